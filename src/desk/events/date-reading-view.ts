import {html, nothing, type TemplateResult} from 'lit';
import type {EdtfDate} from '../../core/date/edtf-date.ts';
import {readEdtf} from '../../core/date/read-edtf.ts';
import {precisionsOf, typedDateFault, withMark} from '../../core/desk/date-reading.ts';
import type {Fields} from '../../core/desk/draft.ts';
import {headText} from '../../core/desk/draft.ts';
import {formatDate} from '../../core/format/calendar-dates.ts';
import {describeFault} from '../../core/format/problem-text.ts';
import type {DeskStore} from '../desk-store.ts';

/** A date in words as the story has it, in the desk's language where the story is in another. */
export function dateWords(date: EdtfDate, store: DeskStore): string {
  const {draft, words, storyLang} = store;
  const look = (name: string) => headText(draft, `presentation.${name}`);
  const [numerals, months, calendar] = [look('numerals'), look('months'), look('calendar')];
  try {
    return formatDate(date, {
      lang: storyLang.startsWith(words.lang) ? storyLang : words.lang,
      ...(numerals && {numerals}),
      ...(months && {months}),
      ...(calendar && {calendar}),
      timeZone: headText(draft, 'timeZone') || 'UTC',
    });
  } catch {
    return date.edtf; // the document's zone is none, which is a Problem of its own
  }
}

/** The same of EDTF; the text itself where it is none. */
export function edtfWords(edtf: string, store: DeskStore): string {
  const read = readEdtf(edtf);
  return 'date' in read ? dateWords(read.date, store) : edtf;
}

/** What is wrong with a date, and the nearest that is none the less one, to be taken by a click and never by itself. */
function faultView(typed: string, store: DeskStore, pick: (edtf: string) => void): TemplateResult {
  const {words} = store;
  const {nearest, ...fault} = typedDateFault(typed) ?? {code: 'date-syntax' as const, position: 0, params: {}};
  const isKnown = fault.code !== 'date-syntax';
  const {message, remedy} = describeFault({severity: 'error', ...fault, value: typed}, words.lang);
  // The nearest date is a remedy that can be pressed.
  const said = nearest ? message : `${message} ${remedy}`;
  return html`<p class="fault">${isKnown ? said : words.date.notUnderstood}</p>
    ${
      nearest
        ? html`<div class="chips">
            <button type="button" class="chip" data-edtf=${nearest} @click=${() => pick(nearest)}>
              ${store.fill(words.date.nearest, {date: edtfWords(nearest, store)})}
            </button>
          </div>`
        : nothing
    }`;
}

/**
 * How a typed date is understood: drawn as the timeline draws it, in words, with its precision and other readings a click away.
 * @param pick Told the EDTF of what was clicked.
 * @param isEra An era has no mark of its own: it is a band behind the marks.
 */
export function dateReadingView(
  typed: string,
  event: Fields,
  store: DeskStore,
  pick: (edtf: string) => void,
  {isEra}: {readonly isEra?: boolean} = {},
): TemplateResult {
  const {words} = store;
  if (!typed.trim()) return html`<p class="hint">${words.date.empty}</p>`;
  const read = store.readDate(typed);
  if (!read) return faultView(typed, store, pick);
  const {date, alternatives, phrase} = read;
  const chip = (edtf: string, isPressed: boolean, label: string) => html`<button
    type="button"
    class="chip"
    data-edtf=${edtf}
    aria-pressed=${isPressed}
    @click=${() => pick(edtf)}
  >
    ${label}
  </button>`;
  const precisions = precisionsOf(date);
  const about = withMark(date, '~');
  const unsure = withMark(date, '?');
  const others = alternatives.filter(edtf => edtf !== date.edtf);
  return html`<p class="understood">
      ${
        isEra
          ? nothing
          : html`<span class="sign"
              ><khatt-desk-sign
                .date=${date.edtf}
                .status=${event['status']}
                .dating=${event['dating']}
                .lang=${words.lang}
              ></khatt-desk-sign
            ></span>`
      }
      <span class="unseen">${words.date.understood}</span>
      <strong>${dateWords(date, store)}</strong>
      <bdi class="edtf" dir="ltr">${date.edtf}</bdi>
      ${
        phrase && /\p{L}/u.test(phrase) && alternatives.length
          ? html`<span class="hint">${store.fill(words.date.reckoned, {date: edtfWords(store.published, store)})}</span>`
          : nothing
      }
    </p>
    <div class="chips" role="group" aria-label=${words.date.precision}>
      ${
        precisions.length > 1
          ? precisions.map(edtf => chip(edtf, edtf === date.edtf, edtfWords(edtf.replace(/[~?%]$/, ''), store)))
          : nothing
      }
      ${about ? chip(about, date.approximate, words.date.about) : nothing}
      ${unsure ? chip(unsure, date.uncertain, words.date.unsure) : nothing}
    </div>
    ${
      others.length
        ? html`<div class="chips" role="group" aria-label=${words.date.others}>
            <span class="hint">${words.date.others}</span>
            ${others.map(edtf => chip(edtf, false, edtfWords(edtf, store)))}
          </div>`
        : nothing
    }`;
}
