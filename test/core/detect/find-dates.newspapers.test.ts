import {expectMarked} from '../../support/marked.ts';

describe('dates as newspapers write them', () => {
  it('takes two names of a month side by side as one, as Reuters prints them', () => {
    expectMarked(`
      تظاهر الآلاف في ⟦25 يناير كانون الثاني|2022-01-25⟧ أمام البرلمان.
      ارتفع الإنتاج في ⟦أغسطس آب|2022-08⟧ مقارنة مع ⟦يوليو تموز|2022-07⟧.
    `);
  });

  it('knows the first of a month, and the adjectives, of the Maghreb and Sudan', () => {
    expectMarked(`
      احتفل العمال في ⟦فاتح ماي|2022-05-01⟧ بعيدهم.
      اندلعت الثورة في ⟦الفاتح من نوفمبر 1954|1954-11-01⟧.
      حل الرئيس المجلس في ⟦6 فيفري الفارط|2022-02-06⟧.
      عاد الوفد ⟦الشهر المنصرف|2022-09⟧ من جوبا.
      استقبل الوزير ⟦زوال اليوم|2022-10-12⟧ سفير إسبانيا.
    `);
  });

  it('reads a day of this month whose name goes without saying', () => {
    expectMarked(`
      تحتفل الكنيسة بالعيد في ⟦السابع عشر من الجاري|2022-10-17⟧.
      يلعب المنتخب ⟦يوم الثلاثاء 18 الجاري|2022-10-18⟧.
    `);
  });

  it('takes a week of a month, or one of its Fridays, as part of the month', () => {
    expectMarked(`
      تراجعت الأسعار خلال ⟦الأسبوع الأول من سبتمبر|2022-09~⟧.
      ألقى خطبته في ⟦الجمعة الأخيرة من رمضان|2022-04-02~/2022-05-01~⟧.
      Prices rose in ⟦the last week of August|2022-08~⟧.
      Polls opened on ⟦the first Tuesday of March|2022-03~⟧.
    `);
  });

  it('counts the first day of a month as one', () => {
    expectMarked(`
      جرت المراسم في اليوم ⟦الأول من شهر رمضان|2022-04-02⟧.
      جرت المراسم في اليوم الأول من المهرجان.
    `);
  });

  it('gives two months or years what the last of them says', () => {
    expectMarked(`
      ارتفعت الأسعار في شهري ⟦يوليو|2022-07⟧ و⟦أغسطس الماضيين|2022-08⟧.
      تعادل الفريقان في ⟦عامي 2016|2016⟧ و⟦2018|2018⟧.
      سجل عشرة أهداف في موسم ⟦2020/2021|2020/2021⟧.
    `);
  });

  it('lets both ends of a stretch of weekdays be to come', () => {
    expectMarked(`
      سيفتح الباب ⟦من الأحد إلى الخميس المقبلين|2022-10-16/2022-10-20⟧.
      أغلقت المدارس ⟦من الأحد إلى الثلاثاء|2022-10-09/2022-10-11⟧.
    `);
  });

  it('takes as to come what is put off to a day, and until when it is allowed', () => {
    expectMarked(`
      مددت الوزارة فترة التسجيل ⟦حتى الأحد|2022-10-16⟧.
      استمرت الاشتباكات ⟦حتى الأحد|2022-10-09⟧.
      The deadline was extended ⟦until Friday|2022-10-14⟧.
      The inquest was adjourned ⟦until 12 December|2022-12-12⟧.
      The strike continued ⟦until Friday|2022-10-07⟧.
      Officials hope to reopen the bridge ⟦by Monday|2022-10-17⟧.
    `);
  });

  it('takes no participle for the verb, and no future of three letters for a feminine past', () => {
    expectMarked(`
      سيصوت البرلمان ⟦الخميس|2022-10-13⟧ على الثقة بالحكومة.
      سيلقي الباحث الفرنسي جان باتيست محاضرة ⟦السبت|2022-10-15⟧.
      ويتوجه الناخبون إلى المراكز ⟦الأحد|2022-10-16⟧.
      The minister is due to meet bereaved families on ⟦Monday|2022-10-17⟧.
      Doctors said they may go home on ⟦Friday|2022-10-14?⟧.
      Parliament will discuss the revised plan on ⟦Monday|2022-10-17⟧.
    `);
  });

  it('finds what lasts until, or from, a day', () => {
    expectMarked(`
      ويستمر الإقفال ⟦حتى 25 أكتوبر|2022-10-25⟧.
      The embargo lasted ⟦from 1973 until 1974|1973/1974⟧.
    `);
  });

  it('reads a year before what it tells apart, and no count', () => {
    expectMarked(`
      The ⟦2016|2016⟧ treaty held.
      The 1975 played three songs.
      The 2000 workers went home.
    `);
  });

  it('takes a date that is a name for none: of a place, a party, a law, or between quotation marks', () => {
    expectMarked(`
      يقع المقر بنهج 18 جانفي وسط العاصمة.
      تبنت كتائب 20 آب العملية.
      قوى 8 آذار ترفض المبادرة.
      جامعة 8 ماي 1945 تفتح أبوابها.
      اعتقل أحد المطلوبين في ناحية السبت.
      تنص المادة 2 من القانون رقم 15 لسنة 2017 على الإعفاء.
      نشرت «الغد» تقريرا عن الأزمة.
      نشرت «المصري اليوم» تقريرا عن الأزمة.
      فازت رواية «السبت» بالجائزة.
    `);
  });

  it('takes a date beside such a word for one where it is said to be a day, or has its year', () => {
    expectMarked(`
      افتتحت مدرسة ⟦يوم الأحد|2022-10-09⟧ في القرية.
      وقال الرئيس المصري ⟦اليوم|2022-10-12⟧ إن بلاده ترفض ذلك.
      اندلعت ثورة ⟦25 يناير 2011|2011-01-25⟧ في القاهرة.
    `);
  });
});
