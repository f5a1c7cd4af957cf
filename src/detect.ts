/** `khatt/detect`: the dates of an article, with nothing else of khatt. Readers never load it. */
export {type FoundDate, findDates} from './core/detect/find-dates.ts';
