import {css} from 'lit';

/** Of what a timeline shows of the article that it stands in. */
export const articleStyles = css`
  .event[data-read] .title {
    text-decoration: underline 2px var(--_ink);
    text-underline-offset: 0.3em;
  }
  .event:is([data-read], [data-pointed]) > .mark::after {
    content: '';
    position: absolute;
    inset: -3px;
    border: 2px solid var(--_ink);
    border-radius: inherit;
    opacity: 0.55;
  }
  .event[data-pointed] > .mark::after {
    opacity: 1;
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
    .way-back {
      display: none;
    }
  }
`;
