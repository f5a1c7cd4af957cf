import {expect} from 'chai';
import * as fc from 'fast-check';
import {readTimeline} from '../../../../src/core/formats/read-timeline.ts';
import {CsvRows} from '../../../../src/core/formats/sheet/csv.ts';

const bidi = /[\u2066-\u2069]/g;

/** Messages without what sets pieces apart. */
const told = async (text: string | Uint8Array, lang = 'en') =>
  (await readTimeline(text, {lang})).problems.map(({severity, message, remedy}) =>
    `${severity}: ${message} ${remedy}`.replace(bidi, ''),
  );

const events = async (text: string) => (await readTimeline(text)).timeline.events;

describe('readTimeline of CSV', () => {
  it('reads quoted cells, line breaks in them, a byte order mark, CRLF and blank rows', async () => {
    const text =
      '\ufeffDate,Title,Text\r\n2019,"Dushanbe, in person","One ""line""\r\nand another"\r\n\r\n,,\r\n2022-06,Tour,\r\n';
    const {timeline, problems} = await readTimeline(text);
    expect(problems).to.deep.equal([]);
    expect(timeline.events).to.deep.equal([
      {id: 'dushanbe-in-person', date: '2019', title: 'Dushanbe, in person', text: 'One "line"\nand another'},
      {id: 'tour', date: '2022-06', title: 'Tour'},
    ]);
  });

  for (const [name, mark] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ] as const) {
    it(`knows a table with ${name}, in Arabic and in any order`, async () => {
      const rows = [
        ['العنوان', ' تاريخ ', 'المكان', 'الطرف', 'الحاله'],
        ['لقاء', '12 أكتوبر 2022', 'الدوحة', 'قطر', 'مقرر'],
      ];
      const {timeline, problems} = await readTimeline(rows.map(row => row.join(mark)).join('\n'));
      expect(problems).to.deep.equal([]);
      expect(timeline).to.deep.equal({
        khatt: 1,
        lang: 'ar',
        groups: [{id: 'قطر', label: 'قطر'}],
        events: [{id: 'لقاء', date: '2022-10-12', title: 'لقاء', place: 'الدوحة', group: 'قطر', status: 'planned'}],
      });
    });
  }

  it('knows headers as newsrooms write them, and a dash where there is no source', async () => {
    const rows = [
      ['تاريخ الحدث', 'عنوان الخبر', 'تفاصيل الحدث', 'مكان الحدث', 'رابط الخبر'],
      ['2022-10-12', 'لقاء', 'نص', 'الدوحة', 'https://a.example/'],
      ['2022-10-13', 'اجتماع', 'نص', 'الدوحة', '-'],
    ];
    const {timeline, problems} = await readTimeline(rows.map(row => row.join(',')).join('\n'));
    expect(problems).to.deep.equal([]);
    const [first, second] = timeline.events;
    expect(first).to.deep.include({title: 'لقاء', text: 'نص', place: 'الدوحة', links: [{url: 'https://a.example/'}]});
    expect(second).not.to.have.property('links');
    const [both] = await events('التاريخ الهجري,التاريخ الميلادي,الحدث\n16/3/1444,12/10/2022,لقاء\n');
    expect(both?.date).to.equal('2022-10-12');
  });

  it('reads all columns, with several links and tags in a cell', async () => {
    const text = [
      'WHEN;Until;Headline;Description;Tags;Where;Source;Media;Alt Text;Media Caption;Credit;Status;Weight;ID',
      '2022-06-01;2022-06-03;Tour;Talks;oil, gas;Riyadh;"Reuters https://a.example/x, https://b.example/y\nAFP https://c.example";p.jpg;A hall;The hall;SPA;done;5;t1',
    ].join('\n');
    expect((await events(text))[0]).to.deep.equal({
      id: 't1',
      date: '2022-06-01/2022-06-03',
      title: 'Tour',
      text: 'Talks',
      tags: ['oil', 'gas'],
      place: 'Riyadh',
      links: [
        {label: 'Reuters', url: 'https://a.example/x'},
        {url: 'https://b.example/y'},
        {label: 'AFP', url: 'https://c.example'},
      ],
      media: {src: 'p.jpg', alt: 'A hall', caption: 'The hall', credit: 'SPA'},
      status: 'happened',
      weight: 5,
    });
  });

  it('names row, column, value and the nearest date, in Arabic and in English', async () => {
    const text = 'التاريخ,العنوان\n2019,أ\n31 فبراير 2022,ب\n';
    expect(await told(text)).to.deep.equal([
      'error: row 3, column «التاريخ»: «31 فبراير 2022» has no 31 February; write 28. If the end of the month is meant, write 28: 2022-02-28.',
    ]);
    expect(await told(text, 'ar')).to.deep.equal([
      'error: الصف 3، العمود «التاريخ»: «31 فبراير 2022»: ليس في فبراير يوم 31؛ اكتب 28. إن كان المقصود آخر الشهر فاكتب 28، أي 2022-02-28.',
    ]);
    const {problems, timeline} = await readTimeline(text);
    expect(problems[0]).to.include({code: 'date-day', row: 3, column: 'التاريخ', value: '31 فبراير 2022', index: 1});
    expect(timeline.events).to.have.lengthOf(1);
    expect(problems[0]?.message).to.contain('العمود «التاريخ»');
  });

  it('names the row of what is wrong with an event that came from it', async () => {
    const text = [
      'Date,End,Title,Source,Status',
      '2022,2020,a,,',
      '2022,soon,b,,',
      ',,c,,',
      '2022,,d,javascript:alert(1),',
      '2022,,e,,maybe',
      '2022,,,,',
    ].join('\n');
    const {problems} = await readTimeline(text);
    expect(problems.map(({code, row, column, severity}) => [code, row, column, severity])).to.deep.equal([
      ['date-end-before-start', 2, 'End', 'error'],
      ['date-syntax', 3, 'End', 'error'],
      ['date-empty', 4, 'Date', 'error'],
      ['url-refused', 5, 'Source', 'warning'],
      ['field-value', 6, 'Status', 'warning'],
      ['field-missing', 7, 'Title', 'error'],
    ]);
  });

  it('counts rows as the spreadsheet does, below a title and with breaks in cells', async () => {
    const text = 'Our timeline,\n,\nDate,Title\n2019,"a\nb\nc"\n\n2022-13,d\n';
    expect((await readTimeline(text)).problems.flatMap(({row, code}) => (row ? [[row, code]] : []))).to.deep.equal([
      [6, 'date-month'],
    ]);
  });

  it('says nothing of the line in which Excel tells what parts the cells', async () => {
    const {timeline, problems} = await readTimeline('sep=;\r\nالتاريخ;العنوان\r\n2022;لقاء\r\nغدا;آخر\r\n', {
      lang: 'ar',
    });
    expect(timeline.events.map(({title}) => title)).to.deep.equal(['لقاء']);
    expect(problems.map(({code, row}) => [code, row])).to.deep.equal([['date-syntax', 4]]);
  });

  it('tells of what it leaves out: a second title, cells without a header, what stands above the headers', async () => {
    const text = 'Our timeline,,,\nDate,Title,title,\n2019,a,b,c\n2020,d,e,f\n';
    expect(await events(text)).to.deep.equal([
      {date: '2019', title: 'a', id: 'a'},
      {date: '2020', title: 'd', id: 'd'},
    ]);
    expect(await told(text)).to.deep.equal([
      'note: These have no place here and were left out: "Our timeline", title, D3. Move what readers need of them to the events.',
    ]);
  });

  it('tells which winter of a year it takes', async () => {
    expect(await told('Date,Title\nwinter 2022,A')).to.deep.equal([
      'note: row 2, column «Date»: «winter 2022» was read as 2022-24, the winter that begins in that year; ' +
        'the one that ends in it is 2021-24. If that is wrong, write 2021-24.',
    ]);
    expect((await told('التاريخ,العنوان\nشتاء 2022,أ', 'ar'))[0]).to.include('والشتاء الذي ينتهي فيه هو 2021-24');
  });

  it('tells of what rows of the title and of eras have beside what such rows are for, and makes no group of it', async () => {
    const text =
      'Type,Date,Title,Text,Group,Link\ntitle,2020,First,about,g,https://a.example\nera,2019,E,lost,g,\ntitle,,Second,,,\n,2019,A,,,';
    const {timeline, problems} = await readTimeline(text, {lang: 'en'});
    expect(timeline).to.deep.include({title: 'First', description: 'about', eras: [{date: '2019', label: 'E'}]});
    expect(timeline.groups).to.equal(undefined);
    expect(problems.map(({code, message}) => [code, message.replace(bidi, '')])).to.deep.equal([
      [
        'key-duplicate',
        'row 4, column «Title»: it is written twice, and of the two "Second" was left out; "First" was taken.',
      ],
      ['field-left-out', 'These have no place here and were left out: B2, E2, F2, D3, E3.'],
    ]);
  });

  it('tells of a column of kinds that it does not know, of a date beside a year, and of words about no picture', async () => {
    const [kinds] = await told('Type,Date,Title\nbattle,2019,A\nevent,2020,B');
    expect(kinds).to.match(/^note: .*left out: Type\./);
    expect(await told('Type,Date,Title\nevent,2019,A\n,2020,B')).to.deep.equal([]);
    const [date] = await told('Year,Date,Title\n2018,2019-05-05,A');
    expect(date).to.match(/^note: .*left out: Date\./);
    const [caption] = await told('Date,Title,Image,Caption,Credit\n2019,A,a.png,c,d\n2020,B,,of what?,');
    expect(caption).to.match(/^note: .*left out: D3\./);
  });

  it('takes one picture of a cell, tells of the others, and of what is no address', async () => {
    const text =
      'Date,Title,Image\n2019,A,"https://a.example/1.png, https://a.example/w_1,h_2/2.jpg"\n2020,B,صورة الوزير';
    expect((await events(text)).map(({media}) => media?.src)).to.deep.equal([
      'https://a.example/1.png, https://a.example/w_1,h_2/2.jpg',
      undefined,
    ]);
    const two = 'Date,Title,Image\n2019,A,"1.png, 2.png"\n2020,B,صورة الوزير';
    expect((await events(two)).map(({media}) => media?.src)).to.deep.equal(['1.png', undefined]);
    expect(await told(two)).to.deep.equal([
      'warning: row 3, column «Image»: "صورة الوزير" is no address that may be opened, and was left out. ' +
        'Write one with https://, http:// or mailto:, or one relative to the page.',
      'note: These have no place here and were left out: Image 2.png. Move what readers need of them to the events.',
    ]);
  });

  it('takes a cell in which the spreadsheet has an error for empty, and names it', async () => {
    const text =
      'Date,Title,Group,Text,Other\n2019,A,#REF!,#N/A,#DIV/0!\n#VALUE!,B,,,\n2021,#¿NOMBRE?,,,\n########,D,,,';
    const {timeline, problems} = await readTimeline(text, {lang: 'en'});
    expect(timeline.groups).to.equal(undefined);
    expect(timeline.events).to.deep.equal([{id: 'a', date: '2019', title: 'A'}]);
    expect(problems.map(({code, severity, row, column, value}) => [code, severity, row, column, value])).to.deep.equal([
      ['cell-error', 'warning', 2, 'Group', '#REF!'],
      ['cell-error', 'warning', 2, 'Text', '#N/A'],
      ['cell-error', 'warning', 2, 'Other', '#DIV/0!'],
      ['cell-error', 'error', 3, 'Date', '#VALUE!'],
      ['cell-error', 'error', 4, 'Title', '#¿NOMBRE?'],
      ['cell-error', 'error', 5, 'Date', '########'],
    ]);
    const [, message] = await told('التاريخ,العنوان,المجموعة\n2019,أ,\u200e#N/A\n#####,ب,', 'ar');
    expect((await told('التاريخ,العنوان,المجموعة\n2019,أ,\u200e#N/A', 'ar'))[0]).to.equal(
      'warning: الصف 2، العمود «المجموعة»: «#N/A» خطأ يكتبه برنامج الجداول وليس قيمة، فعُدّت الخلية فارغة. ' +
        'صحّح معادلة الخلية أو اكتب فيها القيمة نفسها، ثم احفظ الجدول من جديد.',
    );
    expect(message).to.include('العمود «التاريخ»: حفظ برنامج الجداول «#####» لأن العمود كان أضيق من القيمة');
  });

  it('knows the errors of spreadsheets in other languages, and takes no hashtag for one', async () => {
    for (const error of [
      '#BEZUG!',
      '#NV',
      '#VALEUR!',
      '#¡VALOR!',
      '#ССЫЛКА!',
      '#SAYI/0!',
      'Err:502',
      'خطأ:502',
      'Loading...',
    ])
      expect((await told(`Date,Title,Text\n2019,A,${error}`))[0], error).to.match(
        /^warning: .*error of the spreadsheet/,
      );
    for (const title of ['#COP27', '#', '# 5', '#REF! is an error', 'Err', 'Loading'])
      expect((await events(`Date,Title\n2019,${title}`))[0]?.title).to.equal(title);
  });

  it('tells of an error in the title of the sheet, in an era, and in the year of a date in parts', async () => {
    expect(await told('Type,Date,Title\ntitle,,#REF!\nera,2019/2020,#REF!\n,2019,A')).to.have.lengthOf(2);
    expect((await told('Year,Month,Title\n#N/A,5,A\n2019,#N/A,B')).map(text => text.slice(0, 40))).to.deep.equal([
      'warning: row 3, column «Month»: "#N/A" i',
      'error: row 2, column «Year»: "#N/A" is a',
    ]);
  });

  it('takes the name of a source for no address', async () => {
    const text = 'التاريخ,العنوان,المصدر\n2019,أ,رويترز\n2020,ب,aljazeera.net/news\n2021,ج,ملفات/تقرير.pdf\n';
    expect((await events(text)).map(({links}) => links)).to.deep.equal([
      undefined,
      [{url: 'https://aljazeera.net/news'}],
      [{url: 'ملفات/تقرير.pdf'}],
    ]);
    const {problems} = await readTimeline(text);
    expect(problems.map(({code, row, column, value}) => [code, row, column, value])).to.deep.equal([
      ['url-refused', 2, 'المصدر', 'رويترز'],
    ]);
  });

  it('tells of what could be read otherwise, but not in a thousand rows', async () => {
    const text = `Date,Title\n${'12/10/2022,a\n'.repeat(1000)}25/12/2022,b`;
    const {problems, timeline} = await readTimeline(text);
    expect(timeline.events[0]?.date).to.equal('2022-10-12');
    expect(problems).to.have.lengthOf(20);
    expect(problems[0]).to.deep.include({
      severity: 'note',
      code: 'date-reading',
      row: 2,
      column: 'Date',
      params: {kind: 'day-first', read: '2022-10-12', other: '2022-12-10'},
    });
    expect(problems[19]?.message).to.contain('980');
  });

  it('says of a short year that may come first what it would be, in Arabic too', async () => {
    const notes = async (cell: string, lang: string) =>
      (await readTimeline(`Date,Title\n${cell},a`, {lang, format: 'csv'})).problems
        .filter(({code}) => code === 'date-reading')
        .map(({params, message}) => [params?.['kind'], params?.['other'], message]);
    const [first, last, ...more] = await notes('22-10-05', 'en');
    expect(more).to.deep.equal([]);
    expect(first).to.deep.equal([
      'year-first',
      '2022-10-05',
      'row 2, column «Date»: «22-10-05» was read with the day first, as 2005-10-22; with the year first it would be 2022-10-05.',
    ]);
    expect(last?.slice(0, 2)).to.deep.equal(['short-year', '1905-10-22']);
    expect((await notes('22-10-05', 'ar'))[0]?.[2]).to.contain('العام في أوله');
    expect((await notes('12-10-05', 'en')).map(([kind, other]) => [kind, other])).to.deep.equal([
      ['day-first', '2005-12-10'],
      ['year-first', '2012-10-05'],
      ['short-year', '1905-10-12'],
    ]);
  });

  it('takes numbers for days where a column holds nothing else', async () => {
    expect((await events('Date,Title\n44846,a\n44847,b')).map(({date}) => date)).to.deep.equal([
      '2022-10-12',
      '2022-10-13',
    ]);
    const {timeline, problems} = await readTimeline('Date,Title\n44846,a\n2019,b');
    expect(timeline.events.map(({date}) => date)).to.deep.equal(['2019']);
    expect(problems[0]).to.deep.include({row: 2, code: 'date-syntax', severity: 'error'});
    expect(problems[0]?.remedy).to.contain('2022-10-12');
  });

  it('keeps columns that it does not know, and notes them once', async () => {
    const {timeline, problems} = await readTimeline(
      'Date,Title,Desk,__proto__,constructor\n2019,a,Foreign,x,y\n2020,b,Home,,',
    );
    expect(timeline.events[0]).to.include({Desk: 'Foreign', constructor: 'y'});
    expect(Object.hasOwn(timeline.events[0] ?? {}, '__proto__')).to.equal(true);
    expect(problems).to.have.lengthOf(1);
    expect(problems[0]).to.deep.include({severity: 'note', code: 'field-unknown'});
    expect(problems[0]?.message).to.contain('Desk, __proto__, constructor');
  });

  it('takes rows of another type as the title and the eras', async () => {
    const text = 'Type,Date,End,Title,Text\ntitle,,,The story,In short\nera,2020,2021,Pandemic,\n,2019,,a,\n';
    expect((await readTimeline(text)).timeline).to.deep.equal({
      khatt: 1,
      title: 'The story',
      description: 'In short',
      eras: [{date: '2020/2021', label: 'Pandemic'}],
      events: [{id: 'a', date: '2019', title: 'a'}],
    });
  });

  it('makes plain text of HTML, with its links', async () => {
    const [event] = await events(
      'Date,Title,Text\n2019,a <b>bold</b>,"<p>One</p><p><a href=""https://a.example"">Two</a></p>"',
    );
    expect(event).to.deep.include({
      title: 'a bold',
      text: 'One\n\nTwo',
      links: [{label: 'Two', url: 'https://a.example'}],
    });
    expect((await events('Date,Title\n2019,5 < 6 & 7 > 4'))[0]?.title).to.equal('5 < 6 & 7 > 4');
  });

  it('says what a table without its columns lacks', async () => {
    expect(await told('Name,Wann\na,2019')).to.deep.equal([
      'error: The file has no column for the date. Its columns: Name, Wann Call the column with the dates Date.',
    ]);
    expect((await readTimeline('a;b\n1;2')).problems[0]).to.include({code: 'file-columns'});
  });

  it('tells of a quotation mark that is never closed, and of cells without a column', async () => {
    const {timeline, problems} = await readTimeline('Date,Title\n2019,a\n2020,one, two\n2021,"b\n2022,c\n');
    expect(timeline.events.map(({title}) => title)).to.deep.equal(['a', 'one', 'b\n2022,c']);
    expect(problems.map(({code, row, severity}) => [code, row, severity])).to.deep.equal([
      ['row-cells', 3, 'warning'],
      ['row-quotes', 4, 'error'],
    ]);
  });

  it('tells once of a row with several quotation marks out of place', async () => {
    const toldOf = async (rows: string) => {
      const {problems} = await readTimeline(`Date,Title,Text\n${rows}\n`);
      return problems.map(({row, severity}) => [row, severity]);
    };
    expect(await toldOf('2019,"a" b,"c" d,"e"\n2020,f,"g"')).to.deep.equal([[2, 'warning']]);
    expect(await toldOf('2019,a,b\n2020,"c" d,e\n2021,"f",g')).to.deep.equal([[3, 'warning']]);
    expect(await toldOf('2019,"a" b,c\n2020,d,e')).to.deep.equal([[2, 'error']]);
  });

  it('takes no JSON, page or calendar for a table', async () => {
    for (const text of [
      '{"a": 1,\n"b": 2,}',
      '<p>a, b</p>\n<p>c, d</p>',
      'BEGIN:VCALENDAR,\nX:1,',
      'a sentence, with a comma',
      '\u0089PNG\u0000,\n\u0000,',
    ])
      expect((await readTimeline(text)).problems[0]?.code, text).not.to.equal('file-columns');
  });

  it('joins the day and the time that stand in columns of their own', async () => {
    const text = [
      'Date,Time,End Time,Title',
      '12 Oct 2022,2:30 PM,4 PM,Talks',
      '2022-10-12,About 12:45 AM EST,,Call',
      '2022,9,,Year',
      '2022-10-13,noon-ish,,Lunch',
    ].join('\n');
    expect((await events(text)).map(({date}) => date)).to.deep.equal([
      '2022-10-12T14:30/2022-10-12T16:00',
      '2022-10-12T00:45-05:00~',
      '2022',
      '2022-10-13',
    ]);
    expect(await told(text)).to.deep.equal([
      'warning: row 4, column «Time»: hour 9 is written without a day, so only what stands before it was taken. Fill in what is missing of the date.',
      'warning: row 5, column «Time»: «noon-ish» is not a time that can be read, and was left out. Write hours and minutes: 14:30.',
    ]);
  });

  it('tells of what of the HTML in a cell could run, and keeps none of it', async () => {
    const text = [
      'Date,Title,Text',
      '2019,A,"<p>One <a href=""javascript:a()"">two</a></p><script>b()</script>"',
      '2020,B,<svg onload=c()></svg>',
    ].join('\n');
    expect(await events(text)).to.deep.equal([
      {date: '2019', title: 'A', text: 'One two', id: 'a'},
      {date: '2020', title: 'B', id: 'b'},
    ]);
    expect(
      (await readTimeline(text)).problems.map(({code, row, column, params}) => [code, row ?? params, column]),
    ).to.deep.equal([
      ['url-refused', 2, 'Text'],
      ['field-left-out', {keys: 'Text <script>, Text <svg>, Text <svg onload>'}, undefined],
    ]);
  });

  it('offers the words of the sheet where a status is none', async () => {
    const [arabic = ''] = await told('التاريخ,العنوان,الحالة\n2019,لقاء,ربما', 'ar');
    expect(arabic).to.contain('اكتب واحدة من هذه: حدث، مقرر، ملغى، محل خلاف.');
    const [english = ''] = await told('Date,Title,Status\n2019,Talks,perhaps');
    expect(english).to.contain('happened, planned, cancelled, disputed');
  });

  it('takes the name of a host for an address of the web', async () => {
    const [event] = await events('Date,Title,Source\n2019,Talks,See www.example.org/a and files/b.pdf');
    expect(event?.links).to.deep.equal([{label: 'See', url: 'https://www.example.org/a'}]);
    expect((await events('Date,Title,Source\n2019,Talks,www.example.org'))[0]?.links).to.deep.equal([
      {url: 'https://www.example.org'},
    ]);
  });

  it('offers the other century of a short year, and the other order of day and month', async () => {
    const [order = '', century = ''] = await told('Date,Title\n12/10/22,Talks');
    expect(order).to.contain('with the month first it would be 2022-12-10');
    expect(century).to.contain('another century: 1922-10-12');
  });

  const cell = fc.oneof(
    fc.constantFrom(
      '2019',
      '31/2/2022',
      '12/10/2022',
      '44846',
      'a',
      '',
      ' ',
      '"',
      '=1+1',
      'https://a.example',
      'era',
      'title',
      '2022/..',
      '؟',
    ),
    fc.string({unit: 'binary', maxLength: 12}),
  );
  const header = fc.constantFrom(
    'Date',
    'العنوان',
    'End',
    'Type',
    'الرابط',
    'Tags',
    'Group',
    '__proto__',
    'Weight',
    'Quote',
    'links',
    'media',
    '',
  );
  const grid = fc.record({
    headers: fc.array(header, {minLength: 1, maxLength: 8}),
    rows: fc.array(fc.array(cell, {maxLength: 9}), {maxLength: 8}),
    mark: fc.constantFrom(',', ';', '\t'),
    isQuoted: fc.boolean(),
  });
  const asText = ({
    headers,
    rows,
    mark,
    isQuoted,
  }: {
    headers: string[];
    rows: string[][];
    mark: string;
    isQuoted: boolean;
  }) =>
    [['Date', 'Title', ...headers], ...rows]
      .map(row => row.map(one => (isQuoted ? `"${one.replaceAll('"', '""')}"` : one)).join(mark))
      .join('\n');

  it('never rejects, and each fault of a row names it, whatever the cells', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async given => {
        const {problems, timeline} = await readTimeline(asText(given), {lang: 'en'});
        expect(timeline.events.length).to.be.at.most(given.rows.length * 9);
        for (const {code, index, row, list} of problems)
          if (index !== undefined && list !== 'groups') expect(row, code).to.be.above(1);
      }),
      {numRuns: 200},
    );
  });

  it('never rejects, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({maxLength: 300}), fc.constantFrom('csv', 'tsv', ''), async (bytes, format) => {
        await readTimeline(bytes, {format});
      }),
    );
  });

  it('reads the same whether it comes whole or in pieces', () => {
    fc.assert(
      fc.property(grid, fc.array(fc.integer({min: 1, max: 40}), {minLength: 1}), (given, sizes) => {
        const text = asText(given).replaceAll('\n', given.isQuoted ? '\r\n' : '\n');
        const whole = new CsvRows(given.mark);
        whole.push(text);
        const expected = whole.end();
        const pieces = new CsvRows(given.mark);
        for (let at = 0, i = 0; at < text.length; i++) {
          const size = sizes[i % sizes.length] ?? 1;
          pieces.push(text.slice(at, at + size));
          at += size;
        }
        const {document, faults} = pieces.end();
        expect({document, faults}).to.deep.equal({document: expected.document, faults: expected.faults});
      }),
      {numRuns: 200},
    );
  });
});
