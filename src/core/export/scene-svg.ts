/**
 * A Scene as one SVG file that stands by itself: text in the lines that the Scene has, colours written out, no script, no
 * style sheet, nothing that refers to the page it came from, and no id that could clash where it is put into another.
 */
import {fill as fillWords, formatNumber} from '../format/fill.ts';
import type {Words} from '../messages/words.ts';
import type {Color} from '../model/color.ts';
import {rowsHeight} from '../scene/axis/axis-size.ts';
import {type Measured, measureAll, wrap} from '../scene/axis/label-shapes.ts';
import type {Direction, LegendSign, Scene, SceneEvent, SceneGap} from '../scene/scene.ts';
import type {Sign} from '../scene/sign.ts';
import {fontSize, groupSign, lineHeight, type TextMeasure, type TextStyle} from '../scene/text-style.ts';
import {densitySvg} from './density-svg.ts';
import {barSvg, countSvg, dotSvg, groupSvg, type Inks} from './sign-svg.ts';
import {
  directionOfText,
  escapeXml,
  figure,
  pathData,
  standingAlone,
  type TextLine,
  tag,
  textLine,
} from './svg-writer.ts';

/** Colours as SVG writes them: `#rrggbb`, or a name. */
export interface Theme {
  /** Which of an event's two inks is used. */
  readonly scheme: 'light' | 'dark';
  readonly text: string;
  readonly muted: string;
  readonly axis: string;
  readonly line: string;
  readonly surface: string;
}

/** The element's own colours, where a page sets no others. */
export const themes: Readonly<Record<Theme['scheme'], Theme>> = {
  light: {
    scheme: 'light',
    text: '#1b1a18',
    muted: '#5c5852',
    axis: '#3b3935',
    line: '#b9b4ab',
    surface: '#ffffff',
  },
  dark: {scheme: 'dark', text: '#eceae5', muted: '#b8b4ac', axis: '#cbc7bf', line: '#5d5a55', surface: '#25262b'},
};

/** A piece of text with a direction of its own, such as an address in an Arabic line. */
export interface Field {
  readonly text: string;
  readonly dir: Direction;
  readonly lang?: string | undefined;
}

export interface SvgOptions {
  readonly words: Words;
  /** Numbering system of the counts. */
  readonly numerals: string;
  /** CSS px of the text that the Scene was measured in, and its width of texts. */
  readonly em: number;
  readonly measure: TextMeasure;
  /** A CSS `font-family`. */
  readonly fontFamily: string;
  /** From the middle of a line to its baseline, in em of its text: half of what the font rises above less half of what it falls below. */
  readonly baseline?: number;
  readonly theme: Theme;
  /** Where the story is from, under all else. */
  readonly source?: readonly Field[];
  readonly withoutLegend?: boolean;
  /** Widths are guesses that a text may stay below: what lies before its leader ends at it, not somewhere near it. */
  readonly isEstimated?: boolean;
  /** `@font-face` rules with their fonts as `data:`; the one style sheet that the file may hold. */
  readonly fontFaces?: string;
}

/** Around the drawing, em. */
export const margin = 1.5;

/** All texts of the drawing that the Scene has not measured are set in one of its fonts, at a size of their own: em. */
const heading = {style: 'title', size: 1.625, line: 1.4} as const;
const description = {style: 'summary', size: 1, line: 1.7} as const;
const footer = {style: 'summary', size: 0.875, line: 1.6} as const;
const widestDescription = 40;

/** Between an item and what is tied to it, em. */
const tie = 0.45;

const bold = 600;
const weightOf: Readonly<Record<TextStyle, number | undefined>> = {
  date: bold,
  title: bold,
  strong: bold,
  summary: undefined,
  tick: undefined,
};

export function sceneSvg(scene: Scene, options: SvgOptions): string {
  const paper = new Paper(scene, options);
  paper.header();
  if (scene.layout === 'horizontal') paper.plot();
  else paper.list();
  paper.footer();
  return paper.svg();
}

/** What is drawn so far, from the top down. */
class Paper {
  readonly #scene: Scene;
  readonly #options: SvgOptions;
  readonly #measured: Measured;
  readonly #parts: string[] = [];
  /** CSS px from the left. */
  readonly #left: number;
  readonly #right: number;
  readonly #content: {readonly dir: Direction; readonly lang: string | undefined};
  /** CSS px: the lower edge of what is drawn. */
  #y: number;

