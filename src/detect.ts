/** `khatt/detect`: the dates of an article, and a draft of its timeline. For newsrooms' tools; readers never load it. */
export {type FoundDate, findDates} from './core/detect/find-dates.ts';
