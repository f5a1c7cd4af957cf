import {expect} from 'chai';
import type {Fault} from '../../../src/core/model/problem.ts';
import {emptyTimeline} from '../../../src/core/model/timeline.ts';
import {validate} from '../../../src/core/model/validate.ts';

const good = {id: 'good', date: '2019', title: 'A good one'};

/** What becomes of one event after a good one, in a document with the group `qatar`. */
function second(item: unknown) {
  const {timeline, faults} = validate({khatt: 1, groups: [{id: 'qatar', label: 'قطر'}], events: [good, item]});
  expect(timeline.events[0]).to.deep.equal(good);
  return {event: timeline.events[1], faults, fault: faults[0]};
}

describe('validate: the document', () => {
  it('has no fault to find in a sound one, and keeps it as it is', () => {
    const document = {
      $schema: 'timeline.schema.json',
      khatt: 1,
      title: 'قصة',
      lang: 'ar',
      timeZone: 'Asia/Qatar',
      source: {title: 'تقرير', published: '2022-10-12T18:30:23', url: 'https://example.org'},
      groups: [{id: 'qatar', label: 'قطر', color: '#7a1f5c'}],
      eras: [{date: '2020-03/2021-12', label: 'الجائحة'}],
      events: [
        {
          id: 'dushanbe',
          date: '2019~',
          title: 'لقاء',
          group: 'qatar',
          tags: ['قمة'],
          quote: {exact: 'التقيا', prefix: '', suffix: ' في دوشنبه'},
          links: [{label: 'المصدر', url: '/report'}],
          media: {src: 'x.jpg', alt: ''},
          weight: 4,
        },
      ],
      presentation: {spacing: 'broken', numerals: 'arab'},
    };
    expect(validate(document)).to.deep.equal({timeline: document, faults: []});
  });

  it('leaves out numerals, months and calendars that there are not, and says which there are', () => {
    const {timeline, faults} = validate({
      khatt: 1,
      events: [],
      presentation: {numerals: 'x', months: 'x', calendar: 'persian x', palette: 'x', spacing: 'equal'},
    });
    expect(timeline.presentation).to.deep.equal({calendar: 'persian', spacing: 'equal'});
    expect(faults.map(({code, severity, field, value}) => [code, severity, field, value])).to.deep.equal([
      ['field-value', 'warning', 'presentation.numerals', 'x'],
      ['field-value', 'warning', 'presentation.months', 'x'],
      ['field-value', 'warning', 'presentation.calendar', 'persian x'],
      ['field-value', 'warning', 'presentation.palette', 'x'],
    ]);
    expect(faults[0]?.params?.['example']).to.include('arab');
    expect(faults[1]?.params?.['choices']).to.include('dual').and.to.include('EG');
    expect(faults[2]?.params?.['choices']).to.include('islamic-umalqura').and.to.include('roc');
    expect(validate(timeline).faults).to.deep.equal([]);
  });

  it('takes those that there are, as they are written', () => {
    for (const presentation of [
      {numerals: 'arabext', months: 'dual', calendar: 'gregory, hebrew'},
      {numerals: 'hebr', months: 'eg', calendar: 'Islamic-Umalqura'},
    ]) {
      const {timeline, faults} = validate({khatt: 1, events: [], presentation});
      expect([timeline.presentation, faults]).to.deep.equal([presentation, []]);
    }
  });

  it('needs no more than the list of events', () => {
    expect(validate({events: []})).to.deep.equal({timeline: emptyTimeline, faults: []});
  });

  for (const [input, found] of [
    [null, 'nothing'],
    [undefined, 'nothing'],
    ['text', 'text'],
    [5, 'number'],
    [true, 'truth'],
    [[], 'list'],
    [[1, 'x', null], 'list'],
  ] as const) {
    it(`says that ${JSON.stringify(input)} is no timeline`, () => {
      const {timeline, faults} = validate(input);
      expect(timeline).to.deep.equal(emptyTimeline);
      expect(faults).to.have.lengthOf(1);
      expect(faults[0]).to.include({severity: 'error', code: 'file-not-timeline'});
      expect(faults[0]?.params).to.deep.equal({found});
    });
  }

  it('says that an object without events is no timeline, and keeps the rest', () => {
    const {timeline, faults} = validate({title: 'x'});
    expect(timeline).to.deep.equal({khatt: 1, title: 'x', events: []});
    expect(faults[0]).to.include({severity: 'error', code: 'file-not-timeline'});
  });

  it('says that events are not a list', () => {
    const {faults} = validate({events: {a: good}});
    expect(faults).to.deep.equal([
      {
        severity: 'error',
        code: 'field-type',
        field: 'events',
        value: '{…}',
        params: {expected: 'list', found: 'object'},
      },
    ]);
  });

  it('reads a bare list of events, and says what belongs around it', () => {
    const {timeline, faults} = validate([good]);
    expect(timeline).to.deep.equal({khatt: 1, events: [good]});
    expect(faults.map(({severity, code}) => [severity, code])).to.deep.equal([['warning', 'file-not-timeline']]);
  });

  it('reads another version as the first, with a warning', () => {
    const {timeline, faults} = validate({khatt: 2, events: [good]});
    expect(timeline.khatt).to.equal(1);
    expect(faults).to.deep.equal([{severity: 'warning', code: 'file-version', field: 'khatt', value: '2'}]);
  });

  it('drops what `Intl` would throw at', () => {
    const {timeline, faults} = validate({lang: 'ar_QA', timeZone: 'Doha', events: []});
    expect(timeline).to.deep.equal(emptyTimeline);
    expect(faults.map(({code, field}) => [code, field])).to.deep.equal([
      ['field-value', 'lang'],
      ['field-value', 'timeZone'],
    ]);
  });

  it('takes null for nothing', () => {
    expect(validate({title: null, groups: null, events: [{...good, text: null, links: null}]})).to.deep.equal({
      timeline: {khatt: 1, events: [good]},
      faults: [],
    });
  });

  it('keeps unknown names, and notes them once for the whole document', () => {
    const document = {
      khatt: 1,
      theme: {dark: [true]},
      events: [
        {...good, note: 1, links: [{url: '/a', rel: 'x'}]},
        {...good, id: 'b', note: 2, constructor: 'c', toString: 'd'},
      ],
    };
    const {timeline, faults} = validate(document);
    expect(timeline).to.deep.equal(document);
    expect(faults).to.deep.equal([
      {
        severity: 'note',
        code: 'field-unknown',
        params: {keys: 'events[].note, events[].links[].rel, events[].constructor, events[].toString, theme', count: 5},
      },
    ]);
  });

  it('names no more than twenty of them', () => {
    const {faults} = validate({events: [], ...Object.fromEntries(Array.from({length: 5000}, (_, i) => [`k${i}`, i]))});
    expect(faults[0]?.params?.['count']).to.equal(5000);
    expect(String(faults[0]?.params?.['keys'])).to.match(/, k19, …$/);
  });

  it('keeps a key `__proto__` as mere data', () => {
    const {timeline} = validate(
      JSON.parse('{"__proto__": {"title": "x"}, "events": [{"__proto__": {"date": "2019"}}]}'),
    );
    expect(timeline.title).to.equal(undefined);
    expect(Object.getPrototypeOf(timeline)).to.equal(Object.prototype);
    expect(({} as {title?: string}).title).to.equal(undefined);
    expect(timeline.events).to.deep.equal([]);
    expect(JSON.stringify(timeline)).to.contain('"__proto__":{"title":"x"}');
  });
});

