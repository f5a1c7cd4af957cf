/** The words that join a timeline to its article: few, and needed only where a page has one, so that all languages are one file. */
import {languageOf} from './words-for.ts';

export interface ArticleWords {
  /** The card's way to the passage that tells of its event. */
  readonly go: string;
  /** The way back from there. */
  readonly back: string;
  /** Said on the way there: the key that leads back. */
  readonly hint: string;
}

const words: Readonly<Record<string, ArticleWords>> = {
  ar: {go: 'في المقال', back: 'عودة إلى الخط الزمني', hint: 'للعودة إلى الخط الزمني اضغط مفتاح Escape.'},
  en: {go: 'In the article', back: 'Back to the timeline', hint: 'Press Escape to go back to the timeline.'},
  ckb: {go: 'لە وتارەکەدا', back: 'گەڕانەوە بۆ هێڵی کات', hint: 'بۆ گەڕانەوە بۆ هێڵی کات، Escape دابگرە.'},
  de: {go: 'Im Artikel', back: 'Zurück zur Zeitleiste', hint: 'Mit der Escape-Taste geht es zurück zur Zeitleiste.'},
  es: {go: 'En el artículo', back: 'Volver a la cronología', hint: 'Pulse Escape para volver a la cronología.'},
  fa: {go: 'در مقاله', back: 'بازگشت به گاه‌شمار', hint: 'برای بازگشت به گاه‌شمار، Escape را فشار دهید.'},
  fr: {go: 'Dans l’article', back: 'Retour à la chronologie', hint: 'Appuyez sur Échap pour revenir à la chronologie.'},
  he: {go: 'בכתבה', back: 'חזרה לציר הזמן', hint: 'לחזרה לציר הזמן יש להקיש Escape.'},
  id: {go: 'Di dalam artikel', back: 'Kembali ke lini masa', hint: 'Tekan Escape untuk kembali ke lini masa.'},
  ru: {go: 'В статье', back: 'Назад к хронологии', hint: 'Нажмите Escape, чтобы вернуться к хронологии.'},
  tr: {go: 'Yazıda', back: 'Zaman çizelgesine dön', hint: 'Zaman çizelgesine dönmek için Escape tuşuna basın.'},
  ur: {go: 'مضمون میں', back: 'ٹائم لائن پر واپس', hint: 'ٹائم لائن پر واپس جانے کے لیے Escape دبائیں۔'},
};

/** In a language given as a BCP 47 tag; English where there is no such language here. */
export const articleWords = (lang: string): ArticleWords => words[languageOf(lang)] ?? (words['en'] as ArticleWords);
