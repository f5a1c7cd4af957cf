import type {FileProblemTexts, MoreCases} from './problem-words.ts';

/** What is wrong with other tools' files, with archives, and with what joins a story to its article. */
export const fileProblemsAr: FileProblemTexts = {
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
    remedy: 'ضع النص الذي فيه فاصلة بين علامتي اقتباس مستقيمتين، أو احفظ الجدول من جديد بصيغة `CSV`.',
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
  'load-ranges': {
    message: 'الخادم لا يرسل {url} إلا كاملًا، والأرشيف يُقرأ جزءًا جزءًا.',
    remedy:
      'ضع الملف على خادم يجيب عن طلب جزء من الملف بالرمز 206، وكذلك تفعل مواقع الملفات الثابتة ومخازن السحابة. وإن كان على موقع آخر فليسمح بذلك (`Access-Control-Allow-Origin`).',
  },
  'archive-damaged': {
    message: 'لا يُقرأ {file} بصيغة `Parquet`: {found}',
    remedy: 'انسخه من جديد نسخًا ثنائيًا أو أعد كتابته، فالملف المبتور يفقد آخره، ومن آخره تبدأ القراءة.',
  },
  'archive-columns': {
    message: 'ليس في الأرشيف عمود {missing}. وأعمدته هي: {columns}.',
    remedy: 'سمِّ أحد الأعمدة {missing}. وفي عمود التاريخ أيام (`DATE`) أو لحظات (`TIMESTAMP`) أو نص بصيغة `EDTF`.',
  },
  'archive-compression': {
    message: 'الأرشيف مضغوط بطريقة {codec}، وهي لا تُقرأ هنا.',
    remedy: 'اكتبه مضغوطًا بطريقة `SNAPPY` أو `ZSTD`.',
  },
  'archive-order': {
    message: 'صفوف الأرشيف ليست مرتبة بحسب العمود «{column}»، فلا يُعرف موضع ما يقع في مجال النظر منها.',
    remedy: 'رتّب الصفوف بحسب هذا العمود عند كتابة الملف: `ORDER BY "{column}"`.',
  },
  'archive-statistics': {
    message: 'لا يذكر الأرشيف أول تاريخ وآخر تاريخ في كل مجموعة من صفوفه (العمود «{column}»).',
    remedy:
      'اكتبه مع الإحصاءات، ولا تترك صفًا بلا تاريخ. ولا يكتبها Spark للأوقات من نوعه (INT96)، فاضبط spark.sql.parquet.outputTimestampType على TIMESTAMP_MICROS.',
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
    remedy: 'سمّ المنطقة على هذا النحو: `Asia/Qatar`.',
  },
  'scale-cosmological': {
    message: 'خط زمني بالمقياس الكوني، ولا تُرسم السنوات التي تسبق `Y-271820`.',
    remedy: 'اذكر ما هو أقدم في النص.',
  },
  'field-left-out': {
    message: 'أشياء لا مكان لها هنا، وقد تُركت: {keys}.',
    remedy: 'انقل إلى الأحداث ما يحتاج إليه القراء منها.',
  },
  'export-field': {
    message: 'لا مكان لهذا في صيغة {format}، وقد تُرك.',
    remedy: 'احتفظ بالقصة بصيغة `JSON` أيضًا، فهي تتسع لكل شيء.',
  },
  'export-date': {
    message: 'لا تتسع صيغة {format} للتاريخ «{value}» كما هو معروف، فكُتب «{written}».',
    remedy: 'احتفظ بالقصة بصيغة `JSON` أيضًا، فهي تتسع لكل تاريخ.',
  },
  'export-event': {
    message: 'لا تتسع صيغة {format} للتاريخ «{value}»، فتُرك الحدث.',
    remedy: 'احتفظ بالقصة بصيغة `JSON` أيضًا، فهي تتسع لكل تاريخ.',
  },
  'article-missing': {
    message: 'لا عنصر في الصفحة معرّفه «{value}»، وهو ما تسميه السمة `article`.',
    remedy: 'اكتب في السمة `article` معرّف العنصر (`id`) الذي فيه نص المقال.',
  },
  'quote-missing': {
    message: 'لم يُعثر في المقال على «{value}».',
    remedy: 'انسخ العبارة من المقال كما وردت فيه، أو ضع السمة `data-khatt-event` على العنصر الذي يتناول الحدث.',
  },
  'quote-ambiguous': {
    message: 'وردت العبارة «{value}» في المقال أكثر من مرة.',
    remedy: 'أضف ما يسبقها (`prefix`) أو ما يليها (`suffix`)، أو أطل الاقتباس.',
  },
};

