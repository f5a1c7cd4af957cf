/** The words of the desk: one file per language fills this in, and a missing word is a compile error. */
import type {FieldName} from '../../core/desk/fields.ts';
import type {Plural} from '../../core/messages/words.ts';
import type {Dating, Status} from '../../core/model/timeline.ts';

export interface DeskWords {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
  readonly numerals: string;
  readonly desk: string;
  readonly head: {
    /** The story's title, which is the draft's name too. */
    readonly name: string;
    readonly untitled: string;
    readonly undo: string;
    readonly redo: string;
    readonly drafts: string;
    readonly download: string;
  };
  readonly saving: {
    readonly saved: string;
    readonly saving: string;
    readonly full: string;
    readonly forbidden: string;
    readonly failed: string;
    readonly twice: string;
    readonly copy: string;
    /** `{title}`: brought back when the desk was opened. */
    readonly recovered: string;
  };
  readonly drafts: {
    readonly heading: string;
    readonly fresh: string;
    readonly open: string;
    readonly rename: string;
    readonly newName: string;
    readonly remove: string;
    /** `{title}`. */
    readonly removed: string;
    readonly none: string;
    /** `{date}`. */
    readonly changed: string;
    readonly current: string;
    readonly openFile: string;
    readonly copyLink: string;
    readonly linkCopied: string;
    /** `{url}`. */
    readonly linkToCopy: string;
    readonly linkTooLong: string;
    readonly linkBroken: string;
    readonly downloadTimeline: string;
    readonly downloadDraft: string;
    /** Of a file or a link that leaves images of the journalist's own machine behind. */
    readonly withoutArticle: string;
    readonly withoutImages: string;
    readonly imagesLost: Plural;
  };
  readonly begin: {
    readonly heading: string;
    readonly hint: string;
    readonly box: string;
    readonly placeholder: string;
    readonly published: string;
    readonly publishedHint: string;
    /** `{title}`: the draft that was open before a file was. */
    readonly former: string;
    readonly formerUnsaved: string;
    readonly toFormer: string;
    readonly go: string;
    readonly file: string;
    readonly example: string;
    readonly nothing: string;
    readonly drop: string;
    readonly needsDay: string;
    readonly events: Plural;
    readonly faults: Plural;
    readonly vague: Plural;
    readonly noEvents: string;
    readonly fileFailed: string;
  };
  readonly panes: {
    readonly label: string;
    readonly article: string;
    readonly events: string;
    readonly preview: string;
  };
  readonly fields: Readonly<Record<FieldName, string>>;
  /** What stands below a field, where it needs saying. */
  readonly hints: Readonly<Partial<Record<FieldName, string>>>;
  readonly status: Readonly<Record<Status, string>>;
  readonly dating: Readonly<Record<Dating, string>>;
  readonly unsaid: string;
  readonly table: {
    readonly label: string;
    readonly keys: string;
    readonly row: string;
    /** The row in which a new event is begun. */
    readonly fresh: string;
    readonly insert: string;
    readonly duplicate: string;
    readonly remove: string;
    readonly sort: string;
    readonly tools: string;
    readonly pasted: Plural;
    readonly removed: Plural;
    readonly copied: Plural;
    readonly sorted: string;
    readonly events: Plural;
  };
  readonly form: {
    readonly heading: string;
    readonly story: string;
    readonly close: string;
    readonly draft: string;
    /** A button: someone has. */
    readonly checked: string;
    readonly title: string;
    readonly description: string;
    readonly publisher: string;
    readonly published: string;
    readonly sourceTitle: string;
    readonly sourceUrl: string;
    readonly lang: string;
    readonly timeZone: string;
    /** Dates that rest on a day of publication that is no longer the story's. */
    readonly reckoned: Plural;
    readonly reckonAnew: string;
  };
  readonly date: {
    readonly understood: string;
    readonly notUnderstood: string;
    readonly empty: string;
    /** `{date}`: what relative words are reckoned from. */
    readonly reckoned: string;
    /** `{date}`: offered for one that is none. */
    readonly nearest: string;
    readonly precision: string;
    readonly others: string;
    readonly about: string;
    readonly unsure: string;
  };
  readonly problems: {
    readonly all: string;
    readonly heading: string;
    readonly count: Plural;
    readonly severity: Readonly<Record<'error' | 'warning' | 'note', string>>;
  };
  readonly undoIt: string;
  readonly dismiss: string;
  /** A part of the desk could not be loaded. */
  readonly partFailed: string;
  readonly again: string;
}
