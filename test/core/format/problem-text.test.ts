import {expect} from 'chai';
import {describeFault} from '../../../src/core/format/problem-text.ts';
import {parseEdtf} from '../../../src/core/formats/parse-edtf.ts';
import {problemsAr} from '../../../src/core/messages/problems-ar.ts';
import {problemsEn} from '../../../src/core/messages/problems-en.ts';
import type {Fault} from '../../../src/core/model/problem.ts';

const suez: Fault = {
  severity: 'error',
  code: 'date-month',
  list: 'events',
  index: 12,
  id: 'suez-crisis',
  title: 'Suez crisis',
  field: 'date',
  value: '1956-13-29',
  params: {month: 13, year: 1956},
};

/** A fault without place, in English. */
const words = (fault: Omit<Fault, 'severity'>, lang = 'en') => {
  const {message, remedy} = describeFault({severity: 'error', ...fault}, lang);
  return [message, remedy];
};

describe('describeFault', () => {
  it('says where, what, and what to do', () => {
    expect(describeFault(suez, 'en')).to.deep.equal({
      ...suez,
      message: 'Event 13, "Suez crisis", date: "1956-13-29" has month 13.',
      remedy: 'Write a month from 01 to 12.',
    });
  });

  it('names an event that has no title by its id', () => {
    const fault = {code: 'field-missing', list: 'events', index: 2, id: 'suez-crisis', field: 'title'} as const;
    expect(words(fault)[0]).to.equal('Event 3, "suez-crisis", title: nothing is written.');
    expect(words(fault, 'ar')[0]).to.equal('الحدث 3 («\u2066suez-crisis\u2069»)، العنوان: لم يُكتب شيء.');
  });

  it('says of events by their ids that they are to be a list, and how the ids get there', () => {
    const fault = {
      code: 'field-type',
      field: 'events',
      value: '{…}',
      params: {expected: 'list', found: 'object'},
    } as const;
    expect(words(fault)).to.deep.equal([
      'events: this is an object, where the list of events belongs.',
      'Write a list between square brackets, in which a key of the object is the id of its event: "events": [{"id": "…", "date": "…", "title": "…"}].',
    ]);
    const [message, remedy] = words(fault, 'ar');
    expect(message).to.contain('هنا كائن، والمطلوب قائمة الأحداث.');
    expect(remedy).to.contain('[{"id": "…", "date": "…", "title": "…"}]');
  });

  it('runs from right to left in Arabic, in what goes by its first letter, though it begins with the name of a field', () => {
    const {message} = describeFault(
      {severity: 'warning', code: 'attribute-value', field: 'spacing', value: 'foo', params: {choices: 'auto, equal'}},
      'ar',
    );
    const line = document.body.appendChild(Object.assign(document.createElement('bdi'), {textContent: message}));
    expect(getComputedStyle(line).direction).to.equal('rtl');
    line.remove();
  });

  it('says how a month or a day is written that is not known, where it is 00', () => {
    for (const [edtf, english, arabic] of [
      ['2022-00-10', /year alone, or XX in its place: 2022-XX/, /السنة وحدها.*2022-XX/],
      ['2022-00', /year alone/, /السنة وحدها/],
      ['2022-10-00', /year and the month alone: 2022-10/, /السنة والشهر وحدهما.*2022-10/],
    ] as const) {
      const read = parseEdtf(edtf);
      if (!('problem' in read)) throw new Error(`${edtf} is read.`);
      expect(describeFault(read.problem, 'en').remedy, edtf).to.match(english);
      expect(describeFault(read.problem, 'ar').remedy, edtf).to.match(arabic);
    }
  });

  it('says it in Arabic, with what runs from left to right isolated', () => {
    const {message, remedy} = describeFault({...suez, title: 'أزمة السويس'}, 'ar-EG');
    expect(message).to.equal(
      'الحدث 13 («\u2068أزمة السويس\u2069»)، التاريخ: في «\u20661956-13-29\u2069» الشهر رقم 13، ولا شهر بهذا الرقم.',
    );
    expect(remedy).to.equal('اكتب شهرًا من 01 إلى 12.');
  });

  it('isolates what it says itself from left to right, and leaves alone what the author wrote', () => {
    const [message, remedy] = words({code: 'date-range', value: 'Y`9`', params: {year: 9}}, 'ar');
    expect(remedy).to.equal('اكتب سنة من \u2066Y-271820\u2069 إلى \u2066Y275759\u2069.');
    expect(message).to.contain('«\u2066Y`9`\u2069»');
  });

  it('isolates Arabic in an English sentence', () => {
    expect(describeFault({...suez, title: 'أزمة'}, 'en').message).to.contain('Event 13, "\u2068أزمة\u2069", date:');
  });

  it('isolates each date of an interval together, whichever way it is written', () => {
    const read = parseEdtf('2022-10-13/2022-10-03', {lang: 'ar'});
    expect(read).to.have.nested.property('problem.message').that.contains('«\u20662022-10-13/2022-10-03\u2069»');
    expect(read).to.have.nested.property('problem.remedy').that.contains('\u20662022-10-03/2022-10-13\u2069');
  });

  it('lets no control character of a title out of its isolate', () => {
    const {message} = describeFault({...suez, title: 'أ\u2069\u202eب'}, 'ar');
    expect(message).to.contain('«\u2068أب\u2069»');
  });

  it('has the quotation marks of a quotation within one', () => {
    const read = (lang: string, title: string) =>
      describeFault({...suez, title}, lang).message.replace(/[\u2066-\u2069]/g, '');
    expect(read('ar', 'زيارة «الدوحة»')).to.contain('الحدث 13 («زيارة “الدوحة”»)');
    expect(read('en', 'The "last" talks')).to.contain('Event 13, "The \'last\' talks", date');
    expect(describeFault({...suez, value: '«1956»'}, 'ar').value).to.equal('«1956»');
  });

  it('does without what is not known', () => {
    const {title: _, id: __, ...untitled} = suez;
    expect(describeFault(untitled, 'en').message).to.equal('Event 13, date: "1956-13-29" has month 13.');
    expect(describeFault({severity: 'error', code: 'date-empty'}, 'en').message).to.equal('No date is written.');
    expect(describeFault({...suez, list: 'eras', title: ''}, 'en').message).to.match(/^Era 13, date: /);
  });

  it('says where a fault is that has no words of its own', () => {
    const unknown = {...suez, code: 'not-known' as Fault['code']};
    expect(describeFault(unknown, 'en').message).to.match(/^Event 13, "Suez crisis", date: something here /);
    expect(describeFault({...unknown, code: 'date-not-known' as Fault['code'], params: {}}, 'ar').message).to.match(
      /^الحدث 13.*لم يُكتب بصيغة يمكن قراءتها تاريخًا\.$/u,
    );
  });

  it('leaves alone what an author wrote between braces', () => {
    const {message} = describeFault({...suez, title: '{value} {place}', value: '{month}'}, 'en');
    expect(message).to.equal('Event 13, "{value} {place}", date: "{month}" has month 13.');
  });

  it('speaks English where there are no words of the language', () => {
    expect(describeFault(suez, 'arn').message).to.equal(describeFault(suez, 'en').message);
    expect(describeFault(suez, '').message).to.equal(describeFault(suez, 'en').message);
  });

  const dates: readonly [text: string, message: RegExp, remedy: RegExp][] = [
    ['2023-02-29', /day 29, but that month has 28 days/, /^Write 28 if /],
    ['2022-13', /month 13/, /01 to 12/],
    ['2022-10-12T25:00', /hour 25/, /00 to 23/],
    ['2022-10-12T18:60', /minute 60/, /00 to 59/],
    ['2022-10-12T18:30:61', /second 61/, /00 to 59/],
    ['2022-10-12T18:30+15:00', /\+15:00 as its offset/, /\+03:00/],
    ['2022/2019', /ends before it starts/, /2019\/2022/],
    ['../..', /neither a beginning nor an end/, /2019\/\.\./],
    ['12 October 2022', /^"12 October 2022"/, /2022-06-14/],
    ['2022-10-12x', /^"2022-10-12x" cannot be read as a date from "x" on/, /2022-06-14/],
    ['[1667,1668]', /level 2/, /Write one date/],
    ['Y300000', /outside the years/, /Y275759/],
    ['', /^No date is written/, /2022-06/],
  ];
  for (const [text, message, remedy] of dates) {
    it(`explains the date "${text}"`, () => {
      const read = parseEdtf(text);
      expect(read).to.have.nested.property('problem.message').that.matches(message);
      expect(read).to.have.nested.property('problem.remedy').that.matches(remedy);
    });
  }

  it('knows what a server means', () => {
    const url = 'https://example.org/story.json';
    expect(words({code: 'load-status', params: {status: 404, url}})).to.deep.equal([
      'There is no file at https://example.org/story.json (404)',
      'Check the address, letter by letter.',
    ]);
    expect(words({code: 'load-status', params: {status: 503, url}})[0]).to.equal(`The server answered 503 for ${url}`);
    expect(words({code: 'load-network', params: {url}}, 'ar')[0]).to.equal(
      `لم يصل جواب يمكن قراءته من \u2066${url}\u2069`,
    );
  });

  it('says of a value what would have been right', () => {
    expect(words({code: 'field-type', value: '2019', params: {expected: 'text', found: 'number'}})).to.deep.equal([
      'This is a number, where text belongs.',
      'Put it between double quotes: "2019".',
    ]);
    expect(words({code: 'field-value', value: 'done', params: {choices: 'happened, planned'}})[1]).to.equal(
      'Write one of: happened, planned.',
    );
    expect(words({code: 'field-value', value: 'red', params: {example: '#7a1f5c'}})[1]).to.contain('#7a1f5c');
  });
});

