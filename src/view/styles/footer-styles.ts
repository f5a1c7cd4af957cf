import {css} from 'lit';

/** What stands below the plot: the legend, the switches, what is wrong with the story; and what stands in the place of one. */
export const footerStyles = css`
  .footer {
    display: grid;
    gap: 0.75em;
    margin-block-start: 1.5em;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.6;
  }
  .legend {
    display: grid;
    gap: 0.6em;
  }
  .legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.75em;
  }
  .legend :is(li, button) {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .sample {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 20px;
    color: var(--_muted);
    --_bar: 36px;
  }
  .sample:is(.coarse, .lasting) {
    inline-size: 36px;
  }
  .sample:has(.whisker) {
    inline-size: 40px;
  }
  .legend .groups {
    gap: 0.5em;
    color: var(--_text);
  }
  .groups .group-sign {
    inline-size: 0.75em;
    block-size: 0.75em;
    margin: 0;
    color: var(--_ink);
    /* Browsers leave the ink of an SVG as it is, whatever the page's colours are forced to. */
    forced-color-adjust: auto;
  }
  .legend button[aria-pressed='false'] {
    border-style: dashed;
    color: var(--_muted);
    text-decoration: line-through;
  }
  [aria-pressed='false'] .group-sign {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.25;
  }
  .swatch {
    inline-size: 0.8em;
    block-size: 0.8em;
    border-radius: 2px;
    background: var(--_ink);
    forced-color-adjust: none;
  }
  .spacing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 2em;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.5em 1.25em;
    margin-inline-start: auto;
  }
  .switch .sign {
    display: grid;
    inline-size: max(28px, 2em);
    block-size: max(28px, 2em);
    padding: 5px;
  }
  .sign path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
  }
  .sign[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  .zoom[dir='rtl'] .sign svg {
    scale: -1 1;
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
  }
  .switch span {
    margin-inline-end: 0.5em;
  }
  .switch button,
  .legend button,
  .message button,
  [data-action='today'],
  .details {
    min-block-size: 26px;
    padding: 0.1em 0.75em;
    border: 1px solid var(--_line);
    border-radius: 9em;
  }
  .switch button[aria-pressed='true'] {
    border-color: var(--_text);
    color: var(--_text);
    font-weight: 600;
  }
  .switch button:hover,
  .legend button:hover,
  .tools button:hover {
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  .problems summary {
    cursor: pointer;
  }
  [part='problems'] summary {
    color: var(--_text);
    font-weight: 600;
  }
  .problems .more {
    text-decoration: underline;
    font-weight: 400;
  }
  .problems ul {
    display: grid;
    gap: 0.4em;
    margin-block-start: 0.5em;
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .remedy {
    display: block;
    color: var(--_text);
  }
  .message,
  .empty {
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_muted);
    line-height: 1.7;
  }
  /* What comes at once is not told of. On the host, since one message may take the place of another. */
  :host(:state(loading)) {
    animation: khatt-late 0.3s step-end;
  }
  @keyframes khatt-late {
    from {
      --_late: hidden;
    }
    /* Said for WebKit, which else leaves out what has no value at the end. */
    to {
      --_late: visible;
    }
  }
  .message:not(.error) {
    visibility: var(--_late);
    /* Nor are its words laid out, which would look for their fonts in a frame that shows nothing. */
    content-visibility: var(--_late);
    contain-intrinsic-block-size: 1.7em;
  }
  .message.error {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    margin-block-end: 1em;
    color: var(--_text);
  }
  @media print {
    .tools,
    .controls {
      display: none;
    }
  }
`;
