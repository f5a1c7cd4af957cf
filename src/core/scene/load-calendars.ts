import type {SceneCalendars} from './calendars.ts';

/**
 * What a scene needs to speak of time in the calendars that an attribute or a document names, such as «gregory
 * islamic-umalqura»; nothing, at once, where that is the Gregorian alone.
 */
export async function loadCalendars(calendar: string): Promise<SceneCalendars | undefined> {
  if (/^\s*(gregory)?\s*$/i.test(calendar)) return undefined;
  const {sceneCalendars} = await import('./calendars.ts');
  return sceneCalendars(calendar);
}
