import {expect} from 'chai';
import * as fc from 'fast-check';
import {zoneOfWindows} from '../../../../src/core/formats/calendar/windows-zones.ts';
import {readTimeline} from '../../../../src/core/formats/read-timeline.ts';

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', ...lines, 'END:VCALENDAR'].join('\r\n');
const vevent = (...lines: string[]) => ['BEGIN:VEVENT', 'SUMMARY:قمة', ...lines, 'END:VEVENT'].join('\r\n');
const codes = (problems: readonly {severity: string; code: string}[]) =>
  problems.map(({severity, code}) => `${severity} ${code}`);

describe('a calendar', () => {
  const dates: readonly [lines: string[], edtf: string][] = [
    [['DTSTART;VALUE=DATE:20221012'], '2022-10-12'],
    [['DTSTART;VALUE=DATE:20221012', 'DTEND;VALUE=DATE:20221013'], '2022-10-12'],
    [['DTSTART;VALUE=DATE:20221012', 'DTEND;VALUE=DATE:20221015'], '2022-10-12/2022-10-14'],
    [['DTSTART;VALUE=DATE:20221231', 'DTEND;VALUE=DATE:20230102'], '2022-12-31/2023-01-01'],
    [['DTSTART;VALUE=DATE:20221012', 'DURATION:P2D'], '2022-10-12/2022-10-13'],
    [['DTSTART;VALUE=DATE:20221012', 'DURATION:PT36H'], '2022-10-12/2022-10-13'],
    [['DTSTART;VALUE=DATE:20221012', 'DURATION:PT12H'], '2022-10-12'],
    [['DTSTART:20221012'], '2022-10-12'],
    [['DTSTART:20221012', 'DTEND:20221014'], '2022-10-12/2022-10-13'],
    [['DTSTART:20221012T183000Z'], '2022-10-12T18:30Z'],
    [['DTSTART:20221012T183000'], '2022-10-12T18:30'],
    [['DTSTART:20221012T183015Z'], '2022-10-12T18:30:15Z'],
    [['DTSTART:20221012T183000Z', 'DTEND:20221012T190000Z'], '2022-10-12T18:30Z/2022-10-12T19:00Z'],
    [['DTSTART:20221012T183000Z', 'DURATION:PT30M'], '2022-10-12T18:30Z/2022-10-12T19:00Z'],
  ];
  for (const [lines, edtf] of dates) {
    it(`reads ${lines.join(' ')} as ${edtf}`, async () => {
      const {timeline, problems} = await readTimeline(calendar(vevent(...lines)));
      expect(problems).to.deep.equal([]);
      expect(timeline.events[0]).to.include({title: 'قمة', date: edtf});
    });
  }

  it('tells of what it leaves out, but not of what only programs need', async () => {
    const {timeline, problems} = await readTimeline(
      calendar(
        vevent(
          'DTSTART;VALUE=DATE:20221012',
          'UID:1',
          'DTSTAMP:20220101T000000Z',
          'SEQUENCE:1',
          'X-APPLE-STRUCTURED:1',
        ),
        vevent('DTSTART;VALUE=DATE:20221013', 'CONTACT:مكتب الصحافة', 'ATTACH:https://a.example/report.pdf'),
        'BEGIN:VTODO\r\nSUMMARY:لا تنسَ\r\nEND:VTODO',
      ),
    );
    expect(timeline.events).to.have.length(2);
    expect(problems.map(({code, params}) => [code, params])).to.deep.equal([
      ['field-left-out', {keys: 'VTODO, ATTACH, CONTACT'}],
    ]);
  });

  it('knows the zones of Windows, which Outlook writes', async () => {
    const {timeline, problems} = await readTimeline(
      calendar(
        vevent('DTSTART;TZID="Arab Standard Time":20221012T183000', 'DTEND;TZID="Arab Standard Time":20221012T193000'),
        vevent('DTSTART;TZID=Egypt Standard Time:20221012T173000'),
        vevent('DTSTART;TZID=romance standard time:20221012T173000'),
        vevent('DTSTART;TZID=UTC-02:20221012T133000'),
        vevent('DTSTART;TZID=Pacific Standard Time (Mexico):20221012T083000'),
      ),
    );
    expect(problems).to.deep.equal([]);
    expect(timeline.timeZone).to.equal('Asia/Riyadh');
    expect(timeline.events.map(({date}) => date)).to.deep.equal([
      '2022-10-12T18:30/2022-10-12T19:30',
      ...Array.from({length: 4}, () => '2022-10-12T15:30Z'),
    ]);
  });

  it('names zones of Windows as engines know them', () => {
    const names = [
      'W. Europe',
      'GTB',
      'FLE',
      'Arabian',
      'India',
      'Nepal',
      'Myanmar',
      'Line Islands',
      'Dateline',
      'Argentina',
    ];
    for (const name of names) {
      const zone = zoneOfWindows(`${name} Standard Time`);
      expect(() => new Intl.DateTimeFormat('en', {timeZone: zone ?? ''}), `${name}: ${zone}`).not.to.throw();
    }
    expect(zoneOfWindows('Arab')).to.equal(undefined);
  });

  it('reads clock times in the zone of the calendar, and others as the same instant', async () => {
    const {timeline, problems} = await readTimeline(
      calendar(
        vevent('DTSTART;TZID=Asia/Qatar:20221012T183000'),
        vevent('DTSTART;TZID=Europe/Moscow:20221012T183000'),
        vevent('DTSTART;TZID=America/New_York:20221012T183000'),
        vevent('DTSTART;TZID=Customized Time Zone:20221012T183000'),
      ),
    );
    expect(timeline.timeZone).to.equal('Asia/Qatar');
    expect(timeline.events.map(({date}) => date)).to.deep.equal([
      '2022-10-12T18:30',
      '2022-10-12T15:30Z',
      '2022-10-12T22:30Z',
      '2022-10-12T18:30',
    ]);
    expect(codes(problems)).to.deep.equal(['warning zone-unknown']);
    expect(problems[0]).to.include({index: 3, value: 'Customized Time Zone'});
  });

  it('reads all that an event says', async () => {
    const {timeline, problems} = await readTimeline(
      calendar(
        'X-WR-CALNAME:قصة',
        [
          'BEGIN:VEVENT',
          'UID:one@example.org',
          'DTSTART;VALUE=DATE:20221012',
          'SUMMARY;LANGUAGE=ar:قمة\\, ولقاء',
          'DESCRIPTION:سطر أول\\nسطر ثا',
          ' ن\\; وأخير',
          'CATEGORIES:قطر,طاقة',
          'LOCATION:الدوحة\\, قطر',
          'URL:https://example.org/a?b=1',
          'STATUS:CANCELLED',
          'BEGIN:VALARM',
          'DESCRIPTION:an alarm',
          'END:VALARM',
          'END:VEVENT',
        ].join('\r\n'),
        vevent('DTSTART;VALUE=DATE:20221013', 'STATUS:TENTATIVE', 'RRULE:FREQ=YEARLY;COUNT=5'),
      ),
    );
    expect(timeline).to.deep.include({title: 'قصة', lang: 'ar', groups: [{id: 'قطر', label: 'قطر'}]});
    expect(timeline.events).to.deep.equal([
      {
        id: 'one@example.org',
        date: '2022-10-12',
        title: 'قمة, ولقاء',
        text: 'سطر أول\nسطر ثان; وأخير',
        group: 'قطر',
        tags: ['طاقة'],
        place: 'الدوحة, قطر',
        status: 'cancelled',
        links: [{url: 'https://example.org/a?b=1'}],
      },
      {id: 'قمة', date: '2022-10-13', title: 'قمة', status: 'planned'},
    ]);
    expect(codes(problems)).to.deep.equal(['note date-repeats']);
    expect(problems[0]).to.include({index: 1});
    expect(problems[0]?.value).to.match(/FREQ=YEARLY/);
  });

  it('keeps good events beside bad ones and moves no date', async () => {
    const {timeline, problems} = await readTimeline(
      calendar(
        vevent('DTSTART;VALUE=DATE:20220231'),
        vevent('DTSTART;VALUE=DATE:20221312'),
        vevent(),
        vevent('DTSTART;VALUE=DATE:20221012', 'this is no line'),
        vevent('DTSTART:javascript'),
        vevent('DTSTART;VALUE=DATE:20221013', 'URL:javascript:alert(1)'),
      ),
    );
    expect(timeline.events.map(({date}) => date)).to.deep.equal(['2022-10-12', '2022-10-13']);
    expect(JSON.stringify(timeline)).not.to.contain('javascript');
    expect(problems.map(({index}) => index)).to.include.members([0, 1, 2, 3, 4, 5]);
  });

  it('tells of an end before its start, and leaves the event out', async () => {
    const {timeline, problems} = await readTimeline(
      calendar(
        vevent('DTSTART;VALUE=DATE:20221012', 'DTEND;VALUE=DATE:20221010'),
        vevent('DTSTART:20221012T183000Z', 'DTEND:20221012T180000Z'),
      ),
    );
    expect(timeline.events).to.deep.equal([]);
    expect(codes(problems)).to.deep.equal(['error date-end-before-start', 'error date-end-before-start']);
  });

  it('makes plain text of a description in HTML, with its links, and tells of what could run', async () => {
    const {timeline, problems} = await readTimeline(
      calendar(
        vevent(
          'DTSTART;VALUE=DATE:20221012',
          'DESCRIPTION:<p>One</p><a href="https://a.example/1">two</a><br>three &amp\\; four<script>a()</script>',
        ),
      ),
    );
    expect(timeline.events[0]).to.deep.include({
      text: 'One\n\ntwo\nthree & four',
      links: [{label: 'two', url: 'https://a.example/1'}],
    });
    expect(problems.map(({code, params}) => [code, params?.['keys']])).to.deep.equal([
      ['field-left-out', 'DESCRIPTION <script>'],
    ]);
  });

  it('reads what is left of a calendar that was cut short, and says when it has no events', async () => {
    const {timeline} = await readTimeline(
      calendar(vevent('DTSTART;VALUE=DATE:20221012'), vevent('DTSTART;VALUE=DATE:20221013')).slice(0, -40),
    );
    expect(timeline.events).to.have.lengthOf.at.least(1);
    for (const lang of ['ar', 'en']) {
      const {problems} = await readTimeline(calendar(), {lang});
      expect(codes(problems)).to.deep.equal(['error file-not-timeline']);
      expect(problems[0]?.message).to.match(/تقويم|calendar/);
      expect(problems[0]?.remedy).not.to.contain('khatt');
    }
  });

  it('says that a calendar breaks off, wherever it was cut, and nothing of one that is whole', async () => {
    const whole = calendar(
      vevent('DTSTART;VALUE=DATE:20221012'),
      vevent('DTSTART;VALUE=DATE:20221013', 'DESCRIPTION:half of the text is missing'),
    );
    for (const text of [whole, `${whole}\r\n\r\n`, whole.replaceAll('\r\n', '\n')])
      expect((await readTimeline(text)).problems).to.deep.equal([]);
    const {timeline, problems} = await readTimeline(whole.slice(0, whole.indexOf('sing')));
    expect(timeline.events.map(({text}) => text)).to.deep.equal([undefined, 'half of the text is mis']);
    expect(problems.map(({severity, code, params}) => [severity, code, params])).to.deep.equal([
      ['warning', 'file-mended', {kind: 'end', found: 'DESCRIPTION:half of the text is mis'}],
    ]);
    expect(problems[0]?.message).to.match(/^The file breaks off; .* It ends: DESCRIPTION:half of the text is mis$/);
    for (const mark of ['END:VEVENT', 'END:VCALENDAR']) {
      const cut = await readTimeline(whole.slice(0, whole.lastIndexOf(mark)));
      expect(cut.timeline.events).to.have.length(2);
      expect(codes(cut.problems)).to.deep.equal(['warning file-mended']);
    }
    expect(codes((await readTimeline('BEGIN:VCALENDAR\r\nVERSION:2.0')).problems)).to.deep.equal([
      'warning file-mended',
      'error file-not-timeline',
    ]);
  });

  const unread: readonly (readonly [lines: string[], field: string, value: string])[] = [
    [['DTSTART:2022'], 'DTSTART', '2022'],
    [['DTSTART;VALUE=DATE:202210'], 'DTSTART', '202210'],
    [['DTSTART:20221012T183'], 'DTSTART', '20221012T183'],
    [['DTSTART:2022-10-12'], 'DTSTART', '2022-10-12'],
    [['dtstart;X-A="b:c";VALUE=DATE:soon'], 'DTSTART', 'soon'],
    [['DTSTART;VALUE=DATE:20221012', 'DTEND;VALUE=DATE:2022'], 'DTEND', '2022'],
  ];
  for (const [lines, field, value] of unread) {
    it(`cites ${lines.join(' ')} as the file has it`, async () => {
      const {timeline, problems} = await readTimeline(calendar(vevent('DTSTART:20221011'), vevent(...lines)));
      expect(timeline.events.map(({date}) => date)).to.deep.equal(['2022-10-11']);
      expect(codes(problems)).to.deep.equal(['error date-syntax']);
      expect(problems[0]).to.include({index: 1, field, value});
      expect(problems[0]?.message).to.contain(`"${value}" is not a date`);
      expect(problems[0]?.remedy).to.contain('20221012');
    });
  }

  it('says that no date is written where its line is empty', async () => {
    const {problems} = await readTimeline(calendar(vevent('DTSTART:')));
    expect(problems.map(({code, field}) => [code, field])).to.deep.equal([['date-empty', 'DTSTART']]);
  });

  it('tells of a line that only looks like the end of an event, and reads those behind it', async () => {
    const {timeline, problems} = await readTimeline(
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT too\r\nDTSTART:20221012\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    );
    expect(timeline.events.map(({title, date}) => [title, date])).to.deep.equal([['x', '2022-10-12']]);
    expect(problems.filter(({code}) => code === 'line-unread').map(({value}) => value)).to.deep.equal([
      'END:VEVENT too',
    ]);
  });

  it('tells of a time that the clocks of its own zone never showed, or showed twice', async () => {
    const skipped = vevent('DTSTART;TZID=Europe/Berlin:20220327T023000');
    const twice = vevent('DTSTART;TZID=Europe/Berlin:20221030T023000');
    const {timeline, problems} = await readTimeline(calendar('X-WR-TIMEZONE:Asia/Qatar', skipped, twice));
    expect(timeline.events.map(({date}) => date)).to.deep.equal(['2022-03-27T01:30Z', '2022-10-30T00:30Z']);
    expect(problems.map(({code, index, field, params}) => [code, index, field, params?.['zone']])).to.deep.equal([
      ['clock-skipped', 0, 'DTSTART', 'Europe/Berlin'],
      ['clock-twice', 1, 'DTSTART', 'Europe/Berlin'],
    ]);
    const own = await readTimeline(calendar('X-WR-TIMEZONE:Europe/Berlin', skipped));
    expect(own.problems.map(({code, field}) => [code, field])).to.deep.equal([['clock-skipped', 'DTSTART']]);
  });

  it('tells of what an event has twice, of which one is read', async () => {
    const lines = ['DTSTART:20221012', 'DTSTART:20231012', 'SUMMARY:ثانية', 'LOCATION:A', 'LOCATION:A'];
    const {timeline, problems} = await readTimeline(calendar(vevent(...lines)), {lang: 'ar'});
    expect(timeline.events.map(({date, title}) => [date, title])).to.deep.equal([['2022-10-12', 'قمة']]);
    expect(problems.map(({code, severity, field, value}) => [code, severity, field, value])).to.deep.equal([
      ['key-duplicate', 'warning', 'DTSTART', '2023-10-12'],
      ['key-duplicate', 'warning', 'SUMMARY', 'ثانية'],
    ]);
    expect(problems[1]?.message.replace(/[\u2066-\u2069]/g, '')).to.include('فتُرك «ثانية» وأُخذ «قمة»');
  });

  it('reads the offset from UTC that programs write behind a time, and a zone of the end alone', async () => {
    const dates = async (...lines: string[]) => {
      const {timeline, problems} = await readTimeline(
        ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:x', ...lines, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n'),
      );
      return [timeline.events[0]?.date, ...problems.map(({value}) => value)];
    };
    expect(await dates('DTSTART:20221012T183000+0300')).to.deep.equal(['2022-10-12T15:30Z']);
    expect(await dates('DTSTART:20221012T183000-05:30')).to.deep.equal(['2022-10-13T00:00Z']);
    expect(await dates('DTSTART:20221012T183000.500Z')).to.deep.equal(['2022-10-12T18:30Z']);
    expect(await dates('DTSTART:20221012T183000z')).to.deep.equal(['2022-10-12T18:30Z']);
    // Of a flight, the clocks of both cities.
    expect(
      await dates('DTSTART;TZID=Asia/Qatar:20221012T080000', 'DTEND;TZID=Europe/London:20221012T130000'),
    ).to.deep.equal(['2022-10-12T08:00/2022-10-12T12:00Z']);
    expect(await dates('DTSTART:20221012T180000', 'DURATION:soon')).to.deep.equal([
      '2022-10-12T18:00',
      'DURATION:soon',
    ]);
  });

  it('is never refused by an exception, and always ends', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...[
          'BEGIN:VEVENT',
          'END:VEVENT',
          'BEGIN:VALARM',
          'END:VCALENDAR',
          'DTSTART',
          'DTEND',
          'DURATION',
          'RRULE',
          ':',
          ';',
          '=',
        ],
        ...[
          'VALUE=DATE',
          'TZID=',
          '20221012',
          'T183000',
          'Z',
          'P1D',
          '\r\n',
          '\n ',
          ',',
          '\\n',
          '"',
          'SUMMARY',
          '__proto__',
          'FREQ=DAILY',
        ],
        ...['CATEGORIES', 'X-KHATT-DATE', '2019', 'URL', 'UID', 'STATUS'],
      ),
      fc.string({unit: 'binary', maxLength: 4}),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, {maxLength: 60}), async pieces => {
        const {timeline} = await readTimeline(`BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\n${pieces.join('')}`);
        expect(timeline.events).to.be.an('array');
      }),
      {numRuns: 400, examples: [[['END:VEVENT', 'BEGIN:VEVENT', '\r\n', 'BEGIN:VEVENT', '\0']]]},
    );
    const head = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART;VALUE=DATE:20221012\r\n';
    for (const line of ['BEGIN:VEVENT\r\n', 'X', 'X:y\r\n', ';', '"', 'A;B=', '\\n', 'CATEGORIES:a,b\r\n', '0', '<a']) {
      const isText = line === '0' || line === '<a';
      const text = `${head}${isText ? 'DESCRIPTION:' : ''}${line.repeat(3e5 / line.length)}`;
      expect((await readTimeline(text)).timeline.events).to.be.an('array');
    }
  });
});
