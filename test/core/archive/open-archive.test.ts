import {expect} from 'chai';
import * as fc from 'fast-check';
import {type ColumnSource, parquetWriteBuffer} from 'hyparquet-writer';
import type {Archive, OpenOptions} from '../../../src/core/archive/archive.ts';
import {openArchive} from '../../../src/core/archive/open-archive.ts';
import {describeFault} from '../../../src/core/format/problem-text.ts';
import type {Fault} from '../../../src/core/model/problem.ts';

const day = 864e5;
const start = Date.UTC(2022, 0, 1);

type Written = Omit<Parameters<typeof parquetWriteBuffer>[0], 'columnData'>;

/** A file in memory that keeps which of its bytes were asked for. */
function fileOf(columnData: ColumnSource[], written: Written = {}) {
  const bytes = parquetWriteBuffer({columnData, rowGroupSize: 10, ...written});
  const reads: [start: number, end: number][] = [];
  const buffer = {
    byteLength: bytes.byteLength,
    slice(from: number, to = bytes.byteLength) {
      reads.push([from, to]);
      return bytes.slice(from, to);
    },
  };
  return {buffer, reads};
}

async function opened(buffer: Parameters<typeof openArchive>[0], options?: OpenOptions): Promise<Archive> {
  const result = await openArchive(buffer, options);
  if ('fault' in result) throw new Error(JSON.stringify(result.fault));
  return result.archive;
}

/** An event a day, `title` 0 and on. */
const daily = (count: number): ColumnSource[] => [
  {name: 'date', data: Array.from({length: count}, (_, i) => new Date(start + i * day)), type: 'TIMESTAMP'},
  {name: 'title', data: Array.from({length: count}, (_, i) => `title ${i}`), type: 'STRING'},
];
const texts = (...data: string[]): ColumnSource[] => [
  {name: 'date', data, type: 'STRING'},
  {name: 'title', data: data.map((_, i) => `title ${i}`), type: 'STRING'},
];

async function faultOf(columnData: ColumnSource[], written?: Written) {
  const result = await openArchive(fileOf(columnData, written).buffer);
  return 'fault' in result ? result.fault : undefined;
}

