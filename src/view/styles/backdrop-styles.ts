import {css} from 'lit';
import {fontSize, lineHeight} from '../../core/scene/text-style.ts';
import {cssFigure} from '../figure.ts';

const lane = {size: fontSize.strong, line: lineHeight.strong / fontSize.strong};
const era = {size: fontSize.tick, line: lineHeight.tick / fontSize.tick};

/** Of eras and rows. A tint is weak enough for every text upon it to keep its contrast. */
export const backdropStyles = css`
  .backdrop > svg {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    overflow: visible;
  }
  .band {
    fill: var(--khatt-era, color-mix(in srgb, var(--_axis) 4%, transparent));
  }
  .edge {
    fill: none;
    stroke: color-mix(in srgb, var(--_line) 60%, transparent);
    shape-rendering: crispEdges;
  }
  .era {
    position: absolute;
    color: var(--_muted);
    white-space: nowrap;
    font-size: ${cssFigure(era.size)}em;
    line-height: ${cssFigure(era.line)};
  }
  .lane {
    position: absolute;
    inset-inline-end: 100%;
    display: flex;
    align-items: center;
    color: var(--_ink);
    font-weight: 600;
    font-size: ${cssFigure(lane.size)}em;
    line-height: ${cssFigure(lane.line)};
    --_ink: var(--_light);
  }
  .lane > * {
    white-space: pre;
  }
  .era-item,
  .eras ul li {
    display: block;
    position: relative;
    padding-inline-start: 1.3em;
  }
  .era-item {
    padding-block-end: 1.1em;
    padding-inline-start: 2.6em;
    color: var(--_muted);
  }
  .era-item > * {
    font-size: 0.875em;
  }
  /* Digits alone would run from left to right in a <bdi>, and an Arabic range would end with its beginning. */
  .era-date {
    /* On a line of its own rather than torn in two; where it is too long for one, its two ends are. */
    display: inline-block;
    text-wrap: balance;
    unicode-bidi: isolate;
  }
  .era-item::before,
  .eras li::before {
    content: '';
    position: absolute;
    inset-inline-start: 0;
  }
  .era-item::before {
    inset-block-start: 0.75em;
    inline-size: 24px;
    border-block-start: 1px solid var(--_line);
  }
  .era-item bdi:first-child {
    font-weight: 600;
  }
  .eras {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .eras li::before {
    inset-block: 0;
    inline-size: 0.8em;
    block-size: 1em;
    margin-block: auto;
    border: solid var(--_line);
    border-width: 0 1px;
    background: color-mix(in srgb, var(--_axis) 12%, transparent);
    forced-color-adjust: none;
  }
  .era-item bdi:first-child,
  .eras bdi:first-child {
    color: var(--_text);
  }
  @supports (color: light-dark(#000, #fff)) {
    .lane {
      --_ink: light-dark(var(--_light), var(--_dark));
    }
  }
  @media (forced-colors: active) {
    .edge {
      stroke: CanvasText;
    }
  }
`;
