/** `khatt/detect`: the dates of an article, and a draft of its timeline, with nothing else of khatt. Readers never load it. */
export {
  type Draft,
  type DraftedTimeline,
  type DraftOptions,
  draftTimeline,
  type Mention,
} from './core/detect/draft-timeline.ts';
export {type FoundDate, findDates} from './core/detect/find-dates.ts';
