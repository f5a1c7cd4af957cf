/** The words of the download menu: few, and needed only where a page has one, so that all languages are one file. */
import {languageOf} from './words-for.ts';

export interface DownloadWords {
  /** The button, and the menu's name. */
  readonly label: string;
  readonly svg: string;
  readonly png: string;
  readonly csv: string;
  readonly ics: string;
  /** Said when the file is on its way to the reader's disk. */
  readonly done: string;
  readonly failed: string;
}

const words: Readonly<Record<string, DownloadWords>> = {
  ar: {
    label: 'تنزيل',
    svg: 'رسم قابل للتكبير (SVG)',
    png: 'صورة (PNG)',
    csv: 'جدول بيانات (CSV)',
    ics: 'تقويم (ICS)',
    done: 'نُزّل الملف.',
    failed: 'تعذّر إعداد الملف.',
  },
  en: {
    label: 'Download',
    svg: 'Vector drawing (SVG)',
    png: 'Picture (PNG)',
    csv: 'Spreadsheet (CSV)',
    ics: 'Calendar (ICS)',
    done: 'The file has been downloaded.',
    failed: 'The file could not be made.',
  },
  ckb: {
    label: 'داگرتن',
    svg: 'وێنەی ڤێکتۆر (SVG)',
    png: 'وێنە (PNG)',
    csv: 'خشتەی داتا (CSV)',
    ics: 'ڕۆژژمێر (ICS)',
    done: 'پەڕگەکە داگیرا.',
    failed: 'پەڕگەکە ئامادە نەکرا.',
  },
  de: {
    label: 'Herunterladen',
    svg: 'Vektorgrafik (SVG)',
    png: 'Bild (PNG)',
    csv: 'Tabelle (CSV)',
    ics: 'Kalender (ICS)',
    done: 'Die Datei wurde heruntergeladen.',
    failed: 'Die Datei konnte nicht erstellt werden.',
  },
  es: {
    label: 'Descargar',
    svg: 'Gráfico vectorial (SVG)',
    png: 'Imagen (PNG)',
    csv: 'Hoja de cálculo (CSV)',
    ics: 'Calendario (ICS)',
    done: 'El archivo se ha descargado.',
    failed: 'No se ha podido crear el archivo.',
  },
  fa: {
    label: 'دریافت فایل',
    svg: 'نگارهٔ برداری (SVG)',
    png: 'تصویر (PNG)',
    csv: 'صفحه‌گسترده (CSV)',
    ics: 'تقویم (ICS)',
    done: 'فایل دریافت شد.',
    failed: 'ساختن فایل ممکن نشد.',
  },
  fr: {
    label: 'Télécharger',
    svg: 'Dessin vectoriel (SVG)',
    png: 'Image (PNG)',
    csv: 'Tableur (CSV)',
    ics: 'Calendrier (ICS)',
    done: 'Le fichier a été téléchargé.',
    failed: 'Le fichier n’a pas pu être créé.',
  },
  he: {
    label: 'הורדה',
    svg: 'איור וקטורי (SVG)',
    png: 'תמונה (PNG)',
    csv: 'גיליון נתונים (CSV)',
    ics: 'יומן (ICS)',
    done: 'הקובץ הורד.',
    failed: 'לא ניתן היה להכין את הקובץ.',
  },
  id: {
    label: 'Unduh',
    svg: 'Gambar vektor (SVG)',
    png: 'Gambar (PNG)',
    csv: 'Lembar data (CSV)',
    ics: 'Kalender (ICS)',
    done: 'Berkas telah diunduh.',
    failed: 'Berkas tidak dapat dibuat.',
  },
  ru: {
    label: 'Скачать',
    svg: 'Векторный рисунок (SVG)',
    png: 'Изображение (PNG)',
    csv: 'Таблица (CSV)',
    ics: 'Календарь (ICS)',
    done: 'Файл скачан.',
    failed: 'Не удалось подготовить файл.',
  },
  tr: {
    label: 'İndir',
    svg: 'Vektör çizim (SVG)',
    png: 'Resim (PNG)',
    csv: 'Tablo (CSV)',
    ics: 'Takvim (ICS)',
    done: 'Dosya indirildi.',
    failed: 'Dosya hazırlanamadı.',
  },
  ur: {
    label: 'ڈاؤن لوڈ',
    svg: 'ویکٹر خاکہ (SVG)',
    png: 'تصویر (PNG)',
    csv: 'ڈیٹا شیٹ (CSV)',
    ics: 'کیلنڈر (ICS)',
    done: 'فائل ڈاؤن لوڈ ہو گئی۔',
    failed: 'فائل تیار نہیں ہو سکی۔',
  },
};

/** In a language given as a BCP 47 tag; English where there is no such language here. */
export const downloadWords = (lang: string): DownloadWords => words[languageOf(lang)] ?? (words['en'] as DownloadWords);
