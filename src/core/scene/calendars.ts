/** The calendars other than the Gregorian, for dates and for the axis: loaded when one is asked for. */
import {calendarIds, dateCalendars} from '../format/calendar-dates.ts';
import type {DateCalendars} from '../format/format-date.ts';
import type {AxisCalendars} from '../scale/calendar-ticks.ts';
import {axisCalendars} from '../scale/second-ticks.ts';

export interface SceneCalendars {
  /** For `formatDate`. */
  readonly dates: DateCalendars;
  /** For `tickText`. */
  readonly calendarsOf: (ids: readonly string[]) => DateCalendars;
  /** For `stretchTicks` and `likelyTexts`. */
  readonly axis: AxisCalendars;
}

/** @param calendar One id that `Intl` has for a calendar, or two, parted by a space; those that it does not have are left out. */
export function sceneCalendars(calendar: string): SceneCalendars {
  const ids = calendarIds(calendar);
  return {dates: dateCalendars(ids), calendarsOf: dateCalendars, axis: axisCalendars(ids)};
}
