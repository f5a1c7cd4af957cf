/** What is written into the cells of a sheet, both ways: lists, links, words for states, and text that is no formula. */
import {isPicture} from '../../model/is-picture.ts';
import type {Dating, Link, Status} from '../../model/timeline.ts';
import {foldText} from '../../text/fold-text.ts';

/**
 * What a spreadsheet would run as a formula, or loses at the start of a cell (OWASP, "CSV Injection"), behind apostrophes and white
 * space. Each starts with an apostrophe in a file, and loses one when it is read, so that it is the same again.
 */
const FORMULA = /^['\s]*[=+\-@＝＋－＠]|^['\s]*[\t\r\n]/;

/** A text as a cell that no spreadsheet takes for a formula. */
export const guarded = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Undoes `guarded`. */
export const unguarded = (cell: string): string => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** What parts a list, the strongest first. */
const PARTING = [/\s*[\r\n]+\s*/, /\s*\|\s*/, /\s*[;؛]\s*/, /\s*[,،]\s*/];

/** The items of a cell with several: by lines, or else by the strongest mark that is there. */
export function splitList(cell: string): string[] {
  const parting = PARTING.find(mark => mark.test(cell.trim()));
  return (parting ? cell.split(parting) : [cell]).map(item => item.trim()).filter(Boolean);
}

/** A list as one cell, which `splitList` takes apart again; `comma` is that of the language. */
export function joinList(items: readonly string[], comma: string): string {
  // A mark is of use where neither it nor a stronger one stands in an item.
  const marks = ['\n', ' | ', '; ', comma];
  const isFree = (i: number): boolean => !items.some(item => PARTING.slice(0, i + 1).some(mark => mark.test(item)));
  const mark = marks[[3, 2, 1].find(isFree) ?? 0] ?? comma;
  // One item with a comma of its own needs a stronger mark behind it.
  return items.length === 1 && mark !== comma ? `${items[0]}${mark.trimEnd()}` : items.join(mark);
}

