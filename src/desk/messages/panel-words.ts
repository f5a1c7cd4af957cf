/** The words of the desk's panels: one file per language fills this in, and a missing word is a compile error. */
import type {AdviceCode} from '../../core/desk/editors-check.ts';
import type {Plural} from '../../core/messages/words.ts';

/** What decided between two readings of a date, as the end of a rule's name says it. */
export type Decider =
  | 'past-verb'
  | 'future-verb'
  | 'adjective'
  | 'no-verb'
  | 'published'
  | 'nearest'
  | 'other-weekday'
  | 'reckoned'
  | 'stated'
  | 'vague';

export interface PanelWords {
  readonly article: {
    readonly label: string;
    readonly hint: string;
    readonly edit: string;
    readonly done: string;
    readonly box: string;
    readonly empty: string;
    readonly dates: Plural;
    readonly rules: Readonly<Record<Decider, string>>;
    /** `{word}`: the verb that decided. */
    readonly cue: string;
    readonly make: string;
    readonly drop: string;
    readonly flip: string;
    readonly show: string;
    readonly quote: string;
    readonly quoteSentence: string;
    readonly quoteHint: string;
    readonly quoted: string;
    /** `{title}`. */
    readonly made: string;
    readonly dropped: string;
    readonly isEvent: string;
    readonly noEvent: string;
    readonly reading: string;
    readonly untitled: string;
  };
  readonly preview: {
    readonly width: string;
    readonly widths: Readonly<Record<'phone' | 'tablet' | 'desktop', string>>;
    readonly dir: string;
    readonly dirs: Readonly<Record<'rtl' | 'ltr', string>>;
    readonly look: string;
    readonly looks: Readonly<Record<'light' | 'dark' | 'print', string>>;
    readonly edit: string;
    readonly empty: string;
  };
  readonly style: {
    readonly heading: string;
    readonly spacing: string;
    readonly spacings: Readonly<Record<'auto' | 'proportional' | 'broken' | 'equal', string>>;
    readonly layout: string;
    readonly layouts: Readonly<Record<'auto' | 'horizontal' | 'vertical', string>>;
    readonly lanes: string;
    readonly numerals: string;
    readonly months: string;
    readonly monthSets: Readonly<Record<'auto' | 'dual' | 'EG' | 'SY' | 'MA' | 'TN' | 'DZ', string>>;
    readonly calendar: string;
    readonly calendars: Readonly<
      Record<
        'gregory' | 'gregory islamic-umalqura' | 'islamic-umalqura' | 'gregory persian' | 'persian' | 'gregory hebrew',
        string
      >
    >;
    readonly palette: string;
    readonly palettes: Readonly<Record<'' | 'plain', string>>;
    readonly auto: string;
    readonly groups: string;
    readonly noGroups: string;
    readonly groupName: string;
    /** `{group}`. */
    readonly color: string;
    readonly ownColor: string;
    readonly up: string;
    readonly down: string;
    /** `{ratio}` on white. */
    readonly contrast: string;
    readonly contrastLow: string;
  };
  readonly eras: {
    readonly heading: string;
    readonly hint: string;
    /** `{n}`, from 1. */
    readonly date: string;
    readonly label: string;
    readonly fresh: string;
    readonly freshDate: string;
    /** `{era}`. */
    readonly remove: string;
    readonly removed: string;
    readonly up: string;
    readonly down: string;
    readonly dateEmpty: string;
  };
  readonly check: {
    readonly heading: string;
    readonly none: string;
    readonly count: Plural;
    readonly codes: Readonly<Record<AdviceCode, string>>;
    readonly go: string;
    readonly story: string;
  };
  readonly publish: {
    readonly open: string;
    readonly heading: string;
    readonly close: string;
    readonly nothing: string;
    /** Events left out since they are at fault. */
    readonly leftOut: Plural;
    readonly address: string;
    readonly addressHint: string;
    readonly addressWrong: string;
    readonly embeds: string;
    readonly copy: string;
    readonly copied: string;
    readonly byHand: string;
    readonly preview: string;
    readonly code: string;
    readonly files: string;
    readonly zip: string;
    readonly zipHint: string;
    readonly page: string;
    readonly pageHint: string;
    readonly json: string;
    readonly csv: string;
    readonly ics: string;
    readonly svg: string;
    readonly png: string;
    readonly pictures: string;
    readonly sizes: Readonly<Record<'link' | 'square' | 'portrait' | 'drawing', string>>;
    readonly working: string;
    /** `{name}`. */
    readonly done: string;
    readonly failed: string;
    readonly noScript: string;
  };
  readonly images: {
    readonly choose: string;
    readonly remove: string;
    readonly tooLarge: string;
    readonly hint: string;
  };
}
