import {expect} from 'chai';
import {type DraftedTimeline, draftTimeline} from '../../../src/core/detect/draft-timeline.ts';
import {readTimeline} from '../../../src/core/formats/read-timeline.ts';

const published = '2022-10-12';

const arabic = `افتتح وزير النقل أمس الثلاثاء خط قطار الساحل الجديد بعد سبع سنوات من العمل. وكانت الحكومة قد أقرت المشروع عام 2015، ثم توقف في مارس/آذار 2020 بسبب الجائحة. وقال الوزير إن الرحلات المنتظمة ستبدأ الأحد المقبل، على أن يكتمل الفرع الشمالي بحلول عام 2025.

وشهد المشروع تعثرا ماليا في صيف 2018، حين انسحبت الشركة المنفذة من العقد. وفي 14 يناير 2021 وقعت الوزارة عقدا جديدا مع تحالف محلي بقيمة 900 مليون دولار. ومنذ ذلك الحين تسارعت وتيرة البناء.

ويعود أول خط حديدي على الساحل إلى عام 1889، وقد أغلق في ستينيات القرن الماضي. ومن المقرر أن يناقش البرلمان الخميس رسوم التذاكر، فيما دعت نقابة العمال إلى وقفة أمام المحطة يوم السبت. وأعلنت الوزارة الثلاثاء أن وزير النقل سيستقل أول قطار من خط الساحل الجديد.`;

const english = `The transport minister opened the new coastal railway on Tuesday after seven years of work. The government approved the project in 2015, and building stopped in March 2020 because of the pandemic. Regular trains will start next Sunday, the minister said, and the northern branch is due to be finished by 2025.

The project ran out of money in the summer of 2018, when its contractor withdrew. On 14 January 2021 the ministry signed a new contract with a local consortium worth 900 million dollars. Work has sped up since then.

The first railway along the coast dates from 1889; it was closed in the 1960s. Parliament is expected to debate fares on Thursday, while the union has called for a protest outside the station on Saturday.`;

const titles = ({timeline}: DraftedTimeline) => timeline.events.map(({date, title}) => `${date} ${title}`);
const title = (text: string) => draftTimeline(text, {published}).timeline.events[0]?.title;

