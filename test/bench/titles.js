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
  const parentOf = node => node.assignedSlot ?? node.parentElement ?? node.getRootNode().host ?? null;

  /** The innermost elements whose text has the title in it. */
  const holders = (root, title) => {
    const children = [...(root.shadowRoot ?? root).children].filter(
      each => !/^(script|style|template)$/i.test(each.tagName),
    );
    const inner = children.flatMap(each => holders(each, title));
    if (inner.length || root === document) return inner;
    return plain(root.textContent).includes(title) && !root.shadowRoot ? [root] : [];
  };

  const boxOf = holder => {
    const range = document.createRange();
    range.selectNodeContents(holder);
    const lines = [...range.getClientRects()].filter(line => line.width && line.height);
    // A line's box is higher than its letters, and those of two fonts by different amounts.
    return lines.map(line => ({
      left: line.left,
      right: line.right,
      top: line.top + line.height * 0.2,
      bottom: line.bottom - line.height * 0.2,
    }));
  };

  const clip = holder => {
    const boxes = boxOf(holder);
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

  const layOut = () =>
    titles.map(title =>
      holders(document, plain(title))
        .map(clip)
        .reduce((best, each) => (ranks.indexOf(each.state) > ranks.indexOf(best.state) ? each : best), {
          state: 'absent',
          boxes: [],
        }),
    );

  // Some move into place: what counts is where they stop, half a second of frames without a change.
  await document.fonts.ready;
  let placed = layOut();
  for (let same = 0, frames = 0; same < 30 && frames < 600; frames += 1) {
    await new Promise(requestAnimationFrame);
    const next = layOut();
    same = JSON.stringify(next) === JSON.stringify(placed) ? same + 1 : 0;
    placed = next;
  }

  const over = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const counts = {whole: 0, overlapped: 0, cut: 0, absent: 0};
  placed.forEach(({state, boxes}, i) => {
    const covered = placed.some((other, j) => i !== j && boxes.some(a => other.boxes.some(b => over(a, b))));
    counts[state === 'whole' && covered ? 'overlapped' : state] += 1;
  });
  return counts;
}
