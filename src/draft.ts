/** `khatt/draft`: a draft of an article's timeline, with the dates that it was made of. Readers never load it. */
export {
  type Draft,
  type DraftedTimeline,
  type DraftOptions,
  draftTimeline,
  type Mention,
} from './core/detect/draft-timeline.ts';
