import {css} from 'lit';
import {fontSize} from '../../core/scene/text-style.ts';
import {cssFigure} from '../figure.ts';
import {type} from './type-style.ts';

/** The axis, its ticks and its breaks. */
export const axisStyles = css`
  .plot {
    position: relative;
  }
  .axis {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    overflow: visible;
  }
  .axis path {
    fill: none;
    stroke: var(--_line);
  }
  .axis .line {
    stroke: var(--_axis);
    stroke-width: 2;
  }
  .axis .now-line {
    stroke: currentColor;
    stroke-width: 2;
  }
  .axis .break {
    stroke: var(--_break);
    stroke-width: 1.25;
    stroke-linejoin: round;
  }
  /* A bar that goes on over a break would make the axis look continuous. */
  .over {
    z-index: 2;
    pointer-events: none;
  }
  .tick-lines {
    position: absolute;
    left: 0;
    inline-size: 1px;
    block-size: 8px;
    color: var(--_line);
    forced-color-adjust: none;
  }
  .tick {
    position: absolute;
    left: 0;
    transform: translate(-50%);
    color: var(--_muted);
    white-space: nowrap;
    ${type('tick')};
    font-variant-numeric: lining-nums;
  }
  .tick.strong {
    ${type('strong')};
    color: var(--_text);
    font-weight: 600;
  }
  .tick.now {
    color: var(--_text);
  }
  .tick.gap {
    padding-block-start: calc(0.95em / ${cssFigure(fontSize.tick)});
    text-align: center;
  }
  .tick.gap .row {
    display: block;
  }
`;
