import {css} from 'lit';

/** What a search has found: a ring at the mark and a line under the title, both thicker for the one that is shown. */
export const foundStyles = css`
  .ringed > .mark::before {
    content: '';
    position: absolute;
    inset: -3px;
    border: 2px solid var(--_accent);
    border-radius: inherit;
    pointer-events: none;
  }
  .ringed-now > .mark::before {
    inset: -5px;
    border-width: 4px;
  }
  .found .title,
  .crowd-list .found bdi {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.3em;
  }
  .found-now .title,
  .crowd-list .found-now bdi {
    text-decoration-thickness: 4px;
  }
  .crowd-list .found-now {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .search button {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 999px;
  }
  .tally {
    color: var(--_muted);
    font-size: 0.875em;
    white-space: nowrap;
    padding-inline-end: 0.5em;
  }
  ::-webkit-search-cancel-button {
    margin-inline: 0.5em;
    filter: grayscale(1);
    opacity: 0.6;
  }
  @media print {
    .ringed > .mark::before {
      display: none;
    }
    .found .title {
      text-decoration: none;
    }
  }
`;
