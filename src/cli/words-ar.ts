import {pluralText} from '../core/format/fill.ts';
import type {CliWords} from './cli-words.ts';

/** What runs from left to right keeps its order in an Arabic line (U+2066 to U+2069). Paths at the ends of lines are bare, to be copied. */
const apart = (text: string | number): string => `\u2068${text}\u2069`;
const code = (text: string): string => `\u2066${text}\u2069`;

const events = {
  one: 'حدث واحد',
  two: 'حدثان',
  few: '{n} أحداث',
  many: '{n} حدثًا',
  other: '{n} حدث',
};
const files = {one: 'ملف واحد', two: 'ملفان', few: '{n} ملفات', many: '{n} ملفًا', other: '{n} ملف'};

export const arabic: CliWords = {
  lang: 'ar',
  seeHelp: name => `طريقة الاستعمال: ${code(`khatt ${name} --help`)}`,
  noCommand: name => `لا أمر بهذا الاسم: ${apart(name)}.`,
  unknownOption: option => `لا خيار بهذا الاسم: ${code(option)}.`,
  withoutValue: option => `الخيار ${code(option)} بلا قيمة، فاكتبها بعده.`,
  takesNoValue: option => `الخيار ${code(option)} لا يأخذ قيمة.`,
  wrongOptions: said => `في الخيارات خطأ: ${code(said)}`,

  nameFiles: 'اذكر ملفًا واحدًا على الأقل لفحصه.',
  nameTwoFiles: 'اذكر ملفين: الذي يُقرأ والذي يُكتب.',
  sameFile: 'الملف الذي يُكتب هو نفسه الذي يُقرأ، فسمّه باسم آخر.',
  formatUnsaid: path => `${path}: لا يدل الاسم على الصيغة التي تُكتب، فأضف ${code('--to')}، مثل ${code('--to csv')}.`,
  formatUnknown: (format, choices) => `الصيغة «${apart(format)}» لا تُكتب. اختر واحدة من هذه: ${code(choices)}.`,
  nameArticle: 'اذكر مقالًا واحدًا في ملف نصي.',
  namePublished: `اذكر متى نُشر المقال، مثل ${code('--published 2022-10-12')}، فعليه تُحسب تواريخه.`,
  publishedUnread: value =>
    `تاريخ النشر «${apart(value)}» لا يُقرأ. اكتب يومًا، مثل ${code('2022-10-12')} أو ${code('2022-10-12T18:30')}.`,
  zoneUnknown: zone => `المنطقة الزمنية «${apart(zone)}» غير معروفة. اكتب اسم منطقة، مثل ${code('Asia/Qatar')}.`,
  noText: path => `${path}: ليس نصًا صرفًا. احفظ المقال ملفًا نصيًا أولًا.`,
  nameTimeline: 'اذكر خطًا زمنيًا واحدًا لنشره.',
  nameFolder: `اذكر المجلد الذي تُكتب فيه الملفات، مثل ${code('--out public/timeline')}.`,
  baseWrong: base => `ليس هذا عنوان مجلد: ${apart(base)}. اكتبه كاملًا، مثل ${code('https://example.org/timeline/')}.`,

  noAnswer: address => `${address}: لم يأت جواب. تحقّق من العنوان ومن الاتصال.`,
  answered: (address, status) =>
    `${address}: أجاب الخادم بالرمز ${status}. تحقّق من العنوان، ومن أن قراءته متاحة للجميع.`,
  reasons: {
    ENOENT: 'لا ملف بهذا الاسم.',
    EISDIR: 'هذا مجلد وليس ملفًا.',
    EACCES: 'لا يُسمح بقراءته أو بالكتابة فيه.',
    EPERM: 'لا يُسمح بقراءته أو بالكتابة فيه.',
    ENOTDIR: 'في مساره ملف مكان مجلد.',
    EEXIST: 'في مساره ملف مكان مجلد.',
    EBUSY: 'فتحه برنامج آخر، فأغلقه هناك أولًا.',
    EROFS: 'القرص الذي هو عليه للقراءة فقط.',
    ENOSPC: 'القرص ممتلئ.',
    ENAMETOOLONG: 'اسمه أطول مما يقبله النظام.',
  },
  tooLong: (path, megabytes) =>
    `${path}: حجمه يتجاوز ${megabytes} ميغابايت، ولا يبلغ خط زمني أو مقال هذا الحجم. اذكر الملف المقصود، أو قسّمه إلى أجزاء.`,
  folderUnmade: path => `${path}: تعذّر إنشاء مجلده هناك.`,

  drafted: count =>
    `في المسودة ${pluralText(events, count, 'ar', 'latn')}: راجع كل حدث، ثم احذف منه ${code('"draft": true')}.`,
  noDates: 'لم يُعثر في المقال على تاريخ، فلا أحداث.',
  vague: (words, sentence) => `لا تاريخ في «${words}»: ${sentence}`,
  nothingToPublish: 'لا أحداث تُنشر، فلم يُكتب شيء.',
  published: (folder, count, snippets) =>
    `${folder}: ${pluralText(files, count, 'ar', 'latn')}، ونصوص الإدراج في: ${snippets}`,
  withoutBase: `من غير ${code('--base')} لا معاينة لروابط الصفحة ولا عنوان في ${code('oembed.json')}. أضف ${code('--base https://…')} متى صار للمجلد عنوان.`,
  noBrowser: `لم يُعثر على ${code('Chrome')} أو ${code('Chromium')} لرسم ${code('share.png')}، فبقي ${code('share.svg')} وحده. ويمكن تعيين المتصفح في ${code('CHROME_PATH')}.`,
  noPicture: (browser, reason) =>
    `لم يرسم ${apart(browser)} الصورة ${code('share.png')} (${code(reason)})، فبقي ${code('share.svg')} وحده.`,
};
