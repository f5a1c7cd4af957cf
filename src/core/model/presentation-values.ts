/**
 * Which numerals, month names and calendars there are to choose from. What only `Intl` knows is asked of it: it differs from engine
 * to engine, and what it does not know it can't write.
 */
import type {FaultCode} from './problem.ts';

/** What a Problem says of the values there are: all of them, or some where they are many. */
export type ValuesParams = Readonly<Record<'choices', string>> | Readonly<Record<'example', string>>;

// What is asked for most stands first.
/** Countries whose names of months the Arabic of CLDR 48 has. */
const countries = 'EG SY IQ LB JO PS SA AE QA KW BH OM YE MA DZ TN LY MR SD SO DJ KM ER SS TD EH IL';
const calendars = ['gregory', 'islamic-umalqura', 'persian', 'hebrew'];
const monthNames = ['auto', 'dual', ...countries.split(' ')];

/** What is left of one or two calendars without those that there are not; the same text where all of them are. */
function knownCalendars(value: string): string {
  const there = Intl.supportedValuesOf('calendar');
  const asked = value.split(/[\s,]+/).filter(Boolean);
  const known = asked.filter(id => there.includes(id.toLowerCase())).slice(0, 2);
  return known.length === asked.length ? value : known.join(' ');
}

/** What is kept of a value: all, some, or nothing. */
interface Values {
  readonly kept: (value: string) => string;
  readonly params: () => ValuesParams;
}

export const valuesOf: Readonly<Record<'numerals' | 'months' | 'calendar', Values>> = {
  numerals: {
    // Letters for the Hebrew calendar are khatt's own: engines count with digits alone.
    kept: value => (value === 'hebr' || Intl.supportedValuesOf('numberingSystem').includes(value) ? value : ''),
    params: () => ({example: 'latn, arab, arabext, deva'}),
  },
  months: {
    kept: value => (monthNames.some(name => name.toLowerCase() === value.toLowerCase()) ? value : ''),
    params: () => ({choices: monthNames.join(', ')}),
  },
  calendar: {
    kept: knownCalendars,
    params: () => ({choices: [...new Set([...calendars, ...Intl.supportedValuesOf('calendar')])].join(', ')}),
  },
};

type Tell = (code: FaultCode, field?: string, value?: unknown, params?: Record<string, string | number>) => void;
type Read = (value: unknown, field: string, tell: Tell) => string | undefined;

/** The fields of `presentation` that `Intl` knows the values of, as `validate` reads them, which gives its reader of texts. */
export function wayOfWriting(text: Read): Readonly<Record<keyof typeof valuesOf, Read>> {
  const read =
    ({kept, params}: Values): Read =>
    (value, field, tell) => {
      const given = text(value, field, tell)?.trim();
      const known = given && kept(given);
      if (known !== given) tell('field-value', field, value, {...params()});
      return known || undefined;
    };
  return {numerals: read(valuesOf.numerals), months: read(valuesOf.months), calendar: read(valuesOf.calendar)};
}
