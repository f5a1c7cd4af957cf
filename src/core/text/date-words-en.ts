/** English words of dates, for prose and for the cells of a sheet. To teach khatt a word, put it beside those that mean the same. */
import {each, numbers, type WordTable} from './word-table.ts';

export const englishDates = {
  month: [
    ...numbers(1, 'january february march april may june july august september october november december'),
    ...numbers(1, each('jan feb mar apr', '*|*.')),
    ...numbers(6, each('jun jul aug sep|sept oct nov dec', '*|*.')),
  ],
  /** Counted on behind those of ours. */
  hijri: numbers(
    13,
    "muharram safar rabi_al-awwal rabi_al-thani jumada_al-awwal jumada_al-thani rajab sha'ban|shaban ramadan shawwal dhu_al-qadah dhu_al-hijjah",
  ),
  weekday: numbers(1, each('mon tues wednes thurs fri satur sun', '*day')),
  weekdayShort: numbers(1, each('mon tue|tues wed thu|thurs fri sat sun', '*|*.')),
  the: 'the',
  ord: [
    ...numbers(1, 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'),
    ...numbers(13, each('thir four fif six seven eigh nine', '*teenth')),
    ...numbers(20, 'twentieth twenty-first'),
    [30, 'thirtieth'],
  ],
  suffix: 'st|nd|rd|th',
  s: "s|'s",
  era: {bc: 'bc|bce|b.c.|b.c.e.|b.c', ad: 'ad|ce|a.d.', h: 'ah|a.h.'},
  ampm: {am: 'am|a.m.|a.m', pm: 'pm|p.m.|p.m'},
  zone: {Z: 'gmt|utc|(gmt)|(utc)'},
  edge: `${each('beginning|start|middle|end', '*_of|the_*_of')}|early|early_in|mid|mid-|late|late_in`,
  season: numbers(21, 'spring summer autumn|fall winter'),
  centuryEn: 'century',
  and: 'and',
  in: 'in|during|on|throughout|for|as_of|back_to',
  at: 'at|around',
  of: 'of',
  from: 'from',
  to: 'to|until|till|through|-',
  between: 'between',
  since: 'since',
  until: 'until|till|through',
  before: 'before|prior_to',
  after: 'after',
  about: 'about|around|circa|c|c.|ca.|ca|roughly|approximately',
  maybe: 'perhaps|possibly|probably|maybe',
} satisfies WordTable;
