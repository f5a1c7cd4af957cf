import {css} from 'lit';

/** What is seen only once a reader has zoomed. */
export const zoomedStyles = css`
  /* Whatever moves in them, the browser need not lay out the page around them anew. */
  .zoomed .plot,
  .overview {
    contain: layout size style;
    user-select: none;
    -webkit-user-select: none;
  }
  :is(.zoomed .plot, .window) {
    cursor: grab;
  }
  :is(.zoomed .plot, .window):active {
    cursor: grabbing;
  }
  /* Where they stand they shall reach no farther than the plot, or they make the page wider. */
  .zoomed .plot > :is(.events, .under) {
    position: absolute;
    left: 0;
    inset-block-start: 0;
    inline-size: 0;
  }
  /* What is in view of a bar, and of a break that has opened up. */
  .bar.cut-start {
    border-inline-start: 0;
    border-start-start-radius: 0;
    border-end-start-radius: 0;
  }
  .bar.cut-end {
    border-inline-end: 0;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  .axis .opened {
    stroke-dasharray: 6 4;
  }
  .overview {
    position: relative;
    block-size: 36px;
    margin-block-start: 0.75em;
    touch-action: pan-y;
    border-radius: 4px;
    background: color-mix(in srgb, var(--_line) 22%, transparent);
  }
  .overview svg {
    position: absolute;
    inset-block-start: 0;
    left: 0;
  }
  .overview path {
    fill: none;
    stroke: var(--_line);
  }
  .overview .cut {
    stroke-dasharray: 2 4;
  }
  .overview .columns {
    fill: var(--_muted);
    stroke: none;
  }
  .specks,
  .overview svg {
    z-index: 1;
    pointer-events: none;
  }
  .specks {
    position: relative;
  }
  .specks i {
    position: absolute;
    border-radius: 2px;
    inset-block-start: 12px;
    --_ink: var(--_light);
    /* Forced colours give a border the ink of the page; of a background, they leave nothing. */
    border: 6px solid var(--_ink);
    border-inline: 0;
  }
  .window {
    position: absolute;
    left: 0;
    inset-block: 0;
    border: 2px solid var(--_text);
    border-radius: 4px;
    background: var(--_surface);
  }
  [data-edge] {
    position: absolute;
    left: 0;
    inset-block: 6px;
    inline-size: 24px;
    cursor: ew-resize;
  }
  [data-edge]::before {
    content: '';
    position: absolute;
    inset-block: 4px;
    left: 9px;
    inline-size: 6px;
    border-radius: 3px;
    background: var(--_text);
  }
  @supports (color: light-dark(#000, #fff)) {
    .specks i {
      --_ink: light-dark(var(--_light), var(--_dark));
    }
  }
  /* What moves is the drawing, not the pointer: no tooltip shall open on the way. A pane in front of all, since to ask each event
     to be deaf would have every one of them styled anew, and the pointer sought among them in every frame. */
  .moving .plot::after {
    content: '';
    position: absolute;
    z-index: 3;
    inset: 0;
  }
  @media (prefers-reduced-motion: no-preference) {
    .settling :is(.label, .leader) {
      transition:
        opacity 0.15s,
        top 0.18s,
        left 0.18s,
        height 0.18s;
    }
    @starting-style {
      .settling :is(.label, .leader) {
        opacity: 0;
      }
    }
  }
  @media (forced-colors: active) {
    [data-edge]::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
  @media print {
    .overview {
      display: none;
    }
  }
`;
