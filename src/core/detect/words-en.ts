/** English words of dates. To teach khatt a word, put it beside those that mean the same. */
import type {WordTable} from './lexicon.ts';

const numbers = (from: number, step: number, forms: string): readonly (readonly [number, string])[] =>
  forms.split(' ').map((form, i) => [from + i * step, form.replaceAll('_', ' ')] as const);

export const english: WordTable = {
  month: [
    ...numbers(
      1,
      1,
      'january|jan|jan. february|feb|feb. march|mar|mar. april|apr|apr. may june|jun|jun. july|jul|jul. august|aug|aug. ' +
        'september|sept|sept.|sep|sep. october|oct|oct. november|nov|nov. december|dec|dec.',
    ),
  ],
  hijri: numbers(
    1,
    1,
    "muharram safar rabi_al-awwal rabi_al-thani jumada_al-awwal jumada_al-thani rajab sha'ban|shaban ramadan shawwal dhu_al-qadah dhu_al-hijjah",
  ),
  weekday: numbers(0, 1, 'sunday monday tuesday wednesday thursday friday saturday'),
  weekdayShort: numbers(0, 1, 'sun|sun. mon|mon. tue|tue.|tues|tues. wed|wed. thu|thu.|thurs|thurs. fri|fri. sat|sat.'),
  day: [
    [-2, 'the day before yesterday|day before yesterday'],
    [-1, 'yesterday|last night'],
    [0, 'today|tonight|this morning|this afternoon|this evening'],
    [1, 'tomorrow'],
    [2, 'the day after tomorrow|day after tomorrow'],
  ],
  part: [
    ['am', 'morning|early|early on'],
    ['pm', 'afternoon|evening|night'],
  ],
  unit: [
    ['day', 'day'],
    ['week', 'week'],
    ['month', 'month'],
    ['year', 'year'],
    ['decade', 'decade'],
    ['century', 'century'],
  ],
  units: [
    ['day', 'days|day'],
    ['week', 'weeks|week'],
    ['month', 'months|month'],
    ['year', 'years|year'],
    ['decade', 'decades|decade'],
    ['century', 'centuries|century'],
    ['hour', 'hours|hour|minutes|minute|seconds'],
  ],
  pre: [
    [-1, 'last|past|previous'],
    [0, 'this|current'],
    [1, 'next|coming|upcoming'],
  ],
  recent: [[true, 'recent|coming|last few|past few|next few|last|past|next|previous']],
  same: [[true, 'same']],
  the: [[true, 'the']],
  a: [[1, 'a|an|one']],
  ord: numbers(
    1,
    1,
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
      'seventeenth eighteenth nineteenth twentieth twenty-first',
  ),
  card: [
    ...numbers(
      1,
      1,
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    ),
    ...numbers(30, 10, 'thirty forty fifty sixty'),
  ],
  suffix: [[true, 'st|nd|rd|th']],
  s: [[true, "s|'s"]],
  apostrophe: [[true, "'"]],
  era: [
    ['bc', 'bc|bce|b.c.|b.c.e.|b.c'],
    ['ad', 'ad|ce|a.d.'],
    ['h', 'ah|a.h.'],
  ],
  ampm: [
    ['am', 'am|a.m.|a.m'],
    ['pm', 'pm|p.m.|p.m'],
  ],
  zone: [['Z', 'gmt|utc|(gmt)|(utc)']],
  halfEn: [[true, 'half']],
  quarterEn: [[true, 'quarter']],
  q: [[true, 'q']],
  h: [[true, 'h']],
  edge: [
    ['early', 'early|beginning of|the beginning of|start of|the start of|early in'],
    ['mid', 'mid|middle of|the middle of|mid-'],
    ['late', 'late|end of|the end of|late in'],
  ],
  season: numbers(21, 1, 'spring summer autumn|fall winter'),
  centuryEn: [[true, 'century']],
  and: [[true, 'and']],
  in: [[true, 'in|during|on|throughout|for|as of']],
  at: [[true, 'at|around']],
  of: [[true, 'of']],
  from: [[true, 'from']],
  to: [[true, 'to|until|till|through|-']],
  between: [[true, 'between']],
  since: [[true, 'since']],
  until: [[true, 'until|till|through']],
  by: [[true, 'by']],
  before: [[true, 'before|prior to']],
  after: [[true, 'after']],
  agoAfter: [[-1, 'ago|earlier']],
  henceAfter: [[1, 'from now|later']],
  within: [[1, 'in|within']],
  about: [[true, 'about|around|circa|c|c.|ca.|ca|roughly|approximately']],
  maybe: [[true, 'perhaps|possibly|probably|maybe']],
  outbreak: [[true, 'the pandemic|the outbreak|the invasion|the war|the revolution|independence|then']],
  vague: [
    [
      true,
      'recently|lately|soon|previously|earlier|in recent months|in recent years|in recent weeks|in recent days|in the coming weeks|in the coming months|' +
        'in the coming days|in the coming years|in the past|at the time|the same year|the same day|' +
        'in the near future|formerly|long ago|not long ago|shortly',
    ],
  ],
  name: [[true, 'the sun|section|article|flight|room|page|chapter|black|good|ash|ruby|super']],
  numbered: [
    [
      true,
      'section|article|flight|room|page|chapter|no.|number|act|boeing|model|route|highway|p.|pp.|bus|channel|resolution',
    ],
  ],
  every: [[true, 'every|each|lasted|per|lasting']],
  old: [[true, 'old']],
  counted: [
    [
      true,
      'dirhams|dollars|people|euros|pounds|riyals|dinars|men|women|children|miles|km|kilometers|kilometres|meters|metres|tons|tonnes|barrels|' +
        'times|percent|voters|votes|workers|words|shares|points|units|million|billion|seats|employees|feet|kg|mw|cases|calories',
    ],
  ],
};
