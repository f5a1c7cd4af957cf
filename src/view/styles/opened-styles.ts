import {css} from 'lit';

/** Of what opens at a mark: the tooltip, the card, the list of a crowd. They come with their views. */
export const openedStyles = css`
  [popover] {
    inset: auto;
    margin: 0;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    text-align: start;
    overflow: visible;
  }
  .tooltip {
    /* Not fit to the room beside where it stood before, at which it is measured. */
    inline-size: max-content;
    max-inline-size: min(20em, calc(100% - 16px));
    padding: 0.5em 0.8em 0.6em;
    box-shadow: var(--_shadow);
  }
  /*
   * From the tooltip to its mark, so that the pointer that moves between them never leaves both: over the border, the gap, and a
   * pixel and a half of the mark, since either edge may lie between two pixels.
   */
  .tooltip::before {
    content: '';
    position: absolute;
    z-index: -1;
    inset: 0 0 -10.5px;
  }
  .tooltip[data-below]::before {
    inset: -10.5px 0 0;
  }
  .tooltip .details {
    margin-block-start: 0.4em;
    font-size: 0.875em;
  }
  /* On the page, not in the window: it scrolls along with its mark. */
  .card[popover] {
    position: absolute;
    inline-size: min(24em, calc(100% - 16px));
    max-block-size: min(34em, calc(100vh - 16px));
    overflow: auto;
    overscroll-behavior: contain;
    box-shadow: var(--_shadow);
  }
  .card-body {
    display: grid;
    gap: 0.75em;
    padding: 1em 1.15em;
    border-block-start: 4px solid var(--_ink);
    border-radius: inherit;
  }
  .crowd .card-body {
    border-block-start: 0;
  }
  .card.inline {
    margin-block-start: 0.75em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .card-head {
    display: flex;
    align-items: start;
    gap: 0 1em;
  }
  .card-head :is(h2, h3, h4, h5, h6) {
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.5;
  }
  .standing,
  .facts dt,
  .position {
    color: var(--_muted);
  }
  .card-head .icon {
    margin-inline-start: auto;
  }
  .icon {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 999px;
  }
  .icon svg,
  .copy svg,
  .chevron {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
  }
  .icon:hover,
  .card-foot button:hover:enabled {
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  .chevron:dir(rtl) {
    scale: -1 1;
  }
  .card-text {
    display: grid;
    gap: 0.65em;
    line-height: 1.75;
  }
  .card img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border-radius: 3px;
  }
  figcaption {
    margin-block-start: 0.3em;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.5;
  }
  .facts {
    display: grid;
    grid-template-columns: fit-content(9em) 1fr;
    gap: 0.4em 1em;
    font-size: 0.875em;
    line-height: 1.6;
  }
  :is(.card-text, .facts):not(:has(*)) {
    display: none;
  }
  .facts > div {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
  }
  /* In a narrow list what is told would have room for a word a line, and break it. */
  .card.inline {
    container: card / inline-size;
  }
  @container card (width < 20em) {
    .facts {
      grid-template-columns: 1fr;
    }
  }
  /* Nor would a date beside the button that closes the card. */
  @container card (width < 11em) {
    .card-body {
      padding: 0.6em;
    }
    .card-head {
      flex-wrap: wrap-reverse;
    }
  }
  .card-foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
    padding-block-start: 0.65em;
    border-block-start: 1px solid var(--_line);
    font-size: 0.875em;
  }
  .card-foot button {
    display: inline-flex;
    min-block-size: 26px;
    padding: 0.1em 0.75em;
    border: 1px solid var(--_line);
    border-radius: 999px;
    align-items: center;
    gap: 0.25em;
  }
  .card-foot button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .card-foot .copy {
    margin-inline-start: auto;
  }
  .copy.done svg {
    stroke-width: 2.5;
  }
  .facts a,
  .own-link {
    display: inline-block;
    padding-block: 0.1em; /* WCAG 2.2 asks 24 CSS px of a target. */
  }
  .own-link {
    text-decoration-style: dotted;
    text-decoration-color: var(--_ink);
  }
  .own-link:hover {
    text-decoration-style: solid;
  }
  .by-hand {
    display: grid;
    flex: 1 1 100%;
    gap: 0.25em;
  }
  .by-hand input {
    inline-size: 100%;
    min-block-size: 28px;
    padding: 0.1em 0.5em;
    border: 1px solid var(--_line);
    border-radius: 4px;
    background: none;
    color: inherit;
    font: inherit;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
  }
  .tags li {
    padding: 0 0.6em;
    border: 1px solid var(--_line);
    border-radius: 999px;
  }
  .crowd-list {
    display: grid;
    gap: 0.25em;
  }
  .crowd-list button {
    inline-size: 100%;
    padding: 0.3em 0;
    text-align: start;
  }

  .card-body:focus {
    outline: none;
  }

  .tooltip > div,
  .card-body,
  .crowd-list li {
    --_ink: var(--_light);
  }
  @supports (color: light-dark(#000, #fff)) {
    .tooltip > div,
    .card-body,
    .crowd-list li {
      --_ink: light-dark(var(--_light), var(--_dark));
    }
  }
  @media print {
    /* A drawing is printed as it is, and not what was open over it. */
    [popover],
    .card-foot,
    .icon {
      display: none;
    }
  }
`;
