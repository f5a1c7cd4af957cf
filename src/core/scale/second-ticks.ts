/**
 * A second calendar under the ticks of the first: one row, of the units whose names have room. Each name stands under its own
 * unit, or, where that is larger than the units of the first calendar, begins under its start.
 */
import type {Stretch} from './axis-plan.ts';
import type {Calendar} from './calendar.ts';
import {
  type AxisCalendars,
  areTouching,
  contextTicks,
  type Drawing,
  type LabelUnit,
  type LikelyText,
  possibleSteps,
  type SecondRow,
  type Tick,
  type TickUnit,
  unitEnd,
  unitStarts,
  unitTicks,
  yearStarts,
} from './calendar-ticks.ts';
import {type CountedCalendar, calendarOf} from './other-calendars.ts';

/**
 * The calendars of an axis, by one or two of the ids that `Intl` has for them: the first of its ticks, the second of a row below.
 * Ticks are Gregorian where the first is not known or does not count the years of a whole stretch.
 */
export function axisCalendars(ids: readonly string[]): AxisCalendars {
  const ours = calendarOf('gregory');
  const [main = ours, second = main] = ids.map(calendarOf);
  const calendarFor = ({start, end}: Stretch): CountedCalendar =>
    start >= main.first && end <= main.last ? main : ours;
  return {main: calendarFor, ...(second !== main && {second: secondRow(calendarFor, second)})};
}

const day = 864e5;

type CountedDrawing = Drawing & {readonly calendar: CountedCalendar};

/** What the names of a row may be: each with its unit, the fullest first. `led`: names of the larger unit, if none has room. */
const choices: Readonly<Record<TickUnit, {own: readonly LabelUnit[]; led: readonly TickUnit[]}>> = {
  minute: {own: [], led: ['day', 'month']},
  hour: {own: [], led: ['day', 'month']},
  day: {own: ['day', 'dayAndMonth'], led: ['month']},
  month: {own: ['month'], led: ['year']},
  year: {own: ['year'], led: []},
};

const unitOf = (label: LabelUnit): TickUnit => (label === 'dayAndMonth' ? 'day' : label);

function secondRow(mainFor: (stretch: Stretch) => Calendar, calendar: CountedCalendar): SecondRow {
  return {
    ticks(stretch, scale, text, tight, mainTicks) {
      const unit = mainTicks.find(({row}) => row === 0)?.unit;
      // Before its first year the first calendar's ticks are Gregorian, too.
      if (!unit || mainFor(stretch) === calendar || !names(stretch, calendar)) return [];
      const drawing: CountedDrawing = {stretch, scale, text, tight, calendar};
      const {own, led} = choices[unit];
      const rows = [
        ...own.map(label => () => ownTicks(label, drawing)),
        ...(unit === 'year' ? [() => everyFewYears(drawing)] : []),
        ...led.map(context => () => contextTicks(context, drawing, false, namedPart(stretch, calendar))),
      ];
      for (const row of rows) {
        const ticks = row();
        if (ticks.length) return ticks.map(tick => ({...tick, row: 2, strong: false}));
      }
      return [];
    },

    likely(stretch, text, tight): LikelyText[] {
      const [step] = possibleSteps(stretch, tight);
      if (!step || !names(stretch, calendar)) return [];
      const {own, led} = choices[step[0]];
      const labels = [...own.filter(label => mayFit(unitOf(label), stretch, tight)), ...led];
      return labels.flatMap(label => {
        const starts = startsOf(unitOf(label), stretch, calendar);
        return starts.map(start => ({text: text.label(label, start, true, calendar.id), strong: false}));
      });
    },
  };
}

/** Whether a calendar has names for any of a stretch. */
const names = ({start, end}: Stretch, {first, last}: CountedCalendar): boolean => end > first && start < last;

/** What a calendar has names for, of a stretch. */
const namedPart = ({start, end}: Stretch, {first, last}: CountedCalendar): Pick<Stretch, 'start' | 'end'> => ({
  start: Math.max(start, first),
  end: Math.min(end, last),
});

/** Units that a stretch holds, the one under way when it starts among them, but none from before the calendar's first year. */
const startsOf = (unit: TickUnit, stretch: Stretch, calendar: CountedCalendar): number[] =>
  unitStarts(unit, namedPart(stretch, calendar), calendar);

const lengths: Readonly<Partial<Record<TickUnit, number>>> = {day, month: 29 * day, year: 353 * day};

/** Whether a name might have room under its unit, and says no more than is known: nobody measures the names of a thousand days. */
function mayFit(unit: TickUnit, {start, end, width, finest}: Stretch, tight: number): boolean {
  const length = lengths[unit] ?? 0;
  return length >= finest * 0.9 && (length * width) / (end - start) > 3 * tight;
}

/**
 * Each name in the middle of what the stretch shows of its unit. None, if a unit that is wholly shown has no room for its name;
 * one that is cut off at either end does without.
 */
function ownTicks(label: LabelUnit, drawing: CountedDrawing): Tick[] {
  const {stretch, scale, text, tight, calendar} = drawing;
  const unit = unitOf(label);
  if (!mayFit(unit, stretch, tight)) return [];
  const starts = startsOf(unit, stretch, calendar);
  const labels = starts.map(start => text.label(label, start, true, calendar.id));
  const widths = text.measure(labels, false);
  let crowded = false;
  let whole = 0;
  const ticks = starts.flatMap((start, i): Tick[] => {
    const end = unitEnd(unit, start, calendar);
    const cut = start < stretch.start || end > stretch.end;
    const [from, to] = [scale(Math.max(start, stretch.start)), scale(Math.min(end, stretch.end))];
    const width = widths[i] ?? 0;
    const fits = width + tight <= to - from;
    if (!cut) whole++;
    if (!cut && !fits) crowded = true;
    const line = start < stretch.start ? {} : {line: from};
    const x = (from + to) / 2;
    return fits ? [{unit, start, end, ...line, row: 2, strong: false, x, text: labels[i] ?? '', width}] : [];
  });
  if (crowded) return [];
  return ticks.length || whole ? ticks : contextTicks(unit, drawing, false, namedPart(stretch, calendar));
}

/** Years by their number: every second, fifth, tenth, as they have room. */
function everyFewYears(drawing: CountedDrawing): Tick[] {
  const {stretch, tight, calendar} = drawing;
  for (const [unit, step] of possibleSteps(stretch, tight)) {
    if (unit !== 'year') continue;
    const starts = yearStarts(step, namedPart(stretch, calendar), calendar);
    const ticks = unitTicks(unit, starts, drawing, false);
    if (ticks.length && !areTouching(ticks, tight)) return ticks;
  }
  return [];
}
