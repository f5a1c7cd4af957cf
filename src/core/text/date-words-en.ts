/** English words of dates, for prose and for the cells of a sheet. To teach khatt a word, put it beside those that mean the same. */
import {numbers, type WordTable} from './word-table.ts';

export const englishDates: WordTable = {
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
  the: [[true, 'the']],
  ord: [
    ...numbers(
      1,
      1,
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
        'seventeenth eighteenth nineteenth twentieth twenty-first',
    ),
    [30, 'thirtieth'],
  ],
  suffix: [[true, 'st|nd|rd|th']],
  s: [[true, "s|'s"]],
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
  edge: [
    ['early', 'early|beginning of|the beginning of|start of|the start of|early in'],
    ['mid', 'mid|middle of|the middle of|mid-'],
    ['late', 'late|end of|the end of|late in'],
  ],
  season: numbers(21, 1, 'spring summer autumn|fall winter'),
  centuryEn: [[true, 'century']],
  and: [[true, 'and']],
  in: [[true, 'in|during|on|throughout|for|as of|back to']],
  at: [[true, 'at|around']],
  of: [[true, 'of']],
  from: [[true, 'from']],
  to: [[true, 'to|until|till|through|-']],
  between: [[true, 'between']],
  since: [[true, 'since']],
  until: [[true, 'until|till|through']],
  before: [[true, 'before|prior to']],
  after: [[true, 'after']],
  about: [[true, 'about|around|circa|c|c.|ca.|ca|roughly|approximately']],
  maybe: [[true, 'perhaps|possibly|probably|maybe']],
};
