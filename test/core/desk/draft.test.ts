import {expect} from 'chai';
import * as fc from 'fast-check';
import {checkDraft} from '../../../src/core/desk/check-draft.ts';
import {documentOf, emptyDraft, fieldsOf, isEmpty, openDraft, textOf} from '../../../src/core/desk/draft.ts';
import {
  addDocument,
  duplicateRows,
  editCells,
  editHead,
  insertBlank,
  sortByDate,
} from '../../../src/core/desk/edits.ts';
import {cellText, fieldNames, type TypedDate} from '../../../src/core/desk/fields.ts';
import {describeFault} from '../../../src/core/format/problem-text.ts';
import {readTimeline} from '../../../src/core/formats/read-timeline.ts';
import {plainCells} from '../../support/arbitraries/draft-edit.ts';
import {brokenTimelines, timelines} from '../../support/arbitraries/timeline.ts';

const documents = () =>
  fc.oneof(
    timelines(),
    brokenTimelines().map(({document}) => document),
  );

/** The event of the only row after a text was put into a cell. */
function written(event: object, field: (typeof fieldNames)[number], text: string, head: object = {}) {
  const draft = editCells(openDraft({khatt: 1, ...head, events: [event]}), [{key: 1, field, text}], plainCells);
  return {event: draft.rows[0]?.value as Record<string, unknown>, head: draft.head};
}