  constructor(scene: Scene, options: SvgOptions) {
    const {em, measure} = options;
    this.#scene = scene;
    this.#options = options;
    this.#measured = measureAll([], measure);
    this.#left = margin * em;
    this.#right = this.#left + scene.width + scene.gutter;
    this.#y = margin * em;
    const {lang, dir} = scene.content;
    this.#content = {dir, lang: lang === scene.lang ? undefined : lang};
  }

  svg(): string {
    const {em, theme, words, fontFamily, fontFaces} = this.#options;
    const {lang, title, description: told, events, wordsDir} = this.#scene;
    const [width, height] = [Math.ceil(this.#right + margin * em), Math.ceil(this.#y + margin * em)];
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
        tag('title', {'xml:lang': this.#content.lang}, escapeXml(title || words.ui.timeline)),
        tag('desc', {}, escapeXml([...(told ? [told] : []), ...list].join('\n'))),
        fontFaces ? tag('style', {}, escapeXml(fontFaces)) : '',
        tag('rect', {width, height, fill: theme.surface}),
        ...this.#parts,
      ].join('\n'),
    ).concat('\n');
  }

  header(): void {
    const {title, description: told, width, gutter} = this.#scene;
    const {em, theme} = this.#options;
    if (!title && !told) return;
    const wide = width + gutter;
    const named = {...this.#content, text: title};
    if (title) this.#paragraph(named, heading, {limit: wide, fill: theme.text, weight: bold});
    if (told) {
      if (title) this.#y += 0.35 * em;
      const limit = Math.min(wide, widestDescription * em);
      this.#paragraph({...this.#content, text: told}, description, {limit, fill: theme.muted});
    }
    this.#y += 1.5 * em;
  }

  /* ---- The axis -------------------------------------------------------------------------------------------- */

  plot(): void {
    const {width, height, axisY, axisDir, wordsDir, dir, gutter} = this.#scene;
    const {theme, em} = this.#options;
    const {eras, lanes, stretches, gaps, ticks, events, density} = this.#scene;
    const left = (x: number, wide = 0): number => (axisDir === 'rtl' ? width - x - wide : x);
    const line = {fill: 'none', stroke: theme.line};
    const drawn: string[] = [];
    const draw = (...more: readonly string[]): void => void drawn.push(...more.filter(Boolean));

    for (const {x, width: wide, isTinted} of eras)
      if (isTinted) draw(tag('rect', {x: left(x, wide), width: wide, height, fill: theme.axis, 'fill-opacity': 0.04}));
    const edges = eras.flatMap(era => era.edges.map(({x, y1, y2}) => pathData`M${left(x)} ${y1}V${y2}`));
    const rowStart = dir === 'rtl' ? width + gutter : -gutter;
    const rows = lanes.map(({y}) => pathData`M${rowStart} ${y}H${dir === 'rtl' ? 0 : width}`);
    if (edges.length || rows.length)
      draw(tag('path', {d: [...edges, ...rows].join(''), ...line, 'stroke-opacity': 0.6}));
    for (const {label} of eras) {
      if (!label) continue;
      const [from, to] = [left(label.x, label.width), left(label.x, label.width) + label.width];
      const {dir: runs} = this.#content;
      const place = {x: runs === 'rtl' ? to : from, side: runs === 'rtl' ? 'right' : 'left'} as const;
      draw(this.#text('tick', label.text, {...this.#content, ...place, top: label.y, fill: theme.muted}));
    }
    for (const {y, height: tall, lines, color, shape} of lanes) {
      const ink = color[theme.scheme];
      const size = groupSign.size * fontSize.strong * em;
      const sign = shape ? size + groupSign.room * fontSize.strong * em : 0;
      const onward = dir === 'rtl' ? -1 : 1;
      if (shape) draw(move(rowStart + (onward * size) / 2, y + tall / 2, groupSvg(shape, size, ink)));
      const top = y + (tall - lines.length * lineHeight.strong * em) / 2;
      const place = {...this.#content, x: rowStart + onward * sign, side: dir === 'rtl' ? 'right' : 'left'} as const;
      lines.forEach((text, i) => {
        draw(this.#text('strong', text, {...place, top: top + i * lineHeight.strong * em, fill: ink}));
      });
    }

    if (density) draw(...densitySvg(density, axisY, theme.scheme, left));
    for (const isOpened of [false, true]) {
      const parts = stretches.filter(({opened = false}) => opened === isOpened);
      const d = parts.map(({x, width: wide}) => pathData`M${left(x)} ${axisY}H${left(x + wide)}`).join('');
      const dashes = {'stroke-dasharray': isOpened ? '6 4' : undefined};
      if (d) draw(tag('path', {d, fill: 'none', stroke: theme.axis, 'stroke-width': 2, ...dashes}));
    }
    const broken = gaps.map(gap => zigzag(gap, axisY, left)).join('');
    if (broken) draw(tag('path', {d: broken, ...line, 'stroke-width': 1.25, 'stroke-linejoin': 'round'}));
    const marks = ticks.flatMap(({line: at, isNow}) =>
      at === undefined || isNow ? [] : pathData`M${left(at)} ${axisY - 4}v8`,
    );
    if (marks.length) draw(tag('path', {d: marks.join(''), ...line}));
    for (const {x, y, text, strong, isNow, line: at} of ticks) {
      if (isNow && at !== undefined)
        draw(tag('path', {d: pathData`M${left(at)} ${axisY - 11}v22`, stroke: theme.text, 'stroke-width': 2}));
      const fill = strong || isNow ? theme.text : theme.muted;
      const place = {x: left(x), side: 'middle', dir: wordsDir, top: y, fill} as const;
      draw(this.#text(strong ? 'strong' : 'tick', text, place));
    }
    for (const {x, width: wide, lines} of gaps) {
      lines.forEach((text, i) => {
        const top = axisY + rowsHeight(i, em);
        const place = {x: left(x + wide / 2), side: 'middle', dir: wordsDir, top, fill: theme.muted} as const;
        draw(this.#text('tick', text, place));
      });
    }

    // Leaders first: none runs over what another event says.
    for (const {label, color} of events) {
      if (!label) continue;
      const x = Math.round(left(label.leader.x));
      const d = [label.leader, ...(label.stem ? [label.stem] : [])].map(({y1, y2}) => pathData`M${x} ${y1}V${y2}`);
      draw(tag('path', {d: d.join(''), stroke: color[theme.scheme], 'stroke-opacity': 0.7}));
    }
    for (const event of events) draw(this.#event(event, left));
    this.#parts.push(move(dir === 'rtl' ? this.#left : this.#left + gutter, this.#y, drawn.join('\n')));
    this.#y += height;
  }

  #event(event: SceneEvent, left: (x: number, wide?: number) => number): string {
    const {mark, label, name} = event;
    const {axisDir} = this.#scene;
    const isBar = mark.width > 0 && mark.count < 2;
    const edge = axisDir === 'rtl' ? left(mark.x) : left(mark.x, mark.width);
    const x = mark.width && !isBar ? left(mark.x + mark.width / 2) : edge;
    if (mark.column) {
      // The density is drawn as a whole; what a part of it stands for is told where it is pointed at.
      const {column: tall, width, x: from, y} = mark;
      const place = {x: left(from, width), y: y - tall, width, height: tall, 'fill-opacity': 0};
      return tag('g', {}, tag('title', {}, escapeXml(name)) + tag('rect', place));
    }
    const sign = mark.count ? move(x, mark.y, this.#mark(event, isBar ? axisDir : undefined)) : '';
    const drawn = [tag('title', {}, escapeXml(name)), sign];
    if (label) {
      const {x, width, leader} = label;
      const isBefore = leader.x - x > x + width - leader.x;
      drawn.push(this.#label(event, label, left(x, width), this.#options.isEstimated === true && isBefore));
    }
    return tag('g', {}, drawn.join(''));
  }

  /** @param way Of time along a bar; left out for a dot. */
  #mark({sign, color, mark}: SceneEvent, way: Direction | 'down' | undefined, width = mark.width): string {
    const {words, numerals} = this.#options;
    const inks = this.#inks(color);
    if (mark.count > 1) return countSvg(formatNumber(mark.count, numerals), inks);
    return way
      ? barSvg(sign, words.questionMark, inks, {...mark, width, way})
      : dotSvg(sign, words.questionMark, inks.ink);
  }

  #inks({light, dark}: Color): Inks {
    const {scheme, surface} = this.#options.theme;
    return {ink: scheme === 'dark' ? dark : light, paper: surface};
  }

  /**
   * Date, title and summary in their lines, at the side where the page begins.
   * @param x CSS px of the box' left edge.
   * @param endsAtLeader The lines end where they are known to, and start where they may.
   */
  #label(event: SceneEvent, box: LabelBox, x: number, endsAtLeader = false): string {
    const {theme} = this.#options;
    const {dir, wordsDir, content, labelScale = 1, dateScale = 1} = this.#scene;
    const em = this.#options.em * labelScale;
    const dateEm = em * dateScale;
    const {color, shape, summary} = event;
    const ink = color[theme.scheme];
    const isFromRight = (dir === 'rtl') !== endsAtLeader;
    const side = isFromRight ? 'right' : 'left';
    const onward = isFromRight ? -1 : 1;
    const start = isFromRight ? x + box.width : x;
    const drawn: string[] = [];
    let top = box.y;
    standingAlone(box.dateLines, wordsDir).forEach((text, i) => {
      let at = start;
      if (shape && !i) {
        const size = groupSign.size * fontSize.date * em;
        const room = groupSign.room * fontSize.date * em;
        // The sign stands before the date, which may run the other way than the page.
        const isFirst = endsAtLeader || wordsDir === dir;
        const off = isFirst ? size / 2 : this.#measured('date', text) * labelScale * dateScale + room + size / 2;
        drawn.push(move(start + onward * off, top + (lineHeight.date * em) / 2, groupSvg(shape, size, ink)));
        if (isFirst) at += onward * (size + room);
      }
      drawn.push(this.#text('date', text, {x: at, side, dir: wordsDir, top, fill: ink}, dateEm));
      top += lineHeight.date * em;
    });
    for (const text of standingAlone(box.titleLines, content.dir)) {
      drawn.push(this.#text('title', text, {...this.#content, x: start, side, top, fill: theme.text}, em));
      top += lineHeight.title * em;
    }
    const runs = wordsDir === content.dir ? wordsDir : directionOfText(summary);
    for (const text of standingAlone(box.summaryLines, runs)) {
      drawn.push(this.#text('summary', text, {x: start, side, dir: runs, top, fill: theme.muted}, em));
      top += lineHeight.summary * em;
    }
    return drawn.join('');
  }

  /* ---- The list -------------------------------------------------------------------------------------------- */

  /** As on screen: a line at the side where the page begins, with what is said of each event beside its mark. */
  list(): void {
    const {em, theme, words} = this.#options;
    const {events, width, dir, wordsDir} = this.#scene;
    const onward = dir === 'rtl' ? -1 : 1;
    const start = dir === 'rtl' ? this.#right : this.#left;
    const [axisX, textX] = [start + onward * 12, start + onward * 2.6 * em];
    const limit = width - 2.6 * em;
    const lines: string[] = [];
    const drawn: string[] = [];
    if (!events.length)
      this.#paragraph({text: words.ui.empty, dir: wordsDir}, description, {limit: width, fill: theme.muted});
    events.forEach((event, i) => {
      const {later, eras = [], shape} = event;
      for (const {label, date} of eras) {
        drawn.push(tag('path', {d: pathData`M${start} ${this.#y + 0.75 * em}h${onward * 24}`, stroke: theme.line}));
        const row: Field[] = [
          {...this.#content, text: label},
          {text: date, dir: wordsDir},
        ];
        drawn.push(
          this.#flow(
            row.map((field, n) => this.#told(field, n ? theme.muted : theme.text, limit, n ? undefined : bold)),
            {x: textX, limit, gap: 0.5 * em},
          ),
        );
        this.#y += 1.1 * em;
      }
      const isBar = event.sign.shape !== 'dot';
      const middle = this.#y + (lineHeight.date / 2) * em;
      const sign = isBar
        ? move(axisX, middle - 6, this.#mark(event, 'down', 36))
        : move(axisX, middle, this.#mark(event, undefined));
      const signed = shape ? (groupSign.size + groupSign.room) * fontSize.date * em : 0;
      const box = {
        x: 0,
        y: this.#y,
        width: limit,
        dateLines: wrap(event.date, 'date', limit, this.#measured, signed).lines,
        titleLines: wrap(event.title, 'title', limit, this.#measured).lines,
        summaryLines: wrap(event.summary, 'summary', limit, this.#measured).lines,
      };
      const label = this.#label(event, box, dir === 'rtl' ? textX - limit : textX);
      drawn.push(tag('g', {}, tag('title', {}, escapeXml(event.name)) + sign + label));
      this.#y += heightOf(box) * em;
      if (later) {
        this.#y += 1.4 * fontSize.summary * em;
        const place = {x: textX, side: dir === 'rtl' ? 'right' : 'left', dir: wordsDir, fill: theme.muted} as const;
        for (const text of wrap(later, 'summary', limit, this.#measured).lines) {
          drawn.push(this.#text('summary', text, {...place, top: this.#y}));
          this.#y += lineHeight.summary * em;
        }
      }
      if (i === events.length - 1) return;
      this.#y += 1.35 * em;
      const to = this.#y + (lineHeight.date / 2) * em - 10;
      const dashes = later ? {stroke: theme.line, 'stroke-dasharray': '6 4'} : {stroke: theme.axis};
      lines.push(
        tag('path', {d: pathData`M${axisX} ${middle + (isBar ? 30 : 10)}V${to}`, 'stroke-width': 2, ...dashes}),
      );
    });
    this.#parts.push([...lines, ...drawn].join('\n'));
  }

  /* ---- Below ----------------------------------------------------------------------------------------------- */

  footer(): void {
    const {em, theme, words, withoutLegend = false, source = []} = this.#options;
    const {legend, note, wordsDir, width, gutter, inView} = this.#scene;
    const limit = width + gutter;
    const x = this.#scene.dir === 'rtl' ? this.#right : this.#left;
    const rows: (() => string)[] = [];
    const row = (items: readonly FlowItem[], gap: number): void => {
      if (items.length) rows.push(() => this.#flow(items, {x, limit, gap: gap * em}));
    };
    if (!withoutLegend) {
      // A dot alone needs no explaining.
      const signs = legend.signs.length > 1 ? legend.signs : legend.signs.filter(({sign}) => sign.shape !== 'dot');
      row(
        signs.map(sign => this.#legendSign(sign, limit)),
        1.5,
      );
      row(
        legend.groups
          .filter(({hidden}) => !hidden)
          .map(({label, color, shape}) => {
            const ink = color[theme.scheme];
            const size = (shape ? 0.66 : 0.7) * em;
            const swatch = tag('rect', {x: -size / 2, y: -size / 2, width: size, height: size, rx: 2, fill: ink});
            const item = this.#told({...this.#content, text: label}, theme.text, limit - size - 0.45 * em);
            return {...item, sample: shape ? groupSvg(shape, size, ink) : swatch, sampleWidth: size, room: 0.45 * em};
          }),
        1.5,
      );
      row(
        legend.eras.flatMap(({label, date}): FlowItem[] => [
          {...this.#told({...this.#content, text: label}, theme.text, limit)},
          {...this.#told({text: date, dir: wordsDir}, theme.muted, limit), isTied: true},
        ]),
        1.25,
      );
    }
    const part = partText(inView, words, this.#options.numerals);
    if (part) rows.push(() => this.#lines({text: part, dir: wordsDir}, footer, {limit, fill: theme.muted}));
    if (note) rows.push(() => this.#lines({text: note, dir: wordsDir}, footer, {limit, fill: theme.muted}));
    row(
      source.map(field => this.#told(field, theme.muted, limit)),
      1,
    );
    if (!rows.length) return;
    this.#y += 1.5 * em;
    rows.forEach((draw, i) => {
      if (i) this.#y += 0.55 * em;
      this.#parts.push(draw());
    });
  }

  #legendSign({sign, text}: LegendSign, limit: number): FlowItem {
    const {theme, words, em} = this.#options;
    const {wordsDir, axisDir} = this.#scene;
    const inks = {ink: theme.muted, paper: theme.surface};
    const bar = 36;
    const sampleWidth = sign.shape !== 'dot' ? bar : sign.approximate ? 42 : 20;
    const sample =
      sign.shape === 'dot'
        ? dotSvg(sign, words.questionMark, inks.ink)
        : move(
            axisDir === 'rtl' ? bar / 2 : -bar / 2,
            0,
            barSvg(sign as Sign, words.questionMark, inks, {width: bar, way: axisDir}),
          );
    const room = 0.45 * em;
    const item = this.#told({text, dir: wordsDir}, theme.muted, limit - sampleWidth - room);
    return {...item, sample, sampleWidth, room};
  }

  /** A field of the footer, in lines. */
  #told(field: Field, fill: string, limit: number, weight?: number): FlowItem {
    const {em} = this.#options;
    const scale = footer.size / fontSize[footer.style];
    const {lines, width} = wrap(field.text, footer.style, limit / scale, this.#measured);
    return {lines, width: width * scale, height: lines.length * footer.line * em * footer.size, field, fill, weight};
  }

  /** Items from where the page begins, in rows. */
  #flow(
    items: readonly FlowItem[],
    {x, limit, gap}: {readonly x: number; readonly limit: number; readonly gap: number},
  ): string {
    const {em} = this.#options;
    const {dir} = this.#scene;
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
        this.#y += rowHeight + 0.3 * em;
        at = 0;
        rowHeight = 0;
      }
      if (sample) drawn.push(move(x + onward * (at + sampleWidth / 2), this.#y + lineStep / 2, sample));
      standingAlone(lines, field.dir).forEach((text, i) => {
        const place = {x: x + onward * (at + sampleWidth + room), side, top: this.#y + i * lineStep, fill} as const;
        drawn.push(this.#line({...field, text}, {...footer, weight}, place));
      });
      at += wide + gap;
      rowHeight = Math.max(rowHeight, height);
    });
    this.#y += rowHeight;
    return drawn.join('\n');
  }

  /* ---- Text ------------------------------------------------------------------------------------------------ */

  /** Text of the plot; `top`: CSS px of its line's upper edge. */
  #text(
    style: TextStyle,
    text: string,
    place: Omit<TextLine, 'text' | 'size' | 'weight' | 'y'> & {readonly top: number},
    em = this.#options.em,
  ): string {
    const {top, ...rest} = place;
    const type = {size: fontSize[style], line: lineHeight[style] / fontSize[style], weight: weightOf[style]};
    return this.#line({text, dir: rest.dir, lang: rest.lang}, type, {...rest, top}, em);
  }

  #line(
    {text, dir, lang}: Field,
    {size, line, weight}: {readonly size: number; readonly line: number; readonly weight?: number | undefined},
    {
      x,
      side,
      top,
      fill,
    }: {readonly x: number; readonly side: TextLine['side']; readonly top: number; readonly fill: string},
    em = this.#options.em,
  ): string {
    const {baseline = 0.35} = this.#options;
    const px = size * em;
    return textLine({text, dir, lang, x, y: top + (line * px) / 2 + baseline * px, side, size: px, weight, fill});
  }

  #paragraph(field: Field, type: ParagraphType, look: ParagraphLook): void {
    this.#parts.push(this.#lines(field, type, look));
  }

  /** Lines from where the page begins, under what is there. */
  #lines(field: Field, {style, size, line}: ParagraphType, {limit, fill, weight}: ParagraphLook): string {
    const {em} = this.#options;
    const {dir} = this.#scene;
    const {lines} = wrap(field.text, style, (limit * fontSize[style]) / size, this.#measured);
    const place = {x: dir === 'rtl' ? this.#right : this.#left, side: dir === 'rtl' ? 'right' : 'left', fill} as const;
    return standingAlone(lines, field.dir)
      .map(text => {
        const drawn = this.#line({...field, text}, {size, line, weight}, {...place, top: this.#y});
        this.#y += line * size * em;
        return drawn;
      })
      .join('\n');
  }
}

/** Sizes in em, the line's height in em of the text. */
interface ParagraphType {
  readonly style: TextStyle;
  readonly size: number;
  readonly line: number;
}

interface ParagraphLook {
  /** CSS px. */
  readonly limit: number;
  readonly fill: string;
  readonly weight?: number;
}

interface LabelBox {
  readonly y: number;
  readonly width: number;
  readonly dateLines: readonly string[];
  readonly titleLines: readonly string[];
  readonly summaryLines: readonly string[];
}

/** One of several that stand beside one another, a sample before it. */
interface FlowItem {
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

/** «1–40 of 10,000» under a list of which that is a part. */
function partText(inView: Scene['inView'], words: Words, numerals: string): string {
  const {of = 0, from = 0, to = 0} = inView ?? {};
  if (!from || to - from + 1 >= of) return '';
  const number = (n: number): string => formatNumber(n, numerals);
  return fillWords(words.ui.position, {n: `${number(from)}–${number(to)}`, count: number(of)});
}

/** In em. */
const heightOf = ({dateLines, titleLines, summaryLines}: LabelBox): number =>
  dateLines.length * lineHeight.date + titleLines.length * lineHeight.title + summaryLines.length * lineHeight.summary;

const move = (x: number, y: number, content: string): string =>
  tag('g', {transform: `translate(${figure(x)} ${figure(y)})`}, content);

/** A break never looks like a continuous axis. */
function zigzag({x, width}: SceneGap, y: number, left: (x: number) => number): string {
  const teeth = Math.max(4, 2 * Math.round(width / 16));
  const step = width / teeth;
  const points = Array.from(
    {length: teeth - 1},
    (_, i) => pathData`L${left(x + (i + 1) * step)} ${y + (i % 2 ? 4 : -4)}`,
  );
  return `${pathData`M${left(x)} ${y}`}${points.join('')}${pathData`L${left(x + width)} ${y}`}`;
}
