/** Arbitrary EDTF texts, valid ones of every form, and texts that only look like dates. */
import * as fc from 'fast-check';

const pad = (n: number, length: number) => String(n).padStart(length, '0');
const between = (min: number, max: number, length = 2) => fc.integer({min, max}).map(n => pad(n, length));

/** Four digits, before and after the year 0. */
export const yearText = (): fc.Arbitrary<string> =>
  fc.integer({min: -9999, max: 9999}).map(year => (year < 0 ? `-${pad(-year, 4)}` : pad(year, 4)));

export const monthText = (): fc.Arbitrary<string> =>
  fc.tuple(yearText(), between(1, 12)).map(([year, month]) => `${year}-${month}`);

/** A day that every month has, or the last of one that is longer. */
export const dayText = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.tuple(monthText(), between(1, 28)).map(([month, day]) => `${month}-${day}`),
    fc
      .tuple(yearText(), fc.constantFrom('01-31', '03-31', '04-30', '05-31', '06-30', '07-31', '08-31', '12-31'))
      .map(([year, day]) => `${year}-${day}`),
  );

const clockText = () =>
  fc
    .tuple(between(0, 23), between(0, 59), fc.option(between(0, 59), {nil: undefined}))
    .map(([h, m, s]) => `T${h}:${m}${s === undefined ? '' : `:${s}`}`);

const offsetText = () =>
  fc.oneof(
    fc.constantFrom('', '', 'Z', '+14:00', '-12:00', '+00:00', '+0330', '−03'),
    fc.tuple(fc.constantFrom('+', '-'), between(1, 11), between(0, 59)).map(([sign, h, m]) => `${sign}${h}:${m}`),
  );

export const timedText = (): fc.Arbitrary<string> =>
  fc.tuple(dayText(), clockText(), offsetText()).map(parts => parts.join(''));

const seasonText = () => fc.tuple(yearText(), between(21, 24)).map(parts => parts.join('-'));

const maskedText = () =>
  fc.oneof(
    between(1, 99).map(n => `${n}XX`),
    between(1, 999, 3).map(n => `${n}X`),
    between(1, 999, 3).map(n => `-${n}X`),
    yearText().map(year => `${year}-XX`),
    yearText().map(year => `${year}-XX-XX`),
    monthText().map(month => `${month}-XX`),
  );

const longYearText = () =>
  fc.tuple(fc.constantFrom('Y', 'Y-'), fc.integer({min: 10_000, max: 271_000})).map(([sign, year]) => `${sign}${year}`);

const marked = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, fc.constantFrom('', '', '', '~', '?', '%')).map(parts => parts.join(''));

/** One valid date of any form, not an interval. */
export const dateText = (): fc.Arbitrary<string> =>
  marked(fc.oneof(yearText(), monthText(), dayText(), timedText(), seasonText(), maskedText(), longYearText()));

/** A date, or an interval of two, which may run backwards, or of one. */
export const edtfText = (): fc.Arbitrary<string> =>
  fc.oneof(
    dateText(),
    fc.tuple(dateText(), dateText()).map(ends => ends.join('/')),
    fc.tuple(dateText(), fc.constantFrom('..', '')).map(ends => ends.join('/')),
    fc.tuple(fc.constantFrom('..', ''), dateText()).map(ends => ends.join('/')),
  );

/** Texts made of what dates are made of, most of them faulty. */
export const nearlyEdtf = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom(
        ...'0123456789XYTZES~?%/.:+- []{},٣۴',
        '2022',
        '-12',
        '-31',
        '..',
        'T18:30',
        '\u200f',
        '\u{1d7d9}',
      ),
      {maxLength: 12},
    )
    .map(pieces => pieces.join(''));
