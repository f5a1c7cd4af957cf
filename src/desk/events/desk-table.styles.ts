import {css} from 'lit';

export const tableStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    --_columns: 3rem 12.5rem 19rem 20rem 9rem 7rem 12rem 11rem 13rem 12rem 13rem 5rem;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35em;
    padding: 0.5em 0.75em;
  }
  .tools button {
    border-color: transparent;
    background: none;
    font-size: 0.9375em;
    padding-inline: 0.6em;
  }
  .tools button:hover:not(:disabled) {
    background: var(--_tint);
  }
  .count {
    margin-inline-start: auto;
    font-size: 0.875em;
    color: var(--_quiet);
    white-space: nowrap;
  }
  .grid {
    position: relative;
    flex: 1 1 auto;
    min-block-size: 12rem;
    overflow: auto;
    border-block: 1px solid var(--_rule);
    background: var(--_surface);
    scroll-padding: 2.5rem 0.5rem 0.5rem;
    scroll-padding-inline-start: 3rem;
    user-select: none;
    overscroll-behavior-x: contain;
  }
  .sheet {
    position: relative;
    min-inline-size: max-content;
    /* So that the reading of a date in the last row has room. */
    margin-block-end: 9rem;
  }
  .row {
    display: grid;
    grid-template-columns: var(--_columns);
    inline-size: max-content;
    min-inline-size: 100%;
    block-size: 2.375rem;
  }
  .sheet .row {
    position: absolute;
    inset-inline: 0;
  }
  .row.head {
    position: sticky;
    inset-block-start: 0;
    z-index: 3;
    background: var(--_paper);
    font-size: 1rem;
  }
  .row.head .cell {
    font-size: 0.8125em;
    font-weight: 600;
    color: var(--_quiet);
  }
  .cell,
  .number {
    display: flex;
    align-items: center;
    min-inline-size: 0;
    padding-inline: 0.6rem;
    border-block-end: 1px solid var(--_rule);
    border-inline-end: 1px solid var(--_rule);
    line-height: 1.4;
  }
  .number {
    position: sticky;
    inset-inline-start: 0;
    z-index: 2;
    justify-content: center;
    padding-inline: 0.25rem;
    background: var(--_paper);
    color: var(--_quiet);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
  }
  .sheet .number {
    cursor: pointer;
  }
  .row.current .number {
    color: var(--_accent);
    font-weight: 700;
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  :host(:dir(rtl)) .row.current .number {
    box-shadow: inset -3px 0 0 var(--_accent);
  }
  .number.marked::after {
    content: '';
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline-start: 0.3em;
    border-radius: 50%;
    background: var(--_error);
  }
  .cell bdi,
  .ghost {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: left;
  }
  :host(:dir(rtl)) .cell :is(bdi, .ghost) {
    text-align: right;
  }
  .ghost {
    color: var(--_quiet);
  }
  .cell.title bdi {
    font-weight: 600;
  }
  .cell.date {
    font-variant-numeric: lining-nums;
  }
  .cell.chosen:not(.active) {
    background: var(--_tint);
  }
  .cell.error bdi,
  .cell.warning bdi {
    text-decoration: underline wavy 1px;
    text-underline-offset: 0.3em;
  }
  .cell.error bdi {
    text-decoration-color: var(--_error);
  }
  .cell.warning bdi {
    text-decoration-color: var(--_warning);
  }
  .cell.error::after,
  .cell.warning::after {
    content: '';
    flex: none;
    align-self: start;
    inline-size: 0;
    block-size: 0;
    margin-inline: 0.25rem -0.6rem;
    border: 0.3rem solid var(--_error);
    border-block-end-color: transparent;
    border-inline-start-color: transparent;
  }
  .cell.warning::after {
    border-block-start-color: var(--_warning);
    border-inline-end-color: var(--_warning);
  }
  .cell.active {
    outline: 2px solid color-mix(in srgb, var(--_accent) 55%, transparent);
    outline-offset: -2px;
  }
  .cell.active:focus {
    outline-color: var(--_accent);
  }
  .cell.open {
    position: relative;
    z-index: 4;
    padding: 0;
    align-items: start;
    overflow: visible;
  }
  .editor {
    position: relative;
    flex: 1 0 auto;
    inline-size: 100%;
    min-block-size: 100%;
    padding: 0.3rem 0.5rem;
    border: 2px solid var(--_accent);
    border-radius: 0;
    outline: 0;
    user-select: text;
  }
  textarea.editor {
    min-block-size: 6rem;
    max-block-size: 14rem;
    box-shadow: 0 6px 24px rgb(0 0 0 / 0.18);
  }
  .reading {
    position: absolute;
    inset-block-start: 100%;
    inset-inline-start: 0;
    inline-size: max-content;
    max-inline-size: 26rem;
    padding: 0.4rem 0.7rem 0.6rem;
    border: 1px solid var(--_rule);
    border-radius: 0 0 0.4rem 0.4rem;
    background: var(--_surface);
    box-shadow: 0 6px 24px rgb(0 0 0 / 0.18);
  }
  .keys {
    padding: 0.35rem 0.75rem;
  }

  .cards {
    display: grid;
    gap: 0.5rem;
    padding: 0.25rem 0.75rem 1rem;
  }
  .cards li {
    content-visibility: auto;
    contain-intrinsic-size: auto 5.5rem;
  }
  .card {
    display: grid;
    justify-content: stretch;
    justify-items: start;
    gap: 0.1rem;
    inline-size: 100%;
    padding: 0.6rem 0.8rem;
    text-align: start;
  }
  .card.current {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .card-date {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    color: var(--_accent);
    font-size: 0.875em;
    font-weight: 600;
  }
  .card-date.error {
    color: var(--_error);
  }
  .card strong {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  @media (forced-colors: active) {
    .cell.chosen:not(.active) {
      background: Highlight;
      color: HighlightText;
    }
  }
`;
