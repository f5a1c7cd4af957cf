/**
 * Names of months and weekdays, and the order of a date, for the locales whose words every reader has at first paint. They
 * are what `Intl` says, which the tests ask it; asking it in the page would cost more time than all the rest of a drawing.
 */
export interface CalendarNames {
  /** From January. */
  readonly months: readonly string[];
  /** From Sunday. */
  readonly weekdays: readonly string[];
  /** Of day, month and year. */
  readonly order: string;
  /** Between a day and a year that follows a month and a day; a space otherwise. */
  readonly comma: string;
}

const names = (order: string, comma: string, months: string, weekdays: string): CalendarNames => ({
  order,
  comma,
  months: months.split('|'),
  weekdays: weekdays.split('|'),
});

const arabicDays = 'الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت';
const english = [
  'January|February|March|April|May|June|July|August|September|October|November|December',
  'Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday',
] as const;

export const calendarNames: Readonly<Record<string, CalendarNames>> = {
  'ar-EG': names('dmy', ' ', 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر', arabicDays),
  'ar-SY': names(
    'dmy',
    ' ',
    'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول',
    arabicDays,
  ),
  en: names('mdy', ', ', ...english),
  'en-GB': names('dmy', ' ', ...english),
};
