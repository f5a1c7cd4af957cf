/**
 * Runs in the page: how each title is shown. Where a title stands more than once, its best place counts.
 * `whole`: all of it can be read. `overlapped`: another event's title lies over it. `cut`: a part of it lies outside
 * the page or a box that clips it. `absent`: none of it can be seen.
 * @param {string[]} titles
 * @returns {Promise<{whole: number, overlapped: number, cut: number, absent: number}>}
 */
export async function titles(titles) {
  const ranks = ['absent', 'cut', 'overlapped', 'whole'];
  // Neither white space nor the marks that only direct the text are part of a title.
  const plain = text => text.replace(/[\s\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/g, '');
  /** Lines lower than this, px, are too small to read: letters of 7 px and less. */
  const smallest = 9;
  const parentOf = node => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;
  const wanted = new Map(titles.map((title, i) => [plain(title), i]));
  const longest = Math.max(...[...wanted.keys()].map(({length}) => length));

  /** The innermost elements whose text has a title in it, with that title's index. */
  const holders = () => {
    const all = [];
    /** Whether an element's text, or that of one in it, is a title's. */
    const walk = element => {
      if (/^(script|style|template|head)$/i.test(element.tagName)) return false;
      let isInside = false;
      for (const child of (element.shadowRoot ?? element).children) isInside = walk(child) || isInside;
      if (isInside || element.shadowRoot) return isInside;
      if (element.textContent.length > 4 * longest + 200) return false;
      const text = plain(element.textContent);
      const exact = wanted.get(text);
      const found =
        exact !== undefined
          ? [exact]
          : titles.length > 1000
            ? []
            : [...wanted].flatMap(([title, i]) => (text.includes(title) ? [i] : []));
      // The longest is meant where one title is the beginning of another.
      const best = found.sort((a, b) => titles[b].length - titles[a].length)[0];
      if (best === undefined) return false;
      all.push([best, element]);
      return true;
    };
    walk(document.body);
    return all;
  };

  const boxOf = holder => {
    const range = document.createRange();
    range.selectNodeContents(holder);
    const lines = [...range.getClientRects()].filter(line => line.width && line.height >= smallest);
    // A line's box is higher than its letters, and those of two fonts by different amounts.
    return lines.map(line => ({
      left: line.left,
      right: line.right,
      top: line.top + line.height * 0.2,
      bottom: line.bottom - line.height * 0.2,
    }));
  };

  /** How boxes are shown that stand in an element. */
  const clip = (holder, boxes) => {
    if (!boxes.length || !holder.checkVisibility({visibilityProperty: true, opacityProperty: true}))
      return {state: 'absent', boxes: []};
    let frame = {left: 0, right: document.documentElement.clientWidth, top: -Infinity, bottom: Infinity};
    for (let node = holder; node && node !== document.documentElement; node = parentOf(node)) {
      const {overflowX, overflowY} = getComputedStyle(node);
      const box = node.getBoundingClientRect();
      if (overflowX !== 'visible' && box.width)
        frame = {...frame, left: Math.max(frame.left, box.left), right: Math.min(frame.right, box.right)};
      if (overflowY !== 'visible' && box.height)
        frame = {...frame, top: Math.max(frame.top, box.top), bottom: Math.min(frame.bottom, box.bottom)};
    }
    const inside = box =>
      box.left >= frame.left - 1 &&
      box.right <= frame.right + 1 &&
      box.top >= frame.top - 1 &&
      box.bottom <= frame.bottom + 1;
    const touching = box =>
      box.right > frame.left && box.left < frame.right && box.bottom > frame.top && box.top < frame.bottom;
    const shown = boxes.filter(touching);
    return {state: boxes.every(inside) ? 'whole' : shown.length ? 'cut' : 'absent', boxes: shown};
  };

  /** Titles drawn on canvases. A canvas cuts at its edges. */
  const drawn = () =>
    (window.benchTexts?.() ?? []).flatMap(([canvas, texts]) => {
      const {left, top, right, bottom} = canvas.getBoundingClientRect();
      return texts.flatMap(({text, box}) => {
        const i = wanted.get(plain(text));
        if (i === undefined) return [];
        const placed = {left: left + box.left, right: left + box.right, top: top + box.top, bottom: top + box.bottom};
        const cut =
          placed.left < left - 1 || placed.right > right + 1 || placed.top < top - 1 || placed.bottom > bottom + 1;
        const {state, boxes} = clip(canvas, [placed]);
        return [[i, {state: cut && state === 'whole' ? 'cut' : state, boxes}]];
      });
    });

  const layOut = () => {
    const best = titles.map(() => ({state: 'absent', boxes: []}));
    const places = [...holders().map(([i, holder]) => [i, clip(holder, boxOf(holder))]), ...drawn()];
    for (const [i, place] of places) if (ranks.indexOf(place.state) > ranks.indexOf(best[i].state)) best[i] = place;
    return best;
  };

  // Some move into place: what counts is where they stop, thirty frames without a change.
  await document.fonts.ready;
  let placed = layOut();
  let text = JSON.stringify(placed);
  for (let same = 0, frames = 0; same < 30 && frames < 600; frames += 1) {
    await new Promise(requestAnimationFrame);
    placed = layOut();
    const next = JSON.stringify(placed);
    same = next === text ? same + 1 : 0;
    text = next;
  }

  const over = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const counts = {whole: 0, overlapped: 0, cut: 0, absent: 0};
  const shown = placed.filter(({boxes}) => boxes.length);
  counts.absent = placed.length - shown.length;
  for (const each of shown) {
    const covered = shown.some(other => other !== each && each.boxes.some(a => other.boxes.some(b => over(a, b))));
    counts[each.state === 'whole' && covered ? 'overlapped' : each.state] += 1;
  }
  return counts;
}
