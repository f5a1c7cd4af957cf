import {expect} from 'chai';
import {draftWords} from '../../../src/core/messages/draft-words.ts';
import type {Timeline, TimelineEvent} from '../../../src/core/model/timeline.ts';
import {eventDetails} from '../../../src/core/scene/event-details.ts';
import type {SceneEvent} from '../../../src/core/scene/scene.ts';
import {documentOf, draw, sceneOptions, storyOf} from '../../support/draw.ts';

const published: Partial<Timeline> = {source: {published: '2022-10-12T18:30:23'}};

function drawn(date: string, more: Partial<TimelineEvent> = {}, lang = 'ar'): SceneEvent {
  const [event] = draw(documentOf([{date, ...more}], published), {lang}).events;
  if (!event) throw new RangeError(`${date} is not drawn.`);
  return event;
}

describe('the words of an event', () => {
  for (const [date, short, full, lang] of [
    ['2019', '2019', 'خلال 2019', 'ar'],
    ['2019', '2019', 'some time in 2019', 'en'],
    ['2022-06', 'يونيو/حزيران 2022', 'خلال يونيو/حزيران 2022', 'ar'],
    ['2022-10-12', 'الأربعاء 12 أكتوبر/تشرين الأول 2022', 'الأربعاء 12 أكتوبر/تشرين الأول 2022', 'ar'],
    ['1890~', 'نحو 1890', 'نحو 1890', 'ar'],
    ['2019/..', 'منذ 2019', 'منذ 2019', 'ar'],
    ['2019/..', 'since 2019', 'since 2019', 'en'],
    ['../2019', 'حتى 2019', 'حتى 2019', 'ar'],
    ['1890?', 'يُرجَّح 1890', 'يُرجَّح 1890', 'ar'],
    ['2014-05-01', '1 مايو/أيار 2014', '1 مايو/أيار 2014', 'ar'],
  ] as const) {
    it(`give ${date} as «${short}», in full «${full}»`, () => {
      const {date: beside, dateWords} = drawn(date, {}, lang);
      expect([beside, dateWords]).to.deep.equal([short, full]);
    });
  }

  it('name the weekday of a day near publication, and of no other', () => {
    expect(drawn('2022-10-07').date).to.match(/^الجمعة /);
    expect(drawn('2022-10-05').date).to.equal('5 أكتوبر/تشرين الأول 2022');
    expect(drawn('2022-10-13', {}, 'en').date).to.contain('Thursday');
  });

  it('leave out the year that the event before has given, but never in full', () => {
    const {events} = draw(documentOf([{date: '2022-10-05'}, {date: '2022-10-19'}]), {lang: 'ar'});
    expect(events.map(({date}) => date)).to.deep.equal(['5 أكتوبر/تشرين الأول 2022', '19 أكتوبر']);
    expect(events[1]?.dateWords).to.equal('19 أكتوبر/تشرين الأول 2022');
  });

  it("print the author's own date, and say beside it how exactly it is known", () => {
    const {date, dateWords} = drawn('1945', {displayDate: 'بعد الحرب'});
    expect(date).to.equal('بعد الحرب');
    expect(dateWords).to.equal('بعد الحرب (خلال 1945)');
  });

  it('say first under the title what must be known of the date', () => {
    expect(drawn('2022-10-13', {status: 'planned', text: 'نص.'}).summary).to.equal('كان مقررًا عند النشر');
    expect(drawn('2022-10-05', {dating: 'outside'}).summary).to.equal('التاريخ من خارج المقال');
    expect(drawn('2019/..', {dating: 'outside', text: 'نص.'}).summary).to.equal('التاريخ من خارج المقال');
    expect(drawn('2022-10-13', {status: 'planned'}, 'en').summary).to.equal(
      'It was planned when the article was published',
    );
  });

  it('take the first sentence of the text, whole or not at all', () => {
    expect(drawn('2022', {text: 'جملة أولى. وجملة ثانية.'}).summary).to.equal('جملة أولى');
    expect(drawn('2022', {text: 'هل انتهى؟ لا.'}).summary).to.equal('هل انتهى؟');
    expect(drawn('2022', {text: `${'كلمة '.repeat(30)}.`}).summary).to.equal('');
    expect(drawn('2022').summary).to.equal('');
  });

  for (const [told, first] of [
    ['The U.S. cut its output. Others followed.', 'The U.S. cut its output'],
    ['Mr. Lavrov came. He left at night.', 'Mr. Lavrov came'],
    ['They met on Oct. 5 in Vienna. Gen. Smith left.', 'They met on Oct. 5 in Vienna'],
    ['Sen. Lee and Gov. Ray came in Sept. 2022. They left.', 'Sen. Lee and Gov. Ray came in Sept. 2022'],
    ['He saw the mayor. He left.', 'He saw the mayor'],
    ['زار د. أحمد القاهرة. ثم عاد.', 'زار د. أحمد القاهرة'],
    ['وُلد عام 240 ق.م. في قورينا. وعاش في الإسكندرية.', 'وُلد عام 240 ق.م. في قورينا'],
    ['انتظر الناس... ولم يأتِ أحد. ثم عادوا.', 'انتظر الناس... ولم يأتِ أحد'],
    ['ولم يأتِ أحد...', 'ولم يأتِ أحد...'],
    ['السطر الأول\nوالسطر الثاني.', 'السطر الأول'],
    ['رحّب به. ثم غادر.', 'رحّب به'],
    ['ارتفعت الأسعار 2%. ثم تراجعت.', 'ارتفعت الأسعار 2%'],
    ['Britain left the EU. Others stayed.', 'Britain left the EU'],
    ['Sie trafen sich am 5. Mai. Dann nicht mehr.', 'Sie trafen sich am 5. Mai'],
  ] as const) {
    it(`do not take a stop that ends no sentence for its end: «${first}»`, () => {
      expect(drawn('2022', {text: told}).summary).to.equal(first);
    });
  }

  it('tell a screen reader what, when, how it is known and where in the list', () => {
    expect(drawn('2022-10-13', {title: 'لقاء', status: 'planned'}).name).to.equal(
      'لقاء، الخميس 13 أكتوبر/تشرين الأول 2022، مقرر عند النشر، 1 من 1',
    );
    expect(drawn('2019', {title: 'Talks', dating: 'outside'}, 'en').name).to.equal(
      'Talks, some time in 2019, Date from outside the article, 1 of 1',
    );
    expect(drawn('1890~', {title: 'لقاء'}).name).to.contain('نحو 1890');
    expect(drawn('2019/..', {title: 'لقاء'}).name).to.contain('منذ 2019');
  });

  it('write all digits in the numerals that are asked for', () => {
    const [event] = draw(documentOf([{date: '2019', title: 'لقاء'}]), {numerals: 'arab'}).events;
    expect(event?.name).to.equal('لقاء، خلال ٢٠١٩، ١ من ١');
  });
});

