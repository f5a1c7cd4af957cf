import {css} from 'lit';

/** Dots, bars and counts: the marks on the axis, which stand in the legend and in the list too. */
export const markStyles = css`
  .event,
  .legend li {
    --_ink: var(--_light);
  }
  .mark {
    position: absolute;
    z-index: 1;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    color: var(--_ink);
    border-radius: 9em;
    touch-action: manipulation;
  }
  .mark.crowded {
    pointer-events: none;
  }
  .mark.crowded:focus-visible {
    outline-style: dashed;
  }
  .dot {
    inline-size: 22px;
    block-size: 22px;
    overflow: visible;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.2;
  }
  .dot .fill-full {
    fill: currentColor;
  }
  .dot .fill-tint {
    fill: color-mix(in srgb, currentColor 28%, transparent);
  }
  .dot .half {
    fill: currentColor;
    stroke: none;
  }
  .dot .whisker {
    stroke-dasharray: 3 2.5;
    stroke-width: 2;
  }
  .dot .question {
    fill: currentColor;
    stroke: none;
    font-size: 10px;
    font-weight: bold;
  }
  .dot .cross {
    stroke-width: 2;
  }
  .mark:is(:hover, :focus-visible, [part~='selected']) .dot {
    scale: 1.2;
  }
  .count {
    display: grid;
    place-items: center;
    min-inline-size: 22px;
    block-size: 22px;
    padding-inline: 4px;
    border-radius: 9em;
    background: var(--_ink);
    color: var(--_surface);
    font-size: 12px;
    font-weight: bold;
    line-height: 1;
  }
  .bar {
    position: relative;
    display: block;
    inline-size: var(--_bar);
    block-size: 12px;
    border: 2px solid currentColor;
    border-radius: 9em;
    background: color-mix(in srgb, currentColor 28%, transparent);
  }
  .bar.coarse {
    block-size: 14px;
  }
  .bar.lasting {
    border-radius: 3px;
    background: currentColor;
  }
  .bar.dashed {
    border-style: dashed;
  }
  .lasting.dashed {
    background: color-mix(in srgb, currentColor 55%, transparent);
  }
  .bar.hollow {
    background: none;
  }
  .bar .question {
    position: absolute;
    inset: 0;
    display: flex;
    flex-wrap: wrap;
    place-content: center;
    font-size: 11px;
    font-weight: bold;
    line-height: 1;
  }
  /* A font that has no sign for unequal, or none to mirror from right to left, sets its stroke beside it: it is drawn. */
  .bar b {
    font-size: 0;
    background: linear-gradient(115deg, transparent 44%, currentColor 44% 57%, transparent 57%);
  }
  .bar b::before {
    content: '=';
    font-size: 11px;
  }
  .lasting:not(.hollow, [class*=unknown]) .question {
    color: Canvas;
  }
  .bar.struck::after {
    content: '';
    position: absolute;
    inset-inline: -4px;
    inset-block-start: 50%;
    border-block-start: 2px solid currentColor;
    translate: 0 -50%;
  }
  .bar.unknown-start,
  .bar.unknown-end {
    block-size: 16px;
    background: none;
    border-style: dashed;
    border-radius: 0;
  }
  .bar.unknown-end {
    border-inline-start: 6px solid;
  }
  .bar.unknown-start {
    border-inline-end: 6px solid;
  }
  /* The bar ends where its arrow head begins. */
  .bar.open-start,
  .bar.open-end {
    margin-inline: 0 9px;
    inline-size: calc(var(--_bar) - 9px);
    border-radius: 3px;
  }
  .bar.open-start {
    margin-inline: 9px 0;
  }
  .bar.open-start::before,
  .bar.open-end::after {
    content: '';
    position: absolute;
    inset-block: -6px;
    border: 10px solid transparent;
    border-inline-color: currentColor;
  }
  .bar.open-start::before {
    inset-inline-start: -11px;
    border-inline-width: 0 11px;
  }
  .bar.open-end::after {
    inset-inline-end: -11px;
    border-inline-width: 11px 0;
  }
  @supports (color: light-dark(#000, #fff)) {
    .event,
    .legend li {
      --_ink: light-dark(var(--_light), var(--_dark));
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .mark .dot {
      transition: scale 0.15s;
    }
  }
  @media (forced-colors: active) {
    .bar.lasting {
      forced-color-adjust: none;
      color: CanvasText;
    }
    /* The ink of an SVG is left as it is: the axis could not be seen on black. */
    .axis .line {
      stroke: CanvasText;
    }
    .count {
      border: 1px solid;
    }
  }
`;
