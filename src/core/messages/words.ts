/**
 * The words of the interface. One file per language fills this in, and a missing word is a compile error.
 * Such a file imports nothing but this type, so that a reader's language is one file more.
 * `{name}` stands for a value; a `Plural` is chosen by `Intl.PluralRules`, with `{n}` for the number in the reader's digits.
 */
import type {CalendarNames} from './calendar-names.ts';

export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}>;

/** A template with `{date}`, or one for each kind of date where the language needs that («seit 2019», «seit dem 12. Oktober»). */
export type DateTemplate = string | Readonly<Partial<Record<DateKind, string>> & {other: string}>;

/** `day` is also a time of day; a season is named, since languages tell them apart by gender. */
export type DateKind = 'day' | 'month' | keyof DateWords['seasons'] | 'year' | 'decade' | 'century';

export interface Words {
  /** BCP 47, what `Intl` is asked with. */
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  /** Numbering system when none is asked for. */
  readonly numerals: string;
  /** The question mark of an uncertain date. */
  readonly questionMark: string;
  readonly listSeparator: string;
  readonly dates: DateWords;
  readonly durations: DurationWords;
  readonly signs: SignWords;
  readonly ui: UiWords;
  /** Names of months and weekdays, by locale, where engines lack them or have others than are printed. */
  readonly calendarNames?: Readonly<Record<string, CalendarNames>>;
}

/**
 * After a preposition, or a word such as about, since, until, from and to, a date is written as the fields that end in
 * `AfterPreposition` say; those that may be left out are for the languages where it is not written as on its own.
 */
export interface DateWords {
  /** `{weekday}` and `{date}`. */
  readonly weekday: string;
  /** `{date}` in each. */
  readonly approximate: DateTemplate;
  readonly uncertain: DateTemplate;
  readonly approximateAndUncertain: DateTemplate;
  /** The word for approximate leaves the date as it is on its own. */
  readonly approximateAlone?: true;
  readonly approximateAfterPreposition?: DateTemplate;
  readonly uncertainAfterPreposition: DateTemplate;
  readonly approximateAndUncertainAfterPreposition: DateTemplate;
  /** The event happened at some time within the unit. */
  readonly within: DateTemplate;
  readonly openEnd: DateTemplate;
  readonly openStart: DateTemplate;
  readonly unknownEnd: DateTemplate;
  readonly unknownStart: DateTemplate;
  /** `{from}` and `{to}`. */
  readonly range: string;
  /** Where it begins with `{from}`, both dates are written as on their own. */
  readonly fromTo: string;
  /** `{season}` and `{year}`. */
  readonly season: string;
  readonly seasons: {
    readonly spring: string;
    readonly summer: string;
    readonly autumn: string;
    readonly winter: string;
  };
  readonly seasonsAfterPreposition?: DateWords['seasons'];
  /** `{date}`: what ends in a year. */
  readonly yearAfterPreposition?: string;
  /** The day that begins a month, where its number is not just 1. */
  readonly firstDay?: string;
  /** `{n}`: 1990 for the nineties. */
  readonly decade: string;
  readonly decadeAfterPreposition?: string;
  /**
   * Decades with a name of their own, by their first year, or else by the tens, 10 for the tens of a century; with `{n}`, and
   * with `{century}` after a preposition.
   */
  readonly decadeNames: Readonly<Record<number, string>>;
  /** `{n}`: the century's number, for those without a phrase of their own in `centuryNames`, which may be a list from 0. */
  readonly century: string;
  /** The same by the number's last digit, where that decides («21st»). */
  readonly centuryEndingIn?: Readonly<Record<number, string>>;
  readonly centuryNames: Readonly<Record<number, string>>;
  /** Only the phrases that are not the same after a preposition. */
  readonly centuryNamesAfterPreposition: Readonly<Record<number, string>>;
  /** `{date}`: a century, or a decade without a form of its own for that, after a preposition or where it is uncertain. */
  readonly namedAfterPreposition: string;
  /** `{date}` with an era mark; the mark of our era is written only beside one before it. */
  readonly bce: string;
  readonly ce: string;
  /** `{date}` and `{time}`. */
  readonly dateAndTime: string;
}

