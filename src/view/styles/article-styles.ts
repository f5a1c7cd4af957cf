import {css} from 'lit';

/** Of what a timeline shows of the article that it stands in. */
export const articleStyles = css`
  .event[data-read] .title {
    text-decoration: underline 2px var(--_ink);
    text-underline-offset: 0.3em;
  }
  /* An outline has nothing laid out anew. The focus has its own. */
  .event:is([data-read], [data-pointed]) > .mark:not(:focus-visible) {
    outline: 2px solid color-mix(in srgb, var(--_ink) 55%, transparent);
    outline-offset: 1px;
  }
  .event[data-pointed] > .mark:not(:focus-visible) {
    outline-color: var(--_ink);
  }
  .event[data-pointed] > .mark .dot {
    scale: 1.2;
  }
  .event[data-pointed] .label {
    background: color-mix(in srgb, var(--_ink) 12%, transparent);
    box-shadow: 0 0 0 4px color-mix(in srgb, var(--_ink) 12%, transparent);
    border-radius: 2px;
  }
  .in-article {
    display: inline-flex;
    justify-self: start;
    align-items: center;
    gap: 0.4em;
    min-block-size: 28px;
    color: var(--_ink);
    font-weight: 600;
    text-decoration: underline 1px;
    text-underline-offset: 0.3em;
  }
  .in-article:hover {
    text-decoration-thickness: 2px;
  }
  .passage-boxes[popover] {
    position: absolute;
    inset: 0 auto auto 0;
    inline-size: 0;
    block-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
    overflow: visible;
    pointer-events: none;
  }
  .passage-boxes > * {
    --_ink: var(--_light, var(--_text));
    position: absolute;
    border-block-end: 1px solid color-mix(in srgb, var(--_ink) 55%, transparent);
  }
  .passage-boxes > :is(.read, .marked) {
    border-block-end: 2px solid var(--_ink);
  }
  .passage-boxes > .marked {
    background: color-mix(in srgb, var(--_ink) 16%, transparent);
  }
  @media (prefers-color-scheme: dark) {
    .passage-boxes > * {
      --_ink: var(--_dark, var(--_text));
    }
  }
  @supports (color: light-dark(red, red)) {
    .passage-boxes > * {
      --_ink: light-dark(var(--_light, var(--_text)), var(--_dark, var(--_text)));
    }
  }
  .way-back[popover] {
    position: fixed;
    inset: auto 0 max(1rem, env(safe-area-inset-bottom));
    inline-size: fit-content;
    margin-inline: auto;
    padding: 0.5em 1.1em;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    box-shadow: var(--_shadow);
  }
  @media print {
    .way-back,
    .passage-boxes {
      display: none;
    }
  }
`;
