import {css} from 'lit';

/** The search and the way to today, above a long story. */
export const toolsStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    margin-block-end: 1.25em;
  }
  .tools > button {
    align-self: stretch;
  }
  .search {
    display: flex;
    flex: 1 1 14em;
    flex-wrap: wrap;
    align-items: center;
    min-inline-size: 0;
    max-inline-size: 24em;
    padding-inline: 0.75em 0.25em;
    border: 1px solid var(--_line);
    border-radius: 1.25em;
  }
  .search svg {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: var(--_muted);
    stroke-width: 1.75;
  }
  .search input {
    flex: 1 1 4em;
    min-inline-size: 0;
    padding: 0.25em 0.5em;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
  }
  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  .search:has(input:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
`;