describe('draftTimeline', () => {
  it('drafts an Arabic article as headlines, in the order of time', () => {
    expect(titles(draftTimeline(arabic, {published}))).to.deep.equal([
      '1889 يعود أول خط حديدي على الساحل',
      '196X يعود أول خط حديدي على الساحل إلى عام 1889، وقد أغلق',
      '2015 الحكومة أقرت المشروع',
      '2018-22 شهد المشروع تعثرا ماليا',
      '2020-03 الحكومة أقرت المشروع عام 2015، ثم توقف بسبب الجائحة',
      '2021-01-14 وقعت الوزارة عقدا جديدا مع تحالف محلي بقيمة 900 مليون دولار',
      '2022-10-11 افتتح وزير النقل خط قطار الساحل الجديد بعد سبع سنوات من العمل',
      '2022-10-13 يناقش البرلمان رسوم التذاكر',
      '2022-10-15 دعت نقابة العمال إلى وقفة أمام المحطة',
      '2022-10-16 الرحلات المنتظمة ستبدأ',
      '2025 يكتمل الفرع الشمالي',
    ]);
  });

  it('drafts an English article as headlines, in the order of time', () => {
    expect(titles(draftTimeline(english, {published}))).to.deep.equal([
      '1889 The first railway along the coast',
      '196X The first railway along the coast dates from 1889; it was closed',
      '2015 The government approved the project',
      '2018-22 The project ran out of money',
      '2020-03 Building stopped because of the pandemic',
      '2021-01-14 The ministry signed a new contract with a local consortium',
      '2022-10-11 The transport minister opened the new coastal railway after seven years of work',
      '2022-10-13 Parliament is expected to debate fares',
      '2022-10-15 The union has called for a protest outside the station',
      '2022-10-16 Regular trains will start',
      '2025 The northern branch is due to be finished',
    ]);
  });

  it('writes a document that reads without a fault, each event marked as a draft', async () => {
    const {timeline} = draftTimeline(arabic, {published, title: 'قطار الساحل', timeZone: 'Africa/Cairo'});
    const {problems} = await readTimeline(JSON.stringify(timeline));
    expect(problems).to.deep.equal([]);
    expect(timeline).to.include({khatt: 1, title: 'قطار الساحل', lang: 'ar', timeZone: 'Africa/Cairo'});
    expect(timeline.source).to.deep.equal({title: 'قطار الساحل', published});
    expect(timeline.events.every(({draft}) => draft)).to.equal(true);
  });

  it('plans what the article says will be, and says which dates it reckoned', () => {
    const {timeline} = draftTimeline(english, {published});
    const planned = timeline.events.filter(({status}) => status === 'planned');
    expect(planned.map(({date}) => date)).to.deep.equal(['2022-10-13', '2022-10-15', '2022-10-16', '2025']);
    const stated = timeline.events.filter(({dating}) => dating === 'stated');
    expect(stated.map(({date}) => date)).to.deep.equal([
      '1889',
      '196X',
      '2015',
      '2018-22',
      '2020-03',
      '2021-01-14',
      '2025',
    ]);
    expect(timeline.events.filter(({dating}) => dating === 'derived')).to.have.length(4);
  });

  it('plans for the day of publication by the tense of its verb', () => {
    const status = (text: string) => draftTimeline(text, {published}).timeline.events[0]?.status;
    expect(status('سيجتمع المجلس اليوم في عدن.')).to.equal('planned');
    expect(status('اجتمع المجلس اليوم في عدن.')).to.equal(undefined);
    expect(status('The council will meet today.')).to.equal('planned');
    expect(status('The council met today.')).to.equal(undefined);
    expect(status('وصل القطار الساعة 6:30 مساء اليوم.')).to.equal(undefined);
  });

  it('sorts by where dates start, the longer first, and open ends by what they say', () => {
    const dates = draftTimeline(
      'بدأ العرض يوم 3 مارس 2020 الساعة 18:00. وافتتح يوم 3 مارس 2020. وكانت الأزمة في مارس 2020. وولد سنة 1990. وعاش قبل عام 1500. ويعمل منذ عام 2020.',
      {published},
    ).timeline.events.map(({date}) => date);
    expect(dates).to.deep.equal(['../1500', '1990', '2020/..', '2020-03', '2020-03-03', '2020-03-03T18:00']);
  });

  it('quotes the sentence with what stands around it', () => {
    const {timeline} = draftTimeline(arabic, {published});
    const {quote, phrase} = timeline.events.find(({date}) => date === '2021-01-14') ?? {};
    expect(phrase).to.equal('14 يناير 2021');
    expect(quote?.exact).to.match(/^وفي 14 يناير 2021 .* دولار\.$/);
    expect(arabic).to.include(`${quote?.prefix}${quote?.exact}${quote?.suffix}`);
    expect(quote?.prefix).to.have.length(32);
  });

  it('ends a sentence behind the letter of a year’s era, and not behind one of a name', () => {
    const sentencesOf = (text: string) => [
      ...new Set(
        draftTimeline(text, {published}).drafts.flatMap(({mentions}) => mentions.map(each => each.sentence.text)),
      ),
    ];
    const [opened, visited] = ['افتتح الأمير المصنع في 3 رجب 1443 هـ.', 'وكان قد زار بغداد عام 2019.'];
    expect(sentencesOf(`${visited} ${opened}`)).to.have.members([visited, opened]);
    expect(sentencesOf(`${opened} ${visited}`)).to.have.members([visited, opened]);
    expect(sentencesOf('وُقّع الاتفاق في 5 مايو 2021 م. وانسحب الوفد عام 2022.')).to.have.lengthOf(2);
    expect(sentencesOf('وصل د. علي في 3 مايو 2021.')).to.deep.equal(['وصل د. علي في 3 مايو 2021.']);
  });

  it('merges sentences of the same day that share names, and no others', () => {
    const {drafts, timeline} = draftTimeline(arabic, {published});
    const at = timeline.events.findIndex(({date}) => date === '2022-10-11');
    expect(drafts[at]?.mentions.map(({text}) => text)).to.deep.equal(['أمس الثلاثاء', 'الثلاثاء']);
    const apart = draftTimeline('أقلعت طائرة الإغاثة الثلاثاء من عمان. وفاز فريق الوحدات الثلاثاء بكأس المدينة.', {
      published,
    });
    expect(apart.timeline.events).to.have.length(2);
  });

  it('says of each event which words, rule and verb gave its date', () => {
    const {drafts} = draftTimeline('وصل الوفد إلى عمان الثلاثاء.', {published});
    const sentence = {index: 0, length: 28, text: 'وصل الوفد إلى عمان الثلاثاء.'};
    expect(drafts[0]?.mentions).to.deep.equal([
      {
        index: 19,
        length: 8,
        text: 'الثلاثاء',
        edtf: '2022-10-11',
        rule: 'weekday-past-verb',
        alternatives: ['2022-10-18'],
        sentence,
        cue: 'وصل',
      },
    ]);
  });

  it('lists vague words apart', () => {
    const {vague, timeline} = draftTimeline('ارتفعت الأسعار مؤخرا. وانخفضت عام 2019.', {published});
    expect(vague.map(({text, edtf}) => [text, edtf])).to.deep.equal([['مؤخرا', null]]);
    expect(timeline.events).to.have.length(1);
  });

  it('names what was said, not who said it, and drops what leads to it', () => {
    expect(title('وأكد المتحدث أن جلسة المحاكمة ستعقد الخميس.')).to.equal('جلسة المحاكمة ستعقد');
    expect(title('Officials said that the delegation will arrive Friday.')).to.equal('The delegation will arrive');
    expect(title('ومن المتوقع عقد القمة العربية في نوفمبر المقبل.')).to.equal('عقد القمة العربية');
    expect(title('وقع الطرفان الثلاثاء اتفاق الهدنة.')).to.equal('وقع الطرفان اتفاق الهدنة');
  });

  it('tells an announcement from what is announced, each on its own day', () => {
    const {timeline} = draftTimeline(
      'أعلن يوري يوشاكوف، مساعد الرئيس الروسي، للصحفيين الأربعاء أن الرئيس فلاديمير بوتين سيلتقي أمير قطر في كازاخستان الخميس.',
      {published},
    );
    expect(timeline.events.map(({date, title, status}) => [date, title, status])).to.deep.equal([
      ['2022-10-12', 'أعلن يوري يوشاكوف للصحفيين أن الرئيس فلاديمير بوتين سيلتقي أمير قطر في كازاخستان', undefined],
      ['2022-10-13', 'الرئيس فلاديمير بوتين سيلتقي أمير قطر في كازاخستان', 'planned'],
    ]);
    expect(
      titles(draftTimeline('Lavrov, the minister, said Tuesday that trains will run on Sunday.', {published})),
    ).to.deep.equal(['2022-10-11 Lavrov said that trains will run', '2022-10-16 Trains will run']);
  });

  it('takes no time zone that there is not into its document', () => {
    const draft = (timeZone: string) => () => draftTimeline('وصل الوفد أمس.', {published, timeZone});
    expect(draft('Asia/Doha')).to.throw(RangeError, /^timeZone is "Asia\/Doha"/);
    expect(draft('Asia/Qatar')()).to.have.nested.property('timeline.timeZone', 'Asia/Qatar');
  });

  it('leaves out of a title where the report is from, and the commas around its date', () => {
    expect(title('الخرطوم - أعلن الجيش السوداني، الأحد، سيطرته على مطار العاصمة.')).to.equal(
      'أعلن الجيش السوداني سيطرته على مطار العاصمة',
    );
    expect(title('NAIROBI (Reuters) — The president said on Monday that the summit will open.')).to.equal(
      'The president said that the summit will open',
    );
    // A verb is no place.
    expect(title('قال - في حفل بالعاصمة - إن الوفد سيصل الخميس.')).to.match(/^قال/);
  });

  it('names who does it, though another clause stands between', () => {
    const drafted = draftTimeline(
      'The prime minister, who took office last month, plans to announce a budget on Friday.',
      {published},
    );
    expect(titles(drafted)).to.include('2022-10-14 The prime minister plans to announce a budget');
  });

  it('makes no event of its own of a time that only says more of another day', () => {
    const {timeline, drafts} = draftTimeline(
      'The bank raised interest rates on Tuesday for the seventh time since December.',
      {
        published,
      },
    );
    expect(timeline.events.map(({date}) => date)).to.deep.equal(['2022-10-11']);
    expect(drafts[0]?.mentions.map(({text}) => text)).to.deep.equal(['Tuesday', 'since December']);
  });

  it('takes more of a sentence where a clause alone tells nothing', () => {
    expect(title('The talks, held Sunday in Geneva, ended without a deal.')).to.equal(
      'The talks, held in Geneva, ended without a deal',
    );
    expect(title('في 3 مارس 2021، وصل الوفد الطبي.')).to.equal('وصل الوفد الطبي');
  });

  it('ends a long title before a phrase that has no room', () => {
    const long = title(
      'وقعت وزارة النقل والمواصلات عام 2019 اتفاقية تطوير الموانئ الشمالية والجنوبية مع شركة الملاحة الدولية وشركائها في الخارج.',
    );
    expect(long).to.equal('وقعت وزارة النقل والمواصلات اتفاقية تطوير الموانئ الشمالية والجنوبية');
  });

  it('drafts nothing of an article without a date', () => {
    const {timeline, drafts, vague} = draftTimeline('لا شيء هنا.', {published});
    expect([timeline.events, drafts, vague]).to.deep.equal([[], [], []]);
  });
});
