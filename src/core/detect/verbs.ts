/**
 * Which way a verb looks: what happened, or what is to come. Known words first, then the shape of a word, which without vowel
 * marks says enough in a newspaper's Arabic.
 */
import {foldText} from '../text/fold-text.ts';

export type Tense = 'past' | 'future' | 'present';

const list = (words: string): ReadonlySet<string> => new Set(foldText(words).text.split(' '));

/** Whole words, as they are spelled. */
const shape = (words: string): RegExp => new RegExp(`^(?:${foldText(words).text})$`);

/**
 * Perfect verbs that no shape tells from a noun, in the third person; those in «ت», «وا», «ها» follow from them. A new one goes here.
 */
const PERFECT = list(
  'هب صلى هتف أعلن أكد أجرى أطلق أصدر أقر أقام أقال أعاد أعرب أعطى أبلغ أبرم أنهى ألقى ألغى أرجأ أرجئ أدى أدلى أدان أشار أشاد أضاف أصبح أصيب أصاب أوقف ' +
    'أوضح أوصى أودى أسس أسفر أسقط أفاد أفرج أحرز أحيل أثار أيد أمر أخلى أغلق أغار أنشأ أقدم أرسل أدخل أخرج أبدى أجل قال زار عقد وقع وصل غادر دعا رفض ' +
    'طالب وافق دخل خرج بحث ناقش قرر قتل جرح توفي مات ولد رحل عاد قصف هاجم هدد حذر دان ندد نفى نقل نشر كتب ذكر كشف بدأ جرى حضر شارك شهد سجل بلغ رفع ' +
    'خفض فاز خسر هزم تولى تسلم تأسس توصل تراجع تقدم تعهد تحدث تفقد ترأس تلقى تظاهر تصاعد توقف تعرض تمكن تبنى تلا تم لقي ضرب نفذ دمر سقط سيطر حكم قضى ' +
    'منح وجه وضع صوت صادق صدر صرح سلم سافر استقال قدم حقق حصل ظهر بنى شيد دشن رعى هبط التقى اتفق اتهم انتهى انهار استولى استعاد استأنف استضاف استدعى ' +
    'شن غرق نجح فشل قاد ساد عبر عثر حل رست عين هز لجأ فر دفع رد صد طرح ضبط تجاوز تضاعف تقرر تأجل جاء كان ظل بات غزا خاض تخرج قام حدث نال تجمع حاول ' +
    'واصل كرر جدد علق خلف نظم وعد عزل سحب قطع قبل فتح نعى ودع احتج تصدى ناشد نزح فقد',
);

/** Words that what comes after is still to come, whatever its verb. */
const FUTURE = shape(
  'ب?(?:سوف|لن|(?:ال)?م(?:قرر|نتظر|رتقب|توقع|فترض|زمع|نوي)[اة]?|[يت](?:عتزم|نوي|ستعد|نتظر|رتقب|توقع|خطط|زمع)|تمهيدا|استعدادا|تحضيرا|تأهبا|' +
    'موعدا?|مطلوب)',
);

/** Words behind which something has happened: «بعد زيارة», «إثر لقاء». */
const PAST = shape('لم|بعدما|عقب|إثر|غداة|أعقاب|عندما|حينما|ماضيا');

/** What begins like a future and is none. */
const NO_FUTURE = shape(
  'س(?:ياس.*|يارة|يارات|يادة|يد[ةي]|يدات|ينما|يناء|يناريو|يول|يبيريا|يرة|يرا|يما|يئة|تين|تون|تار|تارة|توكهولم|تمئة|تمائة|تيني?ات)',
);

/** What begins like an imperfect and is none. */
const NO_IMPERFECT = shape(
  'ي(?:وم.*|ناير|وني[وه]|ولي.*|مين|مني|سار|وسف|اسر|حيى|زيد|عقوب|ونس|اسين|ابان|ورو|هودي?)|ت(?:مام|اريخي|ركي|ونس|وتر|فاصيل|ضخم|موز|قريبا|بون|يار|' +
    'مرد|فشي|دخل|بعا|حديدا)',
);

/** The third person of a perfect verb, with an ending of gender or number, or an object. */
function isPerfect(word: string): boolean {
  const [, object] = /^(.{3,}?)(?:ها|هما|هم|ه)$/.exec(word) ?? [];
  const [, stem] = /^(.{2,}?)(?:تا|وا|ت|ا)$/.exec(object ?? word) ?? [];
  return (
    [word, object, stem, `${stem}ي`, `${stem}ا`].some(each => PERFECT.has(each ?? '')) ||
    // A feminine, but for nouns that end as one.
    /^(?!ال|[يت]|(?:كوي|بيرو|ليس|ثاب|كبري|ملكو)ت$)..+[^ا]ت$/.test(word) ||
    // Forms VII, VIII and X: their verbal nouns have an alef before the last letter.
    /^(?!ال|انتر|اندلس|.*(?:[هي]|[وي]ن)$)ا(?:[^ا]ت|ن|ست)[^ا]{2,3}$/.test(word)
  );
}

/**
 * The tense of an Arabic word, folded; nothing if it is no verb that can be told.
 * @param whole A «و» or «ف» at its start is a letter of the word, and not "and".
 */
export function arabicTense(word: string, whole = false): Tense | undefined {
  const forms = !whole && /^[وف].{3}/.test(word) && !PERFECT.has(word) ? [word, word.slice(1)] : [word];
  for (const each of forms) {
    if (FUTURE.test(each)) return 'future';
    if (PAST.test(each) || isPerfect(each)) return 'past';
    if (/^س[يتن]../.test(each) && !NO_FUTURE.test(each)) return 'future';
    // «تفعيل» and «تفاعل» are nouns.
    if (/^(?!ت..ي.$|ت.ا..$|.*(?:ه|يا|ات)$)[يت].../.test(each) && !NO_IMPERFECT.test(each)) return 'present';
  }
  return undefined;
}

const WILL = list(
  'will shall would ll due set scheduled expected planned slated plans plan aims upcoming intends hopes postponed delayed wants vows',
);
const SOON = list(
  'takes starts runs ends opens meets begins resumes returns visits travels arrives hosts faces holds closes votes expires continues is are',
);
const DID = list(
  'met was were had said told held spoke left began struck fell rose took made went came won lost sank broke gave saw ran found hit killed heard ' +
    'fought became shot drew fled flew led kept knew paid put read sent sold stood thought wrote built did got has have been cut swept burst',
);
/** Adjectives and nouns that end as a past does. */
const NO_PAST = list('need speed united hundred indeed seed feed breed proceed exceed shed unaided based embed');

export function englishTense(word: string): Tense | undefined {
  if (WILL.has(word)) return 'future';
  if (DID.has(word) || (/[a-z]{2}ed$/.test(word) && !NO_PAST.has(word))) return 'past';
  return SOON.has(word) ? 'present' : undefined;
}

/** The tense of a word of either language, folded. */
export const tenseOf = (word: string): Tense | undefined => (isLatin(word) ? englishTense(word) : arabicTense(word));

/** Of a folded word. */
export const isLatin = (word: string): boolean => word >= 'a' && word < '{';