describe('validate: events that cannot be drawn', () => {
  const cases: readonly [item: object, fault: Partial<Fault>][] = [
    [{date: '2019'}, {code: 'field-missing', field: 'title'}],
    [
      {date: '2019', title: ' '},
      {code: 'field-missing', field: 'title'},
    ],
    // Marks that nobody sees: of direction, of joining, of where a word may be cut.
    [
      {date: '2019', title: '\u200f \u200e\u200d\u00ad\u2066\u2069\ufeff'},
      {code: 'field-missing', field: 'title'},
    ],
    [
      {date: '2019', title: 5},
      {code: 'field-type', field: 'title', value: '5', params: {expected: 'text', found: 'number'}},
    ],
    [{title: 'x'}, {code: 'field-missing', field: 'date', title: 'x'}],
    [
      {date: null, title: 'x'},
      {code: 'field-missing', field: 'date', title: 'x'},
    ],
    [
      {date: '', title: 'x'},
      {code: 'date-empty', field: 'date', title: 'x', value: ''},
    ],
    [
      {date: 2019, title: 'x'},
      {code: 'field-type', field: 'date', title: 'x', value: '2019'},
    ],
    // Between quotation marks it would be no date either.
    [
      {date: 20221012, title: 'x'},
      {code: 'date-syntax', field: 'date', title: 'x', value: '20221012'},
    ],
    [
      {date: '2022-13-01', title: 'x'},
      {code: 'date-month', field: 'date', title: 'x', value: '2022-13-01'},
    ],
    [
      {date: '2023-02-29', title: 'x'},
      {code: 'date-day', field: 'date', title: 'x', value: '2023-02-29'},
    ],
    [
      {date: '2022/2019', title: 'x'},
      {code: 'date-end-before-start', field: 'date', title: 'x', value: '2022/2019'},
    ],
    [
      {date: 'soon', title: 'x', id: 'y'},
      {code: 'date-syntax', field: 'date', title: 'x', id: 'y', value: 'soon'},
    ],
  ];
  for (const [item, expected] of cases) {
    it(`leaves out ${JSON.stringify(item)}`, () => {
      const {event, faults, fault} = second(item);
      expect(event).to.equal(undefined);
      expect(faults).to.have.lengthOf(1);
      expect(fault).to.deep.include({severity: 'error', list: 'events', index: 1, ...expected});
    });
  }

  for (const item of [null, 5, 'text', [good], true]) {
    it(`leaves out ${JSON.stringify(item)}`, () => {
      const {event, faults} = second(item);
      expect(event).to.equal(undefined);
      expect(faults).to.have.lengthOf(1);
      expect(faults[0]).to.include({severity: 'error', code: 'field-type', list: 'events', index: 1});
    });
  }

  it('tells of the title and of the date', () => {
    const {faults} = second({});
    expect(faults.map(({field}) => field)).to.have.members(['title', 'date']);
  });

  it('says what a date needs to be mended', () => {
    const {fault} = second({date: ' 2023-02-31', title: 'x'});
    expect(fault?.params).to.include({day: 31, last: 28});
    expect(fault?.position).to.equal(9);
  });

  it('cites no more than a line of a value', () => {
    const {fault} = second({date: 'x'.repeat(5_000_000), title: 'y'.repeat(200)});
    expect(fault?.value).to.equal(`${'x'.repeat(80)}…`);
    expect(fault?.title).to.equal(`${'y'.repeat(80)}…`);
    expect(JSON.stringify(fault)).to.have.lengthOf.below(1000);
  });
});

