/** Where a story is from, for the foot of a drawing that leaves its page. */
import {readEdtf} from '../date/read-edtf.ts';
import {type DateFormat, formatDate} from '../format/format-date.ts';
import {wordsFor} from '../messages/words-for.ts';
import type {Timeline} from '../model/timeline.ts';
import {directionOf} from '../scene/build-scene.ts';
import type {Field} from './svg-look.ts';

/** Publisher, title, day and address of the report, as far as the document names them. */
export function sourceFields({source, lang}: Timeline, format: DateFormat): Field[] {
  if (!source) return [];
  const own = {lang: lang === format.lang ? undefined : lang, dir: directionOf(lang ?? format.lang)};
  const fields: Field[] = [source.publisher, source.title].flatMap(text => (text ? [{...own, text}] : []));
  const published = readEdtf(source.published?.replace(/T.*/, '') ?? '');
  if ('date' in published) fields.push({text: formatDate(published.date, format), dir: wordsFor(format.lang).dir});
  if (source.url) fields.push({text: source.url.replace(/^https?:\/\/(?:www\.)?|\/$/g, ''), dir: 'ltr'});
  return fields;
}
