/** A page into the list of events that it holds. */
import type {HtmlWalk} from '../../text/flow-text.ts';
import {HEADING, type List, oneLine} from './html-list.ts';
import type {Token} from './token.ts';

/** A list that has not been read to its end. */
interface OpenList extends List {
  readonly items: {readonly attributes: List['attributes']; readonly tokens: Token[]}[];
}

/** The first list of which an item holds a `<time>`, the heading before it, and the language around it. */
export function findList(walk: HtmlWalk): List | undefined {
  let found: OpenList | undefined;
  let list: OpenList | undefined;
  let isStory = false;
  let depth = 0;
  let lang = '';
  let heading: Token[] | undefined;
  let title = '';
  let before: Token[] = [];
  const add = (token: Token): void => void list?.items.at(-1)?.tokens.push(token);
  walk({
    open: (name, attributes) => {
      if (found) return;
      if (!list) {
        lang = attributes.get('lang') ?? lang;
        if (HEADING.test(name)) heading = [];
        else if (name === 'ol') {
          list = {attributes, items: [], before, title};
          depth = 1;
        } else if (!heading) before.push({kind: 'open', name, attributes});
        return;
      }
      if (name === 'ol' || name === 'ul' || name === 'menu') depth += 1;
      // A new item ends the one before it, with or without its end tag.
      if (name === 'li' && depth === 1) list.items.push({attributes, tokens: []});
      else add({kind: 'open', name, attributes});
      if (name === 'time') isStory = true;
    },
    close: name => {
      if (found) return;
      if (!list) {
        if (HEADING.test(name) && heading) {
          title = oneLine(heading);
          heading = undefined;
          before = [];
        } else before.push({kind: 'close', name});
        return;
      }
      if (name === 'ol' || name === 'ul' || name === 'menu') depth -= 1;
      if (depth > 0) {
        if (name !== 'li' || depth > 1) add({kind: 'close', name});
        return;
      }
      if (isStory) found = list;
      list = undefined;
      before = [];
    },
    text: text => {
      if (found) return;
      if (list) add({kind: 'text', text});
      else (heading ?? before).push({kind: 'text', text});
    },
  });
  const story = found ?? (isStory ? list : undefined);
  return story && {...story, lang};
}
