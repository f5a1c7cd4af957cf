import {expect} from 'chai';
import {findDates} from '../../../src/core/detect/find-dates.ts';
import {marked} from '../../support/marked.ts';

const published = '2022-10-12';

describe('findDates', () => {
  it('says where each date stands in the text as it was written, whatever folds away', () => {
    const text = 'وصل الوفدُ يومَ الثُّـلَاثَاءِ\u200f، وغادرَ \u200eفي ٣ مارس ٢٠٢٢\u200e.';
    const found = findDates(text, {published});
    expect(found.map(({edtf}) => edtf)).to.deep.equal(['2022-10-11', '2022-03-03']);
    for (const {index, length, text: words} of found) expect(text.slice(index, index + length)).to.equal(words);
    expect(found[0]?.text).to.equal('يومَ الثُّـلَاثَاءِ');
    expect(found[1]?.text).to.equal('٣ مارس ٢٠٢٢');
  });

  it('counts in UTF-16 units behind characters that take two', () => {
    expect(findDates('🕊️ وصل الوفد الثلاثاء.', {published})[0]?.index).to.equal('🕊️ وصل الوفد '.length);
  });

  it('leaves a one-letter word outside the date that it is written with', () => {
    expect(marked('والخميس وصل الوفد، وبالخميس رحل.')).to.equal(
      'و⟦الخميس|2022-10-06⟧ وصل الوفد، وب⟦الخميس|2022-10-06⟧ رحل.',
    );
  });

  it('names the rule that fired and the other readings', () => {
    expect(findDates('قام بزيارة أجراها الثلاثاء.', {published})).to.deep.equal([
      {
        index: 18,
        length: 8,
        text: 'الثلاثاء',
        edtf: '2022-10-11',
        rule: 'weekday-past-verb',
        alternatives: ['2022-10-18'],
      },
    ]);
    const [bare] = findDates('لقاء الثلاثاء', {published});
    expect(bare).to.include({edtf: '2022-10-11?', rule: 'weekday-no-verb'});
    expect(bare?.alternatives).to.deep.equal(['2022-10-11', '2022-10-18']);
  });

  it('reckons from the day of publication in the time zone of the paper', () => {
    const on = (time: string, timeZone?: string) =>
      findDates('وصل أمس.', {published: time, ...(timeZone && {timeZone})})[0]?.edtf;
    expect(on('2022-10-12')).to.equal('2022-10-11');
    expect(on('2022-10-12T18:30:23')).to.equal('2022-10-11');
    expect(on('2022-10-12T22:30Z')).to.equal('2022-10-11');
    expect(on('2022-10-12T22:30Z', 'Asia/Qatar')).to.equal('2022-10-12');
    expect(on('2022-10-12T18:30:23', 'Asia/Qatar')).to.equal('2022-10-11');
  });

  it('starts weeks where the language of the paper does', () => {
    const week = (lang: string) => findDates('اجتمع المجلس الأسبوع الماضي.', {published, lang})[0]?.edtf;
    expect(week('ar')).to.equal('2022-10-01/2022-10-07');
    expect(week('ar-SA')).to.equal('2022-10-02/2022-10-08');
    expect(week('ar-MA')).to.equal('2022-10-03/2022-10-09');
  });

  it('reads two languages in one text', () => {
    expect(marked('نشر في 3 مارس 2022 (3 May 2022).')).to.equal(
      'نشر في ⟦3 مارس 2022|2022-03-03⟧ (⟦3 May 2022|2022-05-03⟧).',
    );
  });

  it('never moves a date that cannot be', () => {
    expect(marked('وقع في 30 فبراير 2022.')).to.equal('وقع في ⟦30 فبراير 2022|-⟧.');
    expect(findDates('وقع في 30 فبراير 2022.', {published})[0]?.rule).to.match(/-impossible$/);
  });

  it('refuses a publication that is no day, and a zone that is none', () => {
    const find = (options: {published: string; timeZone?: string}) => () => findDates('أمس', options);
    expect(find({published: 'أمس'})).to.throw(RangeError, /^published is "أمس"; write a day/);
    expect(find({published: undefined as unknown as string})).to.throw(
      RangeError,
      /^published is "undefined"; write a day/,
    );
    expect(find({published: '2022-10'})).to.throw(RangeError);
    expect(find({published: '2022-13-01'})).to.throw(RangeError);
    expect(find({published: '2022-10-12T10:00Z', timeZone: 'Qatar/Doha'})).to.throw(RangeError);
  });

  it('finds nothing where there is nothing', () => {
    expect(findDates('', {published})).to.deep.equal([]);
    expect(findDates('\u200f \n', {published})).to.deep.equal([]);
  });
});
