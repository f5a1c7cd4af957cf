/** A page or a piece of one: its list of events, else the events that it describes in JSON-LD. */
import type {Fault} from '../../model/problem.ts';
import type {Link} from '../../model/timeline.ts';
import {flowText, plainLinks, withoutLinks} from '../../text/flow-text.ts';
import {readHtml} from '../../text/html-tokens.ts';
import type {FileContent} from '../file-content.ts';
import {explainJson} from '../json/explain-json.ts';
import {knowsJsonld} from '../json/known-json.ts';
import {leftOutFaults} from '../left-out.ts';
import {findList} from './find-list.ts';
import {type List, readList, replay} from './html-list.ts';
import {readJsonld} from './jsonld.ts';
import {isOwnWords} from './own-words.ts';
import {countLists, otherLists} from './second-dates.ts';

/** The page's `<script type="application/ld+json">`: all that is JSON, and a fault for each that seems to tell of events and is none. */
function scriptsOf(text: string): {readonly found: unknown[]; readonly faults: readonly Fault[]} {
  const found: unknown[] = [];
  const faults: Fault[] = [];
  let type = '';
  readHtml(text, {
    open: (name, attributes) => {
      type = name === 'script' ? (attributes.get('type') ?? '') : '';
    },
    close: () => {
      type = '';
    },
    text: script => {
      if (!/^application\/ld\+json/i.test(type.trim())) return;
      try {
        found.push(JSON.parse(script));
      } catch {
        // A page has several of these, and one that is broken is no matter of the others.
        const start = script.trim().slice(0, SHOWN).replace(/\s+/g, ' ');
        if (/Event\b|"startDate"/.test(script))
          faults.push({severity: 'warning', code: 'file-part', params: {found: start}});
      }
    },
  });
  return {found, faults};
}

/** UTF-16 units of a script that are shown. */
const SHOWN = 40;

interface Listed {
  readonly lang?: string;
  readonly events: readonly {
    readonly date: string;
    readonly displayDate?: string;
    readonly text?: string;
    readonly links?: readonly Link[];
    readonly media?: {readonly src: string};
  }[];
}

/** What a file is told and spared that the element, which shows the list's own nodes, is not. */
function fromList(list: List): FileContent {
  const {document, faults = []} = readList(list, words => words);
  const dropped = new Set(list.items.flatMap(({tokens}) => flowText(replay(tokens)).dropped));
  const {events, ...head} = document as Listed;
  // An event has one picture, and another with words is a link.
  events.forEach(({media, links = []}, i) => {
    const kept = new Set([media?.src, ...links.map(({url}) => url)]);
    for (const token of list.items[i]?.tokens ?? []) {
      const src = token.kind === 'open' && token.name === 'img' ? token.attributes.get('src')?.trim() : '';
      if (src && !kept.has(src)) dropped.add('<img>');
    }
  });
  return {
    faults: [...faults, ...leftOutFaults(dropped)],
    document: {
      ...head,
      events: events.map(({text = '', displayDate = '', links = [], ...event}) => {
        const told = withoutLinks(text, links);
        const isOwn = displayDate && isOwnWords(displayDate, event.date, head.lang);
        return {
          ...event,
          ...(isOwn && {displayDate}),
          ...(told && {text: told}),
          ...(links.length && {links: plainLinks(links)}),
        };
      }),
    },
  };
}

export async function readHtmlPage(text: string): Promise<FileContent> {
  const list = findList(handler => readHtml(text, handler));
  if (list) {
    const content = fromList(list);
    const others = otherLists(countLists(handler => readHtml(text, handler)) - 1);
    return {...content, faults: [...(content.faults ?? []), ...others]};
  }
  const {found, faults} = scriptsOf(text);
  if (!knowsJsonld('', found)) return {faults: [explainJson(text), ...faults]};
  const content = await readJsonld('', found);
  return {...content, faults: [...(content.faults ?? []), ...faults]};
}
