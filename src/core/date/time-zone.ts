/**
 * Whether a text is the name of a time zone that this engine knows. The list is asked first: making the first date format of a
 * page, the only other way to ask, takes longer than drawing a story.
 */
export function isTimeZone(name: string): boolean {
  if (!name) return false;
  if (name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name)) return true;
  try {
    new Intl.DateTimeFormat('en', {timeZone: name});
    return true; // an alias, such as Asia/Calcutta
  } catch {
    return false;
  }
}