/** Units on their own («يومان»), and after a preposition («بعد يومين»), where the language tells them apart. */
export interface DurationWords {
  readonly units: Readonly<Record<DurationUnit, Plural>>;
  readonly unitsAfterPreposition: Readonly<Record<DurationUnit, Plural>>;
  /** `{a}` and `{b}`. */
  readonly and: string;
  /** The same, where it is not the same before a digit. */
  readonly andNumber?: string;
  /** `{duration}`, in the form that follows a preposition. */
  readonly later: string;
}

export type DurationUnit = 'minute' | 'hour' | 'day' | 'month' | 'year';

/** The signs of the drawing in words: in the legend, and in a sentence of the card and the accessible name. */
export interface SignWords {
  readonly legend: Readonly<Record<SignWord, string>>;
  readonly sentence: Readonly<Record<ToldSign | 'stated' | 'derived', string>>;
}

export type SignWord =
  /** A dot: known to the day or finer. */
  | 'day'
  /** A thick bar: it lasted. */
  | 'lasting'
  | ToldSign;

/** What a reader is told of, since the shape alone might be overlooked. */
export type ToldSign =
  /** A thin bar: known only to the month, season, year, decade or century. */
  | 'coarse'
  | 'approximate'
  | 'uncertain'
  | 'planned'
  | 'cancelled'
  | 'disputed'
  | 'outside'
  | 'openStart'
  | 'openEnd'
  | 'unknownStart'
  | 'unknownEnd';

export interface UiWords {
  /** The name of the region when the story has no title. */
  readonly timeline: string;
  readonly events: Plural;
  /** `{n}` of `{count}`. */
  readonly position: string;
  readonly loading: string;
  readonly empty: string;
  readonly loadFailed: string;
  readonly retry: string;
  /** Events left out of the drawing. */
  readonly leftOut: Plural;
  readonly notes: Plural;
  readonly showProblems: string;
  readonly legend: string;
  readonly groups: string;
  readonly spacing: {
    readonly label: string;
    readonly proportional: string;
    readonly broken: string;
    readonly equal: string;
  };
  readonly spacingNote: {
    readonly broken: string;
    readonly equal: string;
    readonly list: string;
  };
  readonly details: string;
  readonly close: string;
  readonly previous: string;
  readonly next: string;
  readonly copyLink: string;
  readonly linkCopied: string;
  /** `{url}`: where the browser does not let the page use the clipboard. */
  readonly linkToCopy: string;
  readonly place: string;
  readonly group: string;
  readonly tags: string;
  readonly sources: string;
  readonly datingHeading: string;
  /** `{phrase}`: the words that gave the date. */
  readonly phrase: string;
  /** `{credit}`. */
  readonly credit: string;
  readonly opensInNewTab: string;
  /** Several events in one mark. */
  readonly crowd: string;
  /** The list of background bands. */
  readonly eras: string;
  /** `{group}`: its events have been shown again, or hidden. */
  readonly groupShown: string;
  readonly groupHidden: string;
  /** `{n}` of `{count}` events can be seen. */
  readonly shown: string;
  readonly zoom: {
    readonly label: string;
    readonly in: string;
    readonly out: string;
    /** Back to the whole story. */
    readonly fit: string;
    readonly earlier: string;
    readonly later: string;
  };
  /** The strip of the whole story, its window and the window's two edges. */
  readonly overview: {
    readonly label: string;
    readonly window: string;
    readonly start: string;
    readonly end: string;
  };
  readonly search: {
    readonly label: string;
    readonly next: string;
    readonly previous: string;
    readonly found: Plural;
    /** `{text}`. */
    readonly none: string;
  };
  readonly today: string;
  /** The switch between the drawing and a plain list. */
  readonly view: {
    readonly label: string;
    readonly timeline: string;
    readonly list: string;
  };
}