describe('the words of Problems', () => {
  /** Every message and remedy, with its code and case. */
  const all = ({texts}: typeof problemsEn) =>
    Object.entries(texts).flatMap(([code, text]) => [
      [code, text] as const,
      ...Object.entries('cases' in text ? text.cases : {}).map(([name, it]) => [`${code} ${name}`, it] as const),
    ]);

  it('have the same codes and cases in both languages', () => {
    expect(all(problemsAr).map(([name]) => name)).to.have.members(all(problemsEn).map(([name]) => name));
  });

  it('say the same things of a fault in both languages', () => {
    const gaps = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();
    const english = new Map(all(problemsEn));
    for (const [name, {message, remedy}] of all(problemsAr)) {
      expect(gaps(message), name).to.deep.equal(gaps(english.get(name)?.message));
      expect(gaps(remedy), name).to.deep.equal(gaps(english.get(name)?.remedy));
    }
  });

  it('close every piece from left to right that they open', () => {
    for (const [name, {message = '', remedy = ''}] of all(problemsAr)) {
      for (const text of [message, remedy]) expect((text.match(/`/g)?.length ?? 0) % 2, name).to.equal(0);
    }
  });

  it('leave no Latin letters or dates loose in an Arabic sentence', () => {
    for (const [name, text] of all(problemsAr)) {
      const loose = `${text.message ?? ''} ${text.remedy ?? ''}`.replace(/`[^`]*`/g, '').replace(/\{\w+\}/g, '');
      expect(loose, name).not.to.match(/[A-Za-z]|\d[-:]/);
    }
  });
});
