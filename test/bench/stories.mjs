// The stories that contenders draw. Each is a khatt document; a contender makes its own data shape of it.
import {readFileSync} from 'node:fs';

const gulf = JSON.parse(readFileSync(new URL('../../data/gulf-moscow.json', import.meta.url), 'utf8'));

/** Seven events: the demo's first story, and the summit on whose margin its last one was to take place. */
const seven = {
  ...gulf,
  events: [
    ...gulf.events,
    {
      id: 'cica',
      date: '2022-10-12/2022-10-13',
      title: 'قمة «سيكا» في أستانا',
      text: 'قادة من آسيا في العاصمة الكازاخستانية.',
      group: 'russia',
      status: 'happened',
      dating: 'outside',
      weight: 2,
    },
  ],
};

export const stories = {seven};

/** A number from 0 to 1, the same sequence for the same seed (Marsaglia's xorshift, 32 bit). */
function* random(seed) {
  let state = seed;
  for (;;) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    yield (state >>> 0) / 2 ** 32;
  }
}

/** A hundred days of four years, clustered as news is: for zooming. */
export const hundred = (() => {
  const numbers = random(20221012);
  const next = () => numbers.next().value;
  const from = Date.UTC(2019, 0, 1);
  const clusters = Array.from({length: 12}, () => from + next() * 4 * 365 * 864e5);
  const words = [
    'اجتماع',
    'زيارة',
    'قمة',
    'اتفاق',
    'مباحثات',
    'إعلان',
    'قرار',
    'جولة',
    'الطاقة',
    'الدوحة',
    'موسكو',
    'الرياض',
  ];
  const title = () =>
    Array.from({length: 2 + Math.floor(next() * 4)}, () => words[Math.floor(next() * words.length)]).join(' ');
  return {
    khatt: 1,
    lang: 'ar',
    title: 'مئة حدث',
    events: Array.from({length: 100}, (_, i) => ({
      id: `event-${i}`,
      date: new Date(clusters[i % clusters.length] + (next() - 0.5) * 60 * 864e5).toISOString().slice(0, 10),
      title: title(),
      weight: 1 + Math.floor(next() * 5),
    })),
  };
})();

/** A document as the text of an inline script: no tag in it ends the script. */
export const inlineJson = value => JSON.stringify(value).replaceAll('<', '\\u003c');

/**
 * The first and last day that an event covers, for tools that know days only.
 * @param {string} date EDTF of the precisions that the stories use: year, month, day, or an interval of them.
 * @returns {{first: string, last: string}} Both `YYYY-MM-DD`; the same for one day.
 */
export function days(date) {
  const [from, to = from] = date.split('/');
  const [year, month = '12', day] = to.split('-');
  const last = day ?? String(new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate());
  return {first: `${from}-01-01`.slice(0, 10), last: `${year}-${month}-${last}`};
}
