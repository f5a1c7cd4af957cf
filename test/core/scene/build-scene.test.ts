import {expect} from 'chai';
import english from '../../../data/gulf-moscow.en.json';
import arabic from '../../../data/gulf-moscow.json';
import type {Timeline} from '../../../src/core/model/timeline.ts';
import {directionOf} from '../../../src/core/scene/build-scene.ts';
import {documentOf, draw, sceneOptions} from '../../support/draw.ts';
import {fakeMeasure} from '../../support/fake-measure.ts';
import {sceneFaults} from '../../support/scene-faults.ts';

const gulf = {ar: arabic as unknown as Timeline, en: english as unknown as Timeline};

describe('buildScene', () => {
  for (const [lang, story] of Object.entries(gulf)) {
    for (const dir of ['rtl', 'ltr'] as const) {
      for (const width of [320, 360, 768, 1024, 1280, 1920]) {
        it(`shows all six titles of the first story whole: ${lang}, ${dir}, ${width} px`, () => {
          const scene = draw(story, {lang, dir, width});
          expect(sceneFaults(scene, sceneOptions({lang, dir, width}))).to.deep.equal([]);
          expect(scene.events).to.have.lengthOf(6);
          expect(scene.layout).to.equal(width < 576 ? 'vertical' : 'horizontal');
          expect(scene.axisDir).to.equal(dir);
          if (scene.layout === 'horizontal') expect(scene.events.filter(({label}) => !label)).to.deep.equal([]);
        });
      }
    }
  }

  it('breaks the axis of the first story where nothing happened, and says for how long', () => {
    const {spacing, gaps, note} = draw(gulf.ar);
    expect(spacing).to.equal('broken');
    expect(gaps.map(({lines}) => lines.join(' '))).to.deep.equal(['سنتان و5 أشهر', '3 أشهر']);
    // A number stays beside what it counts, however little room there is.
    for (const em of [16, 20, 24]) {
      const [lines] = draw(gulf.en, {lang: 'en', em, measure: fakeMeasure(em * 1.25)}).gaps.map(gap => gap.lines);
      expect(lines?.join('/'), `${em}`).to.match(/^$|5 months$/);
    }
    expect(note).to.contain('المحور مضغوط');
  });

  it('says of a century or a decade that stands alone when it is', () => {
    const ticksOf = (date: string, width = 1024): string[] =>
      draw(documentOf([{date}]), {width, layout: 'horizontal'}).ticks.map(({text}) => text);
    expect(ticksOf('19XX')).to.deep.equal(['1900', '2000']);
    expect(ticksOf('19XX', 600)).to.deep.equal(['1900', '2000']);
    expect(ticksOf('201X')).to.deep.equal(['2010']);
    expect(ticksOf('2019')).to.deep.equal(['2019']);
  });

  it('draws each date of the first story as it is known', () => {
    const drawn = draw(gulf.ar).events.map(({id, sign, mark, date}) => [id, sign.shape, mark.width > 0, date]);
    expect(drawn).to.deep.equal([
      ['dushanbe', 'coarse', true, '2019'],
      ['lavrov', 'coarse', true, 'يونيو/حزيران 2022'],
      ['opec', 'dot', false, '5 أكتوبر/تشرين الأول 2022'],
      ['mbz', 'dot', false, 'الثلاثاء 11 أكتوبر'],
      ['ushakov', 'dot', false, 'الأربعاء 12 أكتوبر'],
      ['astana', 'dot', false, 'الخميس 13 أكتوبر'],
    ]);
  });

  it('says in a list how long nothing happened', () => {
    const laters = draw(gulf.ar, {width: 360}).events.map(({later}) => later);
    expect(laters).to.deep.equal(['بعد سنتين و5 أشهر', 'بعد 3 أشهر', undefined, undefined, undefined, undefined]);
    expect(draw(gulf.en, {lang: 'en', width: 360}).events[0]?.later).to.equal('2 years and 5 months later');
  });

  it('explains the signs that are drawn, and the groups that take part', () => {
    const {signs, groups} = draw(gulf.ar).legend;
    expect(signs.map(({text}) => text)).to.deep.equal([
      'معروف بالسنة أو الشهر فقط',
      'معروف باليوم',
      'مقرر عند النشر',
      'التاريخ من خارج المقال',
    ]);
    expect(groups.map(({label}) => label)).to.deep.equal(['قطر', 'روسيا', 'الإمارات', 'أوبك+']);
    const alone = draw({...gulf.ar, events: gulf.ar.events.slice(0, 1)}).legend;
    expect(alone.groups.map(({label}) => label)).to.deep.equal(['قطر']);
  });

  it('is a list below 36 em, whatever the font size, unless told', () => {
    expect(draw(gulf.ar, {width: 575}).layout).to.equal('vertical');
    expect(draw(gulf.ar, {width: 1024, em: 32, measure: sceneOptions({em: 32}).measure}).layout).to.equal('vertical');
    expect(draw(gulf.ar, {width: 1920, layout: 'vertical'}).layout).to.equal('vertical');
    expect(draw(gulf.ar, {width: 400, layout: 'horizontal'}).layout).to.equal('horizontal');
  });

  it('is a list where its width is not known, or nothing happened', () => {
    expect(draw(gulf.ar, {width: 0, layout: 'horizontal'}).layout).to.equal('vertical');
    expect(draw(documentOf([]))).to.deep.include({layout: 'vertical', events: [], note: ''});
  });

  it('lets the axis run against the text when asked to', () => {
    const {dir, axisDir} = draw(gulf.ar, {axis: 'ltr'});
    expect({dir, axisDir}).to.deep.equal({dir: 'rtl', axisDir: 'ltr'});
  });

  it('keeps the direction of the story on a page in another language', () => {
    const {lang, dir, content} = draw(gulf.ar, {lang: 'en', dir: 'ltr'});
    expect({lang, dir, content}).to.deep.equal({lang: 'en', dir: 'ltr', content: {lang: 'ar', dir: 'rtl'}});
  });

  it('leaves the axis out behind a mark that one sees through', () => {
    const solid = draw(documentOf([{date: '2022-10-05'}, {date: '2022-10-12'}]));
    const hollow = draw(documentOf([{date: '2022-10-05'}, {date: '2022-10-12', status: 'planned'}]));
    const [mark] = hollow.events.slice(-1);
    expect(solid.stretches).to.have.lengthOf(1);
    expect(hollow.stretches).to.have.lengthOf(2);
    expect(hollow.stretches.some(({x, width}) => x < (mark?.mark.x ?? 0) && x + width > (mark?.mark.x ?? 0))).to.equal(
      false,
    );
  });

  it('sets marks of one day in lanes, and never over one another', () => {
    const {events, axisY} = draw(documentOf([{date: '2022-10-12'}, {date: '2022-10-12'}, {date: '2022-10-14'}]));
    expect(events.map(({mark}) => mark.y < axisY)).to.deep.equal([false, true, false]);
    expect(events[0]?.mark.x).to.equal(events[1]?.mark.x);
  });

  it('counts a crowd in one mark, led by the heaviest', () => {
    const crowd = Array.from({length: 20}, (_, i) => ({date: '2022-10-12', weight: i === 13 ? 5 : 2}));
    const {events} = draw(documentOf([...crowd, {date: '2022-12-01'}]), {layout: 'horizontal'});
    const counted = events.filter(({mark}) => mark.count > 1);
    expect(counted).to.have.lengthOf(1);
    expect(counted[0]?.id).to.equal('event-14');
    expect(events.reduce((sum, {mark}) => sum + mark.count, 0)).to.equal(21);
    expect(events.filter(({mark}) => mark.lead === 'event-14')).to.have.lengthOf(counted[0]?.mark.count ?? 0);
  });

  it('leaves a story of one day its room beside an open end', () => {
    const hours = ['05:00', '08:30', '12:00', '17:45', '20:30'].map(time => `2022-02-24T${time}`);
    const dates = [...hours, `${hours[4]}/..`];
    const width = 1000;
    const {events, layout} = draw(documentOf(dates.map(date => ({date}))), {width});
    expect(layout).to.equal('horizontal');
    const [first, , , , last] = events.map(({mark}) => mark.x);
    expect((last ?? 0) - (first ?? 0)).to.be.above(width / 3);
  });

  it('draws an open end to the edge of the plot', () => {
    const {events, width} = draw(documentOf([{date: '2019/..'}, {date: '2022-10-12'}, {date: '../2018'}]));
    const open = Object.fromEntries(events.map(({id, mark}) => [id, mark]));
    expect((open['event-1']?.x ?? 0) + (open['event-1']?.width ?? 0)).to.equal(width);
    expect(open['event-3']?.x).to.equal(0);
  });

  it('draws a bar too short to be seen as a dot', () => {
    const {events} = draw(documentOf([{date: '1900'}, {date: '2022-06'}]), {spacing: 'proportional'});
    expect(events[1]?.sign.shape).to.equal('coarse');
    expect(events[1]?.mark.width).to.equal(0);
  });
});

