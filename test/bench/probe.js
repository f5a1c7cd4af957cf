/**
 * Runs in the page before anything of the page's own: says when the marks were there, and when the frame after that one
 * began, ms. The same for every contender. A mark is there once it has a size and can be seen.
 * @param {{host?: string, marks: string, count: number}} wanted `host` is the element whose shadow root holds them.
 */
export function probe({host, marks, count}) {
  const roots = () => (host ? [...document.querySelectorAll(host)].flatMap(each => each.shadowRoot ?? []) : [document]);
  const found = () => roots().flatMap(root => [...root.querySelectorAll(marks)]);
  const seen = mark => mark.checkVisibility({visibilityProperty: true}) && mark.getBoundingClientRect().width > 0;

  window.khattBench = new Promise(resolve => {
    const watched = new Set();
    const observer = new MutationObserver(() => look());
    let asked = false;

    const look = () => {
      for (const root of [document, ...roots()]) {
        if (watched.has(root)) continue;
        watched.add(root);
        observer.observe(root, {childList: true, subtree: true});
      }
      if (asked || found().length < count) return;
      asked = true;
      requestAnimationFrame(() => {
        asked = false;
        if (found().filter(seen).length < count) return;
        observer.disconnect();
        cancelAnimationFrame(frame);
        const there = performance.now();
        requestAnimationFrame(() => resolve({there, framed: performance.now()}));
      });
    };
    let frame = 0;
    const poll = () => {
      frame = requestAnimationFrame(poll);
      look();
    };
    poll();
  });
}

/** Elements of the page, those in shadow roots too. */
export function elements() {
  const count = root =>
    [...root.querySelectorAll('*')].reduce((sum, each) => sum + 1 + (each.shadowRoot ? count(each.shadowRoot) : 0), 0);
  return count(document);
}

/** First contentful paint in ms; the browser tells of it some time after it. */
export function firstPaint() {
  return new Promise(resolve => {
    const observer = new PerformanceObserver(list => {
      const entry = list.getEntriesByName('first-contentful-paint')[0];
      if (entry) resolve(entry.startTime);
    });
    observer.observe({type: 'paint', buffered: true});
  });
}
