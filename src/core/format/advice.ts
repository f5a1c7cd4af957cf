/** What an author should know of a document that has no fault. Readers see what was made of it, and load none of this. */
import {colorFaults} from '../model/color-faults.ts';
import type {Problem} from '../model/problem.ts';
import type {Timeline} from '../model/timeline.ts';
import {describeFault} from './problem-text.ts';

/**
 * Notes on the colours of groups.
 * @param lang BCP 47, the language of the notes; the document's own if left out.
 */
export const adviceOn = ({groups = [], lang: own = 'en'}: Timeline, lang = own): Problem[] =>
  colorFaults(groups).map(fault => describeFault(fault, lang));
