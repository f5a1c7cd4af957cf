/** A story made ready for files: read, worded, and with all that its language and its calendar need. */
import {needsZone} from '../date/edtf-date.ts';
import {readEdtf} from '../date/read-edtf.ts';
import {estimatedMeasure} from '../export/estimated-width.ts';
import {loadWords} from '../messages/language-files.ts';
import type {Timeline} from '../model/timeline.ts';
import {directionOf} from '../scene/build-scene.ts';
import {loadCalendars} from '../scene/load-calendars.ts';
import type {SceneOptions} from '../scene/scene-options.ts';
import {readStory, type Story} from '../scene/story.ts';

/** A story, and how its files are worded. */
export interface PublishedStory {
  readonly timeline: Timeline;
  readonly story: Story;
  /** As of a page of no width, which gives a list; texts are measured without a browser. */
  readonly options: SceneOptions;
  /** Of the author's own texts. */
  readonly content: {readonly lang: string; readonly dir: 'rtl' | 'ltr'};
}

/** CSS px. */
const em = 16;

/** @param lang BCP 47 of the page; the document's own if left out. */
export async function publishedStory(timeline: Timeline, lang = timeline.lang ?? 'en'): Promise<PublishedStory> {
  const {presentation = {}, timeZone = 'UTC'} = timeline;
  const [calendars] = await Promise.all([loadCalendars(presentation.calendar ?? ''), loadWords(lang)]);
  const hasOffsets = timeline.events.some(({date}) => {
    const read = /t/i.test(date) && readEdtf(date);
    return read && 'date' in read && needsZone(read.date, timeZone, timeZone);
  });
  const zone = hasOffsets ? await import('../date/zone.ts') : undefined;
  const contentLang = timeline.lang ?? lang;
  return {
    timeline,
    story: readStory(timeline, zone && (date => zone.toZoneClock(date, timeZone, timeZone))),
    options: {
      width: 0,
      em,
      lang,
      dir: directionOf(lang),
      axis: 'auto',
      layout: 'auto',
      spacing: oneOf(presentation.spacing),
      ...(presentation.numerals && {numerals: presentation.numerals}),
      ...(presentation.months && {months: presentation.months}),
      calendars,
      timeZone,
      measure: estimatedMeasure(em),
    },
    content: {lang: contentLang, dir: directionOf(contentLang)},
  };
}

const spacings = ['proportional', 'broken', 'equal'] as const;
const oneOf = (wanted: string | undefined): SceneOptions['spacing'] =>
  spacings.find(spacing => spacing === wanted) ?? 'auto';
