import {css} from 'lit';

/** What holds for all that is drawn, and the story's title. */
export const baseStyles = css`
  :host {
    --_text: var(--khatt-text, light-dark(#1b1a18, #eceae5));
    --_muted: var(--khatt-muted, light-dark(#5c5852, #b8b4ac));
    --_axis: var(--khatt-axis, light-dark(#3b3935, #cbc7bf));
    --_line: var(--khatt-line, light-dark(#b9b4ab, #5d5a55));
    --_surface: var(--khatt-surface, light-dark(#ffffff, #25262b));
    --_accent: var(--khatt-accent, light-dark(#1b5fa8, #8fc1ff));
    --_radius: var(--khatt-radius, 0.5em);
    --_break: var(--khatt-break, var(--_line));
    --_shadow: var(--khatt-shadow, 0 4px 24px rgb(0 0 0 / 0.2));
    display: block;
    /* In a flex line, or centred in a grid, no drawing is wider than it is drawn. */
    width: -moz-available;
    width: -webkit-fill-available;
    position: relative;
    /* What lies above what in it is its own affair: its marks stood on the page's bars that stay in view as it scrolls. */
    isolation: isolate;
    color: var(--_text);
    -webkit-text-size-adjust: 100%;
    /* An axis that ran downwards would be no axis, and letters of another size than the page's would not fit what was reckoned. */
    writing-mode: horizontal-tb !important;
    font-size-adjust: none !important;
  }
  /* Within, since a page's own rules, such as \`* {letter-spacing: 1px}\`, are stronger than those for the host. */
  .story,
  .message,
  .measure {
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    text-align: start;
    white-space: normal;
    word-break: normal;
    overflow-wrap: anywhere;
    font-synthesis: weight;
    line-height: 1.6;
  }
  .probe {
    visibility: hidden;
  }
  .probe b {
    position: absolute;
  }
  .probe b::before {
    content: 'خط khatt 12';
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure {
    margin: 0;
    padding: 0;
    font: inherit;
  }
  ol, ul {
    list-style: none;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Below all that is seen, it gave a block of the page that scrolls sideways a scroll bar downwards. */
  [part='status'] {
    inset-block-end: 0;
  }
  .row {
    white-space: nowrap;
  }
  /* Words run as their language does, and stand where the page's direction puts them. */
  .words-rtl :is(.date, .tick, .gap, .note, .problems, .legend li) {
    direction: rtl;
  }
  .words-ltr :is(.date, .tick, .gap, .note, .problems, .legend li) {
    direction: ltr;
  }
  .story {
    --_side: left;
  }
  .story[dir='rtl'] {
    --_side: right;
  }
  :is(.header, .block, .header p, .date, .title, .summary, .vertical .gap, .note) {
    text-align: var(--_side);
  }

  .header {
    margin-block-end: 1.5em;
  }
  .header :is(h2, h3, h4, h5, h6) {
    font-size: var(--khatt-heading-size, 1.625em);
    font-weight: var(--khatt-title-weight, 600);
    line-height: 1.4;
    text-wrap: balance;
  }
  .block {
    display: block;
  }
  .header p {
    margin-block-start: 0.35em;
    max-inline-size: 40em;
    text-wrap: pretty;
    color: var(--_muted);
    line-height: 1.7;
  }
`;
