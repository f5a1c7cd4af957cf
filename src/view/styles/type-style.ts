import {css} from 'lit';
import {fontSize, lineHeight} from '../../core/scene/text-style.ts';
import {cssFigure} from '../figure.ts';

/** Font size and line height of a kind of text: the figures that the layout has reckoned with. */
export const type = (style: keyof typeof fontSize) =>
  css`font-size:${cssFigure(fontSize[style])}em;line-height:${cssFigure(lineHeight[style] / fontSize[style])}`;
