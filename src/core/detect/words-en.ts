/** English words of dates. To teach khatt a word, put it beside those that mean the same. */
import {englishDates} from '../text/date-words-en.ts';
import {each, numbers, type WordTable} from '../text/word-table.ts';

const months = [...englishDates.month, ...englishDates.hijri];

export const english: WordTable = {
  ...englishDates,
  month: months,
  /** What stands before a day or a year in English only. */
  monthEn: months,
  eraEn: englishDates.era,
  ofEn: 'of|from',
  /** Which mean a month or a weekday only with a capital. */
  capital: `may|march|august|${each('mar|sun|sat|wed|mon|dec|jun', '*|*.')}`,
  day: numbers(
    -2,
    `${each('day_before_yesterday', '*|the_*')} yesterday|last_night today|tonight|${each('morning|afternoon|evening', 'this_*')} tomorrow ${each('day_after_tomorrow', '*|the_*')}`,
  ),
  part: {am: 'morning|early|early_on', pm: 'afternoon|evening|night'},
  unit: numbers(0, 'day week month year decade century'),
  units: numbers(
    0,
    `${each('day week month year decade', '*|*s')} century|centuries hour|hours|minute|minutes|seconds`,
  ),
  pre: numbers(-1, 'last|past|previous this|current|earlier_this|later_this next|coming|upcoming'),
  recent: 'recent|last_few|past_few|next_few',
  same: 'same',
  following: 'following|next',
  thatEn: 'that_same|that',
  dayEn: 'day',
  a: numbers(1, 'a|an|one'),
  card: [
    ...numbers(1, 'one two three four five six seven eight nine ten eleven twelve'),
    ...numbers(13, each('thir four fif six seven eigh nine', '*teen')),
    ...numbers(20, 'twenty thirty forty fifty sixty', 10),
  ],
  apostrophe: "'",
  fraction: numbers(2, 'half quarter', 2),
  initial: numbers(2, 'h q', 2),
  by: 'by',
  agoAfter: numbers(-1, 'ago|earlier from_now|later', 2),
  within: numbers(1, 'in|within'),
  outbreak: `${each('pandemic|outbreak|invasion|war|revolution', 'the_*')}|independence|then`,
  /** Of a person; here so that a full stop behind it ends no sentence. */
  title: each('mr|mrs|dr|st', '*.'),
  vague:
    `recently|lately|soon|previously|earlier|${each('months|years|weeks|days', 'in_recent_*|in_the_coming_*')}|in_the_past|at_the_time|` +
    'the_same_year|the_same_day|in_the_near_future|formerly|long_ago|not_long_ago|shortly',
  /** What stands before a date that is a name. */
  name: 'the_sun|black|good|ash|ruby|super',
  /** What stands before a number that is no year. */
  numbered:
    'section|article|flight|room|page|chapter|no.|number|act|boeing|model|route|highway|p.|pp.|bus|channel|resolution',
  /** What is told apart by its year: "the 2016 election". */
  yearlyEn:
    `${each('election|war|agreement|accord|deal|budget|summit|season|border', '*|*s')}|world_cup|olympics|constitution|treaty|earthquake|revolution|` +
    'uprising|referendum|coup|census|final|financial_crisis|crisis|invasion|championship|presidential_election|presidential|general_election',
  every: 'every|each|lasted|per|lasting',
  /** What is counted in thousands. */
  counted: `${each('dirham|dollar|euro|pound|riyal|dinar|mile|metre|meter|ton|barrel|time|voter|vote|worker|point', '*s')}|people|men|women|children|words|km|percent|million|billion`,
};
