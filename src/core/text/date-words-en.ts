/**
 * English words of dates, for prose and for the cells of a sheet. To teach khatt a word, put it beside those that mean the same.
 * Those whose tag ends in `En` are for rules that hold in English alone. Hijri months are counted on behind those of ours.
 */
import type {WordTable} from './word-table.ts';

export const englishDates: WordTable = `
month,monthEn=1 january february march april may june july august september october november december
month,monthEn=1 {jan feb mar apr}{*|*.}
month,monthEn=6 {jun jul aug sep|sept oct nov dec}{*|*.}
hijri,monthEn=13 muharram
weekday=1 {mon tues wednes thurs fri satur sun}{*day}
hijri,monthEn=19 rajab sha'ban|shaban ramadan shawwal
weekdayShort=1 {mon tue|tues wed thu|thurs fri sat sun}{*|*.}
the the
ord=1 first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth {thir four fif six seven eigh nine}{*teenth}
ord=20 twentieth twenty-first
ord=30 thirtieth
suffix st|nd|rd|th
s s|'s
era,eraEn=bc bc|bce|b.c.|b.c.e.|b.c
era,eraEn=ad ad|ce|a.d.
era,eraEn=h ah|a.h.
ampm=am am|a.m.|a.m
ampm=pm pm|p.m.|p.m
zone=Z gmt|utc|(gmt)|(utc)
edge {beginning|start|middle|end}{*_of|the_*_of}|early|early_in|mid|mid-|late|late_in
season=21 spring summer autumn|fall winter
centuryEn century|centuries
in in|during|on|throughout|for|as_of|back_to
and and
at at|around
from,ofEn from
of,ofEn of
to to|-
to,until until|till|through
between between
since since
before before|prior_to
after after
about about|around|circa|c|c.|ca.|ca|roughly|approximately
maybe perhaps|possibly|probably|maybe
`;
