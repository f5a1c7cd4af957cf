// Seven events on a broken axis, written for this one story and for nothing else.
const root = document.getElementById('story');
const story = JSON.parse(root.querySelector('script').textContent);
const day = 864e5;
const quiet = 30 * day;
const gapWidth = 48;

const make = (tag, content = '', attributes = {}) => {
  const element = document.createElement(tag);
  element.textContent = content;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};
const draw = (tag, attributes, content = '') => {
  const shape = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
  shape.textContent = content;
  return shape;
};
const words = options => {
  const format = new Intl.DateTimeFormat('ar-u-ca-gregory-nu-latn', {timeZone: 'UTC', ...options});
  return date => format.format(date);
};
const written = {
  4: words({year: 'numeric'}),
  7: words({year: 'numeric', month: 'long'}),
  10: words({year: 'numeric', month: 'long', day: 'numeric'}),
};
const months = new Intl.NumberFormat('ar-u-nu-latn', {style: 'unit', unit: 'month', unitDisplay: 'long'});
const dayAndMonth = words({month: 'short', day: 'numeric'});

const events = story.events
  .map(event => {
    const [from, to = from] = event.date.split('/');
    const start = Date.parse(from);
    const end = new Date(to);
    if (to.length === 4) end.setUTCFullYear(end.getUTCFullYear() + 1);
    else if (to.length === 7) end.setUTCMonth(end.getUTCMonth() + 1);
    else end.setUTCDate(end.getUTCDate() + 1);
    const text = [...new Set([from, to])].map(date => written[date.length](Date.parse(date))).join(' – ');
    return {...event, start, end: end.getTime(), written: text};
  })
  .sort((a, b) => a.start - b.start);

// Stretches of time with something in them, parted where a month or more is quiet.
const stretches = [];
for (const {start, end} of events) {
  const last = stretches.at(-1);
  if (last && start - last.end < quiet) last.end = Math.max(last.end, end);
  else stretches.push({start, end});
}
const width = root.clientWidth;
// The last label needs more room than the last day has.
const room = width - 40 - gapWidth * (stretches.length - 1);
let edge = 0;
for (const [i, stretch] of stretches.entries()) {
  stretch.at = edge;
  stretch.width = i < stretches.length - 1 ? 110 : room - 110 * i;
  edge += stretch.width + gapWidth;
}
const place = time => {
  const stretch = stretches.findLast(each => each.start <= time);
  return stretch.at + ((time - stretch.start) / (stretch.end - stretch.start)) * stretch.width;
};

const svg = draw('svg', {'aria-hidden': 'true', width, height: 40});
const tick = (time, text) => {
  const x = width - place(time);
  svg.append(draw('line', {x1: x, x2: x, y1: 0, y2: 6, stroke: '#222'}), draw('text', {x, y: 22}, text));
};
for (const [i, {start, end, at, width: wide}] of stretches.entries()) {
  svg.append(draw('line', {x1: width - at, x2: width - at - wide, y1: 0, y2: 0, stroke: '#222'}));
  if (i < stretches.length - 1) {
    const x = width - at - wide - gapWidth / 2;
    const quietMonths = Math.round((stretches[i + 1].start - end) / (30.4 * day));
    svg.append(
      draw('path', {d: `M${x - 6} 8l4-16m4 16l4-16`, stroke: '#222'}),
      draw('text', {x, y: 36}, months.format(quietMonths)),
    );
    tick(start, written[end - start > 40 * day ? 4 : 7](start));
  } else for (let time = start; time < end; time += day) tick(time, dayAndMonth(time));
}

const list = make('ol', '', {class: 'events'});
const labels = events.map(event => {
  const item = make('li', '', {'data-id': event.id, 'data-status': event.status ?? 'happened'});
  const at = place(event.start);
  const size = Math.max(14, place(event.end - 1) - at - 4);
  const label = make('div', '', {class: 'label'});
  label.append(
    make('time', event.written, {datetime: event.date}),
    make('strong', event.title),
    make('p', event.text, {class: 'description'}),
  );
  item.append(make('button', '', {'aria-label': `${event.written}: ${event.title}`}), label);
  item.style.setProperty('--at', `${at}px`);
  item.style.setProperty('--size', `${event.end - event.start > day ? size : 14}px`);
  item.style.setProperty('--color', story.groups.find(({id}) => id === event.group)?.color ?? '#222');
  list.append(item);
  return {label, at};
});

const legend = make('ul', '', {class: 'legend'});
legend.append(
  ...['● يوم', '▬ شهر أو سنة', '○ مقرر عند النشر', ...story.groups.map(group => group.label)].map(text =>
    make('li', text),
  ),
);
root.append(make('h2', story.title), make('p', story.description), list, svg, legend);

// From the last to the first, each label rises over those after it that it would cover, so that no leader crosses one.
const heights = labels.map(({label}) => label.offsetHeight);
const tops = [];
for (const [i, {label, at}] of [...labels.entries()].reverse()) {
  const lift = Math.max(0, ...tops.filter(other => Math.abs(other.at - at) < 142).map(({top}) => top));
  label.style.setProperty('--lift', `${lift}px`);
  tops.push({at, top: lift + heights[i] + 8});
}
list.style.setProperty('--height', `${Math.max(...tops.map(({top}) => top)) + 90}px`);
