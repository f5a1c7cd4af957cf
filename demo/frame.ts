/** What the demo's pages have in common, put into each as it is served or built, at `<!-- head -->` and `<!-- masthead -->`. */
import {basename} from 'node:path';
import type {Plugin} from 'vite';

type Language = 'ar' | 'en';
type InBoth<T> = Readonly<Record<Language, T>>;

/** The pages that the masthead leads to. A page in two languages has a file for each. */
const pages: readonly {readonly label: InBoth<string>; readonly href: InBoth<string>}[] = [
  {label: {ar: 'الشرح', en: 'Explainer'}, href: {ar: 'index.html', en: 'en.html'}},
  {label: {ar: 'الدليل', en: 'Guide'}, href: {ar: 'guide.html', en: 'guide.en.html'}},
  {label: {ar: 'من مقال', en: 'From an article'}, href: {ar: 'dates.html', en: 'dates.en.html'}},
  {label: {ar: 'المكتب', en: 'Desk'}, href: {ar: 'desk.html', en: 'desk.en.html'}},
  {label: {ar: 'المعرض', en: 'Gallery'}, href: {ar: 'gallery.html', en: 'gallery.html'}},
  {label: {ar: 'المظاهر', en: 'Looks'}, href: {ar: 'themes.html', en: 'themes.html'}},
];

/** The tasks of a newsroom, each a page of the guide. */
export const tasks: readonly {readonly name: string; readonly label: InBoth<string>}[] = [
  {name: 'at-the-desk', label: {ar: 'على المكتب', en: 'At the desk'}},
  {name: 'from-spreadsheet', label: {ar: 'من جدول بيانات', en: 'From a spreadsheet'}},
  {name: 'from-timelinejs', label: {ar: 'من TimelineJS', en: 'From TimelineJS'}},
  {name: 'into-wordpress', label: {ar: 'في ووردبريس', en: 'Into WordPress'}},
  {name: 'into-strict-cms', label: {ar: 'في نظام نشر متشدد', en: 'Into a strict CMS'}},
  {name: 'archive', label: {ar: 'أرشيف من ملايين', en: 'An archive of millions'}},
  {name: 'style-it', label: {ar: 'على هيئة موقعك', en: 'Style it'}},
];

const words: InBoth<{
  readonly site: string;
  readonly tasks: string;
  readonly other: string;
  /** HTML. */
  readonly opened: string;
}> = {
  ar: {
    site: 'صفحات العرض',
    tasks: 'صفحات الدليل',
    other: 'English',
    opened:
      'فُتحت هذه الصفحة من مجلد، والمتصفح لا يشغّل منه وحدات جافاسكربت ولا يقرأ منه بيانات، فلا خط زمني فيها. اعرض المجلد على أي خادم، أو شغّل <code dir="ltr">npm start</code>.',
  },
  en: {
    site: 'Pages of the demo',
    tasks: 'Pages of the guide',
    other: 'العربية',
    opened:
      'This page was opened from a folder, where browsers run no JavaScript modules and read no data, so its timelines are missing. Serve the folder from any host, or run <code>npm start</code>.',
  },
};

const languageOf = (html: string): Language => (/<html[^>]*\slang="en\b/.test(html) ? 'en' : 'ar');

/** The same page in the other language, for pages of which there is one. */
function twinOf(file: string): string | undefined {
  const pair = [
    ...pages.map(({href}) => href),
    ...tasks.map(({name}) => ({ar: `${name}.html`, en: `${name}.en.html`})),
  ];
  const {ar, en} = pair.find(({ar, en}) => ar !== en && (ar === file || en === file)) ?? {};
  return file === ar ? en : ar;
}

const link = (href: string, label: string, isCurrent: boolean, more = ''): string =>
  `<li><a href="${href}"${more}${isCurrent ? ' aria-current="page"' : ''}>${label}</a></li>`;

const head = `<meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <link rel="icon" href="/icon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="site.css">
  <script src="/opened-from-folder.js"></script>`;

function masthead(file: string, lang: Language): string {
  const twin = twinOf(file);
  const other = lang === 'ar' ? 'en' : 'ar';
  const isInGuide = tasks.some(({name}) => file.startsWith(`${name}.`));
  const links = pages.map(({label, href}) =>
    link(href[lang], label[lang], file === href[lang] || (isInGuide && href[lang].startsWith('guide'))),
  );
  if (twin) links.push(link(twin, words[lang].other, false, ` lang="${other}" hreflang="${other}"`));
  return `<header class="masthead">
    <p class="wordmark"><bdi lang="ar">خطّ</bdi></p>
    <nav aria-label="${words[lang].site}"><ul>${links.join('')}</ul></nav>
  </header>
  <p class="opened-from-folder">${words[lang].opened}</p>`;
}

const taskLinks = (file: string, lang: Language): string =>
  `<nav class="tasks" aria-label="${words[lang].tasks}"><ul>${tasks
    .map(({name, label}) => {
      const href = lang === 'ar' ? `${name}.html` : `${name}.en.html`;
      return link(href, label[lang], href === file);
    })
    .join('')}</ul></nav>`;

/** Gives a page its masthead and, in the guide, the list of its tasks (`<!-- tasks -->`). */
export function frame(): Plugin {
  return {
    name: 'khatt-demo-frame',
    transformIndexHtml: {
      order: 'pre',
      handler(html, {filename}) {
        const file = basename(filename);
        const lang = languageOf(html);
        const twin = twinOf(file);
        return {
          html: html
            .replace('<!-- head -->', () => head)
            .replace('<!-- masthead -->', () => masthead(file, lang))
            .replace('<!-- tasks -->', () => taskLinks(file, lang)),
          tags:
            twin && !html.includes('rel="alternate"')
              ? [
                  {
                    tag: 'link',
                    attrs: {
                      rel: 'alternate',
                      hreflang: lang === 'ar' ? 'en' : 'ar',
                      href: twin,
                      // Vite would take it for a style sheet or an asset.
                      'vite-ignore': true,
                    },
                    injectTo: 'head' as const,
                  },
                ]
              : [],
        };
      },
    },
  };
}