/** Cases of what is wrong with a date that only a sheet has, and of why a text is not JSON. */
export const moreCasesAr: MoreCases = {
  syntax: {
    nearest: {message: '«{value}» فيه غير التاريخ.', remedy: 'إن كان المقصود {nearest} فاكتبه وحده.'},
    'no-year': {
      message: '«{value}» لا يُذكر فيه العام.',
      remedy: 'اكتب العام أيضًا: 12 أكتوبر 2022 أو `2022-10-12`.',
    },
    'no-day': {
      message: '«{value}» لا يُذكر فيه اليوم.',
      remedy: 'اكتب اليوم قبل الساعة: `2022-10-12T18:30`.',
    },
    serial: {
      message: '«{value}» عدد، ولعله العدد الذي تحفظ به برامج الجداول {nearest}.',
      remedy: 'إن كان المقصود {nearest} فاكتبه، أو اجعل تنسيق العمود تاريخًا واحفظ الجدول من جديد.',
    },
    time: {
      message: '«{value}» ليس ساعة يمكن قراءتها، وقد أُهمل.',
      remedy: 'اكتب الساعة والدقيقة: `14:30`.',
    },
    hijri: {
      message: '«{value}» تاريخ هجري، والتواريخ الهجرية لا تُقرأ في الجداول.',
      remedy: 'اكتب التاريخ الميلادي، وضع الهجري في عمود «التاريخ المعروض».',
    },
  },
  day: {
    cell: {
      message: '«{value}»: ليس في {monthName} يوم {day}؛ اكتب {last}.',
      remedy: 'إن كان المقصود آخر الشهر فاكتب {last}، أي {nearest}.',
    },
  },
  json: {
    end: {
      message: '{file} مبتور: ينقطع في السطر {line} بعد: {found}',
      remedy: 'ربما لم يُنسخ كله. أضف بقيته، أو أغلق ما بقي مفتوحًا: {open}',
    },
    comma: {
      message: '{file} ليس بصيغة `JSON`: لا شيء بعد الفاصلة {there}',
      remedy: 'احذف الفاصلة، أو اكتب بعدها ما ينقص.',
    },
    separator: {
      message: '{file} ليس بصيغة `JSON`: تنقص فاصلة أو نقطتان {there}',
      remedy: 'ضع الفاصلة `,` بين كل عنصرين، والنقطتين `:` بين الاسم وقيمته.',
    },
    quotes: {
      message: '{file} ليس بصيغة `JSON`: نص من غير علامتي الاقتباس `" "` {there}',
      remedy: 'ضع الأسماء والنصوص بين علامتي اقتباس مستقيمتين: `"title"`.',
    },
    comment: {
      message: '{file} ليس بصيغة `JSON`: تعليق {there}',
      remedy: 'احذف التعليق، فالصيغة لا تعرف التعليقات.',
    },
    'line-break': {
      message: '{file} ليس بصيغة `JSON`: نص يتجاوز نهاية سطره {there}',
      remedy: 'أغلق علامة الاقتباس، أو اكتب `\\n` مكان نهاية السطر.',
    },
    escape: {
      message: '{file} ليس بصيغة `JSON`: شرطة مائلة عكسية لا معنى لها {there}',
      remedy: 'اكتب `\\\\` مكان `\\`.',
    },
    more: {
      message: '{file} ليس بصيغة `JSON`: كلام بعد نهايته {there}',
      remedy: 'احذف ما بعد القوس الأخير.',
    },
  },
};
