import {expect} from 'chai';
import '../../src/khatt.ts';
import {clear, find, mark, text, timeline, until} from '../support/fixture.ts';

const week = ['2022-10-01', '2022-10-02', '2022-10-03', '2022-10-04'].map(date => ({date, title: date}));
const told = (events: readonly object[]) => timeline({khatt: 1, title: 'Bars', lang: 'en', events});

describe('a bar', () => {
  afterEach(clear);

  it('that goes on over a break of the axis hides no break, and can be pointed at there', async () => {
    const element = await told([{id: 'long', date: '1950/..', title: 'Ever since'}, ...week]);
    expect(text(find(element, '[part~=gap]'))).to.equal('72 سنة');
    const bar = mark(element, 'long');
    const cut = find(element, '.break').getBoundingClientRect();
    const {left, right, top, bottom} = bar.getBoundingClientRect();
    expect([left < cut.left, right > cut.right, top < cut.top, bottom > cut.bottom]).to.deep.equal(Array(4).fill(true));
    const above = find(element, '.break').closest('svg') ?? bar;
    expect(Number(getComputedStyle(above).zIndex)).to.be.above(Number(getComputedStyle(bar).zIndex));
    const under = element.shadowRoot?.elementFromPoint((cut.left + cut.right) / 2, (cut.top + cut.bottom) / 2);
    expect(under?.closest('.mark')).to.equal(bar);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`that goes on ends with the plot, and makes no page wider (${dir})`, async () => {
      const element = await told([
        {id: 'law', date: '2014-03-05', title: 'Law'},
        {id: 'open', date: '2021-03/..', title: 'Open'},
      ]);
      const block = element.parentElement as HTMLElement;
      block.dir = dir;
      block.style.overflowX = 'auto';
      const wider: number[] = [];
      // Its end comes to lie on half a px at some of these.
      for (let width = 970; width < 990; width++) {
        block.style.width = `${width}px`;
        await until(() => find(element, '.plot > .axis').getAttribute('width') === String(width));
        await element.ready;
        if (block.scrollWidth > width) wider.push(width);
      }
      expect(wider).to.deep.equal([]);
    });
  }

  it('lies in the legend as one on an axis does, beside a list too', async () => {
    const element = await timeline(
      {khatt: 1, title: 'Bars', events: week.concat({date: '2019', title: '2019'})},
      {layout: 'vertical'},
    );
    const {width, height} = find(element, '[part=legend] .bar').getBoundingClientRect();
    expect(width).to.be.above(2 * height);
    const upright = find(element, '.mark .bar').getBoundingClientRect();
    expect(upright.height).to.be.above(2 * upright.width);
  });

  it('is hollow where its dates are uncertain, also where they are approximate as well', async () => {
    const element = await told([{id: 'both', date: '2010?/2012~', title: 'Both'}, ...week]);
    const style = getComputedStyle(find(element, '[data-id=both] .bar'));
    expect([style.backgroundColor, style.borderTopStyle]).to.deep.equal(['rgba(0, 0, 0, 0)', 'dashed']);
  });

  it('shows on its ink that it is disputed', async () => {
    const element = await told([{id: 'odd', date: '2010/2012', title: 'Odd', status: 'disputed'}, ...week]);
    const [sign, bar] = ['.question', '.bar'].map(part => getComputedStyle(find(element, `[data-id=odd] ${part}`)));
    expect(text(find(element, '[data-id=odd] .question'))).to.equal('≠');
    expect(sign?.color).to.not.equal(bar?.backgroundColor);
  });

  it('has the stroke of that sign through its middle, whatever the font has of it', async () => {
    const element = await told([{id: 'odd', date: '2010?/2012', title: 'Odd', status: 'disputed'}, ...week]);
    const drawn = find(element, '[data-id=odd] .bar b');
    const style = getComputedStyle(drawn);
    expect(style.backgroundImage).to.contain('linear-gradient');
    expect(style.fontSize).to.equal('0px');
    const [sign, bar] = [drawn, find(element, '[data-id=odd] .bar')].map(each => each.getBoundingClientRect());
    expect([sign?.width, sign?.height].every(size => (size ?? 0) > 4)).to.be.true;
    const middle = (box: DOMRect | undefined): number => (box ? box.top + box.height / 2 : NaN);
    expect(middle(sign)).to.be.closeTo(middle(bar), 1.5);
  });

  it('says all that is in doubt, side by side', async () => {
    const element = await told([{id: 'odd', date: '2010?/2012', title: 'Odd', status: 'disputed'}, ...week]);
    expect(text(find(element, '[data-id=odd] .bar'))).to.equal('؟≠');
  });
});
