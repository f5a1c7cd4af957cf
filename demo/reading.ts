/** What the explainer's page makes of the event that is being read about: a bar on a phone, and the event in view beside the text. */
const timeline = document.querySelector('khatt-timeline');
const bar = document.querySelector<HTMLAnchorElement>('.reading-bar');
let isTimelineSeen = true;
let read = '';

const itemOf = (id: string): Element | null | undefined =>
  timeline?.shadowRoot?.querySelector(`[part~=event][data-id="${CSS.escape(id)}"]`);
const textOf = (id: string, part: string): string =>
  itemOf(id)?.querySelector(`[part~=${part}]`)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

function show(): void {
  if (!bar) return;
  bar.hidden = !read || isTimelineSeen;
  for (const part of ['date', 'title']) {
    const place = bar.querySelector(`.reading-${part}`);
    if (place && read) place.textContent = textOf(read, part);
  }
}

/** Where the timeline is longer than the window, its own box scrolls along; the page itself stays where the reader has put it. */
function bringIntoView(): void {
  const item = itemOf(read);
  const box = timeline?.closest('figure');
  if (!item || !box || box.scrollHeight <= box.clientHeight || box.matches(':hover, :focus-within')) return;
  const [inner, outer] = [item.getBoundingClientRect(), box.getBoundingClientRect()];
  const by = inner.top < outer.top ? inner.top - outer.top : Math.max(0, inner.bottom - outer.bottom);
  if (by) box.scrollBy({top: by + Math.sign(by) * 16});
}

if (timeline && bar) {
  timeline.addEventListener('khatt-read', ({detail}) => {
    read = detail.id;
    show();
    bringIntoView();
  });
  new IntersectionObserver(entries => {
    isTimelineSeen = entries.at(-1)?.isIntersecting ?? false;
    show();
  }).observe(timeline);
  bar.addEventListener('click', event => {
    event.preventDefault();
    timeline.select(read);
    void timeline.ready.then(() => itemOf(timeline.selected)?.scrollIntoView({block: 'center'}));
  });
}

export {};
