/** An article's dates, found as one types: highlighted, explained, changed or dropped, and drawn as a timeline of drafts. */
import {formatDate, parseEdtf, type Timeline} from '../src/core.ts';
import {type DraftedTimeline, draftTimeline, type Mention} from '../src/draft.ts';
import type {KhattTimeline} from '../src/element/khatt-timeline.ts';
import {explain, type Language, wordsOf} from './dates-words.ts';

const pageLang: Language = document.documentElement.lang.startsWith('ar') ? 'ar' : 'en';
const words = wordsOf(pageLang);
const article = find('#article', HTMLTextAreaElement);
const published = find('#published', HTMLInputElement);
const reading = find('#reading', HTMLElement);
const list = find('#found', HTMLOListElement);
const count = find('#count', HTMLElement);
const download = find('#download', HTMLAnchorElement);
const timeline = find('khatt-timeline', HTMLElement) as KhattTimeline;

/** What the journalist has decided, by sentence and place in it, so that it outlives changes elsewhere. */
const choices = new Map<string, string | 'drop'>();

function find<T extends Element>(selector: string, kind: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new TypeError(`The page has no ${selector}.`);
  return found;
}

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>>,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
}

const keyOf = ({sentence, index}: Mention): string => `${index - sentence.index} ${sentence.text}`;
const isDropped = (mention: Mention): boolean => choices.get(keyOf(mention)) === 'drop';

/** The date that holds now: the journalist's, else the one that was found. */
function chosen(mention: Mention): string | null {
  const choice = choices.get(keyOf(mention));
  return choice && choice !== 'drop' ? choice : mention.edtf;
}

function spoken(edtf: string): string {
  const read = parseEdtf(edtf);
  return 'date' in read ? formatDate(read.date, {lang: pageLang === 'en' ? 'en-GB' : 'ar'}) : edtf;
}

/** The draft with what was decided: dates read otherwise, events whose every date was dropped left out. */
function decided({timeline: drafted, drafts}: DraftedTimeline, day: number): Timeline {
  const events = drafted.events.flatMap((event, i) => {
    const kept = drafts[i]?.mentions.filter(mention => !isDropped(mention)) ?? [];
    const [first] = kept;
    const date = first && chosen(first);
    const read = date ? parseEdtf(date) : undefined;
    if (!date || !read || !('date' in read)) return [];
    if (date === event.date) return [event];
    const {status, ...rest} = event;
    return [{...rest, date, ...(read.date.start > day && {status: 'planned' as const})}];
  });
  return {...drafted, events};
}

function update(): void {
  const day = Date.parse(published.value);
  if (Number.isNaN(day)) {
    count.textContent = words.noDay;
    return;
  }
  const text = article.value;
  const draft = draftTimeline(text, {published: published.value});
  const mentions = [...draft.drafts.flatMap(({mentions}) => mentions), ...draft.vague].sort(
    (a, b) => a.index - b.index,
  );
  const story = decided(draft, day);
  // British dates on the English page.
  const lang = story.lang === pageLang ? document.documentElement.lang : (story.lang ?? pageLang);
  const dir = lang.startsWith('ar') ? 'rtl' : 'ltr';
  for (const each of [article, reading, timeline]) {
    each.lang = lang;
    each.dir = dir;
  }
  showText(text, mentions);
  showList(mentions, lang, dir);
  count.textContent = words.count(mentions.length, story.events.length);
  timeline.timeline = story;
  URL.revokeObjectURL(download.href);
  const json = JSON.stringify({...story, events: story.events}, null, 2);
  download.href = URL.createObjectURL(new Blob([json], {type: 'application/json'}));
}

/** What a date is read as, and by which rule. */
function told(mention: Mention): string {
  const edtf = chosen(mention);
  return [edtf === null ? '' : spoken(edtf), explain(mention, pageLang)].filter(Boolean).join(words.listSeparator);
}

/** The article with its dates as links to what is said of them. */
function showText(text: string, mentions: readonly Mention[]): void {
  const paragraphs: HTMLElement[] = [];
  let paragraph = make('p', {});
  const write = (piece: string): void => {
    piece.split(/\n+/).forEach((part, i) => {
      if (i > 0) {
        paragraphs.push(paragraph);
        paragraph = make('p', {});
      }
      paragraph.append(part);
    });
  };
  let at = 0;
  mentions.forEach((mention, i) => {
    const {index, length} = mention;
    write(text.slice(at, index));
    at = index + length;
    const state = isDropped(mention) ? 'dropped' : chosen(mention) === null ? 'vague' : 'read';
    const link = make('a', {href: `#date-${i + 1}`, 'data-state': state}, text.slice(index, at));
    link.title = told(mention);
    paragraph.append(make('mark', {id: `words-${i + 1}`}, link));
  });
  write(text.slice(at));
  reading.replaceChildren(...[...paragraphs, paragraph].filter(each => each.textContent?.trim()));
}

function showList(mentions: readonly Mention[], lang: string, dir: string): void {
  const focused = document.activeElement?.getAttribute('data-key');
  list.replaceChildren(
    ...mentions.map((mention, i) => {
      const edtf = chosen(mention);
      const dropped = isDropped(mention);
      const reading = edtf === null ? undefined : spoken(edtf);
      const code = edtf !== null && edtf !== reading && make('bdi', {class: 'edtf', dir: 'ltr'}, edtf);
      const row = make('li', {id: `date-${i + 1}`, tabindex: '-1', ...(dropped && {class: 'dropped'})});
      row.append(
        make('a', {class: 'words', href: `#words-${i + 1}`, lang, dir}, mention.text),
        reading === undefined
          ? make('span', {class: 'reading'}, '—')
          : make('span', {class: 'reading'}, make('b', {}, reading), ...(code ? [code] : [])),
      );
      row.append(make('span', {class: 'rule'}, explain(mention, pageLang)));
      if (mention.edtf !== null) row.append(actions(mention, edtf, dropped));
      return row;
    }),
  );
  if (focused) list.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
}

/** Other readings, and whether the date counts at all. */
function actions(mention: Mention, edtf: string | null, dropped: boolean): HTMLElement {
  const key = keyOf(mention);
  const button = (name: string, label: string, choose: () => void): HTMLElement => {
    const made = make('button', {type: 'button', 'data-key': `${name} ${key}`}, label);
    made.addEventListener('click', () => {
      choose();
      update();
    });
    return made;
  };
  const readings = [mention.edtf ?? '', ...mention.alternatives].filter(each => each !== edtf).slice(0, 2);
  return make(
    'span',
    {class: 'actions'},
    ...(dropped ? [] : readings).map((other, i) =>
      button(`read-${i}`, words.read(spoken(other)), () => choices.set(key, other)),
    ),
    button('drop', dropped ? words.keep : words.drop, () => {
      if (dropped) choices.delete(key);
      else choices.set(key, 'drop');
    }),
  );
}

let asked = 0;
/** Once a frame, however fast one types. */
const soon = (): void => {
  cancelAnimationFrame(asked);
  asked = requestAnimationFrame(update);
};
article.addEventListener('input', soon);
published.addEventListener('input', soon);
download.download = `${words.file}.json`;
update();
