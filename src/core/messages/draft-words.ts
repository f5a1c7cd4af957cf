/** What is said of an event that a program has drafted from an article: once, in a card that few readers ever see, hence all in one file. */
import {languageOf} from './words-for.ts';

const words: Readonly<Record<string, string>> = {
  ar: 'مسودة أُعدّت آليًا ولم تُراجَع بعد.',
  en: 'Drafted by a program, and not yet checked.',
  ckb: 'ڕەشنووسێکی خۆکارە و هێشتا پێداچوونەوەی بۆ نەکراوە.',
  de: 'Automatisch entworfen und noch nicht geprüft.',
  es: 'Borrador automático, aún sin revisar.',
  fa: 'پیش‌نویس خودکار است و هنوز بازبینی نشده است.',
  fr: 'Ébauche automatique, pas encore vérifiée.',
  he: 'טיוטה אוטומטית שטרם נבדקה.',
  id: 'Draf otomatis yang belum diperiksa.',
  ru: 'Составлено автоматически и ещё не проверено.',
  tr: 'Otomatik hazırlanmış taslak; henüz denetlenmedi.',
  ur: 'خودکار مسودہ، جس کی ابھی جانچ نہیں ہوئی۔',
};

/** In a language given as a BCP 47 tag; English where there is no such language here. */
export const draftWords = (lang: string): string => words[languageOf(lang)] ?? (words['en'] as string);
