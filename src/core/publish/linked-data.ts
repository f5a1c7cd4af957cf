/** The page for search engines: an article whose subject is a list of events (schema.org). */
import {wordsFor} from '../messages/words-for.ts';
import {isSafeUrl} from '../model/safe-url.ts';
import type {FileNames} from './page-model.ts';
import type {PublishedStory} from './published-story.ts';

/** ISO 8601, to the day or coarser or with a time, which is what schema.org takes of an EDTF date. */
const iso = /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d(?:T[\d:]+(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;
const isoPart = (edtf: string | undefined): string | undefined => (edtf && iso.test(edtf) ? edtf : undefined);

export function linkedData(
  {timeline, story, options, content}: PublishedStory,
  base: string,
  names: FileNames,
): object {
  const {title = wordsFor(options.lang).ui.timeline, description, source} = timeline;
  const published = isoPart(source?.published);
  const events = story.events.map(({event, date}, i) => {
    const [from = '', to] = date.edtf.split('/');
    const cancelled = event.status === 'cancelled' && {eventStatus: 'https://schema.org/EventCancelled'};
    return {
      '@type': 'ListItem',
      position: i + 1,
      item: {
        '@type': 'Event',
        name: event.title,
        startDate: isoPart(from),
        endDate: isoPart(to),
        description: event.text,
        location: event.place && {'@type': 'Place', name: event.place},
        ...cancelled,
        ...(base && {url: `${base}#${encodeURIComponent(event.id)}`}),
      },
    };
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: title,
    description,
    inLanguage: content.lang,
    datePublished: published,
    publisher: source?.publisher && {'@type': 'Organization', name: source.publisher},
    isBasedOn: source?.url && isSafeUrl(source.url) ? source.url : undefined,
    ...(base && {url: base, mainEntityOfPage: base, image: base + names.picture}),
    mainEntity: {'@type': 'ItemList', numberOfItems: events.length, itemListElement: events},
  };
}
