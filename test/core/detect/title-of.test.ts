import {expect} from 'chai';
import {draftTimeline} from '../../../src/core/detect/draft-timeline.ts';

const published = '2022-10-12';
const titles = (text: string) => draftTimeline(text, {published}).timeline.events.map(({title}) => title);
const title = (text: string) => titles(text)[0];

describe('titles of drafts', () => {
  it('goes on behind a date between commas', () => {
    expect(
      title('استأنفت مصر والسودان وإثيوبيا، أمس الثلاثاء، محادثاتها بشأن قواعد تشغيل السد في مقر الاتحاد الأفريقي.'),
    ).to.equal('استأنفت مصر والسودان وإثيوبيا محادثاتها بشأن قواعد تشغيل السد');
    expect(title('أعلن وزير الانتقال الرقمي، الجمعة بالرباط، أن المدينة ستحتضن القمة.')).to.equal(
      'أعلن وزير الانتقال الرقمي أن المدينة ستحتضن القمة',
    );
    expect(title('قال وزير الري، في مؤتمر صحفي عقده مساء أمس، إن بلاده قدمت مقترحا مكتوبا.')).to.equal(
      'قال وزير الري إن بلاده قدمت مقترحا مكتوبا',
    );
    expect(title('His bill, introduced in January, would require more inspections.')).to.equal(
      'His bill, introduced in January, would require more inspections',
    );
  });

  it('is what stands beside a date that is a clause by itself, though it is short', () => {
    expect(title('In 1999, talks began.')).to.equal('Talks began');
    expect(title('On Tuesday, the minister arrived.')).to.equal('The minister arrived');
    expect(titles('In May 2020, oil fell. In June 2020, it rose.')).to.deep.equal(['Oil fell', 'It rose']);
    expect(title('The talks, in 1999, failed.')).to.equal('The talks failed');
    expect(title('المحادثات، في عام 1999، فشلت.')).to.equal('المحادثات فشلت');
    expect(title('In 1999.')).to.equal('1999');
  });

  it('keeps a name that is written nearly as a connective', () => {
    expect(title('شُيّد القصر عام 1814 في عهد محمد علي.')).to.equal('شُيّد القصر في عهد محمد علي');
    expect(title('زار الوزير محمد علي، الثلاثاء، الخرطوم.')).to.equal('زار الوزير محمد علي الخرطوم');
  });

  it('names the day’s own clause where a sentence says two things', () => {
    expect(
      titles('قال الوزير إن التوربين السابع دخل الخدمة في أغسطس الماضي وإن ثلاثة توربينات أخرى ستعمل العام المقبل.'),
    ).to.deep.equal(['التوربين السابع دخل الخدمة', 'ثلاثة توربينات أخرى ستعمل']);
    expect(title('رفعت الأغلفة عام 1995، ثم أعيد افتتاح الطابق الأرضي.')).to.equal('رفعت الأغلفة');
    expect(title('A fire injured 14 people, and investigators said Tuesday that the sprinklers had failed.')).to.equal(
      'Investigators said that the sprinklers had failed',
    );
  });

  it('has its subject, though words stand between commas behind it', () => {
    expect(title('The library, in a Victorian schoolhouse, opened in 1894 and was used by troops.')).to.equal(
      'The library opened and was used by troops',
    );
    expect(title('The novelist Hilary Brand, who grew up in the village in the 1970s, is due to talk.')).to.equal(
      'The novelist Hilary Brand, who grew up in the village',
    );
    expect(title('The company’s chief executive, who took over last year, resigned.')).to.equal(
      'The company’s chief executive, who took over last year',
    );
  });

  it('keeps a date without which its verb says nothing', () => {
    expect(title('The building dates from around 1870.')).to.equal('The building dates from around 1870');
    expect(title('ذكر البيان أن التمثال يعود إلى القرن الثاني الميلادي.')).to.equal(
      'ذكر البيان أن التمثال يعود إلى القرن الثاني الميلادي',
    );
  });

  it('does not begin with "and", whatever the verb behind it', () => {
    expect(title('وأعلنت الوزارة النتائج أمس.')).to.equal('أعلنت الوزارة النتائج');
    expect(title('ووقعت الدول الثلاث الاتفاق أمس.')).to.equal('وقعت الدول الثلاث الاتفاق');
    expect(title('وصلت المنحة الإيطالية أمس.')).to.equal('وصلت المنحة الإيطالية');
    expect(title('واجهت الفرق صعوبات أمس.')).to.equal('واجهت الفرق صعوبات');
  });

  it('does not begin with a connective that has another joined to it, and keeps what says no', () => {
    expect(title('وبحسب شهود، فإن المبنى كان يضم أربع شقق وانهار أمس.')).to.equal('المبنى كان يضم أربع شقق وانهار');
    expect(title('ولكن النيابة أمرت أمس بحبسه.')).to.equal('النيابة أمرت بحبسه');
    expect(title('ولا تزال المفاوضات مستمرة منذ أمس.')).to.equal('لا تزال المفاوضات مستمرة');
    expect(title('ما زال القصف مستمرا منذ أمس.')).to.equal('ما زال القصف مستمرا');
    expect(title('فقد السكان منازلهم أمس.')).to.equal('فقد السكان منازلهم');
  });

  it('begins behind the mark and the hour of an entry in live coverage', () => {
    expect(
      titles('14:05 - وصل الوفد أمس إلى جدة\n• أُفرج عن 12 أسيرا الجمعة الماضي\n١٠:٣٠ | غادر الوزير اليوم إلى مسقط'),
    ).to.deep.equal(['أُفرج عن 12 أسيرا', 'وصل الوفد إلى جدة', 'غادر الوزير إلى مسقط']);
    expect(title('12:30 ظهر أمس وصل الوفد.'), 'an hour that is part of the date').to.equal('وصل الوفد');
  });

  it('plans what will be before the end of a year that has begun', () => {
    const [event] = draftTimeline('ستعمل المحطة بحلول نهاية العام.', {published}).timeline.events;
    expect(event).to.include({date: '2022~', status: 'planned'});
  });
});
