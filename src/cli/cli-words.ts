/** The words of the command, beside those of Problems and of its help. What is named in a sentence comes isolated where that is needed. */
export interface CliWords {
  readonly lang: 'ar' | 'en';
  /** Ends a line that tells of wrong use; `name` of the command. */
  readonly seeHelp: (name: string) => string;
  readonly noCommand: (name: string) => string;
  readonly unknownOption: (option: string) => string;
  readonly withoutValue: (option: string) => string;
  readonly takesNoValue: (option: string) => string;
  /** Any other mistake in how options are written. */
  readonly wrongOptions: (said: string) => string;

  readonly nameFiles: string;
  readonly nameTwoFiles: string;
  readonly sameFile: string;
  readonly formatUnsaid: (path: string) => string;
  readonly formatUnknown: (format: string, choices: string) => string;
  readonly nameArticle: string;
  readonly namePublished: string;
  readonly publishedUnread: (value: string) => string;
  readonly zoneUnknown: (zone: string) => string;
  readonly noText: (path: string) => string;
  readonly nameTimeline: string;
  readonly nameFolder: string;
  readonly baseWrong: (base: string) => string;

  readonly noAnswer: (address: string) => string;
  readonly answered: (address: string, status: number) => string;
  /** What the system says of a file, by its codes. */
  readonly reasons: Readonly<
    Record<
      'ENOENT' | 'EISDIR' | 'EACCES' | 'EPERM' | 'ENOTDIR' | 'EEXIST' | 'EBUSY' | 'EROFS' | 'ENOSPC' | 'ENAMETOOLONG',
      string
    >
  >;
  /** More comes than any timeline or article has. */
  readonly tooLong: (path: string, megabytes: number) => string;
  /** Of a file's folder. */
  readonly folderUnmade: (path: string) => string;

  readonly drafted: (count: number) => string;
  readonly noDates: string;
  readonly vague: (words: string, sentence: string) => string;
  readonly nothingToPublish: string;
  readonly published: (folder: string, files: number, snippets: string) => string;
  readonly withoutBase: string;
  readonly noBrowser: string;
  readonly noPicture: (browser: string, reason: string) => string;
}

/** What `--help` says: of the command, and of each of its own. */
export interface CliHelp {
  readonly general: string;
  readonly check: string;
  readonly convert: string;
  readonly draft: string;
  readonly publish: string;
}
