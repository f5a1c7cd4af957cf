/** The paper that a Scene is drawn on as SVG: what is drawn so far, from the top down, and how text is set on it. */
import {directionIn} from '../format/text-direction.ts';
import {type Measured, measureAll, wrap} from '../scene/axis/label-shapes.ts';
import type {Direction, Scene} from '../scene/scene.ts';
import {fontSize, lineHeight, type TextStyle} from '../scene/text-style.ts';
import {type Field, margin, type SvgOptions} from './svg-look.ts';
import {escapeXml, move, standingAlone, type TextLine, tag, textLine} from './svg-writer.ts';

/** All texts of the drawing that the Scene has not measured are set in one of its fonts, at a size of their own: em. */
export const heading = {style: 'title', size: 1.625, line: 1.4} as const;
export const description = {style: 'summary', size: 1, line: 1.7} as const;
export const footer = {style: 'summary', size: 0.875, line: 1.6} as const;

/** Between an item and what is tied to it, em. */
const tie = 0.45;

/** The weight of what is bold, as fonts count it. */
export const bold = 600;
const weightOf: Readonly<Record<TextStyle, number | undefined>> = {
  date: bold,
  title: bold,
  strong: bold,
  summary: undefined,
  tick: undefined,
};

/** Sizes in em, the line's height in em of the text. */
export interface ParagraphType {
  readonly style: TextStyle;
  readonly size: number;
  readonly line: number;
}

export interface ParagraphLook {
  /** CSS px. */
  readonly limit: number;
  readonly fill: string;
  readonly weight?: number;
}

/** One of several that stand beside one another, a sample before it. */
export interface FlowItem {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  readonly field: Field;
  readonly fill: string;
  readonly weight?: number | undefined;
  readonly sample?: string;
  readonly sampleWidth?: number;
  readonly room?: number;
  /** It belongs to the item before: not far from it, and in its row where there is room. */
  readonly isTied?: true;
}

/** What is drawn so far, from the top down. */
export class Paper {
  readonly scene: Scene;
  readonly options: SvgOptions;
  readonly measured: Measured;
  readonly parts: string[] = [];
  /** CSS px from the left. */
  readonly left: number;
  readonly right: number;
  readonly content: {readonly dir: Direction; readonly lang: string | undefined};
  /** CSS px: the lower edge of what is drawn. */
  y: number;

  constructor(scene: Scene, options: SvgOptions) {
    const {em, measure} = options;
    this.scene = scene;
    this.options = options;
    this.measured = measureAll([], measure);
    this.left = margin * em;
    this.right = this.left + scene.width + scene.gutter;
    this.y = margin * em;
    const {lang, dir} = scene.content;
    this.content = {dir, lang: lang === scene.lang ? undefined : lang};
  }

  /** A text of the story. */
  field(text: string): Field {
    return {...this.content, dir: directionIn(this.content.dir, text), text};
  }

  svg(): string {
    const {em, theme, words, fontFamily, fontFaces} = this.options;
    const {lang, title, description: told, events, wordsDir} = this.scene;
    const [width, height] = [Math.ceil(this.right + margin * em), Math.ceil(this.y + margin * em)];
    const list = events.map(({dateWords, title: name}) => `${dateWords}: ${name}`);
    return tag(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        'xml:lang': lang,
        direction: wordsDir,
        'font-family': fontFamily,
      },
      [
        tag('title', {'xml:lang': this.content.lang}, escapeXml(title || words.ui.timeline)),
        tag('desc', {}, escapeXml([...(told ? [told] : []), ...list].join('\n'))),
        fontFaces ? tag('style', {}, escapeXml(fontFaces)) : '',
        tag('rect', {width, height, fill: theme.surface}),
        ...this.parts,
      ].join('\n'),
    ).concat('\n');
  }

  /** A field of the footer, in lines. */
  told(field: Field, fill: string, limit: number, weight?: number): FlowItem {
    const {em} = this.options;
    const scale = footer.size / fontSize[footer.style];
    const {lines, width} = wrap(field.text, footer.style, limit / scale, this.measured);
    return {lines, width: width * scale, height: lines.length * footer.line * em * footer.size, field, fill, weight};
  }

  /** Items from where the page begins, in rows. */
  flow(
    items: readonly FlowItem[],
    {x, limit, gap}: {readonly x: number; readonly limit: number; readonly gap: number},
  ): string {
    const {em} = this.options;
    const {dir} = this.scene;
    const onward = dir === 'rtl' ? -1 : 1;
    const side = dir === 'rtl' ? 'right' : 'left';
    const lineStep = footer.line * footer.size * em;
    const drawn: string[] = [];
    let at = 0;
    let rowHeight = 0;
    items.forEach(({lines, width, height, field, fill, weight, sample, sampleWidth = 0, room = 0, isTied}, n) => {
      const wide = sampleWidth + room + width;
      const next = items[n + 1];
      const tied = next?.isTied ? tie * em + next.width : 0;
      if (isTied) at -= gap - tie * em;
      const isPair = wide + tied <= limit;
      if (at > 0 && at + wide + (isPair ? tied : 0) > limit) {
        this.y += rowHeight + 0.3 * em;
        at = 0;
        rowHeight = 0;
      }
      if (sample) drawn.push(move(x + onward * (at + sampleWidth / 2), this.y + lineStep / 2, sample));
      standingAlone(lines, field.dir).forEach((text, i) => {
        const place = {x: x + onward * (at + sampleWidth + room), side, top: this.y + i * lineStep, fill} as const;
        drawn.push(this.line({...field, text}, {...footer, weight}, place));
      });
      at += wide + gap;
      rowHeight = Math.max(rowHeight, height);
    });
    this.y += rowHeight;
    return drawn.join('\n');
  }

  /** Text of the plot; `top`: CSS px of its line's upper edge. */
  text(
    style: TextStyle,
    text: string,
    place: Omit<TextLine, 'text' | 'size' | 'weight' | 'y'> & {readonly top: number},
    em = this.options.em,
  ): string {
    const {top, ...rest} = place;
    const type = {size: fontSize[style], line: lineHeight[style] / fontSize[style], weight: weightOf[style]};
    return this.line({text, dir: rest.dir, lang: rest.lang}, type, {...rest, top}, em);
  }

  line(
    {text, dir, lang}: Field,
    {size, line, weight}: {readonly size: number; readonly line: number; readonly weight?: number | undefined},
    {
      x,
      side,
      top,
      fill,
    }: {readonly x: number; readonly side: TextLine['side']; readonly top: number; readonly fill: string},
    em = this.options.em,
  ): string {
    const {baseline = 0.35} = this.options;
    const px = size * em;
    return textLine({text, dir, lang, x, y: top + (line * px) / 2 + baseline * px, side, size: px, weight, fill});
  }

  paragraph(field: Field, type: ParagraphType, look: ParagraphLook): void {
    this.parts.push(this.lines(field, type, look));
  }

  /** Lines from where the page begins, under what is there. */
  lines(field: Field, {style, size, line}: ParagraphType, {limit, fill, weight}: ParagraphLook): string {
    const {em} = this.options;
    const {dir} = this.scene;
    const {lines} = wrap(field.text, style, (limit * fontSize[style]) / size, this.measured);
    const place = {x: dir === 'rtl' ? this.right : this.left, side: dir === 'rtl' ? 'right' : 'left', fill} as const;
    return standingAlone(lines, field.dir)
      .map(text => {
        const drawn = this.line({...field, text}, {size, line, weight}, {...place, top: this.y});
        this.y += line * size * em;
        return drawn;
      })
      .join('\n');
  }
}