describe('openArchive', () => {
  it('knows how many events there are, and from when to when, before it reads any', async () => {
    const {buffer} = fileOf(daily(35));
    const archive = await opened(buffer);
    expect(archive.count).to.equal(35);
    expect(archive.extent.start).to.equal(start);
    expect(archive.extent.end).to.be.within(start + 34 * day + 1, start + 35 * day);
    expect(archive.faults).to.deep.equal([]);
  });

  it('reads whole numbers as years, which a database makes of a column that holds nothing else', async () => {
    const years = [-3, 622, 1952, 1952, 2019];
    const {buffer} = fileOf(
      [
        {name: 'date', data: years, type: 'INT32'},
        {name: 'title', data: years.map(year => `in ${year}`), type: 'STRING'},
      ],
      {rowGroupSize: 2},
    );
    const archive = await opened(buffer);
    expect(archive.extent.end).to.equal(Date.UTC(2020, 0));
    const {events} = await archive.events(archive.extent.start, archive.extent.end);
    expect(events.map(({date}) => date)).to.deep.equal(['-0003', '0622', '1952', '1952', '2019']);
    expect(await archive.events(Date.UTC(1950, 0), Date.UTC(1960, 0))).to.include({count: 2});
  });

  it('of years, has in view all that began in the year that fills the window', async () => {
    const years = [2019, 2019, 2020, 2020, 2020, 2021];
    const {buffer} = fileOf([
      {name: 'date', data: years, type: 'INT32'},
      {name: 'title', data: years.map((_, i) => `title ${i}`), type: 'STRING'},
    ]);
    const archive = await opened(buffer);
    const titlesIn = async (from: number, to: number): Promise<string[]> =>
      (await archive.events(from, to)).events.map(({title}) => title);
    expect(await titlesIn(Date.UTC(2020, 4), Date.UTC(2020, 5))).to.deep.equal(['title 2', 'title 3', 'title 4']);
    expect(await archive.rows(Date.UTC(2020, 4), Date.UTC(2021, 5))).to.include({first: 2, end: 6});
    expect(await archive.rows(Number.NEGATIVE_INFINITY, Date.UTC(2020, 0))).to.include({first: 0, end: 2});
  });

  describe('with rows that have no date, or none that can be read', () => {
    /** The first title of the events before an instant, and how many begin before it. */
    const before = async (archive: Archive, instant: string) =>
      (await archive.rows(Number.NEGATIVE_INFINITY, Date.parse(instant))).end;
    const dated = ['2022-01-01', '2022-01-02', '2022-01-03', '2022-01-04', '2022-01-05'];
    const cases: [string, (string | null)[], number[]][] = [
      ['behind all others, whole row groups of them', [...dated, null, null, null, null, null], [0, 1, 4, 10]],
      ['before all others', [null, null, null, null, ...dated], [0, 5, 8, 9]],
      ['within', ['2022-01-01', null, null, null, null, null, '2022-01-05'], [0, 6, 6, 7]],
      ['as empty texts, which stand first', ['', '', '', ...dated], [0, 4, 7, 8]],
      ['as words, which stand last', [...dated, 'unknown', 'unknown', 'unknown'], [0, 1, 4, 8]],
    ];
    for (const [where, dates, [none, one, four, all]] of cases) {
      it(`${where}, loses those alone`, async () => {
        for (const type of ['STRING', 'TIMESTAMP'] as const) {
          if (type === 'TIMESTAMP' && dates.some(date => date !== null && !date.startsWith('2'))) continue;
          const data = type === 'STRING' ? dates : dates.map(date => date && new Date(date));
          const {buffer} = fileOf(
            [
              {name: 'date', data, type, nullable: true},
              {name: 'title', data: dates.map((_, i) => `title ${i}`), type: 'STRING'},
            ],
            {rowGroupSize: 2},
          );
          const archive = await opened(buffer);
          expect(archive.extent.start, type).to.equal(start);
          expect(archive.extent.end, type).to.be.within(start + 4 * day + 1, start + 5 * day);
          expect(await before(archive, '2022-01-01T00:00Z')).to.equal(none);
          expect(await before(archive, '2022-01-02T00:00Z')).to.equal(one);
          expect(await before(archive, '2022-01-05T00:00Z')).to.equal(four);
          expect(await before(archive, '2022-01-06T00:00Z')).to.equal(all);
          const {events, faults} = await archive.page(0, dates.length);
          expect(events.map(({date}) => date.slice(0, 10))).to.deep.equal(dates.filter(date => date?.startsWith('2')));
          expect(faults).to.have.lengthOf(dates.length - events.length);
        }
      });
    }

    it('is not drawn where no row has one', async () => {
      const fault = await faultOf(texts('05/10/2022', '12/10/2022'));
      expect(fault?.code).to.equal('archive-statistics');
      for (const lang of ['ar', 'en']) {
        const {message, remedy} = describeFault(fault as Fault, lang);
        expect(message).to.contain('05/10/2022');
        // How to write dates, and nothing of statistics, which there are.
        expect(remedy)
          .to.contain('DATE')
          .and.not.match(/statistics|الإحصاءات/);
      }
    });
  });

  it('finds years before the common era, whatever their letters sort like', async () => {
    const years = ['-0500', '-0400', '-0300', '-0200', '-0001', '0001', '0300', '2019'];
    const archive = await opened(fileOf(texts(...years), {rowGroupSize: 3}).buffer);
    expect(archive.extent.start).to.equal(Date.parse('-000500-01-01'));
    for (const [i, year] of years.entries()) {
      const instant = Date.parse(`${year.startsWith('-') ? '-00' : '+00'}${year.replace('-', '')}-01-01`);
      expect((await archive.rows(Number.NEGATIVE_INFINITY, instant)).end, year).to.equal(i);
    }
  });

  it('writes days before the common era and beyond the year 9999 as EDTF does, and knows no infinite ones', async () => {
    const days = [1 - 2 ** 31, Date.UTC(-786, 4, 22) / day, 0, Date.UTC(12_000, 1, 3) / day, 2 ** 31 - 1];
    const schema = [
      {name: 'root', num_children: 2},
      {name: 'date', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL'},
      {name: 'title', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL'},
    ];
    const columns: ColumnSource[] = [
      {name: 'date', data: Int32Array.from(days)},
      {name: 'title', data: days.map(() => 'title')},
    ];
    const archive = await opened(fileOf(columns, {schema, rowGroupSize: 5} as Written).buffer);
    expect(archive.extent.start).to.equal(Date.UTC(-786, 4, 22));
    const {events} = await archive.page(0, days.length);
    expect(events.map(({date}) => date)).to.deep.equal(['-0786-05-22', '1970-01-01', 'Y12000']);
  });

  it('takes times as databases write them as text, and groups and titles that are numbers', async () => {
    const columns: ColumnSource[] = [
      {name: 'date', data: ['2022-01-01 10:30:00', '2022-01-02 00:00:05'], type: 'STRING'},
      {name: 'title', data: [7, 8], type: 'INT32'},
      {name: 'group', data: [1n, 2n], type: 'INT64'},
    ];
    const archive = await opened(fileOf(columns).buffer);
    const {events} = await archive.page(0, 2);
    expect(events.map(({date, title, group}) => [date, title, group])).to.deep.equal([
      ['2022-01-01T10:30:00', '7', '1'],
      ['2022-01-02T00:00:05', '8', '2'],
    ]);
  });

  it('knows every header that a spreadsheet may have', async () => {
    for (const [date, end, title, text] of [
      ['start_date', 'end_date', 'Name', 'Summary'],
      ['تاريخ', 'حتى', 'عنوان', 'الشرح'],
    ] as const) {
      const one = (name: string, value: string): ColumnSource => ({name, data: [value], type: 'STRING'});
      const columns = [one(date, '2022-10-12'), one(end, '2022-10-13'), one(title, 'title'), one(text, 'text')];
      const archive = await opened(fileOf(columns).buffer);
      expect((await archive.event('row-1'))?.event).to.deep.equal({
        id: 'row-1',
        date: '2022-10-12/2022-10-13',
        title: 'title',
        text: 'text',
      });
    }
  });

  it('takes a status for one only where it is, whatever the word', async () => {
    const status = ['Planned', 'ملغى', 'constructor', '__proto__', 'soon'];
    const archive = await opened(fileOf([...daily(5), {name: 'status', data: status, type: 'STRING'}]).buffer);
    const {events, faults} = await archive.page(0, 5);
    expect(events.map(event => event.status)).to.deep.equal(['planned', 'cancelled', undefined, undefined, undefined]);
    expect(
      faults.map(({code, field, value, index, id, severity}) => [code, field, value, index, id, severity]),
    ).to.deep.equal([2, 3, 4].map(i => ['field-value', 'status', status[i], i, `row-${i + 1}`, 'warning']));
  });

  it('knows a status and how a date is known by the words that people write in spreadsheets', async () => {
    const columns = (name: string, data: string[]): ColumnSource => ({name, data, type: 'STRING'});
    const archive = await opened(
      fileOf([
        ...daily(3),
        columns('الحالة', ['مُلغى', 'مرتقب', 'محل خلاف']),
        columns('dating', ['outside', 'مستنتج', 'stated']),
      ]).buffer,
    );
    const {events, faults} = await archive.events(archive.extent.start, archive.extent.end);
    expect(faults).to.deep.equal([]);
    expect(events.map(({status, dating}) => [status, dating])).to.deep.equal([
      ['cancelled', 'outside'],
      ['planned', 'derived'],
      ['disputed', 'stated'],
    ]);
  });

  it('reads all that a spreadsheet says of an event, also where it is a list or stands in two columns', async () => {
    const one = (name: string, ...data: unknown[]): ColumnSource => ({name, data, type: 'STRING'});
    const archive = await opened(
      fileOf([
        one('date', '2022-10-12'),
        one('title', 'title'),
        one('display date', 'that autumn'),
        one('keywords', 'oil; gas'),
        one('phrase', 'on Wednesday'),
        one('quote', 'its words'),
        one('image', '/a.jpg'),
        one('caption', 'A hall'),
        {name: 'url', data: [['https://example.org/1', 'https://example.org/2']], type: 'JSON'},
        one('source', 'Agency: https://example.org/3'),
      ]).buffer,
    );
    expect(await archive.event('row-1')).to.deep.include({
      event: {
        id: 'row-1',
        date: '2022-10-12',
        title: 'title',
        displayDate: 'that autumn',
        tags: ['oil', 'gas'],
        phrase: 'on Wednesday',
        quote: {exact: 'its words'},
        media: {src: '/a.jpg', caption: 'A hall'},
        links: [
          {url: 'https://example.org/1'},
          {url: 'https://example.org/2'},
          {label: 'Agency', url: 'https://example.org/3'},
        ],
      },
      faults: [],
    });
    const [seen] = (await archive.events(archive.extent.start, archive.extent.end)).events;
    expect(seen).to.include({displayDate: 'that autumn'});
  });

  it('leaves out a field that is at fault and not the event, and says which', async () => {
    const one = (name: string, value: string): ColumnSource => ({name, data: [value], type: 'STRING'});
    const archive = await opened(
      fileOf([
        one('date', '2022-10-12'),
        one('title', 'title'),
        one('weight', 'high'),
        one('link', 'javascript:alert(1)'),
        one('image', 'a hall'),
        one('group', 'Qatar'),
      ]).buffer,
    );
    const {event, faults = []} = (await archive.event('row-1')) ?? {};
    expect(event).to.deep.equal({id: 'row-1', date: '2022-10-12', title: 'title', group: 'Qatar', links: []});
    expect(faults.map(({code, field, value, index}) => [code, field, value, index])).to.have.deep.members([
      ['field-type', 'weight', 'high', 0],
      ['url-refused', 'links[0].url', 'javascript:alert(1)', 0],
      ['url-refused', 'media', 'a hall', 0],
    ]);
  });

  it('makes plain text of HTML, and sources of its links', async () => {
    const one = (name: string, value: string): ColumnSource => ({name, data: [value], type: 'STRING'});
    const archive = await opened(
      fileOf([
        one('date', '2022-10-12'),
        one('title', '<b>Oil</b> &amp; gas'),
        one('text', '<p>One</p><p>Two: <a href="https://example.org/1">there</a></p>'),
      ]).buffer,
    );
    expect((await archive.event('row-1'))?.event).to.deep.include({
      title: 'Oil & gas',
      text: 'One\n\nTwo: there',
      links: [{label: 'there', url: 'https://example.org/1'}],
    });
  });

  it('calls a group that is a time by that time, and by no number', async () => {
    const columns: ColumnSource[] = [...daily(1), {name: 'group', data: [new Date(start)], type: 'TIMESTAMP'}];
    const {events} = await (await opened(fileOf(columns).buffer)).page(0, 1);
    expect(events[0]?.group).to.equal('2022-01-01T00:00Z');
  });

  it('says so where a column for ends holds none', async () => {
    const archive = await opened(fileOf([...daily(1), {name: 'end', data: [2023.5], type: 'DOUBLE'}]).buffer);
    expect(archive.faults.map(({code, severity, params}) => [code, severity, params?.['column']])).to.deep.equal([
      ['archive-columns', 'warning', 'end'],
    ]);
    expect((await archive.page(0, 1)).events).to.have.lengthOf(1);
  });

  it('says what a column for dates holds, if none', async () => {
    const fault = await faultOf([
      {name: 'date', data: [1.5, 2.5], type: 'DOUBLE'},
      {name: 'title', data: ['a', 'b'], type: 'STRING'},
    ]);
    expect(fault?.params).to.deep.equal({column: 'date', found: 'DOUBLE', kind: 'type'});
    const {message, remedy} = describeFault(fault as Fault, 'en');
    expect(message).to.equal('The column "date" of the archive is of the type DOUBLE, which holds no dates.');
    expect(remedy).to.contain('CAST("date" AS INTEGER)');
  });

  it('says of numbers that are no years how to make times of them', async () => {
    const fault = await faultOf([
      {name: 'start', data: [1_665_000_000n, 1_665_100_000n], type: 'INT64'},
      {name: 'title', data: ['a', 'b'], type: 'STRING'},
    ]);
    expect(fault?.code).to.equal('archive-columns');
    const {message, remedy} = describeFault(fault as Fault, 'en');
    expect(message).to.equal('The numbers in the column "start" of the archive are no years.');
    expect(remedy).to.contain('to_timestamp("start")');
  });

  it('finds the events of a window, whatever the window and the row groups', async () => {
    const sizes = fc.integer({min: 1, max: 9});
    const offsets = fc.array(fc.nat(40), {minLength: 1, maxLength: 40}).map(days => days.sort((a, b) => a - b));
    await fc.assert(
      fc.asyncProperty(offsets, sizes, fc.nat(45), fc.nat(45), async (days, rowGroupSize, from, length) => {
        const {buffer} = fileOf(
          [
            {name: 'date', data: days.map(each => new Date(start + each * day)), type: 'TIMESTAMP'},
            {name: 'title', data: days.map((_, i) => `title ${i}`), type: 'STRING'},
          ],
          {rowGroupSize},
        );
        const archive = await opened(buffer);
        const {events, count, isWhole} = await archive.events(start + from * day, start + (from + length) * day);
        const wanted = days.flatMap((each, i) => (each >= from && each < from + length ? [`title ${i}`] : []));
        expect(events.map(({title}) => title)).to.deep.equal(wanted);
        expect(count).to.equal(wanted.length);
        expect(isWhole).to.equal(true);
        expect([...archive.density(0, start + 99 * day, 3).counts].reduce((sum, each) => sum + each, 0)).to.equal(
          days.length,
        );
      }),
      {numRuns: 60},
    );
  });

  it('reads days, instants and EDTF as exactly as they are written', async () => {
    const schema = (date: object) => [
      {name: 'root', num_children: 2},
      {name: 'date', repetition_type: 'OPTIONAL', ...date},
      {name: 'title', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL'},
    ];
    const cases: [string[], ColumnSource['data'], object | undefined][] = [
      [
        ['2022-01-01', '2022-02-03'],
        [new Date('2022-01-01'), new Date('2022-02-03')],
        {type: 'INT32', converted_type: 'DATE'},
      ],
      [
        ['2022-01-01T10:30', '2022-02-03T00:00:05'],
        [BigInt(Date.UTC(2022, 0, 1, 10, 30)), BigInt(Date.UTC(2022, 1, 3, 0, 0, 5))],
        {type: 'INT64', logical_type: {type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS'}},
      ],
      [['2022-01-01T10:30Z'], [new Date('2022-01-01T10:30Z')], {type: 'INT64', converted_type: 'TIMESTAMP_MILLIS'}],
      [['2021', '2021-06~', '2022-01-01/2022-01-05'], ['2021', '2021-06~', '2022-01-01/2022-01-05'], undefined],
    ];
    for (const [dates, data, date] of cases) {
      const columns: ColumnSource[] = [
        {name: 'date', data, ...(date ? {} : {type: 'STRING' as const})},
        {name: 'title', data: dates.map(() => 'title'), ...(date ? {} : {type: 'STRING' as const})},
      ];
      const {buffer} = fileOf(columns, date ? ({schema: schema(date)} as Written) : {});
      const archive = await opened(buffer);
      const {events} = await archive.events(archive.extent.start, archive.extent.end);
      expect(events.map(event => event.date)).to.deep.equal(dates);
    }
  });

  it('knows columns by the headers of spreadsheets, Arabic ones too', async () => {
    const one = (name: string, value: string): ColumnSource => ({name, data: [value], type: 'STRING'});
    const {buffer} = fileOf([
      one('التاريخ', '2022-10-12'),
      one('النهاية', '2022-10-13'),
      one('العنوان', 'قمة'),
      one('الطرف', 'قطر'),
      one('المكان', 'أستانا'),
      one('الرابط', 'https://example.org/1'),
      one('الحالة', 'مقرر'),
      one('Description', 'تفاصيل'),
      one('other', 'x'),
    ]);
    const archive = await opened(buffer);
    const seen = {id: 'row-1', date: '2022-10-12/2022-10-13', title: 'قمة', group: 'قطر', status: 'planned'};
    expect((await archive.events(archive.extent.start, archive.extent.end)).events).to.deep.equal([seen]);
    expect((await archive.event('row-1'))?.event).to.deep.equal({
      ...seen,
      text: 'تفاصيل',
      place: 'أستانا',
      links: [{url: 'https://example.org/1'}],
    });
  });

  it('counts the events of each group before an instant exactly, also between two edges of its summary', async () => {
    const count = 400;
    const date = Array.from({length: count}, (_, i) => new Date(start + i * 36e5));
    const group = date.map((_, i) => (i % 7 ? ['a', 'b', 'a'][i % 3] : null)) as (string | null)[];
    const {buffer} = fileOf(
      [
        {name: 'date', data: date, type: 'TIMESTAMP'},
        {name: 'title', data: date.map(String), type: 'STRING'},
        {name: 'group', data: group, type: 'STRING', nullable: true},
      ],
      {rowGroupSize: 30},
    );
    const tally = new Map<string, number>();
    for (const [i, at] of date.entries()) {
      const key = `${at.toISOString().slice(0, 10)} ${group[i] ?? ''}`;
      tally.set(key, (tally.get(key) ?? 0) + 1);
    }
    const summary = [...tally].map(([key, n]) => ({date: key.slice(0, 10), group: key.slice(11), count: n}));
    const result = await openArchive(buffer, {density: async () => JSON.stringify(summary)});
    if (!('archive' in result)) throw new Error(JSON.stringify(result.fault));
    const {archive} = result;
    expect(archive.summary.groups).to.deep.equal(['', 'a', 'b']);
    for (const i of [-1, 0, 5, 24, 29, 77, 399, 400]) {
      const before = group.slice(0, Math.max(0, i));
      const counted = ['', 'a', 'b'].map(name => before.filter(each => (each ?? '') === name).length);
      const at = start + i * 36e5;
      expect(await archive.groupRows(at, at), `row ${i}`).to.deep.equal({first: counted, end: counted});
    }
  });

  it('counts groups that are numbers by the names that their events have', async () => {
    const days = daily(30);
    const numbers = days[0]?.data.slice() ?? [];
    const density = JSON.stringify([
      ...Array.from(numbers, (_, i) => ({
        date: new Date(start + i * day).toISOString().slice(0, 10),
        group: i % 2,
        count: 1,
      })),
      {date: '2022-01-04', group: 1, row: 3, title: 3},
    ]);
    const group: ColumnSource = {name: 'group', data: Array.from(numbers, (_, i) => i % 2), type: 'INT32'};
    const archive = await opened(fileOf([...days, group]).buffer, {density: async () => density});
    const {events} = await archive.page(0, 30);
    expect(archive.groups).to.deep.equal([...new Set(events.map(event => event.group))]);
    expect(archive.heaviest.map(event => [event.title, event.group])).to.deep.equal([['3', '1']]);
    // Between the edges of the summary the file itself is asked.
    expect(await archive.groupRows(start + 9.5 * day, start + 20.5 * day)).to.deep.equal({
      first: [5, 5],
      end: [11, 10],
    });
  });

  it('of years, counts those of each group whose year is in view', async () => {
    const {buffer} = fileOf([
      {name: 'date', data: [2019, 2020, 2020, 2021], type: 'INT32'},
      {name: 'title', data: ['a', 'b', 'c', 'd'], type: 'STRING'},
      {name: 'group', data: ['x', 'x', 'y', 'y'], type: 'STRING'},
    ]);
    const summary = ['2019 x', '2020 x', '2020 y', '2021 y'].map(key => ({
      date: key.slice(0, 4),
      group: key.slice(5),
      count: 1,
    }));
    const result = await openArchive(buffer, {density: async () => JSON.stringify(summary)});
    if (!('archive' in result)) throw new Error(JSON.stringify(result.fault));
    const window = [Date.UTC(2020, 4), Date.UTC(2020, 5)] as const;
    expect(await result.archive.groupRows(...window)).to.deep.equal({first: [1, 0], end: [2, 1]});
    expect(await result.archive.groupRows(Date.UTC(2020, 0), Date.UTC(2021, 0))).to.deep.equal({
      first: [1, 0],
      end: [2, 1],
    });
  });

  it('reads the row groups in view and no others, and of them the columns that a label needs', async () => {
    const long = Array.from({length: 4000}, (_, i) => `${i} `.repeat(200));
    const {buffer, reads} = fileOf([...daily(4000), {name: 'text', data: long, type: 'STRING'}], {
      rowGroupSize: 100,
      codec: 'UNCOMPRESSED',
    });
    const archive = await opened(buffer);
    reads.length = 0;
    const {events, bytesRead} = await archive.events(start + 1000 * day, start + 1010 * day);
    expect(events).to.have.lengthOf(10);
    expect(reads.reduce((sum, [from, to]) => sum + to - from, 0)).to.equal(bytesRead);
    expect(bytesRead).to.be.below(16_384);
    expect(events[0]).not.to.have.property('text');
    const card = await archive.event('row-1001');
    expect(card?.event?.text).to.equal(long[1000]?.trim());
  });

  it('reads nothing again as a reader zooms in', async () => {
    const {buffer, reads} = fileOf(daily(50));
    const archive = await opened(buffer);
    await archive.events(start, start + 40 * day);
    await archive.events(start + 10.5 * day, start + 20 * day);
    reads.length = 0;
    const {events, bytesRead} = await archive.events(start + 11 * day, start + 19 * day);
    expect(events.map(({id}) => id)).to.deep.equal(Array.from({length: 8}, (_, i) => `row-${12 + i}`));
    expect(reads).to.deep.equal([]);
    expect(bytesRead).to.equal(0);
  });

  describe('with a summary', () => {
    const density = JSON.stringify({
      khatt: 'density',
      start,
      step: day,
      groups: ['a', 'b'],
      counts: [Array(30).fill(1), Array(30).fill(0)],
      heaviest: [
        {row: 3, date: '2022-01-04', title: 'title 3', group: 'a', weight: 5},
        {row: 7, date: '2022-01-08', title: 'title 7', group: 'a', weight: 4},
        {row: 9, date: '2022-01-10', title: 'title 9', group: 'a', weight: 5},
      ],
    });

    it('has the dates of heavy events as exactly as their rows, whatever a database writes', async () => {
      const [dates, titles] = daily(30) as [ColumnSource, ColumnSource];
      const schema = [
        {name: 'root', num_children: 2},
        {name: 'date', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL'},
        {name: 'title', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL'},
      ];
      const days: ColumnSource = {name: 'date', data: dates.data};
      const rows = (date: string): string =>
        JSON.stringify([
          ...Array.from({length: 30}, (_, i) => ({
            date: new Date(start + i * day).toISOString().slice(0, 10),
            group: '',
            count: 1,
          })),
          {date, group: '', row: 3, title: 'title 3', weight: 5},
        ]);
      const told = async (columns: ColumnSource[], date: string, written: object = {}) => {
        const {buffer} = fileOf(columns, written);
        const archive = await opened(buffer, {density: async () => rows(date)});
        expect(archive.faults).to.deep.equal([]);
        const {events} = await archive.page(3, 4);
        return [archive.heaviest[0]?.date, events[0]?.date];
      };
      for (const date of ['2022-01-04T00:00', '2022-01-04 00:00:00', '2022-01-04'])
        expect(await told([days, {name: 'title', data: titles.data}], date, {schema}), date).to.deep.equal([
          '2022-01-04',
          '2022-01-04',
        ]);
      for (const date of ['2022-01-04T00:00', '2022-01-04T00:00Z', '2022-01-04 00:00'])
        expect(await told([dates, titles], date), date).to.deep.equal(['2022-01-04T00:00Z', '2022-01-04T00:00Z']);
    });

    it('knows groups and heavy events without a read, from the file itself', async () => {
      const {buffer} = fileOf(daily(30), {kvMetadata: [{key: 'khatt:density', value: density}]});
      const archive = await opened(buffer);
      expect(archive.groups).to.deep.equal(['a', 'b']);
      const {events, count, isWhole} = await archive.events(start, start + 30 * day, {limit: 2});
      expect(events.map(({id, weight}) => [id, weight])).to.deep.equal([
        ['row-4', 5],
        ['row-10', 5],
      ]);
      expect(count).to.equal(30);
      expect(isWhole).to.equal(false);
    });

    it('takes the one that lies beside, and asks for it only if the file has none', async () => {
      let asked = 0;
      const besides = async () => {
        asked += 1;
        return density;
      };
      expect((await opened(fileOf(daily(30)).buffer, {density: besides})).groups).to.deep.equal(['a', 'b']);
      expect(asked).to.equal(1);
      await opened(fileOf(daily(30), {kvMetadata: [{key: 'khatt:density', value: density}]}).buffer, {
        density: besides,
      });
      expect(asked).to.equal(1);
    });

    it('passes over what is none, as the page that a host sends in its place, and says so', async () => {
      const archive = await opened(fileOf(daily(3)).buffer, {
        density: async () => '<!doctype html><title>Home</title>',
      });
      expect(archive.faults.map(({code, severity}) => [code, severity])).to.deep.equal([
        ['archive-density', 'warning'],
      ]);
      for (const lang of ['ar', 'en']) {
        const {message, remedy} = describeFault(archive.faults[0] as Fault, lang);
        expect(message).not.to.match(/\d/);
        expect(remedy).to.contain('404');
      }
    });

    it('passes one over that is of another file, and says so', async () => {
      const archive = await opened(fileOf(daily(29)).buffer, {density: async () => density});
      expect(archive.faults.map(({code, severity, params}) => [code, severity, params])).to.deep.equal([
        ['archive-density', 'warning', {count: 30, rows: 29}],
      ]);
      expect([...archive.density(start, start + 40 * day, 1).counts]).to.deep.equal([29]);
    });
  });

  it('leaves out the row that is at fault, and says which', async () => {
    const archive = await opened(fileOf(texts('2022-01-01', '2022-02-31', '2022-03-01')).buffer);
    const {events, faults, count} = await archive.events(archive.extent.start, archive.extent.end);
    expect(events.map(({title}) => title)).to.deep.equal(['title 0', 'title 2']);
    expect(count).to.equal(3);
    expect(faults.map(({code, index, id, field}) => [code, index, id, field])).to.deep.equal([
      ['date-day', 1, 'row-2', 'date'],
    ]);
  });

  it('has a fault for each kind of file that it cannot use, with words in both languages', async () => {
    const unsorted = daily(30);
    unsorted[0] = {name: 'date', data: daily(30)[0]?.data.slice().reverse() ?? [], type: 'TIMESTAMP'};
    const found = [
      await faultOf([{name: 'title', data: ['a'], type: 'STRING'}]),
      await faultOf([{name: 'date', data: ['2022'], type: 'STRING'}]),
      await faultOf([
        {name: 'date', data: [1.5], type: 'DOUBLE'},
        {name: 'title', data: ['a'], type: 'STRING'},
      ]),
      await faultOf(unsorted),
      await faultOf(daily(3), {statistics: false}),
      await faultOf(texts('someday')),
      await faultOf(daily(3), {codec: 'LZO', compressors: {LZO: bytes => bytes}}),
    ];
    expect(found.map(fault => fault?.code)).to.deep.equal([
      'archive-columns',
      'archive-columns',
      'archive-columns',
      'archive-order',
      'archive-statistics',
      'archive-statistics',
      'archive-compression',
    ]);
    for (const fault of found) {
      for (const lang of ['ar', 'en']) {
        const {message, remedy} = describeFault(fault ?? {severity: 'error', code: 'file-empty'}, lang);
        expect(message + remedy).not.to.match(/[{}]/);
        // What Spark writes of itself has none for times.
        if (fault?.code === 'archive-statistics' && !fault.params?.['kind'])
          expect(remedy).to.include('outputTimestampType').and.include('MICROS');
      }
    }
  });

  it('says of what is no Parquet that it is damaged', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({maxLength: 300}), async bytes => {
        const {buffer} = Uint8Array.from(bytes);
        const result = await openArchive(buffer);
        expect('fault' in result && result.fault.code).to.equal('archive-damaged');
      }),
    );
  });

  it('rejects as its buffer does', async () => {
    const gone = new Error('gone');
    const failed = await openArchive({byteLength: 100, slice: () => Promise.reject(gone)}).catch(
      (error: unknown) => error,
    );
    expect(failed).to.equal(gone);
  });

  it('has no event for an id that is not of its rows', async () => {
    const archive = await opened(fileOf(daily(3)).buffer);
    for (const id of ['row-0', 'row-4', 'row-01', 'story', '']) expect(await archive.event(id), id).to.equal(undefined);
    expect((await archive.event('row-3'))?.event?.title).to.equal('title 2');
  });
});
