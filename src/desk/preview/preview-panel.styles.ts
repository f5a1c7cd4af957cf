import {css} from 'lit';

export const previewStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem 0.75rem;
    align-items: center;
    padding: 0.35rem 0.75rem;
    border-block-end: 1px solid var(--_rule);
    font-size: 0.8125rem;
  }
  .bar button {
    font-size: 0.875rem;
  }
  .set {
    display: inline-flex;
    border: 1px solid var(--_rule);
    border-radius: 0.35em;
    overflow: clip;
  }
  .set button {
    min-block-size: 2.1em;
    border: 0;
    border-radius: 0;
    padding-inline: 0.55em;
    background: none;
  }
  .set button + button {
    border-inline-start: 1px solid var(--_rule);
  }
  .set button[aria-pressed='true'] {
    background: var(--_tint);
    color: var(--_accent);
    font-weight: 600;
  }
  .set button:focus-visible {
    outline-offset: -2px;
  }
  .room {
    flex: 1 1 auto;
    min-block-size: 12rem;
    overflow: auto;
    scrollbar-gutter: stable;
    padding: 0.75rem;
    background: color-mix(in srgb, var(--_rule) 45%, var(--_paper));
  }
  /* As wide as what it holds is seen to be: the sheet in it is made smaller by a transform, which takes no less room. */
  .fit {
    position: relative;
    margin-inline: auto;
    overflow: clip;
    overflow-clip-margin: 12px;
  }
  .sheet {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    transform-origin: 0 0;
    padding: 1rem;
    border-radius: 0.35rem;
    background: light-dark(#ffffff, #16171a);
    color: light-dark(#1b1a18, #eceae5);
    box-shadow: 0 1px 5px rgb(0 0 0 / 0.2);
  }
  .sheet.light,
  .sheet.print {
    color-scheme: light;
  }
  .sheet.dark {
    color-scheme: dark;
  }
  .sheet.print {
    padding: 2.5rem;
    border-radius: 0;
  }
  .empty {
    padding: 1rem 0.75rem;
  }
`;
