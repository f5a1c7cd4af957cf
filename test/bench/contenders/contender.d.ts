/** What the bench needs of everything that it compares. */
export interface Contender {
  readonly name: string;
  readonly version: string;
  /** Folders by the address they are served under. */
  readonly folders: Readonly<Record<string, string>>;
  /** The shortest and the longest story it can draw at all. */
  readonly from?: number;
  readonly upTo?: number;
  /** The element whose shadow root holds the marks. */
  readonly host?: string;
  /** Selector of its marks; left out where its page says itself that all is drawn, by `window.benchDrawn = true`. */
  readonly marks?: string;
  /** How many of them make the story; one for each event if left out. */
  readonly need?: (story: Story) => number;
  /** Runs in the page: settles once all of the story is there, where its first marks come before that. */
  readonly settled?: () => Promise<unknown>;
  /** Where the wheel is turned and the pointer drags. */
  readonly plot: string;
  /** How far below its top, px, where that hangs on what is in view; 0.4 of its height if left out. */
  readonly down?: number;
  /** What moves it, beside a drag: a wheel with the Control key, a wheel alone, or nothing. */
  readonly wheel: 'ctrl' | 'plain' | null;
  /** It neither zooms nor pans. */
  readonly isStill?: true;
  /** Its own shape of the story. */
  readonly data: (story: Story) => unknown;
  /** `src` is where that data is served; without it, it belongs into the page. */
  readonly page: (
    story: Story,
    data: unknown,
    src: string | undefined,
  ) => {readonly head: string; readonly body: string};
}

export interface Story {
  readonly lang: 'ar' | 'en';
  readonly groups: readonly {readonly id: string; readonly label: string; readonly color: string}[];
  readonly events: readonly {
    readonly id: string;
    readonly date: string;
    readonly title: string;
    readonly text?: string;
    readonly group: string;
    readonly weight: number;
  }[];
}
