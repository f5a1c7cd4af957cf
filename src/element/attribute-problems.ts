/** What is wrong with the attributes of the tag: loaded where it has one of those that take no other than certain values. */
import {isTimeZone} from '../core/date/time-zone.ts';
import {describeFault} from '../core/format/problem-text.ts';
import {type ValuesParams, valuesOf} from '../core/model/presentation-values.ts';
import type {Problem} from '../core/model/problem.ts';
import type {ArticleHost} from './article/article-host.ts';
import {KhattProblemEvent} from './khatt-events.ts';

interface Check {
  readonly attribute: string;
  /** What is looked at is what the tag says: the property has something else of it. */
  readonly isAsWritten?: true;
  readonly isKnown: (value: string) => boolean;
  readonly params: () => ValuesParams | Readonly<Record<'kind', string>>;
}

const oneOf = (attribute: string, ...choices: readonly string[]): Check => ({
  attribute,
  isKnown: value => choices.includes(value),
  params: () => ({choices: choices.join(', ')}),
});

const written = (attribute: keyof typeof valuesOf): Check => ({
  attribute,
  isKnown: value => valuesOf[attribute].kept(value) === value,
  params: valuesOf[attribute].params,
});

/** On wherever it stands, as in HTML: some frameworks write `false` for what shall be off. */
const flag = (attribute: string): Check => ({
  attribute,
  isAsWritten: true,
  isKnown: value => value.toLowerCase() !== 'false',
  params: () => ({kind: 'flag'}),
});

/** By the names of the properties. */
const checks: Readonly<Record<string, Check>> = {
  layout: oneOf('layout', 'auto', 'horizontal', 'vertical'),
  spacing: oneOf('spacing', 'auto', 'proportional', 'broken', 'equal'),
  axis: oneOf('axis', 'auto', 'rtl', 'ltr'),
  numerals: written('numerals'),
  months: written('months'),
  calendar: written('calendar'),
  palette: oneOf('palette', 'plain', 'khatt'),
  timeZone: {
    attribute: 'time-zone',
    isKnown: isTimeZone,
    params: () => ({example: 'Asia/Qatar, Europe/Moscow, UTC'}),
  },
  // Of what is no number the property does not know what it was.
  headingLevel: {...oneOf('heading-level', '2', '3', '4', '5', '6'), isAsWritten: true},
  lanes: flag('lanes'),
  withDownload: flag('with-download'),
  withoutControls: flag('without-controls'),
  withoutLegend: flag('without-legend'),
  withoutLinks: flag('without-links'),
};

/** Where the problems are kept, and what was seen when they were found. */
interface Keeper {
  wrong: readonly Problem[];
}
const seen = new WeakMap<Keeper, string>();

/** Looks at the attributes anew, and tells of what is wrong with them that was not before. */
export function look(keeper: Keeper, {element, words}: Pick<ArticleHost, 'element' | 'words'>): void {
  const values = element as unknown as Readonly<Record<string, string | undefined>>;
  const {lang} = words().words;
  const set = Object.entries(checks).map(([name, {attribute, isAsWritten}]) =>
    String((isAsWritten ? element.getAttribute(attribute) : values[name]) ?? ''),
  );
  const key = JSON.stringify(set);
  const [before = ''] = seen.get(keeper)?.split('\n') ?? [];
  if (seen.get(keeper) === `${key}\n${lang}`) return;
  seen.set(keeper, `${key}\n${lang}`);
  keeper.wrong = Object.values(checks).flatMap(({attribute, isKnown, params}, i) => {
    const value = set[i] ?? '';
    if (!value || isKnown(value)) return [];
    return describeFault(
      {severity: 'warning', code: 'attribute-value', field: attribute, value, params: {...params()}},
      lang,
    );
  });
  element.requestUpdate();
  if (key !== before && keeper.wrong.length) element.dispatchEvent(new KhattProblemEvent(element.problems));
}
