// Any number of events on a bare canvas, written by hand: dots in rows, an axis, the titles that fit, zoom by wheel, pan by drag.
// What is not done here (lists, keys, screen readers, dates known to the month, cards, print) is what a library is for.
const root = document.getElementById('story');
const {src} = root.dataset;
const {events, groups = []} = src
  ? await (await fetch(src)).json()
  : JSON.parse(root.querySelector('script').textContent);
const isRtl = document.dir === 'rtl';
const rows = 6;
const rowHeight = 34;
const axis = rows * rowHeight + 16;
const height = axis + 32;
const width = root.clientWidth;
const font = getComputedStyle(root).fontFamily;

const canvas = document.createElement('canvas');
canvas.width = width * devicePixelRatio;
canvas.height = height * devicePixelRatio;
canvas.setAttribute('style', `display: block; width: ${width}px; height: ${height}px`);
root.append(canvas);
const context = canvas.getContext('2d');
context.scale(devicePixelRatio, devicePixelRatio);

/** Drawn once, since to fill a circle takes longer than to copy one. */
const dotOf = color => {
  const dot = document.createElement('canvas');
  dot.width = dot.height = 12 * devicePixelRatio;
  const pen = dot.getContext('2d');
  pen.scale(devicePixelRatio, devicePixelRatio);
  pen.fillStyle = color;
  pen.arc(6, 6, 5, 0, 2 * Math.PI);
  pen.fill();
  return dot;
};
const dots = new Map(groups.map(({id, color}) => [id, dotOf(color ?? '#222')]));
const plain = dotOf('#222');
const byTime = events
  .map(({date, title, group}) => ({
    time: Date.parse(date.split('/')[0]),
    title,
    dot: dots.get(group) ?? plain,
    wide: 0,
  }))
  .sort((a, b) => a.time - b.time);
const times = Float64Array.from(byTime, ({time}) => time);
const first = times[0];
const span = (times.at(-1) - first) * 1.06 || 864e5;
const from = first - span * 0.02;
// How long a view is before its ticks are named by years, by months, by days.
const ticks = [
  [8 * 365, {year: 'numeric'}],
  [240, {year: 'numeric', month: 'short'}],
  [0, {month: 'short', day: 'numeric'}],
].map(([days, options]) => ({
  over: days * 864e5,
  format: new Intl.DateTimeFormat(`${document.documentElement.lang}-u-ca-gregory-nu-latn`, {
    timeZone: 'UTC',
    ...options,
  }),
}));

let k = 1;
let offset = 0;
const clamp = () => {
  k = Math.min(Math.max(k, 1), 5000);
  offset = Math.min(Math.max(offset, 0), width * (k - 1));
};
const rate = () => (width * k) / span;
const firstAt = time => {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] < time) low = middle + 1;
    else high = middle;
  }
  return low;
};

function draw() {
  context.clearRect(0, 0, width, height);
  const perMs = rate();
  const seenFrom = from + offset / perMs;
  const seenTo = seenFrom + width / perMs;
  const side = at => (isRtl ? width - at : at);

  context.fillStyle = '#333';
  context.fillRect(0, axis, width, 2);
  context.font = `12px ${font}`;
  context.textAlign = 'center';
  const {format} = ticks.find(({over}) => seenTo - seenFrom > over);
  for (let at = 60; at < width - 40; at += 120) {
    context.fillRect(side(at), axis, 1, 6);
    context.fillText(format.format(seenFrom + at / perMs), side(at), axis + 22);
  }

  context.textAlign = isRtl ? 'right' : 'left';
  context.direction = isRtl ? 'rtl' : 'ltr';
  context.font = `600 14px ${font}`;
  const free = new Float64Array(rows);
  const marked = new Float64Array(rows).fill(-2);
  const end = firstAt(seenTo);
  for (let i = firstAt(seenFrom); i < end; i += 1) {
    const at = (times[i] - seenFrom) * perMs;
    const event = byTime[i];
    let row = i % rows;
    for (let j = 0; j < rows; j += 1) {
      if (free[(i + j) % rows] > at) continue;
      row = (i + j) % rows;
      event.wide ||= context.measureText(event.title).width;
      // What comes later in the row would have less room.
      if (at + event.wide > width) {
        free[row] = Infinity;
        break;
      }
      free[row] = at + event.wide + 16;
      context.fillStyle = '#222';
      context.fillText(event.title, side(at), row * rowHeight + 16);
      break;
    }
    // Another dot so near the last one would not be seen.
    if (at - marked[row] < 2) continue;
    marked[row] = at;
    context.drawImage(event.dot, side(at) - 6, row * rowHeight + 19, 12, 12);
  }
}

let waits = false;
const later = () => {
  clamp();
  if (!waits)
    requestAnimationFrame(() => {
      waits = false;
      draw();
    });
  waits = true;
};
canvas.addEventListener(
  'wheel',
  event => {
    event.preventDefault();
    if (event.ctrlKey) {
      const x = isRtl ? width - event.offsetX : event.offsetX;
      const at = (x + offset) / k;
      k *= 2 ** (-event.deltaY * 0.012);
      clamp();
      offset = at * k - x;
    } else offset += isRtl ? -event.deltaX : event.deltaX;
    later();
  },
  {passive: false},
);
canvas.addEventListener('pointerdown', event => canvas.setPointerCapture(event.pointerId));
canvas.addEventListener('pointermove', event => {
  if (!event.buttons) return;
  offset += isRtl ? event.movementX : -event.movementX;
  later();
});
draw();
window.benchDrawn = true;
