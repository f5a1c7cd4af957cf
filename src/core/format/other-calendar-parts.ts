/** The fields of a date in a calendar other than the Gregorian: what `Intl` says, put right where its data is not what is printed. */
import {hebrewNumeral} from './hebrew-numeral.ts';

type Part = Intl.DateTimeFormatPart;

/**
 * @param format What `Intl` answers for some of the fields y, m and d.
 * @param letters Hebrew numerals, in the Hebrew calendar.
 */
export function otherCalendarParts(
  format: (fields: string) => readonly Part[],
  fields: string,
  calendar: string,
  letters: boolean,
): readonly Part[] {
  let parts = format(fields);
  if (fields === 'ym') {
    // In Persian and Hebrew, among others, it has no pattern for a month («1401 مهر»), but a good one for a day.
    const monthOfDay = without(format('ymd'), 'day');
    if (typesOf(monthOfDay) !== typesOf(parts)) parts = monthOfDay;
  }
  // A year beyond 5000 is of no other calendar, and the marks for it are hardly known («ص» is also «صباحًا»).
  if (calendar === 'hebrew') parts = without(parts, 'era');
  return parts.map(({type, value}) => {
    if (type === 'month') return {type, value: printed[value] ?? value.replace('ر بیع', 'ربیع')};
    if (type !== 'day' && type !== 'year') return {type, value};
    // Turkish has «07» here.
    const number = Number(value);
    return {type, value: letters && calendar === 'hebrew' ? hebrewNumeral(number) : String(number)};
  });
}

/** Names of the Persian months in Arabic and Urdu as CLDR 48 has them, by sound from English, and as newspapers print them. */
const printed: Readonly<Record<string, string>> = {
  فرفردن: 'فروردين',
  أذربيهشت: 'أرديبهشت',
  تار: 'تير',
  شهرفار: 'شهريور',
  آيان: 'آبان',
  اسفندار: 'إسفند',
  فروردن: 'فروردین',
  آرڈبائش: 'اردیبہشت',
  خداداد: 'خرداد',
  شہریوار: 'شہریور',
  ابان: 'آبان',
  آزر: 'آذر',
  ڈے: 'دی',
};

const typesOf = (parts: readonly Part[]): string =>
  parts.flatMap(({type}) => (type === 'literal' ? [] : [type])).join(' ');

/** The parts without one of them, and without what parts it from its neighbour. */
function without(parts: readonly Part[], type: Part['type']): readonly Part[] {
  const at = parts.findIndex(part => part.type === type);
  const [from, to] = at > 0 ? [at - 1, at] : [at, at + 1];
  return at < 0 ? parts : parts.filter((_, i) => i < from || i > to);
}
