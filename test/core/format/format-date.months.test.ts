import {expect} from 'chai';
import {readEdtf} from '../../../src/core/date/read-edtf.ts';
import {formatDate} from '../../../src/core/format/format-date.ts';

/** The regions where Arabic is a language of the state. */
const regions = 'AE BH DJ DZ EG EH ER IL IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SS SY TD TN YE'.split(' ');

/** The five sets of names, as the press of a region prints them. */
const sets: Readonly<Record<string, string>> = {
  EG: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  SY: 'كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول',
  TN: 'جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر',
  MA: 'يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر',
  MR: 'يناير فبراير مارس إبريل مايو يونيو يوليو أغشت شتمبر أكتوبر نوفمبر دجمبر',
};
const namesOf = (region: string) => (sets[region] ?? '').split(region === 'SY' ? ',' : ' ');

const months = Array.from({length: 12}, (_, i) => `2022-${String(i + 1).padStart(2, '0')}`);

const printed = (options: {lang: string; months?: string}) =>
  months.map(month => {
    const result = readEdtf(month);
    if (!('date' in result)) throw new Error(month);
    return formatDate(result.date, options).replace(/ 2022$/, '');
  });

describe('formatDate: month names', () => {
  for (const region of regions) {
    it(`are those of Intl in ${region}, by the language and by the attribute`, () => {
      const names = new Intl.DateTimeFormat(`ar-${region}`, {month: 'long', calendar: 'gregory', timeZone: 'UTC'});
      const expected = months.map(month => names.format(new Date(`${month}-01`)));
      expect(printed({lang: `ar-${region}`})).to.deep.equal(expected);
      expect(printed({lang: 'ar', months: region})).to.deep.equal(expected);
      expect(printed({lang: 'ar-EG', months: region.toLowerCase()})).to.deep.equal(expected);
    });
  }

  it('are of five sets', () => {
    for (const region of Object.keys(sets))
      expect(printed({lang: 'ar', months: region})).to.deep.equal(namesOf(region));
    for (const region of ['LB', 'JO', 'PS', 'IQ']) expect(printed({lang: `ar-${region}`})).to.deep.equal(namesOf('SY'));
    for (const region of ['SA', 'QA', 'AE', 'KW', 'YE', 'SD', 'LY']) {
      expect(printed({lang: `ar-${region}`})).to.deep.equal(namesOf('EG'));
    }
    expect(printed({lang: 'ar-DZ'})).to.deep.equal(namesOf('TN'));
  });

  const setOf = {EG: 'EG', SA: 'EG', LY: 'EG', SY: 'SY', LB: 'SY', IQ: 'SY', TN: 'TN', DZ: 'TN', MA: 'MA', MR: 'MR'};
  for (const [region, set] of Object.entries(setOf)) {
    it(`are those of the press of ${region}, whether the language, the attribute or both say so`, () => {
      for (const options of [
        {lang: `ar-${region}`},
        {lang: `ar-${region}`, months: region},
        {lang: 'ar', months: region},
        {lang: 'ar-EG', months: region},
        {lang: 'ar-SY', months: region},
      ])
        expect(printed(options), JSON.stringify(options)).to.deep.equal(namesOf(set));
    });
  }

  it('are dual in plain Arabic, and wherever that is asked for', () => {
    const dual = namesOf('EG').map((name, i) => `${name}/${namesOf('SY')[i]}`);
    expect(printed({lang: 'ar'})).to.deep.equal(dual);
    for (const lang of ['ar-001', 'ar-Arab', 'ar']) expect(printed({lang, months: 'auto'}), lang).to.deep.equal(dual);
    for (const lang of ['ar-EG', 'ar-SY', 'ar-MA']) expect(printed({lang, months: 'dual'}), lang).to.deep.equal(dual);
  });

  it('take no notice of a set that there is not', () => {
    expect(printed({lang: 'ar', months: 'somewhere'})).to.deep.equal(printed({lang: 'ar'}));
    expect(printed({lang: 'ar-SY', months: ''})).to.deep.equal(namesOf('SY'));
  });

  it('are the language’s own in any other', () => {
    expect(printed({lang: 'en', months: 'SY'})).to.deep.equal(printed({lang: 'en'}));
    expect(printed({lang: 'en', months: 'dual'})[5]).to.equal('June');
  });
});
