import type {ProblemWords} from './problem-words.ts';

/** What is written from left to right inside an Arabic sentence: dates, code, names of formats. */
const ltr = (text: string) => `\u2066${text}\u2069`;

const example = ltr('{"khatt": 1, "events": [{"date": "2022-10-12", "title": "…"}]}');

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
  texts: {
    'date-empty': {
      message: 'لم يُكتب تاريخ.',
      remedy: `اكتب التاريخ بقدر ما هو معروف: ${ltr('2022')} أو ${ltr('2022-06')} أو ${ltr('2022-06-14')}.`,
    },
    'date-syntax': {
      message: '«{value}» لم يُكتب بصيغة يمكن قراءتها تاريخًا.',
      remedy: `اكتب السنة فالشهر فاليوم بقدر ما هو معروف: ${ltr('2022')} أو ${ltr('2022-06')} أو ${ltr('2022-06-14')} أو ${ltr('2022-06-14T18:30')}، وللمدة تاريخين بينهما شرطة مائلة: ${ltr('2022-06/2022-10')}.`,
      cases: {
        part: {message: '«{value}» لا يُقرأ تاريخًا ابتداءً من «{found}».'},
        nearest: {message: '«{value}» فيه غير التاريخ.', remedy: 'إن كان المقصود {nearest} فاكتبه وحده.'},
        'no-year': {
          message: '«{value}» لا يُذكر فيه العام.',
          remedy: `اكتب العام أيضًا: 12 أكتوبر 2022 أو ${ltr('2022-10-12')}.`,
        },
        'no-day': {
          message: '«{value}» لا يُذكر فيه اليوم.',
          remedy: `اكتب اليوم قبل الساعة: ${ltr('2022-10-12T18:30')}.`,
        },
        serial: {
          message: '«{value}» عدد، ولعله العدد الذي تحفظ به برامج الجداول {nearest}.',
          remedy: 'إن كان المقصود {nearest} فاكتبه، أو اجعل تنسيق العمود تاريخًا واحفظ الجدول من جديد.',
        },
        hijri: {
          message: '«{value}» تاريخ هجري، والتواريخ الهجرية لا تُقرأ في الجداول.',
          remedy: 'اكتب التاريخ الميلادي، وضع الهجري في عمود «التاريخ المعروض».',
        },
      },
    },
    'date-level': {
      message: `«{value}» من المستوى الثاني من صيغة ${ltr('EDTF')}، وهو لا يُرسم.`,
      remedy: `اكتب تاريخًا واحدًا، أو تاريخين بينهما شرطة مائلة. وإن كان التاريخ تقريبيًا فضع بعده ${ltr('~')} هكذا: ${ltr('2022-06~')}.`,
    },
    'date-month': {
      message: 'في «{value}» الشهر رقم {month}، ولا شهر بهذا الرقم.',
      remedy: 'اكتب شهرًا من 01 إلى 12.',
    },
    'date-day': {
      message: 'في «{value}» اليوم {day}، وأيام ذلك الشهر {last} يومًا.',
      remedy: 'اكتب {last} إن كان المقصود آخر الشهر، وإلا فاكتب يومًا من 01 إلى {last}.',
      cases: {
        cell: {
          message: '«{value}»: ليس في {monthName} يوم {day}؛ اكتب {last}.',
          remedy: 'إن كان المقصود آخر الشهر فاكتب {last}، أي {nearest}.',
        },
      },
    },
    'date-hour': {
      message: 'في «{value}» الساعة {hour}، ولا ساعة بهذا الرقم.',
      remedy: `اكتب ساعة من 00 إلى 23. ومنتصف الليل الذي ينتهي به اليوم هو ${ltr('00:00')} من اليوم التالي.`,
    },
    'date-minute': {
      message: 'في «{value}» الدقيقة {minute}، ولا دقيقة بهذا الرقم.',
      remedy: 'اكتب الدقائق من 00 إلى 59.',
    },
    'date-second': {
      message: 'في «{value}» الثانية {second}، ولا ثانية بهذا الرقم.',
      remedy: 'اكتب الثواني من 00 إلى 59.',
    },
    'date-offset': {
      message: 'في «{value}» فرق عن التوقيت العالمي لا تعمل به ساعة: {offset}.',
      remedy: `اكتب ${ltr('Z')}، أو فرقًا من ${ltr('-12:00')} إلى ${ltr('+14:00')}، مثل ${ltr('+03:00')}.`,
    },
    'date-range': {
      message: '«{value}» خارج السنوات التي يمكن رسمها.',
      remedy: `اكتب سنة من ${ltr('Y-271820')} إلى ${ltr('Y275759')}.`,
    },
    'date-end-before-start': {
      message: '«{value}» ينتهي قبل أن يبدأ.',
      remedy: 'ابدأ بالتاريخ الأسبق: {swapped}، أو صحّح الخاطئ منهما.',
    },
    'date-no-end-known': {
      message: '«{value}» لا بداية له ولا نهاية.',
      remedy: `اكتب أحد التاريخين على الأقل: ${ltr('2019/..')} أي «منذ 2019»، و${ltr('../2019')} أي «حتى 2019».`,
    },
    'file-empty': {message: '{file} فارغ.', remedy: `ضع فيه خطًا زمنيًا: ${example}`},
    'file-not-json': {
      message: `{file} ليس بصيغة ${ltr('JSON')}.`,
      remedy: `صحّحه في هذا الموضع. وكل محرر يعرف صيغة ${ltr('JSON')} يدل عليه.`,
      cases: {
        html: {
          message: '{file} صفحة ويب وليس بيانات خط زمني. وأوله: {found}',
          remedy: 'ضع عنوان البيانات نفسها، لا عنوان صفحة تعرضها. وربما جاءت مكانها صفحة دخول أو صفحة خطأ.',
        },
        template: {
          message: '{file} قالب تُصنع منه صفحات موقع، وليس البيانات نفسها. وأوله: {found}',
          remedy: 'أعط عنوان الملف الذي يصنعه الموقع من القالب.',
        },
        binary: {message: '{file} ليس نصًا.', remedy: `احفظه نصًا بترميز ${ltr('UTF-8')}.`},
        end: {
          message: '{file} مبتور: ينقطع في السطر {line} بعد: {found}',
          remedy: 'ربما لم يُنسخ كله. أضف بقيته، أو أغلق ما بقي مفتوحًا: {open}',
        },
        comma: {
          message: `{file} ليس بصيغة ${ltr('JSON')}: لا شيء بعد الفاصلة {there}`,
          remedy: 'احذف الفاصلة، أو اكتب بعدها ما ينقص.',
        },
        separator: {
          message: `{file} ليس بصيغة ${ltr('JSON')}: تنقص فاصلة أو نقطتان {there}`,
          remedy: `ضع الفاصلة ${ltr(',')} بين كل عنصرين، والنقطتين ${ltr(':')} بين الاسم وقيمته.`,
        },
        quotes: {
          message: `{file} ليس بصيغة ${ltr('JSON')}: نص من غير علامتي الاقتباس ${ltr('" "')} {there}`,
          remedy: `ضع الأسماء والنصوص بين علامتي اقتباس مستقيمتين: ${ltr('"title"')}.`,
        },
        comment: {
          message: `{file} ليس بصيغة ${ltr('JSON')}: تعليق {there}`,
          remedy: 'احذف التعليق، فالصيغة لا تعرف التعليقات.',
        },
        'line-break': {
          message: `{file} ليس بصيغة ${ltr('JSON')}: نص يتجاوز نهاية سطره {there}`,
          remedy: `أغلق علامة الاقتباس، أو اكتب ${ltr('\\n')} مكان نهاية السطر.`,
        },
        escape: {
          message: `{file} ليس بصيغة ${ltr('JSON')}: شرطة مائلة عكسية لا معنى لها {there}`,
          remedy: `اكتب ${ltr('\\\\')} مكان ${ltr('\\')}.`,
        },
        more: {
          message: `{file} ليس بصيغة ${ltr('JSON')}: كلام بعد نهايته {there}`,
          remedy: 'احذف ما بعد القوس الأخير.',
        },
        other: {message: `{file} ليس بصيغة ${ltr('JSON')} {there}`},
      },
    },
    'file-not-timeline': {
      message: 'في {file} {found}، وليس خطًا زمنيًا.',
      remedy: `اكتب كائنًا فيه قائمة أحداث: ${example}`,
      cases: {
        events: {
          message: 'ليس في {file} سوى قائمة، وقد قُرئت على أنها أحداث خط زمني.',
          remedy: `ضع القائمة في كائن يتسع لعنوان أيضًا: ${ltr('{"khatt": 1, "title": "…", "events": […]}')}`,
        },
        'no-events': {message: 'ليس في {file} قائمة أحداث.'},
      },
    },
    'file-version': {
      message: 'رقم إصدار الصيغة {value}، وقد قُرئ الملف بالإصدار 1 لأنه الوحيد المعروف هنا.',
      remedy: `اكتب ${ltr('"khatt": 1')}، أو استعمل إصدارًا أحدث من ${ltr('khatt')}.`,
    },
    'file-encoding': {
      message: `{file} ليس بترميز ${ltr('UTF-8')}، وقد قُرئ بترميز {encoding}.`,
      remedy: `إن بدت الحروف غير صحيحة فاحفظه من جديد بصيغة ${ltr('CSV UTF-8')}.`,
      cases: {
        broken: {
          message: 'في {file} حروف تالفة تظهر مكانها علامة استفهام في معيّن.',
          remedy: `احفظه من جديد بترميز ${ltr('UTF-8')}، وتأكد من أنه نُسخ كله.`,
        },
      },
    },
    'file-columns': {
      message: 'ليس في {file} صف عناوين مفهوم للأعمدة. وأول صفوفه: {columns}',
      remedy: 'اكتب في الصف الأول عنوانًا لكل عمود، ومنها «التاريخ» و«العنوان».',
      cases: {
        date: {
          message: 'ليس في {file} عمود للتاريخ. وأعمدته: {columns}',
          remedy: 'اكتب «التاريخ» عنوانًا لعمود التواريخ.',
        },
        title: {
          message: 'ليس في {file} عمود للعنوان. وأعمدته: {columns}',
          remedy: 'اكتب «العنوان» عنوانًا للعمود الذي فيه أسماء الأحداث.',
        },
      },
    },
    'row-cells': {
      message:
        'خلايا هذا الصف أكثر من أعمدة الجدول (الأعمدة: {columns}، والخلايا الزائدة: {count})، وقد أُهملت الزائدة: {value}',
      remedy: `ضع النص الذي فيه فاصلة بين علامتي اقتباس مستقيمتين، أو احفظ الجدول من جديد بصيغة ${ltr('CSV')}.`,
    },
    'row-quotes': {
      message: 'علامة اقتباس في غير موضعها.',
      remedy: 'ضع النص كله بين علامتي اقتباس مستقيمتين، واكتب كل علامة في داخله مرتين.',
      cases: {open: {message: 'علامة اقتباس فُتحت ولم تُغلق، فصارت بقية الملف كلها في خلية واحدة.'}},
    },
    'date-reading': {
      message: 'قُرئ «{value}» على أنه {read}.',
      remedy: 'لئلا يبقى شك اكتب {read}.',
      cases: {
        'day-first': {
          message: 'قُرئ «{value}» واليوم قبل الشهر، أي {read}، ولو كان الشهر قبل اليوم لكان {other}.',
          remedy: 'إن لم يكن ذلك هو المقصود فاكتب {other}.',
        },
        'short-year': {
          message: 'قُرئ «{value}» على أنه {read}، وقد يكون عامه من قرن آخر: {other}.',
          remedy: 'اكتب العام بأربعة أرقام.',
        },
        midnight: {
          message: 'قُرئ «{value}» على أنه يوم {read}، من غير منتصف الليل الذي تكتبه البرامج حين لا تُعرف الساعة.',
          remedy: 'إن كان منتصف الليل هو المقصود فاكتب {other}.',
        },
        serial: {message: 'العدد «{value}» تحفظ به برامج الجداول يومًا، وقد قُرئ على أنه {read}.'},
      },
    },
    'file-unknown-format': {
      message: '«{format}» صيغة لا تُقرأ.',
      remedy: 'لا تكتب الصيغة، فتُعرف من المحتوى، أو اكتب واحدة من هذه: {choices}.',
    },
    'file-mended': {
      message: '{file} ليس على ما ينبغي تمامًا، وقد قُرئ مع ذلك.',
      remedy: 'لا حاجة هنا إلى شيء، لكن أدوات أخرى قد ترفضه.',
      cases: {
        assignment: {
          message: '{file} برنامج يضع البيانات في متغيّر، وقد قُرئت البيانات ولم يُشغَّل شيء.',
          remedy: 'احفظ البيانات وحدها إن أردت أن تقرأها أدوات أخرى.',
        },
        commas: {
          message: 'في {file} فواصل لا شيء بعدها، وقد أُهملت.',
          remedy: 'احذف الفاصلة التي قبل كل قوس إغلاق، فأدوات أخرى ترفض الملف بسببها.',
        },
      },
    },
    'load-status': {
      message: 'أجاب الخادم بالرمز {status} عند طلب {url}',
      remedy: 'حاول لاحقًا. وإن استمر ذلك فاسأل القائمين على الخادم.',
      cases: {
        '401': {message: 'يطلب الخادم كلمة مرور لفتح {url} (401)', remedy: 'أتح الملف للجميع.'},
        '403': {message: 'لا يسمح الخادم بفتح {url} (403)', remedy: 'أتح الملف للجميع.'},
        '404': {message: 'لا ملف في العنوان {url} (404)', remedy: 'راجع العنوان حرفًا حرفًا.'},
      },
    },
    'load-network': {
      message: 'لم يصل جواب يمكن قراءته من {url}',
      remedy: `راجع العنوان والاتصال. ولا يُقرأ ملف في موقع آخر إلا إذا سمح خادمه بذلك (${ltr('Access-Control-Allow-Origin')}).`,
    },
    'load-ranges': {
      message: 'الخادم لا يرسل {url} إلا كاملًا، والأرشيف يُقرأ جزءًا جزءًا.',
      remedy: `ضع الملف على خادم يجيب عن طلب جزء من الملف بالرمز 206، وكذلك تفعل مواقع الملفات الثابتة ومخازن السحابة. وإن كان على موقع آخر فليسمح بذلك (${ltr('Access-Control-Allow-Origin')}).`,
    },
    'field-missing': {message: 'لم يُكتب شيء.', remedy: 'املأ هذا الحقل.'},
    'field-type': {
      message: 'هنا {found}، والمطلوب {expected}.',
      remedy: 'المطلوب هنا {expected}.',
      cases: {
        text: {remedy: 'اكتب نصًا بين علامتي اقتباس مستقيمتين.'},
        unquoted: {remedy: `ضع القيمة بين علامتي اقتباس مستقيمتين: ${ltr('"{value}"')}.`},
        number: {remedy: 'اكتب عددًا من غير علامتي اقتباس.'},
        truth: {remedy: `اكتب ${ltr('true')} (صواب) أو ${ltr('false')} (خطأ) من غير علامتي اقتباس.`},
        list: {remedy: `اكتب قائمة بين قوسين معقوفين: ${ltr('[…]')}.`},
        object: {remedy: `اكتب كائنًا بين حاصرتين: ${ltr('{…}')}.`},
      },
    },
    'field-value': {
      message: '«{value}» قيمة غير معروفة هنا، ولم يُعمل بها.',
      remedy: 'اكتب واحدة من هذه: {choices}.',
      cases: {example: {remedy: 'اكتبها على هذا النحو: {example}.'}},
    },
    'field-unknown': {
      message: 'أسماء لا معنى لها هنا، بقيت في البيانات ولا تُعرض: {keys}.',
      remedy: 'راجع كتابتها. وإن كانت لغرض آخر فدعها.',
    },
    'field-too-long': {
      message: 'عدد الحروف {length}، ولا يُعرض منها إلا أول {most}.',
      remedy: 'اختصره، وانقل البقية إلى النص.',
    },
    'id-duplicate': {
      message: 'المعرّف «{value}» مستعمل من قبل، فصار هنا «{id}».',
      remedy: 'اجعل لكل واحد معرّفًا لا يشاركه فيه غيره.',
    },
    'id-dangling': {
      message: 'لا توجد مجموعة معرّفها «{value}»، فعُرض الحدث من غير مجموعة.',
      remedy: 'اكتب معرّف مجموعة من المجموعات، أو أضف هذه إليها.',
    },
    'url-refused': {
      message: '«{value}» عنوان لا يُسمح بفتحه، وقد حُذف.',
      remedy: `اكتب عنوانًا يبدأ بـ ${ltr('https://')} أو ${ltr('http://')} أو ${ltr('mailto:')}، أو عنوانًا نسبيًا.`,
    },
    'color-contrast': {
      message: '«{value}» لون لا يُقرأ نصًا على صفحة فاتحة، فرُسم عليها {light}، وعلى الصفحة الداكنة {dark}.',
      remedy: 'اختر لونًا أدكن، أو أبقه إن أعجبك ما رُسم.',
    },
    'color-alike': {
      message: '«{value}» لون لا يتميز من لون «{other}».',
      remedy: 'اختر لونين بينهما فرق في الفتاحة والدكانة أيضًا. وإلى ذلك الحين تتميز المجموعتان بعلامتيهما.',
      cases: {
        deutan: {message: '«{value}» لون لا يميزه من لون «{other}» مَن لا يرى الأخضر.'},
        protan: {message: '«{value}» لون لا يميزه من لون «{other}» مَن لا يرى الأحمر.'},
        tritan: {message: '«{value}» لون لا يميزه من لون «{other}» مَن لا يرى الأزرق.'},
      },
    },
    'archive-damaged': {
      message: `لا يُقرأ {file} بصيغة ${ltr('Parquet')}: {found}`,
      remedy: 'انسخه من جديد نسخًا ثنائيًا أو أعد كتابته، فالملف المبتور يفقد آخره، ومن آخره تبدأ القراءة.',
    },
    'archive-columns': {
      message: 'ليس في الأرشيف عمود {missing}. وأعمدته هي: {columns}.',
      remedy: `سمِّ أحد الأعمدة {missing}. وفي عمود التاريخ أيام (${ltr('DATE')}) أو لحظات (${ltr('TIMESTAMP')}) أو نص بصيغة ${ltr('EDTF')}.`,
    },
    'archive-compression': {
      message: 'الأرشيف مضغوط بطريقة {codec}، وهي لا تُقرأ هنا.',
      remedy: `اكتبه مضغوطًا بطريقة ${ltr('SNAPPY')} أو ${ltr('ZSTD')}.`,
    },
    'archive-order': {
      message: 'صفوف الأرشيف ليست مرتبة بحسب العمود «{column}»، فلا يُعرف موضع ما يقع في مجال النظر منها.',
      remedy: `رتّب الصفوف بحسب هذا العمود عند كتابة الملف: ${ltr('ORDER BY "{column}"')}.`,
    },
    'archive-statistics': {
      message: 'لا يذكر الأرشيف أول تاريخ وآخر تاريخ في كل مجموعة من صفوفه (العمود «{column}»).',
      remedy: 'اكتبه مع الإحصاءات، وهذا ما تفعله الأدوات كلها ما لم تُمنع منه، ولا تترك صفًا بلا تاريخ.',
    },
    'archive-density': {
      message: 'عدد الأحداث في الملخص {count}، وفي الأرشيف {rows}، ولذلك أُهمل الملخص.',
      remedy: 'أعد كتابة الملخص بعد كتابة الأرشيف.',
    },
    'date-gap': {
      message: 'في التاريخ «{value}» من غير ما يسبقه.',
      remedy: 'اكتب ما ينقص من التاريخ.',
      cases: {
        day: {message: 'اليوم {value} مكتوب من غير شهر، فأُخذت السنة وحدها.'},
        time: {message: 'الساعة {value} مكتوبة من غير يوم، فأُخذ ما يسبقها وحده.'},
      },
    },
    'date-too-fine': {
      message: '«{value}» أدق مما يتسع له التاريخ هنا، فأُخذ منه ما يتسع له.',
      remedy: 'لا حاجة إلى شيء.',
    },
    'date-repeats': {
      message: 'هذا حدث متكرر ({value})، وليس هنا إلا أول مرة منه.',
      remedy: 'اكتب كل مرة أخرى تهم القراء حدثًا مستقلًا.',
    },
    'line-unread': {
      message: 'سطر ليس على صورة سطور التقاويم، وقد أُهمل: {value}',
      remedy: 'صدّر التقويم من جديد، أو صحّح السطر.',
    },
    'zone-unknown': {
      message: '«{value}» منطقة زمنية غير معروفة، فأُخذت الأوقات كما هي على الساعة.',
      remedy: `سمّ المنطقة على هذا النحو: ${ltr('Asia/Qatar')}.`,
    },
    'scale-cosmological': {
      message: `خط زمني بالمقياس الكوني، ولا تُرسم السنوات التي تسبق ${ltr('Y-271820')}.`,
      remedy: 'اذكر ما هو أقدم في النص.',
    },
    'field-left-out': {
      message: 'أشياء لا مكان لها هنا، وقد تُركت: {keys}.',
      remedy: 'انقل إلى الأحداث ما يحتاج إليه القراء منها.',
    },
    'export-field': {
      message: 'لا مكان لهذا في صيغة {format}، وقد تُرك.',
      remedy: `احتفظ بالقصة بصيغة ${ltr('JSON')} أيضًا، فهي تتسع لكل شيء.`,
    },
    'export-date': {
      message: 'لا تتسع صيغة {format} للتاريخ «{value}» كما هو معروف، فكُتب «{written}».',
      remedy: `احتفظ بالقصة بصيغة ${ltr('JSON')} أيضًا، فهي تتسع لكل تاريخ.`,
    },
    'export-event': {
      message: 'لا تتسع صيغة {format} للتاريخ «{value}»، فتُرك الحدث.',
      remedy: `احتفظ بالقصة بصيغة ${ltr('JSON')} أيضًا، فهي تتسع لكل تاريخ.`,
    },
    'structure-too-deep': {
      message: 'أشياء كثيرة متداخلة بعضها في بعض، وقد حُذف أعمقها.',
      remedy: 'قلّل التداخل.',
    },
    'article-missing': {
      message: 'لا عنصر في الصفحة معرّفه «{value}»، وهو ما تسميه السمة article.',
      remedy: 'اكتب في السمة article معرّف العنصر (id) الذي فيه نص المقال.',
    },
    'quote-missing': {
      message: 'لم يُعثر في المقال على «{value}».',
      remedy: 'انسخ العبارة من المقال كما وردت فيه، أو ضع data-khatt-event على العنصر الذي يتناول الحدث.',
    },
    'quote-ambiguous': {
      message: 'وردت العبارة «{value}» في المقال أكثر من مرة.',
      remedy: `أضف ما يسبقها (${ltr('prefix')}) أو ما يليها (${ltr('suffix')})، أو أطل الاقتباس.`,
    },
  },
};
