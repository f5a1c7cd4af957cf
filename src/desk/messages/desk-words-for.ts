import {ar} from './ar.ts';
import type {DeskWords} from './desk-words.ts';
import {en} from './en.ts';

/** The desk's words for a BCP 47 tag: Arabic for Arabic, English for all else. */
export const deskWordsFor = (lang: string): DeskWords => (/^ar\b/i.test(lang) ? ar : en);
