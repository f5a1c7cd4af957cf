import {setViewport} from '@web/test-runner-commands';
import {expect} from 'chai';
import '../../src/khatt.ts';
import type {KhattProblemEvent} from '../../src/khatt.ts';
import {clear, find, has, next, stage, text, threeEvents, timeline, unplaced, until} from '../support/fixture.ts';

describe('attributes of the tag', () => {
  before(() => setViewport({width: 1280, height: 800}));
  afterEach(clear);

  it('are Problems where they have values that they do not take, and the story is drawn without them', async () => {
    const wrong = {
      layout: 'sideways',
      spacing: 'foo',
      axis: 'up',
      numerals: 'x',
      months: 'x',
      calendar: 'gregory x',
      palette: 'plane',
      'time-zone': 'Asia/Nowhere',
      'heading-level': '9',
    };
    // `timeline` waits for `ready`, and by then they are known.
    const element = await timeline(threeEvents, wrong);
    expect(element.problems.map(({code, severity, field, value}) => [code, severity, field, value])).to.deep.equal(
      Object.entries(wrong).map(([field, value]) => ['attribute-value', 'warning', field, value]),
    );
    expect(element.shadowRoot?.querySelectorAll('[part~=mark]')).to.have.length(3);
    const [layout, , , numerals, months, calendar, palette, zone] = element.problems.map(({remedy}) => remedy);
    expect(layout).to.include('auto, horizontal, vertical');
    expect(numerals).to.include('arabext');
    expect(months).to.include('dual').and.to.include('EG');
    expect(calendar).to.include('islamic-umalqura');
    expect(palette).to.include('plain');
    expect(zone).to.include('Asia/Qatar');
    expect(text(find(element, '[part~=problems]'))).to.include('9');
    element.setAttribute('axis', 'ltr');
    await element.ready;
    expect(element.problems).to.have.length(8);
  });

  it('are told of where there is no other: an unknown palette', async () => {
    const element = await timeline(threeEvents, {palette: 'x'});
    expect(element.problems.map(({field, value}) => [field, value])).to.deep.equal([['palette', 'x']]);
  });

  it('have their default where they are passed over, as is said: a level of the title that there is none of', async () => {
    const element = await timeline(threeEvents, {'heading-level': '7', selected: 'second'});
    expect(element.problems.map(({field, value}) => [field, value])).to.deep.equal([['heading-level', '7']]);
    expect(has(element, '[part~=header] h2')).to.be.true;
    expect(has(element, '[part~=card] h3')).to.be.true;
    for (const level of ['0', '-1', 'abc', '2.5', '2.x']) {
      element.setAttribute('heading-level', level);
      await until(() => element.problems[0]?.value === level);
      await element.ready;
      expect(has(element, '[part~=header] h2'), level).to.be.true;
      expect(has(element, '[part~=card] h3'), level).to.be.true;
    }
    element.removeAttribute('heading-level');
    await until(() => !element.problems.length);
    expect(element.headingLevel).to.equal(2);
  });

  it('are told of where they are set as properties, as frameworks do', async () => {
    for (const [name, field] of Object.entries({
      layout: 'layout',
      spacing: 'spacing',
      axis: 'axis',
      numerals: 'numerals',
      months: 'months',
      calendar: 'calendar',
      palette: 'palette',
      timeZone: 'time-zone',
    })) {
      const element = unplaced();
      Object.assign(element, {timeline: threeEvents, [name]: 'x'});
      stage().append(element);
      await element.ready;
      expect(element.problems.map(problem => [problem.field, problem.value])).to.deep.equal([[field, 'x']]);
    }
  });

  it('are told of where the tag had none before: a level of the title in words', async () => {
    const element = await timeline(threeEvents);
    element.setAttribute('heading-level', 'two');
    await until(() => element.problems[0]?.value === 'two');
    await element.ready;
    expect(has(element, '[part~=header] h2')).to.be.true;
  });

  it('are told of once, in the language of the page, and no more once they are put right', async () => {
    const element = await timeline(threeEvents, {lang: 'ar'});
    const told: number[] = [];
    element.addEventListener('khatt-problem', event => told.push((event as KhattProblemEvent).problems.length));
    const heard = next(element, 'khatt-problem');
    element.setAttribute('months', 'x');
    await heard;
    expect(element.problems[0]?.message).to.include('months').and.to.include('قيمة السمة');
    element.lang = 'en';
    await until(() => element.problems[0]?.message.includes('the attribute has "x"'));
    element.setAttribute('months', 'EG');
    await until(() => !element.problems.length);
    await until(() => !has(element, '[part~=problems]'));
    expect(told).to.deep.equal([1]);
  });

  it('tell of one that is on by being there and says that it is off', async () => {
    const element = await timeline(threeEvents, {lanes: 'false', 'without-legend': 'FALSE', 'with-download': ''});
    expect(element.problems.map(({code, field, value}) => [code, field, value])).to.deep.equal([
      ['attribute-value', 'lanes', 'false'],
      ['attribute-value', 'without-legend', 'FALSE'],
    ]);
    expect(element.problems[0]?.remedy).to.equal('احذفها من الوسم ليتوقف عملها.');
    element.removeAttribute('lanes');
    element.removeAttribute('without-legend');
    await until(() => !element.problems.length);
  });

  it('are none where they have the values that they take', async () => {
    const element = await timeline(threeEvents, {
      layout: 'auto',
      spacing: 'equal',
      axis: 'ltr',
      numerals: 'arab',
      months: 'dual',
      calendar: 'gregory islamic-umalqura',
      palette: 'plain',
      'time-zone': 'Asia/Calcutta',
      'heading-level': '3',
    });
    expect(element.problems).to.deep.equal([]);
  });
});

describe('what readers see of Problems', () => {
  afterEach(clear);

  it('is a part of its own where no event is missing, so that a page can keep it from them', async () => {
    const noted = await timeline({...threeEvents, ours: 'kept'});
    expect(find(noted, '[part~=problems]').getAttribute('part')).to.equal('problems notes');
    const events = [...threeEvents.events, {date: '2022-13', title: 'بلا شهر'}];
    const lost = await timeline({...threeEvents, ours: 'kept', events});
    expect(find(lost, '[part~=problems]').getAttribute('part')).to.equal('problems');
  });
});
