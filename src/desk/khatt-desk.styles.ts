import {css} from 'lit';

export const deskStyles = css`
  :host {
    display: block;
    block-size: 100%;
    background: var(--_paper);
    line-height: 1.6;
    container-type: inline-size;
  }
  .desk {
    position: relative;
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-block-size: 0;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem 0.75rem;
    padding: 0.5rem 0.75rem;
    border-block-end: 1px solid var(--_rule);
  }
  .name {
    flex: 1 1 14rem;
    min-inline-size: 8rem;
    border-color: transparent;
    background: none;
    font-size: 1.125rem;
    font-weight: 700;
  }
  .name:not(:focus) {
    text-overflow: ellipsis;
  }
  .name:hover {
    border-color: var(--_rule);
  }
  .name:focus {
    background: var(--_surface);
  }
  .saving {
    font-size: 0.875rem;
    color: var(--_quiet);
    white-space: nowrap;
  }
  .saving.fault {
    color: var(--_error);
    font-weight: 600;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.15rem;
  }
  .buttons button,
  .buttons .button {
    font-size: 0.9375rem;
    padding-inline: 0.65em;
  }
  .button.plain {
    position: relative;
    border-color: transparent;
    background: none;
    color: var(--_ink);
    font-weight: 400;
  }
  .button.plain:hover {
    background: var(--_tint);
  }
  .button svg {
    inline-size: 1.15em;
    block-size: 1.15em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .button:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .menu {
    inset: auto;
    margin: 0;
    padding: 0.35rem;
    border: 1px solid var(--_rule);
    border-radius: 0.5rem;
    background: var(--_surface);
    color: inherit;
    box-shadow: 0 6px 24px rgb(0 0 0 / 0.18);
    position: fixed;
    inset-block-start: 3.5rem;
    inset-inline-end: 0.75rem;
  }
  /* Below its button, wherever that has come to stand. */
  @supports (position-area: block-end) {
    .menu {
      inset: auto;
      margin-block-start: 0.35rem;
      position-area: block-end span-inline-start;
      position-try-fallbacks: flip-inline;
    }
  }
  .menu button {
    display: flex;
    inline-size: 100%;
    justify-content: flex-start;
  }
  .notices {
    display: grid;
  }
  .notice {
    display: flex;
    align-items: center;
    gap: 0.6rem;
    padding: 0.4rem 0.75rem;
    border-block-end: 1px solid var(--_rule);
    background: var(--_tint);
    font-size: 0.9375rem;
  }
  .notice > span {
    flex: 1 1 auto;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .notice > svg {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    fill: none;
    stroke: var(--_warning);
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .notice.warning {
    background: color-mix(in srgb, var(--_warning) 12%, var(--_surface));
  }
  khatt-desk-begin {
    flex: 1 1 auto;
    min-block-size: 0;
  }
  .tabs {
    display: none;
  }
  .panes {
    flex: 1 1 auto;
    display: grid;
    min-block-size: 0;
    grid-template-rows: minmax(0, 1fr);
  }
  .panes[data-panes='2'] {
    grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
  }
  .panes[data-panes='3'] {
    grid-template-columns: minmax(0, 3fr) minmax(38rem, 6fr) minmax(0, 4fr);
  }
  /* A story without an article needs no more room for one than it takes to say so. */
  .panes[data-panes='3']:has(khatt-desk-article[data-empty]) {
    grid-template-columns: 14rem minmax(38rem, 6fr) minmax(0, 5fr);
  }
  .pane {
    /* What is there for the ears alone scrolls with it, or the page would grow by as much. */
    position: relative;
    display: flex;
    flex-direction: column;
    min-inline-size: 0;
    min-block-size: 0;
    overflow: auto;
  }
  .pane + .pane {
    border-inline-start: 1px solid var(--_rule);
  }
  .events khatt-desk-table {
    flex: 3 1 16rem;
    /* Its buttons, a few rows, and the line below: in a low window the pane scrolls, and nothing lies over another. */
    min-block-size: 17.5rem;
  }
  .events .form {
    flex: 2 1 12rem;
    min-block-size: 12rem;
    overflow: auto;
    border-block-start: 1px solid var(--_rule);
  }
  .drop {
    position: absolute;
    inset: 0.5rem;
    z-index: 10;
    display: grid;
    place-items: center;
    border: 3px dashed var(--_accent);
    border-radius: 0.75rem;
    background: color-mix(in srgb, var(--_paper) 85%, transparent);
    font-size: 1.5rem;
    font-weight: 700;
    pointer-events: none;
  }
  @container (width < 76rem) {
    .tabs {
      display: flex;
      border-block-end: 1px solid var(--_rule);
    }
    .tabs button {
      flex: 1 1 auto;
      border-radius: 0;
      border-block-end: 3px solid transparent;
    }
    .tabs button[aria-pressed='true'] {
      border-block-end-color: var(--_accent);
      font-weight: 700;
    }
    /* No grid at all, whatever columns there would be. */
    .panes {
      display: flex;
      flex-direction: column;
    }
    .pane {
      flex: 1 1 auto;
    }
    .panes[data-shown='events'] > .pane:not(.events),
    .panes[data-shown='article'] > .pane:not(.article),
    .panes[data-shown='preview'] > .pane:not(.preview) {
      display: none;
    }
    .pane + .pane {
      border: 0;
    }
  }
  @container (width < 37.5rem) {
    /* Of the buttons with a drawing the words are for those who hear them. */
    .buttons > :is(button:not(.main), .button) > svg ~ span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .events khatt-desk-table,
    .events .form {
      flex: none;
      min-block-size: 0;
    }
    .events .form {
      overflow: visible;
    }
  }
`;
