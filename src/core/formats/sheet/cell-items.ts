/** The text of a cell as words of dates, numbers and marks: what the readers of dates in cells work on. */

import {arabicDates} from '../../text/date-words-ar.ts';
import {englishDates} from '../../text/date-words-en.ts';
import {foldText} from '../../text/fold-text.ts';
import {type Lexicon, makeLexicon} from '../../text/lexicon.ts';
import type {WordTable} from '../../text/word-table.ts';

/** What a word may mean, by tag, as in the tables of words. */
export type Tags = Readonly<Record<string, unknown>>;

/** A word, a figure or a mark of a cell, with what it may mean. */
export interface CellItem {
  /** Folded. */
  readonly text: string;
  /** Nothing stands between it and the item before. */
  readonly joined: boolean;
  readonly tags: Tags;
  /** A number, and how many digits it was written with. */
  readonly number?: {readonly value: number; readonly digits: number};
  /** A date in figures, such as 12/10/2022 or 10/2022: its figures as written, in their order. */
  readonly figures?: readonly string[];
  readonly clock?: Clock;
}

/** A time of day, by 24 hours. */
export interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second?: number;
  /** `Z`, `+03:00`. */
  readonly offset?: string;
}

/** Zones that American and European agencies write, none of which a newsroom means in two ways. */
const zones: WordTable = `
zone=-05:00 est|cdt
zone=-04:00 edt
zone=-06:00 cst|mdt
zone=-07:00 mst|pdt
zone=-08:00 pst
zone=+01:00 cet
zone=+02:00 cest|eet
zone=+03:00 eest|msk
`;

/** What only cells say: a date is all there is in one, so that a word there means little else, and may be misspelled. */
const cells: WordTable = `
now now|present|the_present|today|ongoing|الآن|اليوم|الحاضر|الوقت_الحاضر|يومنا_هذا
fraction=2/2 half quarter
initial=2/2 h q
yearWord year|سنوات|عامي|سنتي|العامين|السنتين
monthWord month_of|month
decadeWord عقد|decade|the_decade
about approx|approx.|est.|estimated|تقديرا
maybe uncertain|unconfirmed|غير_مؤكد|يرجح
month=10 أوكتوبر نوفنبر دسمبر
hijri safar|rabi_al-awwal|rabi_al-thani|jumada_al-awwal|jumada_al-thani|dhu_al-qadah|محرم_الحرام|جمادى_الأول|ذا_القعدة|ذا_الحجة
edge بدايات|نهايات
between مابين
zone=Z تغ|غرينيتش|التوقيت_العالمي
century=19 القرن_قبل_الماضي
century=20 القرن_الماضي|القرن_المنصرم|last_century|the_last_century
century=21 القرن_الحالي|القرن_الجاري|this_century|the_current_century
`;

let made: Lexicon | undefined;
/** Made for the first cell that has words: many sheets have their dates in figures. */
const lexicon = (): Lexicon => {
  made ??= makeLexicon(arabicDates, englishDates, zones, cells);
  return made;
};

const PIECE = new RegExp(
  [
    // A clock time, with an offset where it is joined on.
    String.raw`(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d+)?)?(?:\s?(?:utc|gmt)?(?<offset>\+\d\d?(?::?\d\d)?)|\s?(?:utc|gmt)(?<west>-\d\d?(?::?\d\d)?))?`,
    // A date in figures.
    String.raw`(?<!\d)(?<a>\d{1,4})\s?(?<mark>[/.\-])\s?(?<b>\d{1,2})\s?\k<mark>\s?(?<c>\d{1,4})(?!\d)`,
    // A month and its year; in `Oct-12-2022` there is another.
    String.raw`(?<!\d)(?:(?<year>\d{4})[/.\-](?<month>0?[1-9]|1[0-2])|(?<!\p{L}[/.\-])(?<month2>0?[1-9]|1[0-2])[/.\-](?<year2>\d{4}))(?!\d)`,
    String.raw`(?<number>\d+)`,
    String.raw`\p{L}[\p{L}\p{M}]*`,
    String.raw`\S`,
  ].join('|'),
  'gu',
);

interface Piece {
  readonly text: string;
  readonly joined: boolean;
  readonly item?: Omit<CellItem, 'text' | 'joined' | 'tags'>;
}

const two = (text: string): string => text.padStart(2, '0');

