// What runs in a contender's page. The same for all of them.

/**
 * Runs before anything of the page's own. `window.bench.marked` becomes the times when the marks were there: `from`, the start of
 * the frame that they were drawn in, and `next`, the start of the one after it, ms.
 * A frame is looked at twice: as it begins, for what was made since the last, and once it is over, for what it has made itself.
 * @param {{host?: string, marks?: string, need: number}} wanted `host` is the element whose shadow root holds the marks;
 *   without `marks`, the page says itself that they are drawn.
 */
export function probe({host, marks, need}) {
  const roots = () => (host ? [...document.querySelectorAll(host)].flatMap(each => each.shadowRoot ?? []) : [document]);
  const found = () => roots().flatMap(root => [...root.querySelectorAll(marks)]);
  const isThere = () => (marks ? found().length >= need : window.benchDrawn === true);
  // That they have a size and can be seen is asked of the first and the last.
  const isSeen = () =>
    !marks ||
    [found()[0], found().at(-1)].every(
      mark => mark.checkVisibility({visibilityProperty: true}) && mark.getBoundingClientRect().width > 0,
    );
  const after = new MessageChannel();
  const bench = {frames: []};
  window.bench = bench;
  bench.marked = new Promise(resolve => {
    let from = 0;
    const begin = () => {
      from = performance.now();
      after.port2.postMessage(null);
    };
    after.port1.onmessage = () => {
      if (isThere() && isSeen()) requestAnimationFrame(() => resolve({from, next: performance.now()}));
      else requestAnimationFrame(begin);
    };
    requestAnimationFrame(begin);
  });

  /** Keeps how long each frame takes, until it is told to stop. */
  bench.follow = () => {
    let before = 0;
    let isOn = true;
    const frames = [];
    const next = now => {
      if (before) frames.push(now - before);
      before = now;
      if (isOn) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    bench.stop = () => {
      isOn = false;
      return frames;
    };
  };
}

/** First contentful paint in ms; the browser tells of it some time after it. Null where there was none. */
export function firstPaint() {
  return new Promise(resolve => {
    const observer = new PerformanceObserver(list => {
      const entry = list.getEntriesByName('first-contentful-paint')[0];
      if (entry) resolve(entry.startTime);
    });
    observer.observe({type: 'paint', buffered: true});
    setTimeout(resolve, 1000, null);
  });
}

/** Elements of the page, those in open shadow roots too. */
export function elements() {
  const count = root => {
    let sum = 0;
    for (const each of root.querySelectorAll('*')) sum += 1 + (each.shadowRoot ? count(each.shadowRoot) : 0);
    return sum;
  };
  return count(document);
}

/**
 * Runs before anything of the page's own, where titles are looked for: keeps what stands on each canvas, as boxes in CSS pixels of
 * the canvas. A text that is wiped out is forgotten.
 */
export function keepCanvasTexts() {
  const texts = new Map();
  window.benchTexts = () => [...texts].filter(([canvas]) => canvas.isConnected);
  const kind = CanvasRenderingContext2D.prototype;
  const {fillText, clearRect} = kind;
  const corners = (context, x, y, wide, high) => {
    const transform = context.getTransform();
    const [a, b] = [
      [x, y],
      [x + wide, y + high],
    ].map(([left, top]) => new DOMPoint(left, top).matrixTransform(transform));
    const {canvas} = context;
    const scale = canvas.clientWidth / canvas.width || 1;
    return {
      left: Math.min(a.x, b.x) * scale,
      right: Math.max(a.x, b.x) * scale,
      top: Math.min(a.y, b.y) * scale,
      bottom: Math.max(a.y, b.y) * scale,
    };
  };
  kind.fillText = function (text, x, y, ...rest) {
    const {
      actualBoundingBoxLeft: left,
      actualBoundingBoxRight: right,
      actualBoundingBoxAscent: up,
      actualBoundingBoxDescent: down,
    } = this.measureText(text);
    const box = corners(this, x - left, y - up, left + right, up + down);
    const kept = texts.get(this.canvas) ?? [];
    kept.push({text: String(text), box});
    texts.set(this.canvas, kept);
    return fillText.call(this, text, x, y, ...rest);
  };
  kind.clearRect = function (x, y, wide, high) {
    const box = corners(this, x, y, wide, high);
    const isWiped = each =>
      each.left >= box.left - 1 &&
      each.right <= box.right + 1 &&
      each.top >= box.top - 1 &&
      each.bottom <= box.bottom + 1;
    const wipesAll =
      box.right - box.left >= this.canvas.clientWidth - 1 && box.bottom - box.top >= this.canvas.clientHeight - 1;
    texts.set(this.canvas, wipesAll ? [] : (texts.get(this.canvas) ?? []).filter(each => !isWiped(each.box)));
    return clearRect.call(this, x, y, wide, high);
  };
}
