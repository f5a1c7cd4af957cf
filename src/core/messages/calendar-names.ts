/**
 * Names of months and weekdays, and the order of a date. For the locales whose words every reader has at first paint, they
 * are what `Intl` says, which the tests ask it; asking it in the page would cost more time than all the rest of a drawing.
 */
export interface CalendarNames {
  /** From January. */
  readonly months: readonly string[];
  /** The same beside a day, and after a preposition, where they are declined. */
  readonly declined?: readonly string[];
  /** How many letters of a month are enough for a tick; all of them if left out. */
  readonly shortLength?: number;
  /** From Sunday. */
  readonly weekdays: readonly string[];
  /** Of day, month and year. */
  readonly order: string;
  /** Between a day and a year that follows a month and a day; a space otherwise. */
  readonly comma: string;
  /** Between any other two of them; a space if left out. */
  readonly joiner?: string;
  /** The language to ask `Intl` for another calendar, where engines lack this one. */
  readonly standIn?: string;
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

/** By locale. Languages that are loaded later add theirs. */
export const calendarNames: Record<string, CalendarNames> = {
  'ar-EG': names('dmy', ' ', 'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر', arabicDays),
  'ar-SY': names(
    'dmy',
    ' ',
    'كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول',
    arabicDays,
  ),
  en: {...names('mdy', ', ', ...english), shortLength: 3},
  'en-GB': {...names('dmy', ' ', ...english), shortLength: 3},
};
// A page may say that its language is `constructor`.
Object.setPrototypeOf(calendarNames, null);
