/** The story of the pages, in two languages. */
import type {Timeline} from 'khatt';
import englishStory from '../../data/gulf-moscow.en.json';
import gulfStory from '../../data/gulf-moscow.json';

export const gulf: object = gulfStory;
export const english: object = englishStory;

/** JSON as TypeScript reads it knows nothing of the values that a field may have. */
export const timelineOf = (story: object): Timeline => story as Timeline;
