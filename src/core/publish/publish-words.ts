/** The words around a published story: those that its readers see in all languages, those for who embeds it in Arabic and English. */
import {languageOf} from '../messages/words-for.ts';

export interface PageWords {
  readonly source: string;
  readonly data: string;
  readonly embed: string;
  /** Below an iframe: to the page of its own. */
  readonly whole: string;
}

export interface PublishWords {
  readonly lang: 'ar' | 'en';
  readonly dir: 'rtl' | 'ltr';
  readonly snippets: {
    /** `{title}`. */
    readonly title: string;
    readonly intro: string;
    readonly copy: string;
    readonly copied: string;
    /** Where the browser does not let the page copy: the text has been marked. */
    readonly byHand: string;
    /** Where the folder's address is not known. */
    readonly address: string;
    readonly see: string;
    readonly tag: SnippetWords;
    readonly frame: SnippetWords;
    readonly fixed: SnippetWords;
    readonly list: SnippetWords;
  };
}

export interface SnippetWords {
  readonly title: string;
  readonly when: string;
}

const pages: Readonly<Record<string, PageWords>> = {
  ar: {
    source: 'المصدر',
    data: 'البيانات',
    embed: 'أدرج هذا الخط الزمني في صفحتك',
    whole: 'افتح الخط الزمني في صفحة مستقلة',
  },
  en: {
    source: 'Source',
    data: 'Data',
    embed: 'Put this timeline into your page',
    whole: 'Open the timeline in a page of its own',
  },
  ckb: {
    source: 'سەرچاوە',
    data: 'داتا',
    embed: 'ئەم هێڵی کاتە بخەرە ناو پەڕەکەت',
    whole: 'هێڵی کات لە پەڕەیەکی سەربەخۆدا بکەرەوە',
  },
  de: {
    source: 'Quelle',
    data: 'Daten',
    embed: 'Diese Zeitleiste in die eigene Seite einbinden',
    whole: 'Die Zeitleiste auf einer eigenen Seite öffnen',
  },
  es: {
    source: 'Fuente',
    data: 'Datos',
    embed: 'Insertar esta cronología en su página',
    whole: 'Abrir la cronología en una página propia',
  },
  fa: {
    source: 'منبع',
    data: 'داده‌ها',
    embed: 'این گاه‌شمار را در صفحهٔ خود بگذارید',
    whole: 'گاه‌شمار را در صفحه‌ای جداگانه باز کنید',
  },
  fr: {
    // A colon follows, which French sets apart.
    source: 'Source\u00a0',
    data: 'Données',
    embed: 'Intégrer cette chronologie à votre page',
    whole: 'Ouvrir la chronologie dans une page à part',
  },
  he: {
    source: 'מקור',
    data: 'נתונים',
    embed: 'הטמעת ציר הזמן הזה בדף שלכם',
    whole: 'פתיחת ציר הזמן בדף נפרד',
  },
  id: {
    source: 'Sumber',
    data: 'Data',
    embed: 'Pasang lini masa ini di halaman Anda',
    whole: 'Buka lini masa di halaman tersendiri',
  },
  ru: {
    source: 'Источник',
    data: 'Данные',
    embed: 'Вставить эту хронологию на свою страницу',
    whole: 'Открыть хронологию на отдельной странице',
  },
  tr: {
    source: 'Kaynak',
    data: 'Veriler',
    embed: 'Bu zaman çizelgesini sayfanıza ekleyin',
    whole: 'Zaman çizelgesini ayrı bir sayfada açın',
  },
  ur: {
    source: 'ماخذ',
    data: 'ڈیٹا',
    embed: 'یہ ٹائم لائن اپنے صفحے میں شامل کریں',
    whole: 'ٹائم لائن کو الگ صفحے پر کھولیں',
  },
};

const ar: PublishWords = {
  lang: 'ar',
  dir: 'rtl',
  snippets: {
    title: 'إدراج: {title}',
    intro: 'أربع طرق لوضع هذا الخط الزمني في صفحة. انسخ إحداها كما هي وألصقها في نظام النشر.',
    copy: 'انسخ',
    copied: 'نُسخ',
    byHand: 'لم يسمح المتصفح بالنسخ؛ النص محدَّد الآن، فانسخه بلوحة المفاتيح.',
    address: 'ضع عنوان المجلد على الإنترنت مكان ‎https://example.org/timeline/‎ في كل نص.',
    see: 'افتح الصفحة',
    tag: {
      title: 'وسم وملف برمجي',
      when: 'الأفضل حيث تقبل الصفحة ملفات JavaScript: يأخذ الخط الزمني خط الصفحة وألوانها ويتسع بقدر مكانه. وعلى الخادم أن يسمح لمواقع أخرى بقراءة ملفاته (CORS).',
    },
    frame: {
      title: 'إطار يضبط ارتفاعه',
      when: 'لمن لا يريد برنامجًا غريبًا داخل صفحته: الخط الزمني في إطار معزول، وملف صغير يجعل ارتفاعه بقدر محتواه.',
    },
    fixed: {
      title: 'إطار وحده',
      when: 'لأنظمة النشر التي تحذف البرامج: ارتفاع ثابت محسوب لهذه القصة، وما زاد عليه يُمرَّر داخل الإطار.',
    },
    list: {
      title: 'قائمة HTML وحدها',
      when: 'حيث لا تُقبل برامج ولا إطارات، وفي النشرات البريدية والخلاصات: الأحداث بتواريخها ونصوصها وروابطها.',
    },
  },
};

const en: PublishWords = {
  lang: 'en',
  dir: 'ltr',
  snippets: {
    title: 'Embed: {title}',
    intro: 'Four ways to put this timeline into a page. Copy one as it stands and paste it into your CMS.',
    copy: 'Copy',
    copied: 'Copied',
    byHand: 'The browser did not allow copying; the text is selected now: copy it by keyboard.',
    address: 'Write the web address of the folder in the place of https://example.org/timeline/ in each text.',
    see: 'Open the page',
    tag: {
      title: 'A tag and a script',
      when: 'Best where the page takes JavaScript: the timeline takes the page’s font and colours and fits its place. The server must let other sites read its files (CORS).',
    },
    frame: {
      title: 'A frame that fits its height',
      when: 'For those who want no foreign script in their page: the timeline is in a sealed frame, and a tiny script makes the frame as high as its content.',
    },
    fixed: {
      title: 'A frame alone',
      when: 'For a CMS that takes scripts out: a fixed height, reckoned for this story; what is longer scrolls inside the frame.',
    },
    list: {
      title: 'A plain HTML list',
      when: 'Where neither scripts nor frames are taken, and in newsletters and feeds: the events with their dates, texts and links.',
    },
  },
};

/** What readers see, in a language given as a BCP 47 tag; English where there is no such language here. */
export const pageWords = (lang: string): PageWords => pages[languageOf(lang)] ?? (pages['en'] as PageWords);

export const publishWords = (lang: string): PublishWords => (/^ar\b/i.test(lang) ? ar : en);
