import {expect} from 'chai';
import {readTimeline} from '../../../../src/core/formats/read-timeline.ts';

const headers =
  'Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,Media Caption,Media Thumbnail,Alt Text,Type,Group,Background';

const sheet = (...rows: readonly string[]): string => [headers, ...rows].join('\n');

describe("readTimeline of TimelineJS's sheets", () => {
  it('takes the finest part that is given for how exactly a date is known', async () => {
    const rows = [
      '2019,,,',
      '2022,6,,',
      '2022,October,12,',
      '"1,066",10,14,',
      '-44,3,15,',
      '2022,10,12,14:30',
      '2022,10,12,2:30 PM',
      '2022,10,12,1430',
      '2022,10,12,9',
      '2022,10,12,About 12:45 AM EST',
    ];
    const {timeline, problems} = await readTimeline(sheet(...rows.map((row, i) => `${row},,,,,,e${i}`)));
    expect(problems).to.deep.equal([]);
    expect(timeline.events.map(({date}) => date)).to.deep.equal([
      '2019',
      '2022-06',
      '2022-10-12',
      '1066-10-14',
      '-0043-03-15',
      '2022-10-12T14:30',
      '2022-10-12T14:30',
      '2022-10-12T14:30',
      '2022-10-12T09:00',
      '2022-10-12T00:45-05:00~',
    ]);
  });

  it('takes one month of a cell for a month, and of no other a part', async () => {
    const dateOf = async (month: string) =>
      (await readTimeline(sheet(`2022,${month},,,,,,,,e`))).timeline.events[0]?.date;
    for (const month of ['March', 'Mar.', 'مارس', 'شهر مارس', 'مارس/آذار', 'آذار (مارس)', '٣', '03'])
      expect(await dateOf(month), month).to.equal('2022-03');
    for (const month of ['Mar-Apr', '"March, April"', 'March 5', 'مارس وأبريل', 'March or so'])
      expect(await dateOf(month), month).to.equal(undefined);
  });

  it('reads the title, eras, ends, HTML, pictures and videos', async () => {
    const {timeline, problems} = await readTimeline(
      sheet(
        ',,,,,,,,,The story,<p>In short</p>,,,,,,title,,',
        '2020,,,,2021,,,,,Pandemic,,,,,,,era,,',
        '2022,10,11,,2022,10,12,,Tuesday,<b>Talks</b>,"<p>See <a href=""https://a.example"">this</a></p>",https://a.example/p.jpg,SPA,The hall,t.jpg,A hall,,UAE,#fff',
        '2022,,,,,,,,,Speech,,https://www.youtube.com/watch?v=1,,,,,,,',
      ),
      {lang: 'en'},
    );
    expect(timeline).to.deep.equal({
      khatt: 1,
      title: 'The story',
      description: 'In short',
      groups: [{id: 'uae', label: 'UAE'}],
      eras: [{date: '2020/2021', label: 'Pandemic'}],
      events: [
        {
          id: 'talks',
          date: '2022-10-11/2022-10-12',
          displayDate: 'Tuesday',
          title: 'Talks',
          text: 'See this',
          group: 'uae',
          links: [{label: 'this', url: 'https://a.example'}],
          media: {src: 'https://a.example/p.jpg', alt: 'A hall', caption: 'The hall', credit: 'SPA'},
        },
        {
          id: 'speech',
          date: '2022',
          title: 'Speech',
          links: [{label: 'YouTube', url: 'https://www.youtube.com/watch?v=1'}],
        },
      ],
    });
    expect(problems.map(({code, params}) => [code, params?.['keys']])).to.deep.equal([
      ['field-left-out', 'Media Thumbnail, Background'],
    ]);
  });

  it('moves no date, and names the part that is none', async () => {
    const {timeline, problems} = await readTimeline(
      sheet(
        '2022,2,31,,,,,,,a',
        '2022,13,,,,,,,,b',
        '2022,,12,,,,,,,c',
        '2022,10,12,soon,,,,,,d',
        ',,,,,,,,,e',
        '2022,,,,2019,,,,,f',
      ),
    );
    expect(timeline.events.map(({date, title}) => [date, title])).to.deep.equal([
      ['2022', 'c'],
      ['2022-10-12', 'd'],
    ]);
    expect(problems.map(({code, row, column, severity}) => [code, row, column, severity])).to.deep.equal([
      ['date-gap', 4, 'Day', 'warning'],
      ['date-syntax', 5, 'Time', 'warning'],
      ['date-day', 2, 'Day', 'error'],
      ['date-month', 3, 'Month', 'error'],
      ['date-empty', 6, 'Year', 'error'],
      ['date-end-before-start', 7, 'Year', 'error'],
    ]);
    expect(problems[2]?.params?.['nearest']).to.equal('2022-02-28');
  });

  it('reads the older sheets', async () => {
    const {timeline} = await readTimeline('Start Date,End Date,Headline,Text,Media,Tag\n10/12/2011,,Older,,,Law\n');
    expect(timeline.events).to.deep.equal([{id: 'older', date: '2011-12-10', title: 'Older', group: 'law'}]);
  });
});
