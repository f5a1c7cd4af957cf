/**
 * The words of Problems. They are many, and most readers never meet one, so they are files of their own, which are loaded
 * with the first fault. `{name}` stands for a parameter of the fault, `{value}` for the value it cites. In the Arabic ones, what
 * stands between backticks runs from left to right: dates, code, names of formats.
 */
export interface ProblemText {
  /** What is wrong. It follows the place, if there is one: «Event 13, date: …». */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** A text with others for cases of their own; what a case leaves out is as in the general text. */
type WithCases<Case extends string> = ProblemText & {readonly cases: Readonly<Record<Case, Partial<ProblemText>>>};

export interface ProblemWords {
  readonly dir: 'rtl' | 'ltr';
  /** The items of the document's lists; `{n}` counts from 1. */
  readonly items: Readonly<Record<'events' | 'groups' | 'eras', string>>;
  /** `{item}` and `{title}`. */
  readonly titled: string;
  readonly separator: string;
  /** Of a sheet: `{row}`, and `{column}`, its header. */
  readonly row: string;
  readonly column: string;
  /** Behind a message that is true of `{more}` rows more, from 1. */
  readonly moreRows: string;
  /** `{place}` and `{message}`. */
  readonly placed: string;
  /** `{file}` in the texts: without and with a `{name}`. */
  readonly file: string;
  readonly namedFile: string;
  /** `{there}` in the texts: `{line}`, `{column}` and, last, what is `{found}` there. */
  readonly there: string;
  /** Fields that have a name in the language; others are cited as they are written. */
  readonly fields: Readonly<Record<string, string>>;
  /** What a value is: `{found}` and `{expected}` of a `field-type` or `file-not-timeline` fault. */
  readonly kinds: Readonly<Record<'text' | 'number' | 'truth' | 'list' | 'object' | 'nothing', string>>;
  /** Of a fault that has no text here; of a date, that is `date-syntax`. */
  readonly other: ProblemText;
  readonly texts: ProblemTexts;
}

/** A text for each code that a story of khatt's own often meets. */
export interface StoryProblemTexts {
  readonly 'date-empty': ProblemText;
  /** `{found}`: where it stops being a date; the case `part` is for a beginning that could be read. */
  readonly 'date-syntax': WithCases<'part'> & {readonly cases: MoreCases['syntax']};
  readonly 'date-month': ProblemText & {readonly cases: MoreCases['month']};
  /** `{day}`, `{last}`. */
  readonly 'date-day': ProblemText & {readonly cases: MoreCases['day']};
  /** `{swapped}`: the interval the other way round. */
  readonly 'date-end-before-start': ProblemText;
  /** `{file}` in all three. */
  readonly 'file-empty': ProblemText;
  /** `{line}`, `{column}`, `{found}`; `other` is for all cases that have no text here. */
  readonly 'file-not-json': WithCases<'html' | 'other'> & {readonly cases: MoreCases['json']};
  /** `{found}`; `events`: a bare list of events, which was read; `no-events`: an object without them. */
  readonly 'file-not-timeline': WithCases<'events' | 'no-events'> & {readonly cases: MoreCases['list']};
  /** `{status}`, `{url}`. */
  readonly 'load-status': WithCases<'401' | '403' | '404'>;
  /** `{url}`. */
  readonly 'load-network': ProblemText & {readonly cases: MoreCases['network']};
  readonly 'field-missing': ProblemText;
  /** `{found}`; the remedy goes by what was expected, and `unquoted` is for a number where text belongs. */
  readonly 'field-type': WithCases<'text' | 'unquoted' | 'number' | 'truth' | 'list' | 'object'> & {
    readonly cases: MoreCases['type'];
  };
  /** `{choices}`; `example`: where there is no list of them, but an `{example}`. */
  readonly 'field-value': WithCases<'example'>;
  /** `{keys}`. */
  readonly 'field-unknown': ProblemText;
  /** `{length}`, `{most}`. */
  readonly 'field-too-long': ProblemText;
  /** `{id}`: the one it was given instead. */
  readonly 'id-duplicate': ProblemText;
  readonly 'id-dangling': ProblemText;
  readonly 'url-refused': ProblemText;
}

/** Cases that the single file leaves out: it reads no sheets, says where a text is not JSON, but not why, and draws no file while it comes. */
export interface MoreCases {
  /** `broken`: some of the file had come. */
  readonly network: Readonly<Record<'broken', Partial<ProblemText>>>;
  /** Files of other tools in which there is no list of events, nor an event. */
  readonly list: Readonly<Record<'calendar' | 'jsonld', Partial<ProblemText>>>;
  /** `events`: an object where their list belongs, perhaps of events by their ids. */
  readonly type: Readonly<Record<'events', Partial<ProblemText>>>;
  readonly syntax: Readonly<
    Record<
      'nearest' | 'no-year' | 'no-day' | 'serial' | 'hijri' | 'maybe-hijri' | 'time' | 'calendar',
      Partial<ProblemText>
    >
  >;
  /** `zero`: 00 for a month or a day that is not known. */
  readonly month: Readonly<Record<'zero', Partial<ProblemText>>>;
  /** `cell`: with `{monthName}` and the `{nearest}` date. */
  readonly day: Readonly<Record<'zero' | 'cell', Partial<ProblemText>>>;
  /** `{open}`: what would close a text that breaks off. */
  readonly json: Readonly<
    Record<
      | 'template'
      | 'xml'
      | 'text'
      | 'archive'
      | 'binary'
      | 'end'
      | 'comma'
      | 'separator'
      | 'quotes'
      | 'comment'
      | 'line-break'
      | 'escape'
      | 'more',
      Partial<ProblemText>
    >
  >;
}

/**
 * For what a story of khatt's own seldom meets, for other tools' files, archives and articles, and for advice to authors: the
 * single file leaves these out.
 */
export interface FileProblemTexts {
  readonly 'date-level': ProblemText;
  readonly 'date-hour': ProblemText;
  readonly 'date-minute': ProblemText;
  readonly 'date-second': ProblemText;
  readonly 'date-offset': ProblemText;
  readonly 'date-range': ProblemText;
  readonly 'date-no-end-known': ProblemText;
  /** `{zone}`; `{read}`: how it is taken; `{other}`: of two the later. */
  readonly 'clock-skipped': ProblemText;
  readonly 'clock-twice': ProblemText;
  readonly 'file-version': ProblemText;
  /** `{format}`, `{choices}`; `archive`: one that the element reads, from its address; `other`: it is read, but the content is `{found}`. */
  readonly 'file-unknown-format': WithCases<'archive' | 'other'>;
  /** `{file}`, `{encoding}`; `broken`: some of it is in no encoding. */
  readonly 'file-encoding': WithCases<'broken'>;
  readonly 'structure-too-deep': ProblemText;
  readonly 'text-override': ProblemText;
  /** `{light}`, `{dark}`: what is drawn on such pages. */
  readonly 'color-contrast': ProblemText;
  /** `{other}`: the group with the other colour; by which cones a reader lacks: for red, for green, for blue. */
  readonly 'color-alike': WithCases<'protan' | 'deutan' | 'tritan'>;
  /** `{file}`, `{columns}`: what is missing. */
  readonly 'file-columns': WithCases<'date' | 'title'>;
  /** `{count}`, `{columns}`. */
  readonly 'row-cells': ProblemText;
  /** `narrow`: a column that was too narrow for what it holds. */
  /** `pasted`: into the desk's table, where it stays. */
  readonly 'cell-error': WithCases<'narrow' | 'pasted'>;
  /** `{value}`, `{taken}`: what is lost and what is not; `json`: with the `{line}` of what is lost. */
  readonly 'key-duplicate': WithCases<'json'>;
  readonly 'row-quotes': WithCases<'open'>;
  /** `{read}`, `{other}`. */
  readonly 'date-reading': WithCases<
    'day-first' | 'year-first' | 'short-year' | 'midnight' | 'serial' | 'weekday' | 'winter'
  >;
  /** `{file}`: read in spite of its form; `end`: it breaks off after what was `{found}`. */
  readonly 'file-mended': WithCases<'assignment' | 'commas' | 'end'>;
  /** `{url}`. */
  readonly 'load-ranges': ProblemText;
  readonly 'load-changed': ProblemText;
  /** `{choices}`; `example`: where there is no list of them, but an `{example}`. */
  readonly 'attribute-value': WithCases<'example' | 'flag'>;
  readonly 'article-missing': ProblemText;
  readonly 'quote-missing': ProblemText;
  /** `{count}`: how often it is there. */
  readonly 'quote-ambiguous': ProblemText;
  /** `{value}`: a day without a month, a time without a day, a minute without an hour, a second without a minute. */
  readonly 'date-gap': WithCases<'day' | 'time' | 'minute' | 'second'>;
  readonly 'date-too-fine': ProblemText;
  /** `{value}`, `{read}`: which date of two was taken; `interval`: `{whole}`, from the one to the other. */
  readonly 'date-another': WithCases<'interval'>;
  /** `{count}`. */
  readonly 'file-lists': ProblemText;
  /** `{file}`, `{found}`. */
  readonly 'file-part': ProblemText;
  /** `{value}`: the rule by which it repeats. */
  readonly 'date-repeats': ProblemText;
  readonly 'line-unread': ProblemText;
  readonly 'zone-unknown': ProblemText;
  readonly 'scale-cosmological': ProblemText;
  /** `{keys}`. */
  readonly 'field-left-out': ProblemText;
  /** `{format}` in all three: the one that was written. */
  readonly 'export-field': ProblemText;
  /** `{written}`: what stands there for the date. */
  readonly 'export-date': ProblemText;
  readonly 'export-event': ProblemText;
  /** `{found}`: what the library says. */
  readonly 'archive-damaged': ProblemText;
  /** `{missing}`, `{columns}`: those that are there. */
  readonly 'archive-columns': WithCases<'type' | 'numbers' | 'title'>;
  /** `{codec}`. */
  readonly 'archive-compression': ProblemText;
  /** `{column}` in both. */
  readonly 'archive-order': WithCases<'rows'>;
  /** `{column}`; `text`: there is not one date in it, but what is `{found}`, for one. */
  readonly 'archive-statistics': WithCases<'text'>;
  /** `{count}`, `{rows}`. */
  readonly 'archive-density': WithCases<'unreadable'>;
}

export interface ProblemTexts extends StoryProblemTexts, FileProblemTexts {}
