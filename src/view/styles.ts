import {css} from 'lit';
import {fontSize, groupSign, lineHeight} from '../core/scene/text-style.ts';
import {cssFigure} from './figure.ts';
import {toolsStyles} from './tools-styles.ts';

/** Font size and line height of a kind of text: the figures that the layout has reckoned with. */
const type = (style: keyof typeof fontSize) =>
  css`font-size:${cssFigure(fontSize[style])}em;line-height:${cssFigure(lineHeight[style] / fontSize[style])}`;

/**
 * Logical properties throughout; what stands on the axis is placed by `place()`. Fonts and font size come from the page.
 * A page's letter spacing would part Arabic letters that belong together (WebKit), so it is not let in.
 */
export const styles = css`
  :host {
    --_text: var(--khatt-text, light-dark(#1b1a18, #eceae5));
    --_muted: var(--khatt-muted, light-dark(#5c5852, #b8b4ac));
    --_axis: var(--khatt-axis, light-dark(#3b3935, #cbc7bf));
    --_line: var(--khatt-line, light-dark(#b9b4ab, #5d5a55));
    --_surface: var(--khatt-surface, light-dark(#ffffff, #25262b));
    --_accent: var(--khatt-accent, light-dark(#1b5fa8, #8fc1ff));
    --_radius: var(--khatt-radius, 0.5em);
    --_break: var(--khatt-break, var(--_line));
    --_shadow: var(--khatt-shadow, 0 4px 24px rgb(0 0 0 / 0.2));
    display: block;
    position: relative;
    color: var(--_text);
    -webkit-text-size-adjust: 100%;
  }
  /* Within, since a page's own rules, such as \`* {letter-spacing: 1px}\`, are stronger than those for the host. */
  .story,
  .message,
  .measure {
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    text-align: start;
    white-space: normal;
    word-break: normal;
    overflow-wrap: anywhere;
    font-synthesis: weight;
    line-height: 1.6;
  }
  .probe {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0;
    block-size: 1em;
    visibility: hidden;
    pointer-events: none;
  }
  .probe b {
    display: inline-block;
  }
  .probe b::before {
    content: 'خط khatt 12';
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2, h3, h4, h5, h6, p, ul, ol, dl, dd, figure {
    margin: 0;
    padding: 0;
    font: inherit;
  }
  ol, ul {
    list-style: none;
  }
  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .row {
    white-space: nowrap;
  }
  /* Words run as their language does, and stand where the page's direction puts them. */
  .words-rtl :is(.date, .tick, .gap, .note, .problems, .legend li) {
    direction: rtl;
  }
  .words-ltr :is(.date, .tick, .gap, .note, .problems, .legend li) {
    direction: ltr;
  }
  .story {
    --_side: left;
  }
  .story[dir='rtl'] {
    --_side: right;
  }
  :is(.header, .block, .header p, .date, .title, .summary, .vertical .gap, .note) {
    text-align: var(--_side);
  }

  .header {
    margin-block-end: 1.5em;
  }
  .header :is(h2, h3, h4, h5, h6) {
    font-size: var(--khatt-heading-size, 1.625em);
    font-weight: var(--khatt-title-weight, 600);
    line-height: 1.4;
    text-wrap: balance;
  }
  .block {
    display: block;
  }
  .header p {
    margin-block-start: 0.35em;
    max-inline-size: 40em;
    text-wrap: pretty;
    color: var(--_muted);
    line-height: 1.7;
  }

  ${toolsStyles}

  /* ---- The axis -------------------------------------------------------------------------------------------- */
  .plot {
    position: relative;
  }
  .axis {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    overflow: visible;
  }
  .axis path {
    fill: none;
    stroke: var(--_line);
  }
  .axis .line {
    stroke: var(--_axis);
    stroke-width: 2;
  }
  .axis .now-line {
    stroke: var(--_text);
    stroke-width: 2;
  }
  .axis .break {
    stroke: var(--_break);
    stroke-width: 1.25;
    stroke-linejoin: round;
  }
  /* A bar that goes on over a break would make the axis look continuous. */
  .over {
    z-index: 2;
    pointer-events: none;
  }
  .tick-lines {
    position: absolute;
    left: 0;
    inline-size: 1px;
    block-size: 8px;
    color: var(--_line);
    forced-color-adjust: none;
  }
  .tick {
    position: absolute;
    left: 0;
    transform: translate(-50%);
    color: var(--_muted);
    white-space: nowrap;
    ${type('tick')};
    font-variant-numeric: lining-nums;
  }
  .tick.strong {
    ${type('strong')};
    color: var(--_text);
    font-weight: 600;
  }
  .tick.now {
    color: var(--_text);
  }
  .tick.gap {
    padding-block-start: calc(0.95em / ${cssFigure(fontSize.tick)});
    text-align: center;
  }
  .tick.gap .row {
    display: block;
  }

  /* ---- Marks ----------------------------------------------------------------------------------------------- */
  .event,
  .legend li {
    --_ink: var(--_light);
  }
  .mark {
    position: absolute;
    z-index: 1;
    display: grid;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    color: var(--_ink);
    border-radius: 9em;
    touch-action: manipulation;
  }
  .mark.crowded {
    pointer-events: none;
  }
  .mark.crowded:focus-visible {
    outline-style: dashed;
  }
  .dot,
  .sample .dot {
    inline-size: 22px;
    block-size: 22px;
    overflow: visible;
    fill: none;
    stroke: currentColor;
    stroke-width: 2.2;
  }
  .dot .fill-full {
    fill: currentColor;
  }
  .dot .fill-tint {
    fill: color-mix(in srgb, currentColor 28%, transparent);
  }
  .dot .half {
    fill: currentColor;
    stroke: none;
  }
  .dot .whisker {
    stroke-dasharray: 3 2.5;
    stroke-width: 2;
  }
  .dot .question {
    fill: currentColor;
    stroke: none;
    font-size: 10px;
    font-weight: bold;
  }
  .dot .cross {
    stroke-width: 2;
  }
  .mark:is(:hover, :focus-visible, [part~='selected']) .dot {
    scale: 1.2;
  }
  .count {
    display: grid;
    place-items: center;
    min-inline-size: 22px;
    block-size: 22px;
    padding-inline: 4px;
    border-radius: 9em;
    background: var(--_ink);
    color: var(--_surface);
    font-size: 12px;
    font-weight: bold;
    line-height: 1;
  }
  .bar {
    position: relative;
    display: block;
    inline-size: var(--_bar);
    block-size: 12px;
    border: 2px solid currentColor;
    border-radius: 9em;
    background: color-mix(in srgb, currentColor 28%, transparent);
  }
  .bar.coarse {
    block-size: 14px;
  }
  .bar.lasting {
    border-radius: 3px;
    background: currentColor;
  }
  .bar.dashed {
    border-style: dashed;
  }
  .lasting.dashed {
    background: color-mix(in srgb, currentColor 55%, transparent);
  }
  .bar.hollow {
    background: none;
  }
  .bar .question {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    font-size: 11px;
    font-weight: bold;
    line-height: 1;
  }
  .lasting:not(.hollow, [class*=unknown]) .question {
    color: Canvas;
  }
  .bar.struck::after {
    content: '';
    position: absolute;
    inset-inline: -4px;
    inset-block-start: 50%;
    border-block-start: 2px solid currentColor;
    translate: 0 -50%;
  }
  .bar.unknown-start,
  .bar.unknown-end {
    block-size: 16px;
    background: none;
    border-style: dashed;
    border-radius: 0;
  }
  .bar.unknown-end {
    border-inline-start: 6px solid;
  }
  .bar.unknown-start {
    border-inline-end: 6px solid;
  }
  /* The bar ends where its arrow head begins. */
  .bar.open-start,
  .bar.open-end {
    margin-inline: 0 9px;
    inline-size: calc(var(--_bar) - 9px);
    border-radius: 3px;
  }
  .bar.open-start {
    margin-inline: 9px 0;
  }
  .bar.open-start::before,
  .bar.open-end::after {
    content: '';
    position: absolute;
    inset-block: -6px;
    border: 10px solid transparent;
    border-inline-color: currentColor;
  }
  .bar.open-start::before {
    inset-inline-start: -11px;
    border-inline-width: 0 11px;
  }
  .bar.open-end::after {
    inset-inline-end: -11px;
    border-inline-width: 11px 0;
  }

  /* ---- Labels ---------------------------------------------------------------------------------------------- */
  .leader {
    position: absolute;
    inline-size: 1px;
    background: color-mix(in srgb, var(--_ink) 70%, transparent);
    pointer-events: none;
  }
  .date {
    display: block;
    color: var(--_ink);
    font-weight: 600;
    text-wrap-style: balance;
    ${type('date')};
  }
  .group-sign {
    inline-size: ${cssFigure(groupSign.size)}em;
    block-size: ${cssFigure(groupSign.size)}em;
    margin-inline-end: ${cssFigure(groupSign.room)}em;
    overflow: visible;
    fill: currentColor;
  }
  .title {
    font-weight: var(--khatt-title-weight, 600);
    ${type('title')};
  }
  .title,
  .header :is(h2, h3, h4, h5, h6) {
    font-family: var(--khatt-title-font);
  }
  .summary {
    color: var(--_muted);
    ${type('summary')};
  }
  /* Sideways is ours, up and down is the page's. */
  .horizontal .plot {
    touch-action: pan-y;
  }
  .horizontal .event {
    position: absolute;
    left: 0;
    inset-block-start: 0;
  }
  .horizontal .label {
    position: absolute;
    overflow-wrap: normal;
  }
  .label {
    cursor: pointer;
  }
  .label:hover .title {
    text-decoration: underline 1px;
    text-underline-offset: 0.3em;
  }

  /* ---- The list -------------------------------------------------------------------------------------------- */
  .vertical .event {
    position: relative;
    text-wrap: pretty;
    padding-block-end: 1.35em;
    padding-inline-start: 2.6em;
  }
  .vertical .event.last {
    padding-block-end: 0;
  }
  .vertical .mark {
    position: absolute;
    inset-inline-start: 0;
    margin-block-start: calc(${cssFigure(lineHeight.date)} * 0.5em - 12px);
  }
  .vertical .mark:has(.bar) {
    block-size: 44px;
  }
  .vertical .mark .bar {
    inline-size: 14px;
    block-size: 36px;
  }
  .vertical .mark .bar:is(.open-start, .open-end) {
    margin: 0 0 9px;
    block-size: 27px;
  }
  .vertical .mark .bar.open-start {
    margin: 9px 0 0;
  }
  .vertical .mark .bar.open-start::before,
  .vertical .mark .bar.open-end::after {
    inset: auto -6px -11px;
    border: 10px solid transparent;
    border-block-width: 11px 0;
    border-block-color: currentColor;
  }
  .vertical .mark .bar.open-start::before {
    inset: -11px -6px auto;
    border-block-width: 0 11px;
  }
  .vertical .mark .bar:is(.unknown-start, .unknown-end) {
    inline-size: 16px;
    border-width: 2px;
  }
  .vertical .mark .bar.unknown-end {
    border-block-start: 6px solid;
  }
  .vertical .mark .bar.unknown-start {
    border-block-end: 6px solid;
  }
  .vertical .mark .bar.lasting {
    inline-size: 12px;
  }
  /* The line from this mark to the next. */
  .vertical .event:not(.last)::before {
    content: '';
    position: absolute;
    inset-inline-start: 11px;
    inset-block: calc(${cssFigure(lineHeight.date)} * 0.5em + 8px) calc(${cssFigure(lineHeight.date)} * -0.5em + 8px);
    border-inline-start: 2px solid var(--_axis);
  }
  .vertical .event:has(> .mark .bar)::before {
    inset-block-start: calc(${cssFigure(lineHeight.date)} * 0.5em + 28px);
  }
  .vertical .event.before-gap::before {
    border-inline-start: 2px dashed var(--_line);
  }
  .vertical .gap {
    padding-block-start: 1.4em;
    color: var(--_muted);
    ${type('summary')};
  }

  /* ---- Below the plot -------------------------------------------------------------------------------------- */
  .footer {
    display: grid;
    gap: 0.75em;
    margin-block-start: 1.5em;
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.6;
  }
  .legend {
    display: grid;
    gap: 0.6em;
  }
  .legend ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.75em;
  }
  .legend :is(li, button) {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .sample {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 20px;
    color: var(--_muted);
    --_bar: 36px;
  }
  .sample:is(.coarse, .lasting) {
    inline-size: 36px;
  }
  .sample:has(.whisker) {
    inline-size: 40px;
  }
  .legend .groups {
    gap: 0.5em;
    color: var(--_text);
  }
  .groups .group-sign {
    inline-size: 0.75em;
    block-size: 0.75em;
    margin: 0;
    color: var(--_ink);
  }
  .legend button[aria-pressed='false'] {
    border-style: dashed;
    color: var(--_muted);
    text-decoration: line-through;
  }
  [aria-pressed='false'] .group-sign {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.25;
  }
  .swatch {
    inline-size: 0.8em;
    block-size: 0.8em;
    border-radius: 2px;
    background: var(--_ink);
    forced-color-adjust: none;
  }
  .spacing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.5em 2em;
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 0.5em 1.25em;
    margin-inline-start: auto;
  }
  .switch .sign {
    display: grid;
    inline-size: max(28px, 2em);
    block-size: max(28px, 2em);
    padding: 5px;
  }
  .sign path {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
  }
  .sign[aria-disabled='true'] {
    opacity: 0.4;
    cursor: default;
  }
  .zoom[dir='rtl'] .sign svg {
    scale: -1 1;
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
  }
  .switch span {
    margin-inline-end: 0.5em;
  }
  .switch button,
  .legend button,
  .message button,
  [data-action='today'],
  .details {
    min-block-size: 26px;
    padding: 0.1em 0.75em;
    border: 1px solid var(--_line);
    border-radius: 9em;
  }
  .switch button[aria-pressed='true'] {
    border-color: var(--_text);
    color: var(--_text);
    font-weight: 600;
  }
  .switch button:hover,
  .legend button:hover,
  .tools button:hover {
    background: color-mix(in srgb, currentColor 9%, transparent);
  }
  .problems summary {
    cursor: pointer;
  }
  [part='problems'] summary {
    color: var(--_text);
    font-weight: 600;
  }
  .problems .more {
    text-decoration: underline;
    font-weight: 400;
  }
  .problems ul {
    display: grid;
    gap: 0.4em;
    margin-block-start: 0.5em;
    padding-inline-start: 1.25em;
    list-style: disc;
  }
  .remedy {
    display: block;
    color: var(--_text);
  }
  .message,
  .empty {
    padding: 1em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_muted);
    line-height: 1.7;
  }
  /* What comes at once is not told of. On the host, since one message may take the place of another. */
  :host(:state(loading)) {
    animation: khatt-late 0.3s step-end;
  }
  @keyframes khatt-late {
    from {
      --_late: hidden;
    }
    /* Said for WebKit, which else leaves out what has no value at the end. */
    to {
      --_late: visible;
    }
  }
  .message:not(.error) {
    visibility: var(--_late);
    /* Nor are its words laid out, which would look for their fonts in a frame that shows nothing. */
    content-visibility: var(--_late);
    contain-intrinsic-block-size: 1.7em;
  }
  .message.error {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    margin-block-end: 1em;
    color: var(--_text);
  }

  .measure {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
    white-space: pre;
    contain: strict;
  }
  .measure > * {
    position: absolute;
    transform: none;
    white-space: pre;
  }

  @supports (color: light-dark(#000, #fff)) {
    .event,
    .legend li {
      --_ink: light-dark(var(--_light), var(--_dark));
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .mark .dot {
      transition: scale 0.15s;
    }
  }
  @media (forced-colors: active) {
    .bar.lasting {
      forced-color-adjust: none;
      color: CanvasText;
    }
    .leader {
      background: CanvasText;
    }
    .count {
      border: 1px solid;
    }
  }
  @media print {
    .tools,
    .controls {
      display: none;
    }
  }
`;