const ADDRESS = /(?:https?:\/\/|mailto:|(?<![\w./-])www\.)(?:[^\s<>"|،؛,;]|[,;](?!https?:|mailto:))+/gi;

/** A name of a host and a path, as browsers show an address; a page would look for a file of that name. */
const HOST = /^(?:[a-z\d-]+\.)+[a-z]{2,}\//i;
/** What no address is without: «رويترز» names a source, and a page would look for a file of that name too. */
const ADDRESS_MARK = /[/.#?:]/;

/**
 * Sources in a cell: addresses, each behind its label if it has one; several by lines or with marks between them.
 * @param refuse Told of what is no address.
 */
export function readLinks(cell: string, refuse: (text: string) => void = () => {}): Link[] {
  // Most cells hold one address and nothing else.
  if (/^https?:\/\/[\w./?=&%+~#@:-]*[\w/]$/.test(cell)) return [{url: cell}];
  const links: Link[] = [];
  const add = (label: string, url: string): void => {
    const name = label.replace(/^[\s,،;؛|([]+|[\s:：\-–—([<]+$/g, '').trim();
    links.push({...(name && {label: name}), url});
  };
  for (const line of cell.split(/[\r\n]+/)) {
    const bracketed = /^(.*?)\s*<([^<>]+)>\s*$/.exec(line) ?? undefined;
    const markdown = /^\s*\[([^\]]*)\]\(([^()\s]+)\)\s*$/.exec(line) ?? undefined;
    const one = bracketed ?? markdown;
    if (one) {
      const label = one[1]?.trim();
      links.push({...(label && {label}), url: one[2]?.trim() ?? ''});
      continue;
    }
    let from = 0;
    for (const {0: found, index} of line.matchAll(ADDRESS)) {
      const url = found.replace(/[,،;؛.)\]]+$/, '');
      // People write the names of hosts as browsers show them, and a page would look for a file of that name.
      add(line.slice(from, index), url.replace(/^www\./i, 'https://$&'));
      from = index + found.length;
    }
    // No address that begins like one: a relative one, or a mistake that is told of.
    const rest = line.slice(from).trim();
    // A dash says that there is none.
    if (from || /^[-–—]*$/.test(rest)) continue;
    if (ADDRESS_MARK.test(rest)) links.push({url: rest.replace(HOST, 'https://$&')});
    else refuse(rest);
  }
  return links;
}

/** Whether a text could be the address of anything. */
export const isAddressLike = (text: string): boolean => ADDRESS_MARK.test(text);

/** The addresses of a cell with several pictures; of any other, what stands in it. */
export function picturesIn(cell: string): readonly string[] {
  const items = splitList(cell);
  return items.length > 1 && items.every(isPicture) ? items : [cell];
}

/** Links as one cell, which `readLinks` takes apart again. */
export function writeLinks(links: readonly Link[]): string {
  return links
    .map(({label = '', url}) => {
      const line = label ? `${label.replace(/\s+/g, ' ')} ${url}` : url;
      const [read, ...more] = readLinks(line);
      return !more.length && read?.url === url && (read.label ?? '') === label
        ? line
        : `${label.replace(/\s+/g, ' ')} <${url}>`.trim();
    })
    .join('\n');
}

type Words<T extends string> = Readonly<Record<T, readonly [written: string, others: string]>>;

/**
 * The first word of each is written in Arabic; in English it is the value itself. Those of the desk's choices are among them: its cells
 * are copied into sheets.
 */
const statuses: Words<Status> = {
  happened: ['حدث', 'happened|done|past|completed|وقع|تم|جرى|حصل'],
  planned: ['مقرر', 'planned|scheduled|upcoming|expected|future|مخطط|مرتقب|منتظر|متوقع|قادم'],
  cancelled: ['ملغى', 'cancelled|canceled|called off|ملغي|ألغي|ملغاة'],
  disputed: ['محل خلاف', 'disputed|contested|مختلف عليه|مختلف فيه|متنازع عليه|غير مؤكد'],
};
const datings: Words<Dating> = {
  stated: ['مذكور', 'stated|stated in the article|مذكور في النص|مذكور في المقال'],
  derived: ['مستنتج', 'derived|worked out from the day of publication|محسوب|مستنتج من يوم النشر'],
  outside: ['من خارج المقال', 'outside|from elsewhere|من خارج النص|من مصدر آخر'],
};

const reader = (words: Words<string>): ((cell: string) => string) => {
  const values = new Map<string, string>();
  for (const [value, [written, others]] of Object.entries(words))
    for (const word of [written, ...others.split('|')]) values.set(foldText(word).text, value);
  return cell => values.get(foldText(cell).text.trim()) ?? cell;
};

/** The value of a word; a word that is none as it stands, for `validate` to tell of. */
export const readStatus = reader(statuses);
/** The same of how a date is known. */
export const readDating = reader(datings);

/** What may stand in such a column, in words; `undefined` for any other. */
export function choicesOf(field: string, lang: 'ar' | 'en'): string | undefined {
  const words = field === 'status' ? statuses : field === 'dating' ? datings : undefined;
  if (!words) return undefined;
  return lang === 'en'
    ? Object.keys(words).join(', ')
    : Object.values(words)
        .map(([written]) => written)
        .join('، ');
}

/** The word that is written for a status, and is read again whatever the language. */
export const statusWord = (status: Status, lang: 'ar' | 'en'): string => (lang === 'ar' ? statuses[status][0] : status);
/** The same for how a date is known. */
export const datingWord = (dating: Dating, lang: 'ar' | 'en'): string => (lang === 'ar' ? datings[dating][0] : dating);

/**
 * What stands in a cell whose formula has no value, in small letters: in Google's sheets, LibreOffice and Excel, which translates it in
 * German, French, Spanish, Italian, Portuguese, Russian, Turkish, Dutch and Polish; in Arabic it writes the English ones.
 */
const ERRORS = new Set(
  (
    '#n/a #ref! #value! #name? #div/0! #num! #null! #error! #spill! #calc! #field! #blocked! #connect! #busy! #unknown! #external! ' +
    '#python! #getting_data loading... loading… #nv #bezug! #wert! #zahl! #überlauf! #kalk! #valeur! #nom? #nombre! #nul! #propagation! ' +
    '#n/d #¡ref! #¡valor! #¿nombre? #¡div/0! #¡num! #¡nulo! #¡desbordamiento! #rif! #valore! #nome? #nullo! #valor! #núm! #nulo! ' +
    '#н/д #ссылка! #знач! #имя? #дел/0! #число! #пусто! #перенос! #yok #başv! #değer! #ad? #sayi/0! #sayi! #boş! #taşma! ' +
    '#n/b #verw! #waarde! #naam? #deel/0! #getal! #leeg! #n/d! #adr! #arg! #nazwa? #liczba! #zero!'
  ).split(' '),
);
/** LibreOffice's others. */
const NUMBERED = /^(?:err|خطأ)\s?:\s?\d{3}$/;
/** What Excel saves of a number or a date for which the column was too narrow. */
const NARROW = /^#{3,}$/;

/** Why a cell says nothing though something stands in it: an error of a formula, or a column that was too narrow. */
export function brokenCell(cell: string): 'error' | 'narrow' | undefined {
  if (!/^[#eElLخ\p{Bidi_Control}]/u.test(cell) || cell.length > 40) return undefined;
  const text = cell
    .replace(/\p{Bidi_Control}/gu, '')
    .trim()
    .toLowerCase();
  if (NARROW.test(text)) return 'narrow';
  return ERRORS.has(text) || NUMBERED.test(text) ? 'error' : undefined;
}

/** A cell as spreadsheets name it: `C2`, `AA10`. @param column From 0. @param row From 1. */
export function cellName(column: number, row: number): string {
  let letters = '';
  for (let at = column + 1; at > 0; at = Math.floor((at - 1) / 26))
    letters = String.fromCharCode(65 + ((at - 1) % 26)) + letters;
  return letters + row;
}
