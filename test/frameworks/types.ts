/** That the frameworks' own types know the tag: read by the compiler, run by nobody. */
import type {KhattSelectEvent, TimelineDocument} from 'khatt';
import type {} from 'khatt/svelte';
import type {} from 'khatt/vue';
import type {SvelteHTMLElements} from 'svelte/elements';
import type {GlobalComponents} from 'vue';

const heard = (event: KhattSelectEvent): string => event.detail.id;
// What a page has before its story has come.
const none: {story: TimelineDocument | null | undefined; text: string | undefined} = {story: null, text: undefined};

export const inSvelte: SvelteHTMLElements['khatt-timeline'][] = [
  {spacing: 'equal', 'without-legend': true, selected: 'opec', 'onkhatt-select': heard, class: 'wide'},
  {timeline: none.story, src: none.text, selected: none.text, 'time-zone': none.text, 'onkhatt-load': undefined},
  // @ts-expect-error: no such spacing
  {spacing: 'wide'},
];

export const inVue: InstanceType<GlobalComponents['khatt-timeline']>['$props'][] = [
  {spacing: 'equal', 'without-legend': '', selected: 'opec', onKhattSelect: heard},
  // What every tag takes: a project with strict templates allows nothing else.
  {lang: 'ar', dir: 'rtl', id: 'story', class: 'wide', key: 1, ref: 'story', onClick: ({clientX}) => clientX},
  {timeline: none.story, src: none.text, selected: none.text, 'time-zone': none.text, onKhattLoad: undefined},
  // @ts-expect-error: no such spacing
  {spacing: 'wide'},
];

const made = document.createElement('khatt-timeline');
made.spacing = 'equal';
made.addEventListener('khatt-select', ({detail}) => detail.id);
// They bubble, so that one listener hears of every timeline in the page.
document.addEventListener('khatt-load', ({timeline}) => timeline.title);
window.addEventListener('khatt-read', ({id}) => id);
// @ts-expect-error: no such spacing
made.spacing = 'wide';
// As an author writes it: the ids of the events are made.
made.timeline = {khatt: 1, lang: 'ar', events: [{date: '2019', title: 'دوشنبه'}]};
// @ts-expect-error: an event without a title
made.timeline = {events: [{date: '2019'}]};