describe('buildScene: an event whose start is not known', () => {
  const documents = documentOf([{date: '/1990'}, {date: '1950'}, {date: '1972'}, {date: '1999'}]);

  it('is told and stepped to where its mark stands', () => {
    for (const width of [360, 1024]) {
      const {events} = draw(documents, {width});
      expect(events.map(({id}) => id)).to.deep.equal(['event-2', 'event-3', 'event-1', 'event-4']);
      expect(events[2]?.name).to.match(/^الحدث 1، من تاريخ غير معروف إلى 1990، .*3 من 4$/u);
    }
  });

  it('takes no mark before it off the axis', () => {
    const {events, axisY} = draw(documents);
    expect(events.map(({mark}) => mark.y)).to.deep.equal(Array(4).fill(axisY));
  });

  it('leaves a list the words for how long nothing happened', () => {
    const {events} = draw(documentOf([{date: '/2021'}, {date: '1900'}, {date: '1901'}, {date: '2022'}]), {width: 360});
    expect(events.map(({later}) => later ?? '')).to.deep.equal(['', 'بعد 119 سنة', '', '']);
  });
});

describe('directionOf', () => {
  it('knows which languages run from the right', () => {
    expect(['ar', 'ar-EG', 'fa', 'he', 'ur', 'ckb'].map(directionOf)).to.deep.equal(Array(6).fill('rtl'));
    expect(['en', 'fr-FR', 'arn', 'tr', ''].map(directionOf)).to.deep.equal(Array(5).fill('ltr'));
    expect(['ar_EG', 'fa_IR', 'iw', 'ku', 'AR'].map(directionOf), 'as systems write it').to.deep.equal(
      Array(5).fill('rtl'),
    );
    expect(['ku-TR', 'ku-Latn'].map(directionOf), 'Kurdish in Latin letters').to.deep.equal(Array(2).fill('ltr'));
  });
});

describe('buildScene: a date and the one before it', () => {
  const days = (count: number) =>
    documentOf(Array.from({length: count}, (_, i) => ({date: `2022-10-${String(i + 1).padStart(2, '0')}`})));

  it('gives the year once where every label is shown', () => {
    expect(draw(days(3)).events.map(({date}) => date)).to.deep.equal([
      '1 أكتوبر/تشرين الأول 2022',
      '2 أكتوبر',
      '3 أكتوبر',
    ]);
  });

  it('gives it with every date where labels may be left out, but not in a list', () => {
    const isFull = (date: string) => date.endsWith(' 2022');
    expect(draw(days(20)).events.every(({date}) => isFull(date))).to.equal(true);
    expect(draw(days(20), {layout: 'vertical'}).events.filter(({date}) => isFull(date))).to.have.length(1);
  });
});