describe('validate: faults that cost a field', () => {
  const cases: readonly [change: object, fault: Partial<Fault>, left?: object][] = [
    [{group: 'russia'}, {code: 'id-dangling', field: 'group', value: 'russia'}],
    [{text: 5}, {code: 'field-type', field: 'text', value: '5'}],
    [{status: 'done'}, {code: 'field-value', field: 'status', value: 'done'}],
    [{dating: 'Stated'}, {code: 'field-value', field: 'dating', value: 'Stated'}],
    [{weight: 6}, {code: 'field-value', field: 'weight', value: '6'}],
    [{weight: '3'}, {code: 'field-type', field: 'weight', value: '3'}],
    [{tags: 'a, b'}, {code: 'field-type', field: 'tags', value: 'a, b'}],
    [{tags: ['a', 5, 'b']}, {code: 'field-type', field: 'tags[1]'}, {tags: ['a', 'b']}],
    [
      {links: [{url: '/a'}, {url: 'java\nscript:alert(1)'}]},
      {code: 'url-refused', field: 'links[1].url', value: 'java\nscript:alert(1)'},
      {links: [{url: '/a'}]},
    ],
    [{links: [{label: 'x'}]}, {code: 'field-missing', field: 'links[0].url'}, {links: []}],
    [{media: {src: 'data:image/png,x', alt: 'x'}}, {code: 'url-refused', field: 'media.src'}],
    [{media: {src: 'x.jpg', alt: 5}}, {code: 'field-type', field: 'media.alt'}, {media: {src: 'x.jpg'}}],
    [{quote: {prefix: 'x'}}, {code: 'field-missing', field: 'quote.exact'}],
  ];
  for (const [change, expected, left = {}] of cases) {
    it(`keeps the event with ${JSON.stringify(change)}`, () => {
      const {event, faults, fault} = second({id: 'b', date: '2020', title: 'x', ...change});
      expect(event).to.deep.equal({id: 'b', date: '2020', title: 'x', ...left});
      expect(faults).to.have.lengthOf(1);
      expect(fault).to.deep.include({severity: 'warning', list: 'events', index: 1, id: 'b', title: 'x', ...expected});
    });
  }

  it('keeps a title of 5 MB whole, and says how much of it is shown', () => {
    const title = 'قمة '.repeat(1_250_000);
    const {event, faults} = second({date: '2020', title});
    expect(event?.title).to.equal(title);
    expect(event?.id).to.have.lengthOf.below(61);
    expect(faults).to.have.lengthOf(1);
    expect(faults[0]).to.deep.include({
      severity: 'warning',
      code: 'field-too-long',
      field: 'title',
      params: {length: 5_000_000, most: 500},
    });
  });

  it('says the same of the title of the whole', () => {
    const title = 'ق'.repeat(5_000_000);
    const {timeline, faults} = validate({khatt: 1, title, events: []});
    expect(timeline.title).to.equal(title);
    expect(faults).to.have.lengthOf(1);
    expect(faults[0]).to.deep.include({severity: 'warning', code: 'field-too-long', field: 'title'});
  });

  it('says how much is shown of each other text, none of which is left out', () => {
    const long = 'ق'.repeat(5_000_000);
    const document = {
      khatt: 1 as const,
      description: long,
      groups: [{id: 'g', label: long}],
      eras: [{date: '2019', label: long}],
      events: [
        {
          id: 'e',
          date: '2020',
          title: 'x',
          displayDate: long,
          text: long,
          place: long,
          links: [{label: long, url: 'a'}],
        },
      ],
    };
    const {timeline, faults} = validate(document);
    expect(timeline).to.deep.equal(document);
    expect(new Set(faults.map(({code, severity}) => `${severity} ${code}`))).to.deep.equal(
      new Set(['warning field-too-long']),
    );
    expect(Object.fromEntries(faults.map(({field, params}) => [field, params?.['most']]))).to.deep.equal({
      description: 50_000,
      label: 500,
      displayDate: 500,
      text: 50_000,
      place: 50_000,
      'links[0].label': 50_000,
    });
    expect(faults).to.have.lengthOf(7);
  });

  it('leaves out an era that has no date to stand at', () => {
    const {timeline, faults} = validate({
      eras: [
        {date: '2019-13', label: 'x'},
        {date: '2019', label: 'y'},
      ],
      events: [],
    });
    expect(timeline.eras).to.deep.equal([{date: '2019', label: 'y'}]);
    expect(faults).to.have.lengthOf(1);
    expect(faults[0]).to.include({severity: 'warning', code: 'date-month', list: 'eras', index: 0, field: 'date'});
  });

  it('makes a group of an id or of a label alone', () => {
    const {timeline, faults} = validate({groups: [{id: 'uae'}, {label: 'قطر'}, {color: '#abc'}], events: []});
    expect(timeline.groups).to.deep.equal([
      {id: 'uae', label: 'uae'},
      {id: 'قطر', label: 'قطر'},
    ]);
    expect(faults.map(({severity, index, field}) => [severity, index, field])).to.deep.equal([
      ['warning', 0, 'label'],
      ['warning', 1, 'id'],
      ['warning', 2, 'label'],
    ]);
  });

  it('tells of a text that turns the order of its letters around, and keeps it', () => {
    const title = 'invoice\u202efdp.exe';
    const {timeline, faults} = validate({events: [{...good, title}]});
    expect(timeline.events[0]?.title).to.equal(title);
    expect(faults.map(({code, severity, field}) => [code, severity, field])).to.deep.equal([
      ['text-override', 'warning', 'title'],
    ]);
    // Marks of direction and isolates are what careful authors write.
    expect(validate({events: [{...good, title: '\u2068OPEC+\u2069 \u200f(أوبك)'}]}).faults).to.deep.equal([]);
  });

  it('cuts what nests without end, or leads back into itself', () => {
    const loop: Record<string, unknown> = {...good, id: 'loop'};
    loop.self = loop;
    let deep: unknown = 1;
    for (let i = 0; i < 100_000; i++) deep = [deep];
    const {timeline, faults} = validate({events: [loop, {...good, deep}], deep});
    expect(timeline.events).to.have.lengthOf(2);
    expect(() => JSON.stringify(timeline)).not.to.throw();
    expect(faults.filter(({code}) => code === 'structure-too-deep')).to.have.lengthOf(1);
  });
});

