import {expect} from 'chai';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import {readEdtf} from '../../../../src/core/date/read-edtf.ts';
import {readTimeline} from '../../../../src/core/formats/read-timeline.ts';
import {
  guarded,
  joinList,
  readLinks,
  splitList,
  unguarded,
  writeLinks,
} from '../../../../src/core/formats/sheet/sheet-cells.ts';
import {writeTimeline} from '../../../../src/core/formats/write-timeline.ts';
import type {Timeline} from '../../../../src/core/model/timeline.ts';
import {timelines} from '../../../support/arbitraries/timeline.ts';

const edtfOf = (date: string): string | undefined => {
  const read = readEdtf(date);
  return 'date' in read ? read.date.edtf : undefined;
};

const cellsOf = (text: string): string[][] => Papa.parse<string[]>(text.replace('\ufeff', '').trimEnd()).data;

const story: Timeline = {
  khatt: 1,
  title: 'القصة',
  description: 'موجز',
  lang: 'ar',
  groups: [{id: 'قطر', label: 'قطر'}],
  eras: [{date: '2020-03/2021-12', label: 'الجائحة'}],
  events: [
    {
      id: 'لقاء',
      date: '2019',
      title: 'لقاء',
      text: 'سطر\n\nفقرة، «مقتبس» و"آخر"',
      group: 'قطر',
      tags: ['نفط', 'غاز'],
      place: 'دوشنبه',
      status: 'planned',
      dating: 'derived',
      phrase: 'عام 2019',
      quote: {exact: 'نص'},
      links: [{label: 'رويترز', url: 'https://a.example/x'}, {url: '/local'}],
      media: {src: 'p.jpg', alt: 'وصف', caption: 'تعليق', credit: 'وكالة'},
      weight: 5,
      displayDate: 'في عام 2019',
    },
    {id: 'جولة', date: '2022-06-01/2022-06-03?', title: 'جولة'},
  ],
};

describe('writeTimeline as CSV', () => {
  it('has Arabic headers for an Arabic story, and reads back as it was', async () => {
    const {text, problems} = await writeTimeline(story, 'csv');
    expect(cellsOf(text)[0]).to.deep.equal(
      'النوع,التاريخ,النهاية,العنوان,النص,المجموعة,المكان,الرابط,الصورة,وصف الصورة,تعليق الصورة,المصور,الحالة,الوسوم,التاريخ المعروض,كيف عُرف التاريخ,العبارة الدالة على التاريخ,الاقتباس,الأهمية'.split(
        ',',
      ),
    );
    expect(problems).to.deep.equal([]);
    const read = await readTimeline(text);
    expect(read.problems).to.deep.equal([]);
    expect(read.timeline).to.deep.equal(story);
  });

  it('has English headers for any other, only those that are needed, and a mark by which Excel knows UTF-8', async () => {
    const {text} = await writeTimeline({khatt: 1, events: [{id: 'a', date: '2019', title: 'A', place: 'Doha'}]}, 'csv');
    expect(text).to.equal('\ufeffDate,Title,Place\r\n2019,A,Doha\r\n');
  });

  it('says what CSV has no place for', async () => {
    const {problems} = await writeTimeline(
      {...story, timeZone: 'Asia/Qatar', groups: [{id: 'قطر', label: 'قطر', color: '#7a1f5c'}], source: {title: 'خبر'}},
      'csv',
    );
    expect(problems.map(({code, field, index, severity}) => [code, field, index, severity])).to.deep.equal([
      ['export-field', 'timeZone', undefined, 'note'],
      ['export-field', 'source', undefined, 'note'],
      ['export-field', 'color', 0, 'note'],
    ]);
    expect(problems[0]?.message).to.contain('CSV');
    expect(problems[2]?.message).to.contain('قطر');
  });

  it('writes no cell that a spreadsheet takes for a formula, and reads each as it was', async () => {
    const titles = [
      '=1+1',
      '+1',
      '-1',
      '@a',
      '\t=1',
      "'=1",
      "'",
      "''@x",
      ' =1',
      '＝1',
      '=HYPERLINK("http://x","y")',
      'a=b',
      '-0044',
    ];
    const {text} = await writeTimeline(
      {khatt: 1, events: titles.map((title, i) => ({id: `e${i}`, date: i % 2 ? '-0044' : '2019', title}))},
      'csv',
    );
    for (const cell of cellsOf(text).flat()) expect(cell).not.to.match(/^\s*[=+\-@＝]|^[\t\r]/);
    const {timeline} = await readTimeline(text);
    expect(timeline.events.map(({title}) => title)).to.deep.equal(titles);
    expect(timeline.events[1]?.date).to.equal('-0044');
    fc.assert(
      fc.property(
        fc.string({unit: fc.constantFrom('=', '+', '-', '@', "'", ' ', '\t', 'a', '\n'), maxLength: 6}),
        cell => {
          expect(unguarded(guarded(cell))).to.equal(cell);
        },
      ),
    );
  });

  it('keeps lists and links through a cell', () => {
    const item = fc
      .string({unit: fc.constantFrom('a', 'ب', ' ', ',', '،', ';', '|', '.'), minLength: 1, maxLength: 6})
      .map(text => text.trim());
    fc.assert(
      fc.property(fc.array(fc.constantFrom('oil', 'غاز', 'a b'), {minLength: 1}), list => {
        expect(splitList(joinList(list, '، '))).to.deep.equal(list);
      }),
    );
    fc.assert(
      fc.property(item, text => {
        fc.pre(/^[aب]/.test(text) && !/[|;،,]\s*$/.test(text) && !text.includes('|'));
        expect(splitList(joinList([text], ', '))).to.deep.equal([text]);
      }),
    );
    for (const links of [
      [{label: 'A: b', url: 'https://a.example/?x=1,2'}, {url: 'mailto:a@b.example'}],
      [{label: 'https://x.example', url: 'https://a.example'}],
      [{label: 'صفحة', url: '../صور/١.html'}],
    ])
      expect(readLinks(writeLinks(links))).to.deep.equal(links);
  });

  it('keeps every event and how exactly its date is known, or says that it does not', async () => {
    await fc.assert(
      fc.asyncProperty(timelines(), async timeline => {
        const {text, problems} = await writeTimeline(timeline, 'csv');
        const read = (await readTimeline(text)).timeline;
        expect(read.events.map(({date}) => edtfOf(date))).to.deep.equal(timeline.events.map(({date}) => edtfOf(date)));
        const isLost = (field: string) => problems.some(problem => problem.field === field);
        timeline.events.forEach((event, i) => {
          for (const field of ['title', 'place', 'status', 'weight', 'phrase'] as const)
            if (!isLost(`events[].${field}`)) expect(read.events[i]?.[field]).to.deep.equal(event[field]);
        });
      }),
      {numRuns: 150},
    );
  });
});