function offsetOf(text: string | undefined): string | undefined {
  const [, sign, hours = '', minutes = '00'] = /^([+-])(\d\d?):?(\d\d)?$/.exec(text ?? '') ?? [];
  return sign && `${sign}${two(hours)}:${minutes}`;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = -1;
  for (const match of text.matchAll(PIECE)) {
    const [whole] = match;
    const found = match.groups as Readonly<Record<string, string | undefined>>;
    const {hour, minute, second, a, b, c, number} = found;
    const year = found['year'] ?? found['year2'];
    const month = found['month'] ?? found['month2'];
    const offset = offsetOf(found['offset'] ?? found['west']);
    let item: Piece['item'];
    if (hour && minute) {
      const clock = {hour: Number(hour), minute: Number(minute)};
      item = {clock: {...clock, ...(second && {second: Number(second)}), ...(offset && {offset})}};
    } else if (a && b && c) item = {figures: [a, b, c]};
    else if (year && month) item = {figures: [year, month]};
    else if (number) item = {number: {value: Number(number), digits: number.length}};
    pieces.push({text: whole, joined: end === match.index, ...(item && {item})});
    end = match.index + whole.length;
  }
  return pieces;
}

const noTags: Tags = {};
const AND: Tags = {and: true};

/** The longest phrase that stands at `at` and begins with `word`: its tags, and of how many pieces it is. */
function phraseAt(pieces: readonly Piece[], at: number, word: string): {tags: Tags; length: number} | undefined {
  const entry = lexicon()
    .get(word)
    ?.find(({rest}) => rest.every((next, i) => pieces[at + 1 + i]?.text === next && !pieces[at + 1 + i]?.item));
  return entry && {tags: entry.tags, length: entry.rest.length + 1};
}

/** A word without what Arabic writes in front of it: «بالعام», «للعام», «ويونيو». */
function bare(word: string): readonly string[] {
  const forms = [word];
  if (/^[بفك]ال/.test(word)) forms.push(word.slice(1), word.slice(3));
  else if (word.startsWith('لل')) forms.push(`ال${word.slice(2)}`, word.slice(2));
  else if (word.startsWith('ال')) forms.push(word.slice(2));
  else if (/^[بلك]/.test(word) && word.length > 3) forms.push(word.slice(1));
  return forms;
}

/** The words of a sheet's dates are few: months, and numbers. */
const folded = new Map<string, string>();
const MOST_FOLDED = 5000;

function fold(text: string): string {
  const words = text.split(' ').map(word => {
    if (/^[ -@]*$/.test(word)) return word;
    let found = folded.get(word);
    if (found === undefined) {
      if (folded.size > MOST_FOLDED) folded.clear();
      found = foldText(word).text;
      folded.set(word, found);
    }
    return found;
  });
  return words.join(' ');
}

/** What stands between the numbers of a cell and joins no two of them: words, and a comma after a day. */
const WORDS = /^(?:\p{L}\p{M}*|[\s,،])*$/u;
/** Months and the like, which come in every row. */
const wordItems = new Map<string, readonly CellItem[]>();
const MOST_WORDS = 1000;

/** @param text Of a cell; long texts are none of a date, and are the caller's to refuse. */
export function cellItems(text: string): CellItem[] {
  const items: CellItem[] = [];
  const parts = text.split(/(\d+)/);
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] as string;
    if (!part) continue;
    if (at % 2) {
      const joined = /\S$/.test(parts[at - 1] as string);
      items.push({text: part, joined, tags: noTags, number: {value: Number(part), digits: part.length}});
      continue;
    }
    // What a number runs into is of one piece with it: «12th».
    const isJoined = at > 0 && !/^\s/.test(part);
    if (isJoined && !/^[,،]/.test(part)) return itemsOf(text);
    let found = wordItems.get(part);
    if (!found) {
      if (!WORDS.test(part)) return itemsOf(text);
      found = itemsOf(part);
      if (wordItems.size >= MOST_WORDS) wordItems.clear();
      wordItems.set(part, found);
    }
    found.forEach((item, i) => {
      items.push(isJoined && !i ? {...item, joined: true} : item);
    });
  }
  return items;
}

function itemsOf(text: string): CellItem[] {
  const pieces = piecesOf(fold(text));
  const items: CellItem[] = [];
  for (let at = 0; at < pieces.length; ) {
    const {text: word, joined, item} = pieces[at] as Piece;
    if (item) {
      items.push({text: word, joined, tags: noTags, ...item});
      at++;
      continue;
    }
    const here = at;
    const find = (whole: string) => {
      for (const form of bare(whole)) {
        const found = phraseAt(pieces, here, form);
        if (found) return found;
      }
      return undefined;
    };
    let phrase = find(word);
    if (!phrase && /^[وف]/.test(word) && word.length > 1) {
      phrase = find(word.slice(1));
      if (phrase) items.push({text: 'و', joined, tags: AND});
    }
    items.push({text: word, joined, tags: phrase?.tags ?? (word === 'و' ? AND : noTags)});
    at += phrase?.length ?? 1;
  }
  return items;
}
