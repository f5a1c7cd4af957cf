import {css} from 'lit';
import {groupSign} from '../../core/scene/text-style.ts';
import {cssFigure} from '../figure.ts';
import {type} from './type-style.ts';

/** Labels with their leaders, and where they stand beside the axis. */
export const labelStyles = css`
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
  @media (forced-colors: active) {
    .leader {
      background: CanvasText;
    }
  }
`;
