/** That the frameworks' own types know the tag: read by the compiler, run by nobody. */
import type {KhattSelectEvent} from 'khatt';
import type {} from 'khatt/svelte';
import type {} from 'khatt/vue';
import type {SvelteHTMLElements} from 'svelte/elements';
import type {GlobalComponents} from 'vue';

const heard = (event: KhattSelectEvent): string => event.detail.id;

export const inSvelte: SvelteHTMLElements['khatt-timeline'][] = [
  {spacing: 'equal', 'without-legend': true, selected: 'opec', 'onkhatt-select': heard, class: 'wide'},
  // @ts-expect-error: no such spacing
  {spacing: 'wide'},
];

export const inVue: InstanceType<GlobalComponents['khatt-timeline']>['$props'][] = [
  {spacing: 'equal', 'without-legend': '', selected: 'opec', onKhattSelect: heard},
  // @ts-expect-error: no such spacing
  {spacing: 'wide'},
];

const made = document.createElement('khatt-timeline');
made.spacing = 'equal';
made.addEventListener('khatt-select', ({detail}) => detail.id);
// @ts-expect-error: no such spacing
made.spacing = 'wide';
// As an author writes it: the ids of the events are made.
made.timeline = {khatt: 1, lang: 'ar', events: [{date: '2019', title: 'دوشنبه'}]};
// @ts-expect-error: an event without a title
made.timeline = {events: [{date: '2019'}]};
