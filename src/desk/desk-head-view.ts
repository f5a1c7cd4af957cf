/** The desk's head: the story's name, whether it is kept, and what can be done with all of it. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {headText} from '../core/desk/draft.ts';
import {editHead} from '../core/desk/edits.ts';
import {fieldText} from './controls/field-text.ts';
import {icon} from './controls/icons.ts';
import {textDir} from './controls/text-dir.ts';
import type {DeskStore} from './desk-store.ts';
import {hasLocalImages} from './drafts/draft-images.ts';
import type {DraftKeeper} from './drafts/draft-keeper.ts';
import {actions, type DeskAction} from './panels.ts';

/** What is told of what happens at the head. */
export interface HeadEvents {
  readonly drafts: () => void;
  readonly file: (event: Event) => void;
  readonly send: (by: keyof typeof import('./drafts/send-draft.ts')) => void;
  readonly action: (open: DeskAction['open']) => void;
}

export function headView(store: DeskStore, keeper: DraftKeeper, on: HeadEvents): TemplateResult {
  const {words, draft} = store;
  return html`<div class="head">
    <input
      class="name"
      dir=${textDir(headText(draft, 'title'), words.dir)}
      autocomplete="off"
      aria-label=${words.head.name}
      placeholder=${words.head.untitled}
      .value=${live(headText(draft, 'title'))}
      @input=${(e: Event) => store.apply(editHead(store.draft, 'title', fieldText(e)), {merge: 'story title'})}
      @change=${() => store.settle()}
    />
    ${savingView(store, keeper)}
    <div class="buttons">
      <button class="plain" type="button" data-action="undo" ?disabled=${!store.canUndo} aria-label=${words.head.undo} title=${words.head.undo} @click=${() => store.undo()}>
        ${icon('undo')}
      </button>
      <button class="plain" type="button" data-action="redo" ?disabled=${!store.canRedo} aria-label=${words.head.redo} title=${words.head.redo} @click=${() => store.redo()}>
        ${icon('redo')}
      </button>
      <button class="plain" type="button" data-action="drafts" @click=${on.drafts}>
        ${icon('drafts')}<span>${words.head.drafts}</span>
      </button>
      <label class="button plain" tabindex="-1"
        >${icon('open')}<span>${words.drafts.open}</span
        ><input class="unseen" type="file" multiple data-action="file" aria-label=${words.drafts.openFile} @change=${on.file}
      /></label>
      <button class="plain" type="button" data-action="download" popovertarget="downloads">
        ${icon('download')}<span>${words.head.download}</span>
      </button>
      ${actions.map(
        ({name, label, isMain, open}) => html`<button
          class=${isMain ? 'main' : 'plain'}
          type="button"
          data-action=${name}
          @click=${() => on.action(open)}
        >
          ${label(words)}
        </button>`,
      )}
    </div>
    <div id="downloads" class="menu" popover>
      <button class="plain" type="button" popovertarget="downloads" popovertargetaction="hide" data-action="download-json" @click=${() => on.send('downloadTimeline')}>
        ${words.drafts.downloadTimeline}
      </button>
      ${
        draft.article || hasLocalImages(draft)
          ? html`<button class="plain" type="button" popovertarget="downloads" popovertargetaction="hide" data-action="download-draft" @click=${() => on.send('downloadDraft')}>
              ${words.drafts.downloadDraft}
            </button>`
          : nothing
      }
      <button class="plain" type="button" popovertarget="downloads" popovertargetaction="hide" data-action="link" @click=${() => on.send('copyLink')}>${words.drafts.copyLink}</button>
    </div>
  </div>`;
}

/** Whether the last change is kept. */
function savingView({words: {saving}}: DeskStore, {state}: DraftKeeper): TemplateResult {
  const isFault = state === 'full' || state === 'forbidden' || state === 'failed';
  const said = state === 'none' ? '' : isFault ? saving.failed.split('.')[0] : saving[state];
  return html`<span class="saving ${isFault ? 'fault' : ''}" role="status" data-state=${state}>${said}</span>`;
}

/** What is said at the head of the desk: what endangers the draft, and what was just done. */
export function noticesView(store: DeskStore, keeper: DraftKeeper): TemplateResult {
  const {words, notice} = store;
  const {state} = keeper;
  const fault = state === 'full' || state === 'forbidden' || state === 'failed' ? words.saving[state] : '';
  return html`<div class="notices">
    ${fault ? html`<p class="notice warning" role="alert" data-notice=${state}>${icon('warning')}<span>${fault}</span></p>` : nothing}
    ${
      keeper.isTwice
        ? html`<p class="notice warning" role="alert" data-notice="twice">
            ${icon('warning')}<span>${words.saving.twice}</span>
            <button type="button" @click=${() => keeper.copy()}>${words.saving.copy}</button>
          </p>`
        : nothing
    }
    <div role="status">
      ${
        notice
          ? html`<p class="notice ${notice.kind}" data-notice="said">
              ${notice.kind === 'warning' ? icon('warning') : nothing}<span>${notice.text}</span>
              ${
                notice.action
                  ? html`<button type="button" data-notice-action @click=${(e: MouseEvent) => act(store, notice.action?.run, e)}>
                      ${notice.action.label}
                    </button>`
                  : nothing
              }
              <button class="plain" type="button" aria-label=${words.dismiss} @click=${() => store.hush()}>${icon('close')}</button>
            </p>`
          : nothing
      }
    </div>
  </div>`;
}

function act(store: DeskStore, run: (() => void) | undefined, {detail}: MouseEvent): void {
  store.hush();
  run?.();
  // Pressed by a key: the button goes, and the keyboard with it, if it is not led back to where the work is.
  if (!detail) store.select(store.active.key, store.active.field, {focus: true});
}
