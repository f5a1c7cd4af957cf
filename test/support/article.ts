/** An article beside a timeline, and where its passages are shown. */
import {html, type TemplateResult} from 'lit';
import type {KhattTimeline} from '../../src/khatt.ts';
import {stage, unplaced} from './fixture.ts';

/** Three events, each told of in one sentence of `quotedArticle`. */
export const quotedEvents = {
  khatt: 1,
  title: 'ثلاثة أحداث',
  lang: 'ar',
  groups: [{id: 'qatar', label: 'قطر', color: '#7a1f5c'}],
  events: [
    {id: 'first', date: '2019', title: 'لقاء دوشنبه', group: 'qatar', quote: {exact: 'التقيا في دوشنبه عام 2019'}},
    {id: 'second', date: '2022-10-05', title: 'قرار الخفض', quote: {exact: 'قرر تحالف "اوبك+" خفض الانتاج'}},
    {id: 'third', date: '2022-10-12', title: 'إعلان اللقاء', quote: {exact: 'أعلن المساعد', suffix: 'يوم الأربعاء'}},
  ],
} as const;

/** Its paragraphs are so far apart that of three passages one is in the middle of the window. */
export const quotedArticle = (): TemplateResult => html`<div>
  <p id="p1">كانا قد <b>التقيا في <i>دوشنبه</i></b> عام&nbsp;2019، قبل الجائحة.</p>
  <p id="p2">ثم قرر تحالف «أوبك+» خَفْضَ الإنتـاج، فغضب الغرب. ولم يكن قد أعلن المساعد شيئًا.</p>
  <p id="p3">ثم <a href="#nowhere" id="link">أعلن المساعد</a> يوم الأربعاء موعد اللقاء.</p>
</div>`;

/** A timeline and, below it, an article under the id `story`. */
export async function besideArticle(
  content: TemplateResult = quotedArticle(),
  story: object = quotedEvents,
  attributes: Readonly<Record<string, string>> = {},
): Promise<{element: KhattTimeline; article: HTMLElement}> {
  const place = stage(html`<div id="story">${content}</div>`);
  const article = place.firstElementChild as HTMLElement;
  const element = unplaced({article: 'story', ...attributes});
  element.timeline = story as KhattTimeline['timeline'];
  place.prepend(element);
  await element.ready;
  return {element, article};
}

/** The texts that a highlight shows, in the order of the article. */
export const shown = (name: string): string[] => [...((CSS.highlights.get(name) ?? []) as Iterable<Range>)].map(String);
