import {sendKeys, setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/khatt.ts';
import {clear, find, findAll, has, text, timeline, until} from '../support/fixture.ts';
import {focusPage, letGo} from '../support/input.ts';

const dayOf = (n: number): string => new Date(Date.UTC(2019, 0, 1) + n * 864e5).toISOString().slice(0, 10);
const long = ' وهو حدث له عنوان طويل يمتد على أكثر من سطر واحد أينما كان';

interface Kind {
  readonly width: number;
  readonly groups?: number;
  readonly eras?: number;
  readonly faults?: number;
  readonly isLong?: boolean;
  /** Approximate, uncertain, from outside the report, and disputed, cancelled or planned. */
  readonly hasEverySign?: boolean;
}

const story = (count: number, {groups = 4, eras = 2, faults = 0, isLong = false, hasEverySign = false}: Kind) => ({
  khatt: 1,
  lang: 'ar',
  title: 'يوميات',
  description: 'وصف',
  groups: Array.from({length: groups}, (_, i) => ({id: `g${i}`, label: `الطرف ${i}`})),
  eras: Array.from({length: eras}, (_, i) => ({date: String(2019 + i), label: `حقبة ${i}`})),
  events: [
    ...Array.from({length: count}, (_, i) => ({
      id: `event-${i}`,
      date: dayOf((i * 7919) % 1460) + (hasEverySign ? '%' : ''),
      title: `الحدث رقم ${i}${isLong ? long : ''}`,
      text: 'فقرة أولى من نص يظهر منه شيء تحت العنوان.\n\nفقرة ثانية.\n\nفقرة ثالثة.',
      group: `g${i % groups}`,
      place: 'القاهرة',
      tags: ['وسم', 'آخر'],
      links: [{url: 'https://example.org/1', label: 'مصدر'}, {url: 'https://example.org/2'}],
      weight: 1 + (i % 5),
      ...(hasEverySign && {dating: 'outside', status: ['disputed', 'cancelled', 'planned'][i % 3]}),
    })),
    ...Array.from({length: faults}, (_, i) => ({id: `bad-${i}`, date: 'x', title: `خطأ ${i}`})),
  ],
});

const kinds: readonly Kind[] = [
  {width: 1230},
  {width: 360, hasEverySign: true, faults: 20},
  {width: 2400, isLong: true},
  {width: 1230, groups: 30, eras: 8, hasEverySign: true, isLong: true, faults: 20},
  {width: 3800, hasEverySign: true, isLong: true},
  {width: 1700, groups: 12, eras: 6, faults: 20, hasEverySign: true},
  {width: 2400, groups: 30, hasEverySign: true},
];

describe('a timeline holds few elements, whatever the number of its events', function () {
  this.timeout(60_000);
  before(focusPage);
  beforeEach(async () => {
    await setViewport({width: 4000, height: 900});
    await letGo();
  });
  afterEach(clear);

  const numbers = Array.from({length: 60}, (_, i) => i + 1);
  // Each kind with every seventh number, and all with those at which one drawing gives way to another.
  const edges = [12, 13, 24, 30, 40, 41];
  kinds.forEach((kind, k) => {
    const counts = numbers.filter(n => n % kinds.length === k || edges.includes(n));
    it(`with rows, downloads, an open card, a search and closer: ${JSON.stringify(kind)}`, async () => {
      const most: Record<string, number> = {};
      for (const count of counts) {
        const element = await timeline(story(count, kind), {lanes: true, 'with-download': true}, kind.width);
        const look = (state: string): void => {
          most[`${count} ${state}`] = findAll(element, '*').length;
        };
        expect(findAll(element, '[part~=event]').length, `${count} events`).to.be.at.least(Math.min(count, 7));
        look('drawn');
        element.select('event-0');
        await until(() => has(element, '.card-body'));
        await element.ready;
        look('with a card');
        if (has(element, '.search input') && edges.includes(count)) {
          find(element, '.search input').focus();
          await sendKeys({type: 'الحدث'});
          await until(() => has(element, '.tally') && text(find(element, '.tally')) !== '');
          look('with a search');
        }
        const [closer] = findAll(element, '[data-zoom=in]');
        if (closer) {
          closer.click();
          await until(() => has(element, '[part~=overview]'));
          await element.ready;
          look('closer');
        }
        clear();
      }
      expect(Object.entries(most).filter(([, elements]) => elements > 599)).to.deep.equal([]);
    });
  });
});
