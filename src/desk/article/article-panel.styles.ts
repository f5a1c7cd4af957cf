import {css} from 'lit';

export const articleStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 0;
  }
  :host(:dir(rtl)) q {
    quotes: '«' '»';
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    padding: 0.35rem 0.75rem;
    border-block-end: 1px solid var(--_rule);
    font-size: 0.9375rem;
  }
  .text,
  .empty {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow: auto;
    padding: 0.75rem;
  }
  .text {
    font-size: 1rem;
    line-height: 2;
  }
  .text p + p {
    margin-block-start: 0.75em;
  }
  .empty {
    display: grid;
    align-content: start;
    gap: 0.5rem;
  }
  textarea {
    flex: 1 1 auto;
    min-block-size: 10rem;
    padding: 0.75rem;
    border-color: transparent;
    border-radius: 0;
    line-height: 1.9;
    resize: none;
    field-sizing: fixed;
  }
  .empty textarea {
    border: 1px solid var(--_field);
    border-radius: 0.35em;
  }
  .passage {
    text-decoration: underline 2px solid color-mix(in srgb, var(--_accent) 35%, transparent);
    text-underline-offset: 0.4em;
    cursor: pointer;
  }
  .passage.active {
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
    text-decoration-color: var(--_accent);
  }
  .mark {
    border-radius: 0.25em;
    padding: 0.1em 0.2em;
    margin-inline: -0.1em;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
    cursor: pointer;
  }
  .mark.free {
    outline: 1.5px dashed var(--_accent);
    outline-offset: -1px;
  }
  .mark.event {
    background: color-mix(in srgb, var(--_accent) 22%, var(--_surface));
    font-weight: 600;
  }
  .mark.vague {
    text-decoration: underline 1.5px dotted var(--_field);
    text-underline-offset: 0.4em;
    cursor: help;
  }
  .mark:is(:hover, .current) {
    background: color-mix(in srgb, var(--_accent) 34%, var(--_surface));
  }
  .mark:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .reading {
    display: grid;
    gap: 0.35rem;
    min-block-size: 6.5rem;
    align-content: start;
    padding: 0.5rem 0.75rem 0.75rem;
    border-block-start: 1px solid var(--_rule);
    background: var(--_surface);
    font-size: 0.9375rem;
    line-height: 1.5;
  }
  .reading .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
  }
  .reading button {
    font-size: 0.875rem;
  }
  @media (forced-colors: active) {
    .mark.event {
      border: 1px solid;
    }
  }
`;