describe('eventDetails', () => {
  const story = storyOf(
    [
      {date: '2019', id: 'a', group: 'qatar', place: 'دوشنبه', phrase: 'عام 2019', dating: 'stated'},
      {date: '2022-10-05', id: 'b', dating: 'outside', text: 'فقرة أولى.\n\nفقرة ثانية.\nسطر.\n\n \n'},
      {date: '2022-10-13', id: 'c', status: 'planned', dating: 'derived', links: [{url: '/source'}]},
      {date: '1890~', id: 'd'},
    ],
    {...published, groups: [{id: 'qatar', label: 'قطر', color: '#7a1f5c'}]},
  );
  const details = (id: string, lang = 'ar') => eventDetails(story, id, sceneOptions({lang}));

  it('says how the date is known, in sentences', () => {
    expect(details('a')?.dating).to.deep.equal([
      'التاريخ مذكور في المقال.',
      'لا يُعرف التاريخ بأدق من ذلك.',
      'في النص: «عام 2019»',
    ]);
    expect(details('b')?.dating).to.deep.equal(['التاريخ من خارج المقال.']);
    expect(details('c')?.dating).to.deep.equal(['كان مقررًا عند النشر.', 'استُنتج التاريخ من نص المقال وتاريخ نشره.']);
    expect(details('c', 'en')?.dating[0]).to.equal('It was planned when the article was published.');
    expect(details('d')?.dating).to.include('التاريخ تقريبي.');
  });

  it('says what has become of it apart from how its date is known', () => {
    const held = storyOf(
      [
        {date: '2022-10-13~', id: 'off', status: 'cancelled'},
        {date: '2022-10-14', id: 'doubted', status: 'disputed', dating: 'stated'},
      ],
      published,
    );
    const [off, doubted] = ['off', 'doubted'].map(id => eventDetails(held, id, sceneOptions()));
    expect([off?.standing, off?.dating]).to.deep.equal(['أُلغي.', ['التاريخ تقريبي.']]);
    expect([doubted?.standing, doubted?.dating]).to.deep.equal(['محل خلاف.', ['التاريخ مذكور في المقال.']]);
    expect(details('c')?.standing).to.equal('');
  });

  it('says first of an event that was drafted that nobody has checked it, in every language', () => {
    const drafted = storyOf([{date: '2019', id: 'a', dating: 'stated', draft: true}], published);
    const first = (lang: string) => eventDetails(drafted, 'a', sceneOptions({lang}))?.dating[0];
    expect(first('ar')).to.equal('مسودة أُعدّت آليًا ولم تُراجَع بعد.');
    expect(first('en-GB')).to.equal('Drafted by a program, and not yet checked.');
    const langs = ['ar', 'ckb', 'de', 'en', 'es', 'fa', 'fr', 'he', 'id', 'ru', 'tr', 'ur'];
    expect(new Set(langs.map(draftWords)).size).to.equal(langs.length);
    expect(draftWords('xx')).to.equal(draftWords('en'));
  });

  it('gives the date in full', () => {
    expect(details('a')?.dateWords).to.equal('خلال 2019');
    expect(details('d')?.dateWords).to.equal('نحو 1890');
  });

  it('parts the text at blank lines', () => {
    expect(details('b')?.paragraphs).to.deep.equal(['فقرة أولى.', 'فقرة ثانية.\nسطر.']);
    expect(details('a')?.paragraphs).to.deep.equal([]);
  });

  it('names group and place where there are any', () => {
    expect(details('a')).to.deep.include({group: 'قطر', place: 'دوشنبه'});
    expect(details('b')).to.deep.include({group: '', place: ''});
  });

  it('knows its place in time, and its neighbours', () => {
    const neighbours = ['d', 'a', 'b', 'c'].map(id => {
      const {previous, next, position} = details(id) ?? {};
      return [previous, next, position];
    });
    expect(neighbours).to.deep.equal([
      ['', 'a', '1 من 4'],
      ['d', 'b', '2 من 4'],
      ['a', 'c', '3 من 4'],
      ['b', '', '4 من 4'],
    ]);
  });

  it('knows nothing of an event that is not in the story', () => {
    expect(details('x')).to.equal(undefined);
  });
});
