import {fileProblemsAr, moreCasesAr} from './file-problems-ar.ts';
import type {ProblemWords} from './problem-words.ts';

const example = '`{"khatt": 1, "events": [{"date": "2022-10-12", "title": "…"}]}`';

export const problemsAr: ProblemWords = {
  dir: 'rtl',
  items: {events: 'الحدث {n}', groups: 'المجموعة {n}', eras: 'الحقبة {n}'},
  titled: '{item} («{title}»)',
  separator: '، ',
  row: 'الصف {row}',
  column: 'العمود «{column}»',
  moreRows: ' وكذلك في صفوف بعده، عددها {more}.',
  placed: '{place}: {message}',
  file: 'الملف',
  namedFile: 'الملف «{name}»',
  there: 'في السطر {line}، العمود {column}: {found}',
  fields: {
    date: 'التاريخ',
    displayDate: 'التاريخ المعروض',
    title: 'العنوان',
    description: 'الوصف',
    text: 'النص',
    group: 'المجموعة',
    tags: 'الوسوم',
    place: 'المكان',
    status: 'الحالة',
    dating: 'كيف عُرف التاريخ',
    phrase: 'العبارة الدالة على التاريخ',
    quote: 'الاقتباس',
    links: 'الروابط',
    media: 'الصورة',
    weight: 'الأهمية',
    id: 'المعرّف',
    label: 'التسمية',
    color: 'اللون',
    lang: 'اللغة',
    timeZone: 'المنطقة الزمنية',
    source: 'المصدر',
    groups: 'المجموعات',
    eras: 'الحقب',
    events: 'الأحداث',
    presentation: 'طريقة العرض',
  },
  kinds: {
    text: 'نص',
    number: 'عدد',
    truth: 'قيمة منطقية (صواب أو خطأ)',
    list: 'قائمة',
    object: 'كائن',
    nothing: 'فراغ',
  },
  other: {
    message: 'هنا ما لا يُستعمل كما هو.',
    remedy: 'افتح القصة في مكتب خطّ، فهو يبيّن ما يُصنع بها.',
  },
  texts: {
    'date-empty': {
      message: 'لم يُكتب تاريخ.',
      remedy: 'اكتب التاريخ بقدر ما هو معروف: `2022` أو `2022-06` أو `2022-06-14`.',
    },
    'date-syntax': {
      message: '«{value}» لم يُكتب بصيغة يمكن قراءتها تاريخًا.',
      remedy:
        'اكتب السنة فالشهر فاليوم بقدر ما هو معروف: `2022` أو `2022-06` أو `2022-06-14` أو `2022-06-14T18:30`، وللمدة تاريخين بينهما شرطة مائلة: `2022-06/2022-10`.',
      cases: {
        part: {message: '«{value}» لا يُقرأ تاريخًا ابتداءً من «{found}».'},
        ...moreCasesAr.syntax,
      },
    },
    'date-month': {
      message: 'في «{value}» الشهر رقم {month}، ولا شهر بهذا الرقم.',
      remedy: 'اكتب شهرًا من 01 إلى 12.',
      cases: {...moreCasesAr.month},
    },
    'date-day': {
      message: 'في «{value}» اليوم {day}، وأيام ذلك الشهر {last} يومًا.',
      remedy: 'اكتب {last} إن كان المقصود آخر الشهر، وإلا فاكتب يومًا من 01 إلى {last}.',
      cases: {...moreCasesAr.day},
    },
    'date-end-before-start': {
      message: '«{value}» ينتهي قبل أن يبدأ.',
      remedy: 'ابدأ بالتاريخ الأسبق: {swapped}، أو صحّح الخاطئ منهما.',
    },
    'file-empty': {message: '{file} فارغ.', remedy: `ضع فيه خطًا زمنيًا: ${example}`},
    'file-not-json': {
      message: '{file} ليس بصيغة `JSON`.',
      remedy: 'صحّحه في هذا الموضع. وكل محرر يعرف صيغة `JSON` يدل عليه.',
      cases: {
        html: {
          message: '{file} صفحة ويب وليس بيانات خط زمني. وأوله: {found}',
          remedy: 'ضع عنوان البيانات نفسها، لا عنوان صفحة تعرضها. وربما جاءت مكانها صفحة دخول أو صفحة خطأ.',
        },
        other: {message: '{file} ليس بصيغة `JSON` {there}'},
        ...moreCasesAr.json,
      },
    },
    'file-not-timeline': {
      message: 'في {file} {found}، وليس خطًا زمنيًا.',
      remedy: `اكتب كائنًا فيه قائمة أحداث: ${example}`,
      cases: {
        events: {
          message: 'ليس في {file} سوى قائمة، وقد قُرئت على أنها أحداث خط زمني.',
          remedy: 'ضعها في كائن: `{"khatt": 1, "title": "…", "events": […]}`',
        },
        'no-events': {message: 'ليس في {file} قائمة أحداث.'},
        ...moreCasesAr.list,
      },
    },
    'load-status': {
      message: 'أجاب الخادم بالرمز {status} عند طلب {url}',
      remedy: 'حاول لاحقًا، أو اسأل القائمين على الخادم.',
      cases: {
        '401': {message: 'يطلب الخادم كلمة مرور لفتح {url} (401)', remedy: 'أتح الملف للجميع.'},
        '403': {message: 'لا يسمح الخادم بفتح {url} (403)', remedy: 'أتح الملف للجميع.'},
        '404': {message: 'لا ملف في العنوان {url} (404)', remedy: 'راجع العنوان حرفًا حرفًا.'},
      },
    },
    'load-network': {
      message: 'لم يصل جواب يمكن قراءته من {url}',
      remedy: 'راجع العنوان والاتصال. ولا يُقرأ ملف في موقع آخر إلا إذا سمح خادمه بذلك (`Access-Control-Allow-Origin`).',
      cases: {...moreCasesAr.network},
    },
    'field-missing': {message: 'لم يُكتب شيء.', remedy: 'املأ هذا الحقل.'},
    'field-type': {
      message: 'هنا {found}، والمطلوب {expected}.',
      remedy: 'المطلوب هنا {expected}.',
      cases: {
        text: {remedy: 'اكتب نصًا بين علامتي اقتباس مستقيمتين.'},
        unquoted: {remedy: 'ضع القيمة بين علامتي اقتباس مستقيمتين: `"{value}"`.'},
        number: {remedy: 'اكتب عددًا من غير علامتي اقتباس.'},
        truth: {remedy: 'اكتب `true` (صواب) أو `false` (خطأ) من غير علامتي اقتباس.'},
        list: {remedy: 'اكتب قائمة بين قوسين معقوفين: `[…]`.'},
        object: {remedy: 'اكتب كائنًا بين حاصرتين: `{…}`.'},
        ...moreCasesAr.type,
      },
    },
    'field-value': {
      message: '«{value}» قيمة غير معروفة هنا، ولم يُعمل بها.',
      remedy: 'اكتب واحدة من هذه: {choices}.',
      cases: {example: {remedy: 'اكتبها على هذا النحو: {example}.'}},
    },
    'field-unknown': {
      message: 'أسماء لا معنى لها هنا، بقيت في البيانات ولا تُعرض: {keys}.',
      remedy: 'راجع كتابتها، أو دعها.',
    },
    'field-too-long': {
      message: 'عدد الحروف {length}، ولا يُعرض منها إلا أول {most}.',
      remedy: 'اختصره.',
    },
    'id-duplicate': {
      message: 'المعرّف «{value}» مستعمل من قبل، فصار هنا «{id}».',
      remedy: 'اجعل لكل واحد معرّفًا لا يشاركه فيه غيره.',
    },
    'id-dangling': {
      message: 'لا توجد مجموعة معرّفها «{value}»، فعُرض الحدث من غير مجموعة.',
      remedy: 'اكتب معرّف إحدى المجموعات، أو أضف هذه إليها.',
    },
    'url-refused': {
      message: '«{value}» ليس عنوانًا يُسمح بفتحه، وقد حُذف.',
      remedy: 'اكتب عنوانًا يبدأ بـ `https://` أو `http://` أو `mailto:`، أو عنوانًا نسبيًا.',
    },
    ...fileProblemsAr,
  },
};
