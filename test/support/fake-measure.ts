import {fontSize, type TextMeasure} from '../../src/core/scene/text-style.ts';

/** Widths that need no font: narrow letters and marks less than the others, diacritics nothing; the same on every machine. */
export function fakeMeasure(em: number): TextMeasure {
  return texts =>
    texts.map(({style, text}) => {
      let ems = 0;
      for (const letter of text.replace(/\p{M}/gu, ''))
        ems += /[\s.,:;،؛'!|iljtfاأإآلرزدذوI()]/u.test(letter) ? 0.3 : 0.58;
      const bold = style === 'title' || style === 'date' || style === 'strong' ? 1.06 : 1;
      return ems * em * fontSize[style] * bold;
    });
}
