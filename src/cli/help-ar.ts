import type {CliHelp} from './cli-words.ts';

/** Options stand first in their lines, which so run from left to right in every terminal. */
export const helpAr: CliHelp = {
  general: `‏khatt: خطوط زمنية لغرف الأخبار

الاستعمال: khatt COMMAND …

  check FILE…          يبيّن ما في الخطوط الزمنية من خلل وكيف يُصلح
  convert IN OUT       يحوّل صيغة ملف إلى أخرى
  draft ARTICLE.txt    يضع مسودة خط زمني من تواريخ مقال
  publish FILE         يصنع مجلدًا يقدّمه أي خادم ويب، ومعه نصوص الإدراج

khatt COMMAND --help   طريقة استعمال أمر واحد
khatt --version        رقم الإصدار
`,
  check: `الاستعمال: khatt check FILE… [--json] [--lang LANG] [--format FORMAT]

يقرأ الخطوط الزمنية ويسرد ما فيها من خلل: أين هو، وما هو، وكيف يُصلح. وقد يكون FILE عنوانًا على الإنترنت، كعنوان
جدول منشور من «جداول بيانات غوغل». والشرطة "-" تقرأ ما يُمرّر إلى الأمر.

  --json           يطبع المشكلات بصيغة JSON: [{file, events, problems}]
  --lang LANG      لغة النصوص: ar أو en؛ وإذا تُرك فلغة جهازك إن كانت العربية، وإلا فلغة الملف
  --format FORMAT  صيغة الملفات؛ وإذا تُرك عُرفت من محتواها

رمز الخروج: 0 إذا لم يكن خطأ (وقد تكون تنبيهات وملاحظات)، و1 إذا كان خطأ، و2 إذا تعذّرت قراءة ملف.
`,
  convert: `الاستعمال: khatt convert IN OUT [--to FORMAT] [--from FORMAT] [--lang LANG]

يقرأ صيغة ويكتب أخرى. وما في IN من خلل، وما لا تتسع له صيغة OUT، يُذكر في مجرى الأخطاء. وقد يكون IN عنوانًا على
الإنترنت، والشرطة "-" للإدخال والإخراج القياسيين.

  --to FORMAT      json أو csv أو ics أو jsonld أو html أو timelinejs؛ وإذا تُرك فبحسب اسم OUT
  --from FORMAT    صيغة IN؛ وإذا تُرك عُرفت من محتواه
  --lang LANG      لغة ما يُقال: ar أو en؛ وإذا تُرك فلغة جهازك إن كانت العربية، وإلا فلغة الملف

رمز الخروج: 0 إذا كُتب كل شيء، و1 إذا أُسقطت أحداث أو لم يُقرأ شيء، و2 إذا تعذّر البدء.
`,
  draft: `الاستعمال: khatt draft ARTICLE.txt --published DATE [--lang LANG] [--title TEXT] [--time-zone ZONE] [--out FILE]

يضع مسودة خط زمني من التواريخ في مقال بالعربية أو الإنجليزية: لكل حدث تاريخه والجملة التي ورد فيها، وفيه
"draft": true إلى أن يراجعه أحد. والشرطة "-" تقرأ ما يُمرّر إلى الأمر.

  --published DATE  متى نُشر المقال، مثل 2022-10-12 أو 2022-10-12T18:30؛ وعليه يُحسب «الثلاثاء» وأمثاله
  --lang LANG       لغة المقال: ar أو en؛ وإذا تُرك عُرفت من حروفه
  --title TEXT      عنوان الخط الزمني
  --time-zone ZONE  المنطقة الزمنية، مثل Asia/Qatar
  --out FILE        الملف الذي يُكتب فيه JSON؛ وإذا تُرك فالإخراج القياسي
`,
  publish: `الاستعمال: khatt publish FILE --out DIR [--lang LANG] [--base URL] [--from FORMAT] [--without-png]

يصنع مجلدًا يقدّمه أي خادم ملفات: صفحة للقصة تُقرأ من غير JavaScript، وصفحة للإطارات، وصفحة snippets.html
وفيها أربعة نصوص إدراج للنسخ، وملف oembed.json، وصورة لمعاينة الروابط، والبرنامج نفسه. وقد يكون FILE عنوانًا على الإنترنت.

  --out DIR        المجلد، ويُنشأ إن لم يكن؛ وتُستبدل فيه الملفات التي بالأسماء نفسها
  --lang LANG      لغة الصفحة؛ وإذا تُرك فلغة الملف
  --base URL       عنوان المجلد على الإنترنت: تحتاج إليه معاينة الروابط وملف oembed.json
  --from FORMAT    صيغة FILE؛ وإذا تُرك عُرفت من محتواه
  --without-png    من غير share.png، وهي صورة يرسمها Chrome أو Chromium المثبّت (ويمكن تعيينه في CHROME_PATH)

رمز الخروج: 0 إذا نُشر كل شيء، و1 إذا أُسقطت أحداث أو لم يُقرأ شيء، و2 إذا تعذّر البدء.
`,
};
