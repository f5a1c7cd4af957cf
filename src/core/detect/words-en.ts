/**
 * English words of dates. To teach khatt a word, put it beside those that mean the same.
 *
 * `capital` are those that are a month or a weekday only with a capital; `title` is of a person, and here so that a full stop
 * behind it ends no sentence; `name` is what stands before a date that is a name; `numbered` what stands before a number that is
 * no year; `yearlyEn` what is told apart by its year: "the 2016 election"; `counted` what is counted in thousands.
 */
import type {WordTable} from '../text/word-table.ts';

export const english: WordTable = `
capital may|march|august|{mar|sun|sat|wed|mon}{*|*.}
day=-2 day_before_yesterday yesterday|last_night today|tonight|{morning|afternoon|evening}{this_*} tomorrow day_after_tomorrow
part=am morning|early|early_on
part=pm afternoon|evening|night|late|late_on
unit=0 day week month year decade century
units=0 {day week month year decade}{*|*s} century|centuries {hour|minute}{*|*s}
pre=-1 last|past|previous this|current|earlier_this|later_this next|coming|upcoming
recent recent|last_few|past_few|next_few
same same
thatEn that_same|that
following following|next
dayEn day
a=1 a|an|one
card=1 one two three four five six seven eight nine ten eleven twelve {thir four fif six seven eigh nine}{*teen}
card=20/10 twenty thirty forty fifty sixty
apostrophe '
fraction=2/2 half quarter
initial=2/2 h q
by by
agoAfter=-1/2 ago|earlier from_now
within=1 in|within
title {mr|mrs|dr|st}{*.}
vague recently|lately|soon|previously|earlier|{months|years}{in_recent_*}|at_the_time
name the_sun|black|bloody|super
numbered section|article|flight|room|page|chapter|no.|number|boeing|p.
every every|each|per
counted {dirham|dollar|euro|pound|riyal|dinar|mile|metre|meter|ton|barrel|voter|worker}{*s}|people|km|percent|million|billion
`;

/** Verbs, and what says as much; a past in "-ed" needs no place here, but adjectives and nouns that end so have no tense. */
export const englishVerbs: WordTable = `
tense=future will|shall|would|ll|due|set|scheduled|expected|planned|slated|plans|plan|aims|upcoming|intends|hopes|postponed|adjourned|delayed|wants|hope|aim|expects|must|should|may|might
tense=present takes|starts|runs|ends|opens|meets|begins|resumes|returns|visits|travels|arrives|hosts|faces|holds|votes|expires|continues|is|are
tense=past met|was|were|had|said|told|held|spoke|left|began|struck|fell|rose|took|made|went|came|won|lost|gave|saw|ran|found|hit|heard|fought|became|shot|led|kept|paid|put|read|sent|sold|stood|built|did|got|has|have|cut|broke|grew|flew|sank|swept|beat
tense= need|united|hundred|based
`;
