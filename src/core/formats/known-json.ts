/** Whose JSON a file is, by the names in it. */

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** TimelineJS3's, the older format's, or a text that would be one of them but for a mistake of its own form. */
export function knowsTimelinejs(text: string, json: unknown): boolean {
  if (json === undefined) return !/^\s*</.test(text) && /"(?:start_date|startDate|headline)"\s*:/.test(text);
  if (!isObject(json)) return false;
  const {timeline, events, title} = json;
  if (isObject(timeline) && Array.isArray(timeline['date'])) return true;
  if (!Array.isArray(events)) return false;
  return (
    isObject(title) ||
    Array.isArray(title) ||
    events.some(event => isObject(event) && ('start_date' in event || isObject(event['text'])))
  );
}