describe('A draft', () => {
  it('is saved as it was opened, whatever the document holds', () => {
    fc.assert(
      fc.property(fc.oneof(documents(), fc.dictionary(fc.string(), fc.jsonValue())), document => {
        const json = JSON.stringify(document);
        expect(JSON.stringify(documentOf(openDraft(JSON.parse(json))))).to.equal(json);
      }),
    );
  });

  it('is read by readers as the file was from which it was opened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(documents(), fc.jsonValue()), async document => {
        const text = JSON.stringify(document);
        if (typeof JSON.parse(text) !== 'object' || JSON.parse(text) === null) return;
        const {timeline} = await readTimeline(text);
        const saved = await readTimeline(textOf(openDraft(JSON.parse(text))));
        expect(saved.timeline).to.deep.equal(timeline);
      }),
      {numRuns: 50},
    );
  });

  it('stays as it is where a cell is left with the text that stood in it', () => {
    fc.assert(
      fc.property(documents(), document => {
        const draft = openDraft(JSON.parse(JSON.stringify(document)));
        const edits = draft.rows.flatMap(row =>
          fieldNames.map(field => ({
            key: row.key,
            field,
            text: cellText(fieldsOf(row), field, draft.head, plainCells),
          })),
        );
        expect(editCells(draft, edits, plainCells)).to.equal(draft);
      }),
    );
  });

  it('keeps what khatt does not know, also of an event that is edited', () => {
    const {event} = written(
      {date: '2019', title: 'أ', ours: {a: [1]}, links: [{url: 'x', rel: 'y'}]},
      'links',
      'اسم <x>',
    );
    expect(event).to.deep.equal({
      date: '2019',
      title: 'أ',
      ours: {a: [1]},
      links: [{url: 'x', rel: 'y', label: 'اسم'}],
    });
  });

  it('begins empty, and rows that were left blank are no events', () => {
    const draft = insertBlank(insertBlank(emptyDraft, 0).draft, 1).draft;
    expect(isEmpty(draft)).to.equal(true);
    expect(documentOf(draft)).to.deep.equal({khatt: 1, events: []});
    expect(checkDraft(draft).faults).to.be.empty;
  });

  it('makes a group of a name that none has, and takes the one that has it', () => {
    const {event, head} = written({date: '2019', title: 'أ'}, 'group', 'قطر');
    expect(event['group']).to.equal('قطر');
    expect(head['groups']).to.deep.equal([{id: 'قطر', label: 'قطر'}]);
    const groups = [{id: 'qatar', label: 'قطر'}];
    expect(written({title: 'أ'}, 'group', ' قطر ', {groups}).event['group']).to.equal('qatar');
  });

  it('takes a status by its name or its code, and digits of any script', () => {
    expect(written({title: 'أ'}, 'status', 'مقرر').event['status']).to.equal('planned');
    expect(written({title: 'أ'}, 'status', 'Planned').event['status']).to.equal('planned');
    expect(written({title: 'أ'}, 'weight', '٥').event['weight']).to.equal(5);
  });

  it('keeps a date that is not understood as it was typed, for the Problem to name', () => {
    const draft = editCells(
      emptyDraft,
      [
        {key: 1, field: 'title', text: 'لقاء'},
        {key: 1, field: 'date', text: 'يوم ما'},
      ],
      plainCells,
    );
    const {faults, marks} = checkDraft(draft);
    expect(faults.map(({fault, key, field}) => [fault.code, key, field])).to.deep.equal([['date-syntax', 1, 'date']]);
    expect(marks.get(1)?.get('date')).to.equal('error');
  });

  it('tells of what a spreadsheet had instead of a value, and keeps it to be seen', () => {
    const event = {
      date: '2019',
      title: 'لقاء',
      place: '#REF!',
      text: '####',
      media: {src: '#N/A'},
      links: [{url: '#NAME?'}],
    };
    const {faults, marks, timeline} = checkDraft(openDraft({khatt: 1, events: [event]}));
    expect(faults.map(({fault, field}) => [fault.severity, fault.code, fault.value, field])).to.deep.equal([
      ['warning', 'cell-error', '####', 'text'],
      ['warning', 'cell-error', '#REF!', 'place'],
      ['warning', 'cell-error', '#NAME?', 'links'],
      ['warning', 'cell-error', '#N/A', 'image'],
    ]);
    expect(marks.get(1)?.get('place')).to.equal('warning');
    expect(timeline.events[0]?.place).to.equal('#REF!');
    const [first] = faults;
    expect(first && describeFault(first.fault, 'ar').message).to.match(/####.*ليس القيمة/);
  });

  it('tells what is wrong with a date in words as it is told of a table’s, and which is the nearest', () => {
    const dated = (date: string) =>
      checkDraft(openDraft({khatt: 1, events: [{title: 'لقاء', date}]})).faults.map(({fault}) => [
        fault.code,
        fault.params?.['nearest'],
      ]);
    expect(dated('31 فبراير 2022')).to.deep.equal([['date-day', '2022-02-28']]);
    expect(dated('31 February 2022')).to.deep.equal([['date-day', '2022-02-28']]);
    expect(dated('2022-02-31')).to.deep.equal([['date-day', undefined]]);
  });

  it('keeps the words of the article that a date was reckoned from', () => {
    const {event} = written({title: 'أ'}, 'date', 'الثلاثاء');
    expect(event).to.deep.equal({title: 'أ', date: '2022-10-11', dating: 'derived', phrase: 'الثلاثاء'});
  });

  it('gives those words up for others, but not for another reading of them, and never those of a passage', () => {
    const readDate = (text: string) => readCells[text];
    const readCells: Record<string, TypedDate> = {
      الثلاثاء: {edtf: '2022-10-11', phrase: 'الثلاثاء', isReckoned: true},
      الإثنين: {edtf: '2022-10-10', phrase: 'الإثنين', isReckoned: true},
      'رمضان 1444': {edtf: '2023-03-23/2023-04-20', phrase: 'رمضان 1444'},
      '9 مايو 2021': {edtf: '2021-05-09'},
      '2022-10-18': {edtf: '2022-10-18'},
    };
    const redated = (event: object, text: string) => {
      const draft = openDraft({khatt: 1, events: [event]});
      return editCells(draft, [{key: 1, field: 'date', text}], {...plainCells, readDate}).rows[0]?.value;
    };
    const reckoned = {title: 'أ', date: '2022-10-11', dating: 'derived', phrase: 'الثلاثاء'};
    expect(redated(reckoned, 'الإثنين')).to.deep.equal({...reckoned, date: '2022-10-10', phrase: 'الإثنين'});
    expect(redated(reckoned, 'رمضان 1444'), 'the day of publication has no say in it').to.deep.equal({
      title: 'أ',
      date: '2023-03-23/2023-04-20',
      dating: 'stated',
      phrase: 'رمضان 1444',
    });
    expect(redated(reckoned, '9 مايو 2021')).to.deep.equal({title: 'أ', date: '2021-05-09'});
    expect(redated(reckoned, '2022-10-18')).to.deep.equal({...reckoned, date: '2022-10-18'});
    const quoted = {...reckoned, quote: {exact: 'زار الرئيس روسيا الثلاثاء'}};
    expect(redated(quoted, '9 مايو 2021')).to.deep.equal({...quoted, date: '2021-05-09'});
  });

  it('is sorted by date, what has none last and in its order', () => {
    const dates = ['2022-10-12', 'x', '2019', '2022-10', 'y', '2019-01'];
    const draft = sortByDate(openDraft({khatt: 1, events: dates.map(date => ({date, title: date}))}));
    expect(draft.rows.map(row => fieldsOf(row)['date'])).to.deep.equal([
      '2019',
      '2019-01',
      '2022-10',
      '2022-10-12',
      'x',
      'y',
    ]);
    expect(sortByDate(draft)).to.equal(draft);
    const ended = sortByDate(openDraft({khatt: 1, events: [{date: '/1990'}, {date: '1985'}, {date: '../1985'}]}));
    expect(ended.rows.map(row => fieldsOf(row)['date'])).to.deep.equal(['../1985', '1985', '/1990']);
  });

  it('gives a copy of an event no id, since a link leads to one event', () => {
    const {draft, keys} = duplicateRows(openDraft({khatt: 1, events: [{id: 'a', date: '2019', title: 'أ'}]}), [1]);
    expect(draft.rows.map(({value}) => value)).to.deep.equal([
      {id: 'a', date: '2019', title: 'أ'},
      {date: '2019', title: 'أ'},
    ]);
    expect(keys).to.deep.equal([2]);
  });

  it('leads from each event of the drawing to its row, and back, where faulty rows stand between', () => {
    const draft = openDraft({
      khatt: 1,
      events: [{date: 'x', title: 'أ'}, {date: '2019', title: 'ب'}, 5, {date: '2020', title: 'ج'}],
    });
    const {timeline, idOf, keyOf} = checkDraft(draft);
    expect(timeline.events.map(({id}) => keyOf.get(id))).to.deep.equal([2, 4]);
    expect(idOf.get(4)).to.equal(timeline.events[1]?.id);
    expect(idOf.has(1)).to.equal(false);
  });

  it('takes in what another document tells, with groups that it lacks', () => {
    const {draft} = addDocument(openDraft({khatt: 1, title: 'أ', groups: [{id: 'g', label: 'ج'}], events: []}), {
      title: 'ب',
      lang: 'ar',
      groups: [
        {id: 'g', label: 'غيره'},
        {id: 'h', label: 'هـ'},
      ],
      events: [{date: '2019', title: 'حدث'}],
    });
    expect(documentOf(draft)).to.deep.equal({
      title: 'أ',
      lang: 'ar',
      khatt: 1,
      groups: [
        {id: 'g', label: 'ج'},
        {id: 'h', label: 'هـ'},
      ],
      events: [{date: '2019', title: 'حدث'}],
    });
  });

  it('has no key where a text of the story is taken out', () => {
    const draft = openDraft({khatt: 1, source: {published: '2022'}, events: []});
    expect(documentOf(editHead(draft, 'source.published', ''))).to.deep.equal({khatt: 1, events: []});
  });
});
