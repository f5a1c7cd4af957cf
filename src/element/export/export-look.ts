/** What a file must know of the page to look like it: colours as figures, and widths of text where nothing is laid out. */
import {type Theme, themes} from '../../core/export/svg-look.ts';
import {fontSize, type TextMeasure} from '../../core/scene/text-style.ts';

/** The colours that the page gives the timeline, on a light or a dark page. */
export function themeOf(root: ParentNode, scheme: Theme['scheme']): Theme {
  const own = themes[scheme];
  const story = root.querySelector('.story');
  const context = contextOf({width: 1, height: 1});
  if (!story || !context) return own;
  const probe = document.createElement('span');
  probe.hidden = true;
  Object.assign(probe.style, {colorScheme: scheme, forcedColorAdjust: 'none'});
  story.append(probe);
  const read = (name: 'text' | 'muted' | 'axis' | 'line' | 'surface', under: string): string => {
    probe.style.color = `var(--_${name})`;
    // A pixel, since a page may write its colours in ways that other programs do not read; what shines through is mixed in.
    for (const color of [own.surface, under, getComputedStyle(probe).color]) {
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
    }
    const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
    return `#${[red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('')}`;
  };
  const surface = read('surface', own.surface);
  const [text, muted, axis, line] = (['text', 'muted', 'axis', 'line'] as const).map(name => read(name, surface));
  probe.remove();
  return {...own, surface, ...(text && muted && axis && line && {text, muted, axis, line})};
}

/** From the middle of a line to its baseline, in em. */
export function baselineOf(fontFamily: string): number | undefined {
  const context = contextOf({width: 1, height: 1});
  if (!context) return undefined;
  context.font = `100px ${fontFamily}`;
  const {fontBoundingBoxAscent: rises, fontBoundingBoxDescent: falls} = context.measureText('');
  return Number.isFinite(rises - falls) ? (rises - falls) / 200 : undefined;
}

/** Widths of texts in an element that is not shown. */
export function canvasMeasure(fontFamily: string, em: number): TextMeasure | undefined {
  const context = contextOf({width: 1, height: 1});
  if (!context) return undefined;
  return texts =>
    texts.map(({style, text}) => {
      const weight = style === 'summary' || style === 'tick' ? 400 : 600;
      context.font = `${weight} ${fontSize[style] * em}px ${fontFamily}`;
      return context.measureText(text).width;
    });
}

/** A pen for a new canvas of that many pixels, which are read again; `null` where the browser has no memory for it. */
export function contextOf(size: {readonly width: number; readonly height: number}): CanvasRenderingContext2D | null {
  return Object.assign(document.createElement('canvas'), size).getContext('2d', {willReadFrequently: true});
}
