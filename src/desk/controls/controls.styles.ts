import {css} from 'lit';

/** Colours, buttons and fields, the same in all parts of the desk. Fonts come from the page. */
export const controls = css`
  :host {
    --_paper: var(--khatt-desk-paper, light-dark(#fcfbf7, #171614));
    --_surface: light-dark(#ffffff, #201f1c);
    --_ink: light-dark(#1c1a17, #ece8df);
    --_quiet: light-dark(#5f5b53, #b3ada1);
    --_rule: light-dark(#ddd8cb, #3a3731);
    --_field: light-dark(#8d877a, #7b766b);
    --_accent: var(--khatt-desk-accent, light-dark(#7a1f5c, #e2a0cb));
    --_on-accent: light-dark(#ffffff, #2a0b20);
    --_tint: color-mix(in srgb, var(--_accent) 9%, var(--_surface));
    --_error: light-dark(#a3201c, #ff9d94);
    --_warning: light-dark(#7a5200, #f0c36a);
    color: var(--_ink);
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset,
  legend {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  fieldset {
    border: 0;
    min-inline-size: 0;
  }
  button,
  input,
  textarea,
  select {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 2.25em;
    padding: 0.2em 0.8em;
    border: 1px solid var(--_rule);
    border-radius: 0.35em;
    background: var(--_surface);
    font-size: 1rem;
    font-weight: 400;
    line-height: 1.3;
    color: var(--_ink);
    cursor: pointer;
  }
  button:hover:not(:disabled),
  .button:hover {
    border-color: var(--_field);
    background: var(--_tint);
  }
  /* What a field holds may run the other way than the page; its edge is the page's. */
  :host(:dir(rtl)) :is(input, textarea) {
    text-align: right;
  }
  :host(:dir(ltr)) :is(input, textarea) {
    text-align: left;
  }
  button:disabled {
    color: color-mix(in srgb, var(--_quiet) 70%, transparent);
    cursor: default;
  }
  button.plain {
    border-color: transparent;
    background: none;
  }
  button.plain:hover:not(:disabled) {
    background: var(--_tint);
  }
  button.main {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  button.main:hover:not(:disabled) {
    background: color-mix(in srgb, var(--_accent) 85%, var(--_ink));
  }
  button svg {
    flex: none;
    inline-size: 1.15em;
    block-size: 1.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :host(:dir(rtl)) svg.turns {
    scale: -1 1;
  }
  input,
  textarea,
  select {
    inline-size: 100%;
    min-block-size: 2.25em;
    padding: 0.3em 0.6em;
    border: 1px solid var(--_field);
    border-radius: 0.35em;
    background: var(--_surface);
    line-height: 1.5;
  }
  textarea {
    display: block;
    resize: vertical;
    field-sizing: content;
  }
  ::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  label:not(.button),
  .label {
    display: block;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_quiet);
  }
  .hint {
    font-size: 0.8125em;
    line-height: 1.5;
    color: var(--_quiet);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button.main {
      border: 2px solid ButtonText;
    }
  }
`;
