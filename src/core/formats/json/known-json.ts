/** Whose JSON a file is, by the names in it. */

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** TimelineJS3's, the older format's, or a text that would be one of them but for a mistake of its own form. */
export function knowsTimelinejs(text: string, json: unknown): boolean {
  if (json === undefined) return !/^\s*</.test(text) && /"(?:start_date|startDate|headline)"\s*:/.test(text);
  if (!isObject(json)) return false;
  const {timeline, events, title} = json;
  if (isObject(timeline) && Array.isArray(timeline['date'])) return true;
  if (!Array.isArray(events)) return false;
  const some = (is: (event: Readonly<Record<string, unknown>>) => boolean): boolean =>
    events.some(event => isObject(event) && is(event));
  if (some(event => 'start_date' in event)) return true;
  // Events with a date of khatt's form are khatt's own, whatever is wrong with others.
  if ('khatt' in json || some(event => 'date' in event)) return false;
  return isObject(title) || Array.isArray(title) || some(event => isObject(event['text']));
}

/** The types of a node of JSON-LD, without their vocabulary. */
export const typesOf = (node: Readonly<Record<string, unknown>>): readonly string[] =>
  [node['@type']].flat().map(type => String(type).replace(/^.*[/#:]/, ''));

/** An `Event` of schema.org, of whatever kind: `BusinessEvent`, `Festival` and the like. */
export const isEvent = (node: Readonly<Record<string, unknown>>): boolean =>
  '@type' in node && (typesOf(node).some(type => /Event$/.test(type)) || 'startDate' in node);

/** JSON-LD of schema.org: with a context or a type. */
export function knowsJsonld(_: string, json: unknown): boolean {
  const nodes = Array.isArray(json) ? json : [json];
  return nodes.some(node => isObject(node) && ('@type' in node || '@graph' in node || '@context' in node));
}

/** A page, or a piece of one, with tags that hold events. */
export const knowsHtml = (text: string): boolean => /^\s*</.test(text) && /<time\b|application\/ld\+json/i.test(text);
