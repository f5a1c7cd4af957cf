import {expect} from 'chai';
import {formatDate} from '../../../src/core/format/format-date.ts';
import {parseEdtf} from '../../../src/core/formats/parse-edtf.ts';
import {loadCalendars} from '../../../src/core/scene/load-calendars.ts';

const stretch = {start: Date.UTC(2022, 9, 1), end: Date.UTC(2022, 10, 1), width: 500, x: 0, finest: 864e5};

describe('loadCalendars', () => {
  it('loads nothing where only the Gregorian is asked for', async () => {
    for (const calendar of ['', ' ', 'gregory', ' Gregory ']) {
      expect(await loadCalendars(calendar), calendar).to.equal(undefined);
    }
  });

  it('gives dates and the axis the calendars that are asked for', async () => {
    const calendars = await loadCalendars('gregory islamic-umalqura');
    const parsed = parseEdtf('2022-10-12');
    if (!calendars || !('date' in parsed)) throw new Error('not loaded or not read');
    expect(formatDate(parsed.date, {lang: 'en', calendars: calendars.dates})).to.equal(
      'October 12, 2022 (Rabiʻ I 16, 1444 AH)',
    );
    expect(calendars.axis.main(stretch).id).to.equal('gregory');
    expect(calendars.axis.second).to.be.an('object');
  });

  it('is Gregorian where a calendar is not known, or has no ticks', async () => {
    for (const calendar of ['no-such', 'japanese']) {
      const axis = (await loadCalendars(calendar))?.axis;
      expect(axis?.main(stretch).id, calendar).to.equal('gregory');
      expect(axis?.second, calendar).to.equal(undefined);
    }
  });

  it('gives an axis in one calendar no second row', async () => {
    const axis = (await loadCalendars('persian'))?.axis;
    expect(axis?.main(stretch).id).to.equal('persian');
    expect(axis?.second).to.equal(undefined);
  });
});
