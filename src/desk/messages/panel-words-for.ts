import type {PanelWords} from './panel-words.ts';
import {panelsAr} from './panels-ar.ts';
import {panelsEn} from './panels-en.ts';

/** The words for the desk's own language. */
export const panelWords = (lang: string): PanelWords => (/^ar\b/i.test(lang) ? panelsAr : panelsEn);
