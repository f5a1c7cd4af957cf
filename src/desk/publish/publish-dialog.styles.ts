import {css} from 'lit';

export const publishStyles = css`
  dialog {
    inline-size: min(66rem, calc(100vw - 1.5rem));
    max-inline-size: none;
    max-block-size: calc(100dvh - 2rem);
    padding: 0;
    border: 1px solid var(--_rule);
    border-radius: 0.6rem;
    background: var(--_paper);
    color: inherit;
    overflow: auto;
    overscroll-behavior: contain;
    line-height: 1.6;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.45);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    padding: 0.6rem 1.25rem;
    border-block-end: 1px solid var(--_rule);
    background: var(--_paper);
  }
  h2 {
    font-size: 1.25rem;
  }
  h3 {
    font-size: 1.0625rem;
  }
  h4 {
    margin: 0;
    font-size: 1em;
  }
  .body {
    display: grid;
    gap: 1.5rem;
    padding: 1rem 1.25rem 1.5rem;
  }
  .part {
    display: grid;
    gap: 0.75rem;
  }
  .check {
    border: 1px solid var(--_rule);
    border-radius: 0.4rem;
    background: var(--_surface);
  }
  .check summary {
    padding: 0.5rem 0.75rem;
    font-weight: 600;
    cursor: pointer;
  }
  .check ul {
    max-block-size: 15rem;
    overflow: auto;
    padding: 0 0.5rem 0.5rem;
  }
  .check button {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-start;
    gap: 0.15rem 0.6rem;
    inline-size: 100%;
    text-align: start;
  }
  .check button span {
    color: var(--_warning);
    font-size: 0.9375em;
  }
  .check > p {
    padding: 0 0.75rem 0.6rem;
  }
  .address {
    max-inline-size: 34rem;
  }
  .fault {
    color: var(--_error);
    font-size: 0.875em;
  }
  .embeds {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr));
    gap: 1rem;
  }
  .embed {
    display: grid;
    grid-template-rows: auto 1fr auto auto;
    gap: 0.5rem;
    padding: 0.85rem;
    border: 1px solid var(--_rule);
    border-radius: 0.5rem;
    background: var(--_surface);
    min-inline-size: 0;
  }
  .embed header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
  }
  pre {
    margin: 0;
    max-block-size: 7rem;
    overflow: auto;
    padding: 0.5rem 0.6rem;
    border: 1px solid var(--_rule);
    border-radius: 0.35rem;
    background: var(--_paper);
    font-size: 0.8125rem;
    line-height: 1.5;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    text-align: left;
  }
  figure {
    margin: 0;
  }
  figcaption {
    font-size: 0.8125em;
    color: var(--_quiet);
  }
  /* A page 680 px wide, seen from afar. */
  .far {
    position: relative;
    block-size: 17rem;
    overflow: hidden;
    container-type: inline-size;
    border: 1px solid var(--_rule);
    border-radius: 0.35rem;
    background: #ffffff;
    color: #1b1a18;
    color-scheme: light;
  }
  .page {
    position: absolute;
    inset-block-start: 0;
    left: 50%;
    inline-size: 680px;
    margin-left: -340px;
    padding: 1.5rem 0;
    transform: scale(0.52);
    transform-origin: 50% 0;
  }
  @container (width < 23rem) {
    .page {
      transform: scale(0.38);
    }
  }
  @container (width < 17rem) {
    .page {
      transform: scale(0.32);
    }
  }
  .line {
    block-size: 0.8rem;
    margin-block-end: 0.8rem;
    border-radius: 0.2rem;
    background: #e6e3dc;
  }
  .line.short {
    inline-size: 62%;
    margin-block-end: 1.5rem;
  }
  .page > :not(.line) {
    margin-block-end: 1.5rem;
  }
  .frame {
    overflow: hidden;
    border: 1px solid #cfcabf;
    padding: 0.75rem;
  }
  .frame[style] {
    overflow-y: scroll;
  }
  .whole {
    font-size: 0.875rem;
    text-decoration: underline;
  }
  .list :is(ol, ul) {
    list-style: decimal;
    padding-inline-start: 2rem;
  }
  .list li + li {
    margin-block-start: 0.75rem;
  }
  .list a {
    color: #1b4b91;
  }
  .files {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15rem), 1fr));
    gap: 0.75rem;
  }
  .file {
    display: grid;
    align-content: start;
    gap: 0.3rem;
  }
  .file.wide {
    grid-column: span 2;
  }
  .status {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    background: var(--_paper);
    font-weight: 600;
  }
  .status.told {
    padding: 0.5rem 1.25rem;
    border-block-start: 1px solid var(--_rule);
  }
  .status.fault {
    font-size: 1em;
  }
  @media (width < 40rem) {
    .head,
    .body,
    .status.told {
      padding-inline: 0.85rem;
    }
    .file.wide {
      grid-column: auto;
    }
  }
`;
