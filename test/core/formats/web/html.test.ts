import {expect} from 'chai';
import {readTimeline} from '../../../../src/core/formats/read-timeline.ts';

const read = async (text: string) => {
  const {timeline, problems} = await readTimeline(text, {lang: 'en', name: 'page.html'});
  return {titles: timeline.events.map(({title}) => title), problems};
};
const list = (date: string, title: string): string =>
  `<ol><li><time datetime="${date}">${date}</time> <h3>${title}</h3></li></ol>`;
const linked = (json: string): string => `<script type="application/ld+json">${json}</script>`;

describe('readTimeline of a page', () => {
  it('tells of lists with dates behind the one that it reads', async () => {
    const {titles, problems} = await read(`${list('2019', 'A')}<ol><li>none</li></ol>${list('2020', 'B')}`);
    expect(titles).to.deep.equal(['A']);
    expect(problems.map(({severity, message}) => `${severity}: ${message}`)).to.deep.equal([
      'warning: There is more than one list with dates, of which the first was read; left out: 1.',
    ]);
    expect((await read(list('2019', 'A'))).problems).to.deep.equal([]);
    const nested = '<ol><li><time>2019</time><h3>A</h3><ol><li>x <time>2020</time></li></ol></li></ol>';
    expect((await read(nested)).problems.map(({code}) => code)).not.to.include('file-lists');
  });

  it('tells of a second date beside the first, and how both are written', async () => {
    const two = '<time datetime="2019">2019</time> إلى <time datetime="2021">2021</time>';
    const {problems} = await read(`<ol><li><p>${two}</p><h3>A</h3></li></ol>`);
    expect(problems).to.have.lengthOf(1);
    expect(problems[0]).to.include({code: 'date-another', severity: 'warning', index: 0, value: '2021'});
    expect(problems[0]?.remedy).to.include('datetime="2019/2021"');
  });

  it('tells of a second picture of an event, of which it has one; one with words is a link', async () => {
    const pictures = '<img src="a.jpg" alt="one"><img src="b.jpg" alt="two"><img src="c.jpg">';
    const {timeline, problems} = await readTimeline(`<ol><li><time>2019</time><h3>A</h3>${pictures}</li></ol>`);
    expect(timeline.events[0]).to.deep.include({
      media: {src: 'a.jpg', alt: 'one'},
      links: [{label: 'two', url: 'b.jpg'}],
    });
    expect(problems.map(({code, params}) => [code, params])).to.deep.equal([['field-left-out', {keys: '<img>'}]]);
  });

  it('tells of data for search engines that are no JSON, where they seem to be of events', async () => {
    const good = linked('{"@type": "Event", "name": "A", "startDate": "2020"}');
    const broken = linked('{"@type": "Event", "name": "B", "startDate": "2021",}');
    const {titles, problems} = await read(`<p>${good}${broken}${linked('{"@type": "Person",}')}`);
    expect(titles).to.deep.equal(['A']);
    expect(problems.map(({code, severity}) => [code, severity])).to.deep.equal([['file-part', 'warning']]);
    expect(problems[0]?.message).to.match(/"page\.html" cannot be read .*It begins: \{"@type": "Event", "name": "B"/);
    expect((await read(broken)).problems.map(({code}) => code)).to.deep.equal(['file-not-json', 'file-part']);
  });
});

describe('readTimeline of JSON-LD', () => {
  it('tells of a second name or date of an event, of which one is read', async () => {
    const event = {'@type': 'Event', name: ['A', 'B'], startDate: ['2022', '2022', '2023'], description: ['a']};
    const {titles, problems} = await read(JSON.stringify({'@context': 'https://schema.org', ...event}));
    expect(titles).to.deep.equal(['A']);
    expect(problems.map(({message}) => message)).to.deep.equal([
      'Event 1, "A", name: it is written twice, and of the two "B" was left out; "A" was taken.',
      'Event 1, "A", startDate: it is written twice, and of the two "2023" was left out; "2022" was taken.',
    ]);
  });
});
