/** What the files of a published folder are made from, and what they call one another. */
import type {PublishedStory} from './published-story.ts';

/** What the files of the folder are called. */
export interface FileNames {
  readonly page: string;
  readonly frame: string;
  readonly snippets: string;
  readonly data: string;
  readonly oembed: string;
  readonly script: string;
  /** What the script holds of others, and under which licences. */
  readonly licenses: string;
  readonly frameScript: string;
  readonly resizer: string;
  readonly snippetsScript: string;
  readonly pageStyles: string;
  readonly snippetsStyles: string;
  readonly icon: string;
  /** What a link to the page is shown with. */
  readonly picture: string;
}

/** What every page of the folder is made from. */
export interface PageModel {
  readonly published: PublishedStory;
  readonly names: FileNames;
  /** With a slash at its end; empty where it is not known. */
  readonly base: string;
  /** JSON-LD. */
  readonly linkedData: unknown;
  readonly integrity: string;
  /** CSS px. */
  readonly frameHeight: number;
}
