import type {ReactiveElement} from 'lit';
import {loadWords} from '../core/messages/language-files.ts';
import type {SceneCalendars} from '../core/scene/calendars.ts';
import {loadCalendars} from '../core/scene/load-calendars.ts';

/** What a language and a calendar need beyond what is always there: loaded when a page asks for it. */
export class LocaleParts {
  /** Settles once what was asked for last is there, or can't be had. */
  work: Promise<void> = Promise.resolve();
  calendars: SceneCalendars | undefined;
  readonly #host: ReactiveElement;
  /** What is there, and what is on its way. */
  #here = ' ';
  #coming = '';

  constructor(host: ReactiveElement) {
    this.#host = host;
  }

  /** Whether a language and calendars are there; if not, they are on their way, and the host is updated once they are. */
  has(lang: string, calendar: string): boolean {
    const wanted = `${lang} ${calendar}`;
    if (wanted === this.#here) return true;
    if (wanted === this.#coming) return false;
    const words = loadWords(lang);
    if (!words && !calendar) {
      this.calendars = undefined;
      this.#here = wanted;
      this.#coming = '';
      return true;
    }
    this.#coming = wanted;
    this.work = this.#load(wanted, words, calendar);
    return false;
  }

  async #load(wanted: string, words: Promise<void> | undefined, calendar: string): Promise<void> {
    // What can't be had is done without: English words, the Gregorian calendar.
    const [calendars] = await Promise.all([loadCalendars(calendar).catch(() => undefined), words]);
    if (this.#coming !== wanted) return; // by now, something else is asked for
    this.calendars = calendars;
    this.#here = wanted;
    this.#coming = '';
    this.#host.requestUpdate();
  }
}
