import {expect} from 'chai';
import * as fc from 'fast-check';
import {emptyDraft, openDraft, textOf} from '../../../src/core/desk/draft.ts';
import {editHead} from '../../../src/core/desk/edits.ts';
import {MOST_STEPS, record, redo, settle, startHistory, undo} from '../../../src/core/desk/history.ts';
import {draftEdits} from '../../support/arbitraries/draft-edit.ts';
import {timelines} from '../../support/arbitraries/timeline.ts';

const titled = (title: string) => editHead(emptyDraft, 'title', title);

describe('The history of a draft', () => {
  it('leads back to the start through 200 edits of any kind, and forth again to the end', () => {
    fc.assert(
      fc.property(timelines(), fc.array(draftEdits(), {minLength: 200, maxLength: 200}), (timeline, edits) => {
        const start = openDraft(timeline);
        const opened = textOf(start);
        let history = startHistory(start);
        for (const edit of edits) history = record(history, edit(history.draft));
        const {draft: end, past} = history;
        const written = textOf(end);
        while (history.past.length) history = undo(history);
        expect(history.draft).to.equal(start);
        expect(textOf(start), 'no edit changes what another draft holds').to.equal(opened);
        for (const _ of past) history = redo(history);
        expect(history.draft).to.equal(end);
        expect(textOf(end)).to.equal(written);
      }),
      {numRuns: 25},
    );
  });

  it('takes back the letters typed into one field at once', () => {
    let history = startHistory(emptyDraft);
    for (const title of ['ق', 'قم', 'قمة']) history = record(history, titled(title), {merge: 'title'});
    history = undo(history);
    expect(history.draft).to.equal(emptyDraft);
    expect(redo(history).draft.head['title']).to.equal('قمة');
  });

  it('takes them back apart where the field was left in between', () => {
    let history = record(startHistory(emptyDraft), titled('ق'), {merge: 'title'});
    history = record(settle(history), titled('قمة'), {merge: 'title'});
    expect(undo(history).draft.head['title']).to.equal('ق');
  });

  it('forgets what was undone once something else is done', () => {
    const history = record(undo(record(startHistory(emptyDraft), titled('أ'))), titled('ب'));
    expect(redo(history).draft.head['title']).to.equal('ب');
    expect(undo(undo(history)).draft).to.equal(emptyDraft);
  });

  it('notes nothing where nothing changed, and has an end', () => {
    let history = startHistory(emptyDraft);
    expect(record(history, emptyDraft)).to.equal(history);
    for (let i = 0; i < MOST_STEPS + 5; i++) history = record(history, titled(String(i + 1)));
    expect(history.past).to.have.lengthOf(MOST_STEPS);
  });
});
