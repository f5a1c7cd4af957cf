/** The words of one event: its date, its accessible name, its summary. */
import type {EdtfDate} from '../date/edtf-date.ts';
import {fill, formatNumber} from '../format/fill.ts';
import {type DateFormat, formatDate, templateFor} from '../format/format-date.ts';
import type {Words} from '../messages/words.ts';
import {shownLine} from '../model/shown-text.ts';
import type {DrawingOptions} from './drawing-options.ts';
import {signWords} from './sign.ts';
import type {Story, StoryEvent} from './story.ts';

const day = 864e5;

/** How a drawing's dates are written. */
export function dateOptions(options: DrawingOptions): DateFormat {
  const {lang, numerals, months, timeZone, calendars} = options;
  return {
    lang,
    timeZone,
    ...(numerals && {numerals}),
    ...(months && {months}),
    ...(calendars && {calendars: calendars.dates}),
  };
}

/**
 * The date beside the mark, where the author has no words of their own for it. Days close to the day of publication get their weekday,
 * as the report would give it.
 */
export function shortDate(story: Story, item: StoryEvent, before: StoryEvent | undefined, format: DateFormat): string {
  const after = before && !before.event.displayDate ? {after: before.date} : {};
  return formatDate(item.date, {...format, ...after, weekday: isNearPublication(story, item.date)});
}

function isNearPublication({published}: Story, {start, end}: EdtfDate): boolean {
  return published !== undefined && end - start <= day && Math.abs(start - published) < 6 * day;
}

/** The date in full, saying how exactly it is known. */
export function fullDate(story: Story, {event, date, sign}: StoryEvent, words: Words, format: DateFormat): string {
  const isVague = sign.shape === 'coarse' && !sign.approximate && !sign.uncertain;
  const text = formatDate(date, {...format, afterPreposition: isVague, weekday: isNearPublication(story, date)});
  const full = isVague ? fill(templateFor(words.dates.within, date), {date: text}) : text;
  return event.displayDate ? `${shownLine(event.displayDate)} (${full})` : full;
}

/** The line under the title: first what a reader must know of the event's date, else the first sentence of its text. */
export function summaryOf({event, sign}: StoryEvent, words: Words): string {
  const notable = signWords(sign).find(word => /^(?:planned|cancelled|disputed|outside)$/.test(word));
  if (notable) return words.signs.sentence[notable].replace(/[.。۔]$/u, '');
  // A stop after a letter or two ends no sentence: «د. أحمد», “Dr. Ali”, “U.S. oil”, “am 5. Mai”; but «رحّب به.» is one, and so
  // are “rose 2%.” and “in the EU.” Nor does that of a month or a title as American newspapers write them: “on Oct. 5”, “Gen. Smith”.
  const sentence =
    /^.*?(([^\s.]{3}(?<!\b(Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Gen|Sen|Rep|Gov|Col|Prof|Mrs))|[ء-ي]{2}|[%٪]|\b[A-Z]{2})\.|[!?؟۔…])(?=\s|$)|^.+/u.exec(
      event.text?.trim() ?? '',
    )?.[0] ?? '';
  return sentence.length <= longestSummary ? sentence.replace(/([^.])\.$/, '$1') : '';
}

/** Characters; a longer first sentence is left to the card, since a cut one would mislead. */
const longestSummary = 90;

/** What a screen reader says on the mark: what happened, when, to whom, how that is known, and the place in the list. */
export function eventName(
  item: StoryEvent,
  dateWords: string,
  place: {n: number; count: number},
  words: Words,
  numerals: string,
  group = '',
): string {
  const signs = signWords(item.sign).map(word => words.signs.legend[word]);
  const position = fill(words.ui.position, {
    n: formatNumber(place.n, numerals),
    count: formatNumber(place.count, numerals),
  });
  return [shownLine(item.event.title), dateWords, ...(group ? [group] : []), ...signs, position].join(
    words.listSeparator,
  );
}
