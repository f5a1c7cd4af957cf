/** What stands under a drawing: the legend, what is said of the axis, and where the story is from. */
import {fill as fillWords, formatNumber} from '../format/fill.ts';
import type {Words} from '../messages/words.ts';
import type {LegendSign, Scene} from '../scene/scene.ts';
import type {Sign} from '../scene/sign.ts';
import {barSvg, dotSvg, groupSvg} from './sign-svg.ts';
import {type FlowItem, footer, type Paper} from './svg-paper.ts';
import {move, tag} from './svg-writer.ts';

export function drawFooter(paper: Paper): void {
  const {em, theme, words, withoutLegend = false, source = []} = paper.options;
  const {legend, note, wordsDir, width, gutter, inView} = paper.scene;
  const limit = width + gutter;
  const x = paper.scene.dir === 'rtl' ? paper.right : paper.left;
  const rows: (() => string)[] = [];
  const row = (items: readonly FlowItem[], gap: number): void => {
    if (items.length) rows.push(() => paper.flow(items, {x, limit, gap: gap * em}));
  };
  if (!withoutLegend) {
    // A dot alone needs no explaining.
    const signs = legend.signs.length > 1 ? legend.signs : legend.signs.filter(({sign}) => sign.shape !== 'dot');
    row(
      signs.map(sign => legendSign(paper, sign, limit)),
      1.5,
    );
    row(
      legend.groups
        .filter(({hidden}) => !hidden)
        .map(({label, color, shape}) => {
          const ink = color[theme.scheme];
          const size = (shape ? 0.66 : 0.7) * em;
          const swatch = tag('rect', {x: -size / 2, y: -size / 2, width: size, height: size, rx: 2, fill: ink});
          const item = paper.told(paper.field(label), theme.text, limit - size - 0.45 * em);
          return {...item, sample: shape ? groupSvg(shape, size, ink) : swatch, sampleWidth: size, room: 0.45 * em};
        }),
      1.5,
    );
    row(
      legend.eras.flatMap(({label, date}): FlowItem[] => [
        {...paper.told(paper.field(label), theme.text, limit)},
        {...paper.told({text: date, dir: wordsDir}, theme.muted, limit), isTied: true},
      ]),
      1.25,
    );
  }
  const part = partText(inView, words, paper.options.numerals);
  if (part) rows.push(() => paper.lines({text: part, dir: wordsDir}, footer, {limit, fill: theme.muted}));
  if (note) rows.push(() => paper.lines({text: note, dir: wordsDir}, footer, {limit, fill: theme.muted}));
  row(
    source.map(field => paper.told(field, theme.muted, limit)),
    1,
  );
  if (!rows.length) return;
  paper.y += 1.5 * em;
  rows.forEach((draw, i) => {
    if (i) paper.y += 0.55 * em;
    paper.parts.push(draw());
  });
}

function legendSign(paper: Paper, {sign, text}: LegendSign, limit: number): FlowItem {
  const {theme, words, em} = paper.options;
  const {wordsDir, axisDir} = paper.scene;
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
  const item = paper.told({text, dir: wordsDir}, theme.muted, limit - sampleWidth - room);
  return {...item, sample, sampleWidth, room};
}

/** «1–40 of 10,000» under a list of which that is a part. */
function partText(inView: Scene['inView'], words: Words, numerals: string): string {
  const {of = 0, from = 0, to = 0} = inView ?? {};
  if (!from || to - from + 1 >= of) return '';
  const number = (n: number): string => formatNumber(n, numerals);
  return fillWords(words.ui.position, {n: `${number(from)}–${number(to)}`, count: number(of)});
}
