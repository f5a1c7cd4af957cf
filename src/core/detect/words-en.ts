/** English words of dates. To teach khatt a word, put it beside those that mean the same. */
import {englishDates} from '../text/date-words-en.ts';
import {numbers, type WordTable} from '../text/word-table.ts';

export const english: WordTable = {
  ...englishDates,
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
    [0, 'this|current|earlier this|later this'],
    [1, 'next|coming|upcoming'],
  ],
  recent: [[true, 'recent|coming|last few|past few|next few|last|past|next|previous']],
  same: [[true, 'same']],
  following: [[1, 'following|next']],
  thatEn: [[true, 'that same|that']],
  dayEn: [[true, 'day']],
  a: [[1, 'a|an|one']],
  card: [
    ...numbers(
      1,
      1,
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty',
    ),
    ...numbers(30, 10, 'thirty forty fifty sixty'),
  ],
  apostrophe: [[true, "'"]],
  halfEn: [[true, 'half']],
  quarterEn: [[true, 'quarter']],
  q: [[true, 'q']],
  h: [[true, 'h']],
  by: [[true, 'by']],
  agoAfter: [[-1, 'ago|earlier']],
  henceAfter: [[1, 'from now|later']],
  within: [[1, 'in|within']],
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
  /** What is told apart by its year: "the 2016 election". */
  yearlyEn: [
    [
      true,
      'world cup|election|elections|war|wars|olympics|budget|constitution|agreement|accord|deal|treaty|earthquake|revolution|uprising|season|borders|referendum|' +
        'coup|census|summit|final|financial crisis|crisis|invasion|championship|presidential election|presidential|general election',
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
