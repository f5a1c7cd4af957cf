// What is marked in data/dates, reckoned anew with nothing of khatt: weekdays, days and months counted from the day of
// publication, Hijri dates by Umm al-Qura, weekdays written beside a date.
import {parse} from 'edtf';
import {sentencesOf} from './dates-corpus.mjs';

const DAY = 864e5;
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WRITTEN = [
  ...['الأحد', 'الاثنين|الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'].map((name, i) => [name, i]),
  ...['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'].map((name, i) => [name, i]),
].map(([names, day]) => [new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'u'), day]);

const iso = time => new Date(time).toISOString().slice(0, 10);
const hijri = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
});

/** `1444-7-15` of a day, epoch ms. */
function hijriOf(time) {
  const part = Object.fromEntries(hijri.formatToParts(time).map(({type, value}) => [type, Number.parseInt(value, 10)]));
  return `${part.year ?? part.relatedYear}-${part.month}-${part.day}`;
}

/** The first and last of the days whose Hijri date starts with what is said, sought day by day around the year it must be in. */
function hijriSpan(said) {
  const year = Math.floor(Number(said.split('-')[0]) * 0.970224 + 621.5774);
  const days = [];
  for (let time = Date.UTC(year - 1, 0); time < Date.UTC(year + 2, 0); time += DAY)
    if (`${hijriOf(time)}-`.startsWith(`${said}-`)) days.push(iso(time));
  return [days[0], days.at(-1)];
}

/** What a sum comes to; undefined for one that is not written as the README says. */
function reckoned(sum, published) {
  const today = Date.parse(published);
  if (sum === '=') return published;
  const [, name, way] = /^(sun|mon|tue|wed|thu|fri|sat)([<=>])$/.exec(sum) ?? [];
  if (name) {
    const step = way === '<' ? -DAY : DAY;
    let time = way === '=' ? today : today + step;
    while (way !== '=' && new Date(time).getUTCDay() !== WEEKDAYS.indexOf(name)) time += step;
    return WEEKDAYS[new Date(time).getUTCDay()] === name ? iso(time) : 'another weekday';
  }
  const [, count, unit, about = ''] = /^([-+]\d+)([dwmy])(~?)$/.exec(sum) ?? [];
  if (unit) {
    const date = new Date(today);
    if (unit === 'd' || unit === 'w') return iso(today + count * DAY * (unit === 'w' ? 7 : 1)) + about;
    if (unit === 'y') return String(date.getUTCFullYear() + Number(count)) + about;
    return iso(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + Number(count))).slice(0, 7) + about;
  }
  if (!/^h:\d+(-\d+){0,2}$/.test(sum)) return undefined;
  const [first, last] = hijriSpan(sum.slice(2));
  return first === last ? first : `${first}/${last}`;
}

/** What is wrong with the corpus: where, and what. */
export function goldFaults() {
  const faults = [];
  const seen = new Map();
  for (const part of ['development', 'held-out']) {
    for (const lang of ['ar', 'en']) {
      for (const {where, text, published, dates, traps} of sentencesOf(part, lang)) {
        if (seen.has(text)) faults.push(`${where}: stands in ${seen.get(text)} too.`);
        seen.set(text, where);
        if (iso(Date.parse(published)) !== published) faults.push(`${where}: was published on no day.`);
        if (!dates.length && !traps.length) faults.push(`${where}: marks nothing.`);
        for (const {text: words, edtf: value, sum} of dates) {
          if (value === null) continue;
          try {
            // Minutes, seasons at an end, and marks behind an X are khatt's own.
            for (const end of value.split('/')) if (end !== '..') parse(end.replace(/T[\d:]+Z?|[~?%]$/g, ''));
          } catch {
            faults.push(`${where}: "${value}" is no EDTF.`);
          }
          const right = sum && reckoned(sum, published);
          if (sum && right !== value) faults.push(`${where}: "${words}" (${sum}) is ${right}, marked as ${value}.`);
          const [day] = /^\d{4}-\d\d-\d\d(?![^T?~]*\/)/.exec(value) ?? [];
          const weekdays = WRITTEN.filter(([name]) => name.test(words)).map(([, weekday]) => weekday);
          if (!day || !weekdays.length || /[?%]/.test(value)) continue;
          if (!weekdays.includes(new Date(Date.parse(day)).getUTCDay()))
            faults.push(`${where}: "${words}" is another weekday than ${day}.`);
        }
      }
    }
  }
  return faults;
}
