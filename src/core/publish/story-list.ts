/** The whole story as an ordered list: for readers without script, for crawlers, for feeds, and for a CMS that takes nothing else. */
import {fill} from '../format/fill.ts';
import {wordsFor} from '../messages/words-for.ts';
import {eventDetails} from '../scene/event-details.ts';
import {attribute, type Markup, markup, running} from './html-text.ts';
import type {PublishedStory} from './published-story.ts';

/** @param isPlain Without anything that some CMS takes away: classes, ids, images. */
export function storyList({story, options, content, timeline}: PublishedStory, isPlain = false): Markup {
  const words = wordsFor(options.lang);
  const own = (name: string): Markup => markup` lang="${name}"`;
  const isApart = content.lang !== options.lang && !isPlain;
  const contentLang = isApart ? own(content.lang) : markup``;
  const items = story.events.map(({event, group}): Markup => {
    const details = eventDetails(story, event.id, options);
    if (!details) return markup``;
    const {title, edtf, dateWords, ownDate, paragraphs, place, links, media, standing, dating} = details;
    const {label} = timeline.groups?.[group] ?? {};
    // With a comma between them the group would read as part of the place: «قطر، دوشنبه، طاجيكستان».
    const facts = [label, place].flatMap(fact => fact || []);
    const {status = 'happened'} = event;
    // Where little is taken, what did not simply happen is still not told as if it had.
    const told = isPlain ? [status !== 'happened' && words.signs.sentence[status]] : [standing, ...dating];
    const notes = told.filter(Boolean);
    return markup`
<li${isPlain ? markup`` : markup` id="${event.id}"${attribute('class', group < 0 ? undefined : `group-${group}`)}`}>
<time datetime="${edtf}">${isApart && ownDate ? markup`<span${contentLang}>${ownDate}</span>${dateWords.slice(ownDate.length)}` : dateWords}</time>
<h3${contentLang}>${running(title, content.dir)}</h3>${
      facts.length > 0 &&
      markup`
<p${attribute('class', isPlain ? undefined : 'facts')}${contentLang}>${facts.map((fact, i) => markup`${i ? ' · ' : ''}${running(fact, content.dir)}`)}</p>`
    }${paragraphs.map(
      text => markup`
<p${contentLang}>${running(text, content.dir)}</p>`,
    )}${
      notes.length > 0 &&
      markup`
<p${attribute('class', isPlain ? undefined : 'dating')}>${notes.join(' ')}</p>`
    }${
      media &&
      !isPlain &&
      markup`
<figure><img src="${media.src}" alt="${media.alt ?? ''}" loading="lazy" referrerpolicy="no-referrer">${(media.caption || media.credit) && markup`<figcaption>${[media.caption, media.credit && fill(words.ui.credit, {credit: media.credit})].filter(Boolean).join(' ')}</figcaption>`}</figure>`
    }${
      links.length > 0 &&
      markup`
<p>${links.map(({url, label: name}, i) => markup`${i ? words.listSeparator : ''}<a href="${url}">${name || hostOf(url)}</a>`)}</p>`
    }
</li>`;
  });
  return markup`<ol${isPlain && options.dir === 'rtl' ? markup` dir="rtl" lang="${content.lang}"` : markup``}>${items}
</ol>`;
}

/** How an address without words of its own is shown. */
const hostOf = (url: string): string => /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url;
