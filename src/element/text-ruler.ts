import type {StyledText, TextMeasure, TextStyle} from '../core/scene/text-style.ts';

/**
 * Measures words as they will be drawn: in the element's own shadow root, in its fonts, all that are asked for in one
 * layout of the browser. Widths are kept until the font changes.
 */
export class TextRuler {
  readonly #root: () => ParentNode & Node;
  readonly #host: HTMLElement;
  #widths = new Map<string, number>();

  /** @param root Where the text will be drawn. */
  constructor(host: HTMLElement, root: () => ParentNode & Node) {
    this.#host = host;
    this.#root = root;
  }

  /** Forgets all widths: a font has changed or arrived. */
  forget(): void {
    this.#widths.clear();
  }

  readonly measure: TextMeasure = texts => {
    const missing = new Map<string, StyledText>();
    for (const item of texts) {
      const key = `${item.style} ${item.text}`;
      if (!this.#widths.has(key)) missing.set(key, item);
    }
    if (missing.size) this.#measureNow(missing);
    return texts.map(({style, text}) => this.#widths.get(`${style} ${text}`) ?? 0);
  };

  #measureNow(missing: ReadonlyMap<string, StyledText>): void {
    const ruler = document.createElement('div');
    ruler.className = 'measure';
    ruler.setAttribute('aria-hidden', 'true');
    // All words of a kind stand in one line: the browser shapes it in one go, and looks but once for a font that has the
    // letters which the page's own has not.
    const blocks = new Map<TextStyle, HTMLElement>();
    const spans = new Map<string, HTMLElement>();
    missing.forEach(({style, text}, key) => {
      let block = blocks.get(style);
      if (!block) {
        block = document.createElement('div');
        blocks.set(style, block);
        // As a part too: a page may have given those another font.
        block.part = block.className = style === 'strong' ? 'tick strong' : style;
      }
      const span = document.createElement('span');
      span.textContent = text;
      block.append(span, ' ');
      spans.set(key, span);
    });
    ruler.append(...blocks.values());
    this.#root().append(ruler);
    // A host that is scaled by a transform is measured scaled.
    const scale = this.#host.getBoundingClientRect().width / this.#host.offsetWidth || 1;
    spans.forEach((span, key) => {
      this.#widths.set(key, widthOf(span) / scale);
    });
    ruler.remove();
  }
}

/** A word of two scripts comes apart where its neighbours have it so: its pieces are as wide as the whole. */
function widthOf(span: HTMLElement): number {
  let width = 0;
  for (const piece of span.getClientRects()) width += piece.width;
  return width;
}
