import {css} from 'lit';
import {lineHeight} from '../../core/scene/text-style.ts';
import {cssFigure} from '../figure.ts';

/** Of the story on paper, which takes the place of the one on the screen. */
export const paperStyles = css`
  /* Bars, arrow heads and counts are backgrounds: printed without them, they would be other signs. */
  .paper {
    print-color-adjust: exact;
  }
  .paper .header,
  .paper .label {
    break-after: avoid;
    break-inside: avoid;
  }
  .paper .event:not(.short) {
    break-inside: auto;
  }
  .paper figure,
  .paper .source,
  .paper .era-item {
    break-inside: avoid;
  }
  .paper .era-item {
    break-after: avoid;
  }
  .paper .gap {
    break-before: avoid;
  }
  .paper p {
    orphans: 3;
    widows: 3;
  }
  /* No higher than its event: what stands above that is cut off where a sheet begins with it. */
  .paper .mark {
    color: var(--_ink);
    margin-block-start: max(calc(${cssFigure(lineHeight.date)} * 0.5em - 12px), 0px);
  }
  /* Where a reader was in the article is of no use on paper. */
  .paper .event[data-read] .title {
    text-decoration: none;
  }
  .paper .event:is([data-read], [data-pointed]) > .mark:not(:focus-visible) {
    outline: none;
  }
  .paper .label {
    cursor: auto;
  }
  .paper .date {
    color: inherit;
  }
  .paper .date .group-sign {
    color: var(--_ink);
  }
  .paper .told {
    display: grid;
    gap: 0.4em;
    max-inline-size: 42em;
    margin-block-start: 0.25em;
    font-size: 0.9375em;
    line-height: 1.6;
  }
  .paper .told:not(:has(*)) {
    display: none;
  }
  .paper img {
    display: block;
    max-inline-size: 100%;
    max-block-size: 70mm;
  }
  .paper img:not([data-loaded]),
  .paper img[data-loaded] + .in-place {
    display: none;
  }
  .paper :is(figcaption, .standing) {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .paper .facts {
    display: grid;
    grid-template-columns: fit-content(9em) 1fr;
    gap: 0.15em 1em;
    margin-block-start: 0.4em;
    font-size: 0.875em;
    line-height: 1.5;
  }
  .paper .facts dt {
    color: var(--_muted);
  }
  .paper .address {
    display: block;
    text-decoration: none;
    unicode-bidi: isolate;
  }
  .paper[dir='rtl'] .address {
    text-align: right;
  }
  .paper[dir='ltr'] .address {
    text-align: left;
  }
  .paper .footer {
    break-inside: avoid;
  }
  .paper .more {
    display: none;
  }
  .paper summary {
    list-style: none;
  }
`;
