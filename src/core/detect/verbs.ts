/**
 * Which way a verb looks: what happened, or what is to come. Known words first, then the shape of a word, which without vowel
 * marks says enough in a newspaper's Arabic.
 */
import {foldText} from '../text/fold-text.ts';

export type Tense = 'past' | 'future' | 'present';

const fold = (words: string): Set<string> => new Set(foldText(words).text.split(' '));

/** Perfect verbs of four letters and fewer, and others whose shape is also a noun's, in the third person. A new one goes here. */
const PERFECT = fold(
  'هب صلى هتف أعلن أكد أجرى أطلق أصدر أقر أقام أقال أعاد أعرب أعطى أبلغ أبرم أنهى ألقى ألغى أرجأ أدى أدلى أدان أشار أشاد أضاف أصبح أصيب أصاب أوقف أوضح ' +
    'أوصى أودى أسس أسفر أسقط أفاد أفرج أحرز أحيل أثار أيد أمر أخلى أغلق أنشأ أنجز أقدم أرسل أدخل أخرج أبدى قال زار عقد وقع وصل غادر دعا رفض طالب ' +
    'وافق دخل خرج بحث ناقش قرر قتل جرح توفي مات ولد رحل عاد قصف هاجم هدد حذر دان ندد نفى نقل نشر كتب ذكر كشف بدأ جرى حضر شارك شهد سجل بلغ رفع خفض ' +
    'فاز خسر هزم تولى تسلم تأسس توصل تراجع تقدم تعهد تحدث تفقد ترأس تلقى تظاهر تصاعد توقف تعرض تمكن تبنى تلا تم لقي ضرب نفذ دمر سقط سيطر حكم قضى ' +
    'منح وجه وضع صوت صادق صدر صرح سلم سافر استقال قدم حقق حصل ظهر بنى شيد دشن رعى هبط ارتفع انخفض احتفل افتتح اختتم اجتمع التقى اتفق اتهم اعتقل ' +
    'اغتيل انتخب انتهى انتقل انسحب اندلع انفجر انطلق انهار انضم استقبل استهدف استشهد استولى استعاد استأنف استضاف استدعى استمر اعتبر اعترف اقتحم ' +
    'شن غرق نجح فشل ألقت قاد ساد عبر عثر حل حلت رست عين هز لجأ فر دفع رد صد طرح ضبط تجاوز تضاعف تقرر تأجل جاء جاءت كان كانت ظل بات غزا غزت خاض ' +
    'خاضت تخرج قام حدث نال تجمع حاول واصل كرر جدد علق أرجئ أرجئت خلف نظم نظمت أجلت أجل وعد عزل سحب قطع قبل فتح أغار نقلت نعى ودع احتج تصدى ناشد ' +
    'نزح فقد',
);

/** Words that what comes after is still to come, whatever its verb. */
const FUTURE = fold(
  'سوف لن المقرر المنتظر المرتقب المتوقع المفترض المزمع المقررة المرتقبة المنتظرة المزمعة مقررا مقررة مقرر مرتقبا مرتقب منتظرا يعتزم تعتزم ينوي ' +
    'تنوي يستعد تستعد ينتظر تنتظر يرتقب يتوقع تتوقع يخطط تخطط تمهيدا استعدادا تحضيرا موعد موعدا سيما_لا يزمع تزمع تأهبا مطلوب المنوي',
);

/** Words behind which something has happened: «بعد زيارة», «إثر لقاء». */
const PAST = fold('لم بعدما عقب إثر غداة أعقاب عندما حينما ماضيا');

/** What begins like an imperfect or a future and is none. */
const NO_IMPERFECT = fold(
  'يومي يومين يوما يناير يونيو يوليو يوليوز يمين يسار يوسف ياسر يحيى يزيد يعقوب يونس ياسين يابان يورو يمني يهود يهودي تمام تاريخي تركي تونس ' +
    'توتر تفاصيل تضخم تموز تقريبا تبون تيار تمرد تفشي تدخل تبعا تحديدا',
);

