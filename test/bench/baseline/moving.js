// A hundred events that zoom and pan, written by hand: what the browser needs for that alone. Marks and labels move by
// transforms, ticks are drawn anew; nothing keeps labels from covering one another.
const root = document.getElementById('story');
const story = JSON.parse(root.querySelector('script').textContent);
const width = root.clientWidth;
const events = story.events.map(event => ({...event, time: Date.parse(event.date)}));
const first = Math.min(...events.map(({time}) => time));
const last = Math.max(...events.map(({time}) => time));
const formats = [
  new Intl.DateTimeFormat('ar-u-ca-gregory-nu-latn', {timeZone: 'UTC', year: 'numeric', month: 'short'}),
  new Intl.DateTimeFormat('ar-u-ca-gregory-nu-latn', {timeZone: 'UTC', month: 'short', day: 'numeric'}),
];
const make = (name, text = '') => {
  const element = document.createElement('div');
  element.className = name;
  element.textContent = text;
  return element;
};
const plot = make('plot');
const ticks = make('ticks');
plot.append(make('line'), ticks);
const drawn = events.map((event, i) => {
  const group = make('event');
  const label = make('label', event.title);
  label.style.top = `${(i % 6) * 28}px`;
  const mark = document.createElement('button');
  mark.setAttribute('aria-label', event.title);
  group.append(label, mark);
  plot.append(group);
  return group;
});
root.append(plot);

let k = 1;
let offset = 0;
let waits = false;
const clamp = () => {
  k = Math.min(Math.max(k, 1), 5000);
  offset = Math.min(Math.max(offset, 0), width * (k - 1));
};
const placeOf = time => ((time - first) / (last - first)) * width * k - offset;
function draw() {
  waits = false;
  events.forEach(({time}, i) => {
    const x = placeOf(time);
    const isSeen = x >= 0 && x <= width;
    drawn[i].hidden = !isSeen;
    if (isSeen) drawn[i].style.transform = `translateX(${-x}px)`;
  });
  const count = 10;
  const format = formats[(last - first) / k > 300 * 864e5 ? 0 : 1];
  ticks.replaceChildren(
    ...Array.from({length: count}, (_, i) => {
      const x = (i / count) * width;
      const tick = make('tick', format.format(first + ((x + offset) / (width * k)) * (last - first)));
      tick.style.transform = `translateX(${-x}px)`;
      return tick;
    }),
  );
}
const later = () => {
  clamp();
  if (!waits) requestAnimationFrame(draw);
  waits = true;
};
plot.addEventListener(
  'wheel',
  event => {
    if (event.ctrlKey) {
      event.preventDefault();
      const x = plot.getBoundingClientRect().right - event.clientX;
      const at = (x + offset) / k;
      k *= 2 ** (-event.deltaY * 0.012);
      clamp();
      offset = at * k - x;
    } else if (event.deltaX) {
      event.preventDefault();
      offset -= event.deltaX;
    } else return;
    later();
  },
  {passive: false},
);
let held;
plot.addEventListener('pointerdown', ({clientX, pointerId}) => {
  held = clientX;
  plot.setPointerCapture(pointerId);
});
plot.addEventListener('pointermove', ({clientX}) => {
  if (held === undefined) return;
  offset += clientX - held;
  held = clientX;
  later();
});
plot.addEventListener('pointerup', () => {
  held = undefined;
});
draw();
