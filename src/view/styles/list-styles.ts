import {css} from 'lit';
import {lineHeight} from '../../core/scene/text-style.ts';
import {cssFigure} from '../figure.ts';
import {type} from './type-style.ts';

/** The list along an axis at its inline-start edge. */
export const listStyles = css`
  .vertical .event {
    position: relative;
    break-inside: avoid;
    text-wrap: pretty;
    padding-block-end: 1.35em;
    padding-inline-start: 2.6em;
  }
  .vertical .event.last {
    padding-block-end: 0;
  }
  .vertical .mark {
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
`;