const NO_FUTURE = fold(
  'سياسي سياسية سياسات سياسة سياسيا سيارة سيارات سيدة سيدات سيادة سينما سيناء سيول سيبيريا سيرة سيرا سيما ستين ستون ستوكهولم ستار ستارة ستمئة ' +
    'ستمائة ستينيات ستينات سيناريو سيئة سيدي',
);

/** Nouns that end as a verb does in the feminine. */
const NO_VERB_IN_T = fold('كويت بيروت ليست ثابت كبريت ملكوت');

/** Nouns of the shape of a longer perfect verb. */
const NO_VERB_IN_A = fold('انتر اندلس');

const PRONOUN = /(?:ها|هما|هم|ه)$/;

/** The third person of a perfect verb, without the endings of gender, number and object. */
function isPerfect(word: string): boolean {
  if (PERFECT.has(word)) return true;
  if (/[تاو]/.test(word.at(-1) ?? '') && word.length > 2) {
    const stem = word.replace(/(?:تا|وا|ت|ا)$/, '');
    if (PERFECT.has(stem) || PERFECT.has(`${stem}ي`) || PERFECT.has(`${stem}ا`)) return true;
  }
  if (PRONOUN.test(word)) {
    const stem = word.replace(PRONOUN, '');
    if (
      stem.length > 2 &&
      (PERFECT.has(stem) || PERFECT.has(stem.replace(/ا$/, 'ي')) || PERFECT.has(stem.replace(/ت$/, '')))
    )
      return true;
  }
  if (word.startsWith('ال')) return false;
  if (word.length >= 4 && /[^ا]ت$/.test(word) && !NO_VERB_IN_T.has(word) && !/^[يت]/.test(word)) return true;
  // Forms VII, VIII and X: their verbal nouns have an alef before the last letter.
  return /^ا(?:[^ا]ت|ن|ست)[^ا]{2,3}$/.test(word) && !/[هي]$|ون$|ين$/.test(word) && !NO_VERB_IN_A.has(word);
}

/**
 * The tense of an Arabic word, folded; nothing if it is no verb that can be told.
 * @param whole A «و» or «ف» at its start is a letter of the word, and not "and".
 */
export function arabicTense(word: string, whole = false): Tense | undefined {
  const bare = !whole && word.length > 3 && /^[وف]/.test(word) && !PERFECT.has(word) ? word.slice(1) : word;
  for (const each of bare === word ? [word] : [word, bare]) {
    if (FUTURE.has(each) || (/^ب/.test(each) && FUTURE.has(each.slice(1)))) return 'future';
    if (/^س[يتن]/.test(each) && each.length >= 4 && !NO_FUTURE.has(each) && !isPerfect(each)) return 'future';
    if (PAST.has(each)) return 'past';
    if (isPerfect(each)) return 'past';
    if (/^[يت]/.test(each) && each.length >= 4 && !NO_IMPERFECT.has(each) && !/(?:[هة]|يا|يه|ات)$/.test(each)) {
      // «تفعيل» and «تفاعل» are nouns.
      if (each.startsWith('ت') && /^ت.{2}ي.$|^ت.ا..$/.test(each)) continue;
      return 'present';
    }
  }
  return undefined;
}

const list = (words: string): Set<string> => new Set(words.split(' '));

const WILL = list(
  'will shall would ll due set scheduled expected planned slated plans plan aims upcoming intends hopes postponed delayed wants vows',
);
const SOON = list(
  'takes starts runs ends opens meets begins resumes returns visits travels arrives hosts faces holds closes votes expires continues is are',
);
const DID = list(
  'met was were had said told held spoke left began struck fell rose took made went came won lost sank broke gave saw ran found hit killed heard ' +
    'fought became began rose shot drew fled flew led kept knew met paid put read sent sold stood thought wrote built did got has have been cut swept burst',
);
/** Adjectives and nouns that end as a past does. */
const NO_PAST = list(
  'red need speed united hundred indeed seed feed breed proceed exceed shed bed led med unaided based led said-to embed',
);

export function englishTense(word: string): Tense | undefined {
  if (WILL.has(word)) return 'future';
  if (DID.has(word)) return 'past';
  if (/[a-z]{2}ed$/.test(word) && !NO_PAST.has(word)) return 'past';
  return SOON.has(word) ? 'present' : undefined;
}
