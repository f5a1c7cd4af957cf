import {css} from 'lit';
import {dateScale, labelScale} from '../../core/scene/many/many-texts.ts';
import {fontSize, groupSign, lineHeight} from '../../core/scene/text-style.ts';
import {cssFigure} from '../figure.ts';

/** What is seen only of a story of very many events. */
export const manyStyles = css`
  .density {
    position: absolute;
    left: 0;
    pointer-events: none;
    color: light-dark(#000, #fff);
  }
  .many .label {
    font-size: ${cssFigure(labelScale)}em;
    white-space: pre;
  }
  .title.small {
    font-size: ${cssFigure(fontSize.title * labelScale)}em;
  }
  .date.small {
    font-size: ${cssFigure(fontSize.date * dateScale * labelScale)}em;
  }
  .many .date {
    font-size: ${cssFigure(fontSize.date * dateScale)}em;
    line-height: ${cssFigure(lineHeight.date / (fontSize.date * dateScale))};
  }
  .many .leader {
    background: color-mix(in srgb, var(--_ink) 60%, transparent);
  }
  .many .date[data-sign]::before {
    content: attr(data-sign) / '';
    display: inline-block;
    inline-size: ${cssFigure(groupSign.size / dateScale)}em;
    margin-inline-end: ${cssFigure(groupSign.room / dateScale)}em;
    font-size: 1em;
    line-height: 1;
    text-align: center;
    scale: 0.7;
  }
  .many .lane {
    white-space: pre;
  }
  /* Beside the plot, whichever way its own name runs. */
  .story[dir='rtl'] .many .lane {
    inset-inline: auto;
    left: 100%;
  }
  .story[dir='ltr'] .many .lane {
    inset-inline: auto;
    right: 100%;
  }
  .many .lane[dir] {
    flex-direction: row-reverse;
    text-align: end;
  }
  .lane[data-sign]::before {
    content: attr(data-sign) / '';
    flex: none;
    inline-size: ${cssFigure(groupSign.size)}em;
    margin-inline-end: ${cssFigure(groupSign.room)}em;
    line-height: 1;
    text-align: center;
    scale: 0.7;
  }
  .many .lane[dir]::before {
    margin-inline: ${cssFigure(groupSign.room)}em 0;
  }
  .mark.plain::before {
    content: '';
    inline-size: 13px;
    block-size: 13px;
    border-radius: 50%;
    background: currentColor;
    box-shadow: 0 0 0 2px var(--_halo);
    forced-color-adjust: none;
  }
  .many .event {
    --_halo: light-dark(#fff, #16171a);
  }
  .mark.plain:is(:hover, :focus-visible, [part~='selected'])::before {
    scale: 1.25;
  }
  .mark.column {
    z-index: 0;
    border-radius: 2px;
    cursor: zoom-in;
  }
  .mark.column:is(:hover, :focus-visible) {
    background: color-mix(in srgb, var(--_text) 14%, transparent);
  }
  .mark.column:focus-visible {
    outline-offset: -2px;
  }
  .moving .mark.column {
    opacity: 0;
  }
  .mark.column.found {
    box-shadow: inset 0 -4px var(--_accent);
  }
  .pages {
    justify-content: center;
    margin-block: 1em;
  }
  .pages span,
  .parts span {
    margin: 0 0.5em;
    font-variant-numeric: tabular-nums;
  }
  .pages [aria-disabled='true'],
  .parts [aria-disabled='true'] {
    cursor: default;
    opacity: 0.4;
  }
  .progress {
    display: grid;
    gap: 0.4em;
  }
  .progress progress {
    inline-size: 100%;
    block-size: 8px;
    accent-color: var(--_accent);
  }
  /* What an archive loads as the reader moves, moves nothing; what comes at once is not told of. */
  .progress:has(+ .story) {
    position: absolute;
    z-index: 3;
    inset-block-start: 0;
    inset-inline: 0;
    padding: 0;
    border: 0;
    animation: khatt-later 0.6s step-end;
  }
  @keyframes khatt-later {
    from {
      visibility: hidden;
    }
  }
  .progress:has(+ .story) span {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .progress:has(+ .story) progress {
    block-size: 4px;
  }
  @media print {
    /* As wide as it was drawn for the sheet, and on one sheet: labels that a sheet ends in would come to stand over others. */
    .many {
      inline-size: var(--_wide);
      zoom: var(--_fit);
      break-inside: avoid;
      print-color-adjust: exact;
    }
    .pages button,
    .parts button {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .many .leader {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .mark.plain::before {
      background: CanvasText;
      box-shadow: 0 0 0 2px Canvas;
    }
    .mark.column:is(:hover, :focus-visible) {
      outline: 2px solid Highlight;
    }
  }
`;