describe('validate: ids', () => {
  const ids = (...events: readonly object[]) => {
    const {timeline, faults} = validate({events: events.map(event => ({date: '2019', title: 'قمة الدوحة', ...event}))});
    return {ids: timeline.events.map(({id}) => id), faults};
  };

  it('makes an id of the title where there is none', () => {
    expect(ids({}, {id: ' '}, {title: '…'})).to.deep.equal({ids: ['قمة-الدوحة', 'قمة-الدوحة-2', 'event'], faults: []});
  });

  it('keeps a given id, but for white space around it and the way its accents are written', () => {
    expect(ids({id: ' a b '}, {id: 'ا\u0654'}).ids).to.deep.equal(['a b', 'أ']);
  });

  it('gives the second of two a new id, with a warning under that id', () => {
    const found = ids({id: 'a'}, {id: 'a'}, {id: 'a-2'});
    expect(found.ids).to.deep.equal(['a', 'a-3', 'a-2']);
    expect(found.faults).to.deep.equal([
      {
        severity: 'warning',
        code: 'id-duplicate',
        list: 'events',
        index: 1,
        id: 'a-3',
        title: 'قمة الدوحة',
        field: 'id',
        value: 'a',
        params: {id: 'a-3'},
      },
    ]);
  });

  it('makes no id that another event was given', () => {
    expect(ids({}, {id: 'قمة-الدوحة'}).ids).to.deep.equal(['قمة-الدوحة-2', 'قمة-الدوحة']);
  });

  it('leaves an id to the first event that is drawn', () => {
    const found = ids({id: 'a', date: ''}, {id: 'a'});
    expect(found.ids).to.deep.equal(['a']);
    expect(found.faults.map(({severity}) => severity)).to.deep.equal(['error']);
  });
});
