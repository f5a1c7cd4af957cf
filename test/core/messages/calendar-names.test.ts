import {expect} from 'chai';
import {calendarNames} from '../../../src/core/messages/calendar-names.ts';

describe('names known beforehand', () => {
  for (const [locale, {months, weekdays}] of Object.entries(calendarNames)) {
    it(`are Intl's for ${locale}`, () => {
      const ask = (options: Intl.DateTimeFormatOptions, ms: number) =>
        new Intl.DateTimeFormat(locale, {
          calendar: 'gregory',
          numberingSystem: 'latn',
          timeZone: 'UTC',
          ...options,
        }).format(ms);
      months.forEach((name, i) => {
        expect(name).to.equal(ask({month: 'long'}, Date.UTC(2022, i, 15)));
      });
      // 2 January 2022 was a Sunday.
      weekdays.forEach((name, i) => {
        expect(name).to.equal(ask({weekday: 'long'}, Date.UTC(2022, 0, 2 + i)));
      });
    });
  }
});
