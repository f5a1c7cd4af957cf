/** A page or a piece of one: its list of events, else the events that it describes in JSON-LD. */
import {readHtml} from '../../text/html-tokens.ts';
import type {FileContent} from '../file-content.ts';
import {explainJson} from '../json/explain-json.ts';
import {knowsJsonld} from '../json/known-json.ts';
import {findList} from './find-list.ts';
import {readList} from './html-list.ts';
import {readJsonld} from './jsonld.ts';

/** The JSON of the page's `<script type="application/ld+json">`, all that is JSON. */
function scriptsOf(text: string): unknown[] {
  const found: unknown[] = [];
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
      }
    },
  });
  return found;
}

export async function readHtmlPage(text: string): Promise<FileContent> {
  const list = findList(handler => readHtml(text, handler));
  if (list) return readList(list);
  const linked = scriptsOf(text);
  return knowsJsonld('', linked) ? readJsonld('', linked) : {faults: [explainJson(text)]};
}
