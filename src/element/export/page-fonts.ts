/** The web fonts of a page as `@font-face` rules that hold them: an image of its own sees no font of the page's. */

interface Face {
  readonly rule: CSSFontFaceRule;
  /** The rule's own address of its file. */
  readonly url: string;
}

/**
 * The rules of the page's style sheets for a font list, with what can be read of their files, in as far as `text` needs them.
 * What a page keeps to itself (another host's style sheet, a file that may not be fetched) is passed over: the text is then set
 * in the fonts that whoever opens the file has.
 */
export async function embeddedFonts(fontFamily: string, text: string): Promise<string> {
  const families = familiesOf(fontFamily);
  const faces = [...document.styleSheets].flatMap(sheet => facesOf(sheet, families, text));
  const rules = await Promise.all(faces.map(embed));
  return rules.filter(Boolean).join('\n');
}

/** Of a CSS font list, in lower case and without quotes. */
const familiesOf = (list: string): string[] =>
  list.split(',').map(name =>
    name
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .toLowerCase(),
  );

function facesOf(sheet: CSSStyleSheet, families: readonly string[], text: string): Face[] {
  let rules: CSSRuleList;
  try {
    rules = sheet.cssRules;
  } catch {
    return []; // of another host, which does not let it be read
  }
  const base = sheet.href ?? document.baseURI;
  return [...rules].flatMap((rule): Face[] => {
    if (rule instanceof CSSImportRule) return rule.styleSheet ? facesOf(rule.styleSheet, families, text) : [];
    if (!(rule instanceof CSSFontFaceRule)) return [];
    const [family = ''] = familiesOf(rule.style.getPropertyValue('font-family'));
    const [, , address] = /url\((["']?)(.*?)\1\)/.exec(rule.style.getPropertyValue('src')) ?? [];
    const isUsed = families.includes(family) && covers(rule.style.getPropertyValue('unicode-range'), text);
    return isUsed && address ? [{rule, url: new URL(address, base).href}] : [];
  });
}

/** Whether a `unicode-range` has any letter of a text; all have where there is none. */
function covers(range: string, text: string): boolean {
  if (!range) return true;
  const spans = range.split(',').map(part => {
    const [from = '', to = from] = part.trim().replace(/^u\+/i, '').split('-');
    return [Number.parseInt(from.replace(/\?/g, '0'), 16), Number.parseInt(to.replace(/\?/g, 'f'), 16)] as const;
  });
  return [...text].some(letter => {
    const code = letter.codePointAt(0) ?? 0;
    return spans.some(([from, to]) => code >= from && code <= to);
  });
}

/** Empty where the file can't be had. */
async function embed({rule, url}: Face): Promise<string> {
  try {
    const response = await fetch(url);
    if (!response.ok) return '';
    const address = await dataUrl(await response.blob());
    const kept = ['font-family', 'font-style', 'font-weight', 'font-stretch', 'unicode-range'].flatMap(name => {
      const value = rule.style.getPropertyValue(name);
      return value ? [`${name}:${value}`] : [];
    });
    return `@font-face{${[...kept, `src:url(${address})`].join(';')}}`;
  } catch {
    return ''; // the page's policy or the network
  }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
