/** What a mark looks like, from how the date is known and what became of the event. */
import {type EdtfDate, isTimed} from '../date/edtf-date.ts';
import type {SignWord, ToldSign} from '../messages/words.ts';
import type {Status, TimelineEvent} from '../model/timeline.ts';

/** All that the look of a mark says. */
export interface Sign {
  /** A dot: the day or finer. A thin bar: some time within a unit. A thick bar: it lasted. */
  readonly shape: 'dot' | 'coarse' | 'lasting';
  readonly approximate: boolean;
  readonly uncertain: boolean;
  readonly openStart: boolean;
  readonly openEnd: boolean;
  /** It had an end, and nobody knows when. */
  readonly unknownStart: boolean;
  readonly unknownEnd: boolean;
  readonly status: Status;
  readonly outside: boolean;
}

/** What of a sign is so or not, in the order in which it is said. */
const flags = ['approximate', 'uncertain', 'openStart', 'openEnd', 'unknownStart', 'unknownEnd', 'outside'] as const;

/** @param date That of the event, on whichever clock: a sign says nothing of instants. */
export function signOf(event: TimelineEvent, date: EdtfDate): Sign {
  const {approximate, uncertain, precision, unknownStart = false, unknownEnd = false} = date;
  const openStart = date.openStart && !unknownStart;
  const openEnd = date.openEnd && !unknownEnd;
  const dot = precision === 'day' || isTimed(date);
  const shape = precision === 'interval' ? 'lasting' : dot ? 'dot' : 'coarse';
  const status = event.status ?? 'happened';
  const ends = {openStart, openEnd, unknownStart, unknownEnd};
  return {shape, approximate, uncertain, ...ends, status, outside: event.dating === 'outside'};
}

/** Whether one sees through the mark. */
export function isHollow({status, uncertain, outside}: Sign): boolean {
  return uncertain || outside || status !== 'happened';
}

/** What a sign says beyond its shape, as keys of the words. */
export function signWords(sign: Sign): ToldSign[] {
  const {status} = sign;
  return [...(status === 'happened' ? [] : [status]), ...flags.filter(flag => sign[flag])];
}

const statuses = ['planned', 'cancelled', 'disputed'] as const;

/**
 * The signs that a legend must explain: each once, in one order, drawn as plainly as it can be. A bar too short to be drawn
 * (`isBar` false) is a dot like any other, and explains no bar; nor is then said of dots that they are known to the day.
 */
export function legendSigns(drawn: readonly {sign: Sign; isBar: boolean}[]): {word: SignWord; sign: Sign}[] {
  const used = new Set(
    drawn.flatMap(({sign, isBar}): SignWord[] => {
      const word: SignWord = sign.shape === 'dot' ? 'day' : sign.shape;
      return [...(isBar === (word !== 'day') ? [word] : []), ...signWords(sign)];
    }),
  );
  for (const {sign, isBar} of drawn) if (!isBar && sign.shape === 'coarse') used.delete('day');
  const sample = (word: SignWord): Sign => {
    const shape = word === 'coarse' ? word : /^(?:lasting|open|unknown)/.test(word) ? 'lasting' : 'dot';
    const status = statuses.find(key => key === word) ?? 'happened';
    const said = Object.fromEntries(flags.map(flag => [flag, flag === word])) as Record<
      (typeof flags)[number],
      boolean
    >;
    return {...said, shape, status};
  };
  const order: SignWord[] = ['coarse', 'day', 'lasting', ...statuses, 'outside', ...flags.slice(0, -1)];
  return order.filter(word => used.has(word)).map(word => ({word, sign: sample(word)}));
}
