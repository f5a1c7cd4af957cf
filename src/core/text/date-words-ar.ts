/**
 * Arabic words of dates, of every region, for prose and for the cells of a sheet. To teach khatt a word, put it beside those that
 * mean the same; hamzas, vowel marks and «ة/ه» need no forms of their own.
 *
 * Months are those of Egypt and the Gulf; the Levant and Iraq; Tunisia and Algeria; Morocco; Mauritania. Those of the Hijri year
 * are counted on behind them. A weekday without an article is a name or a number, unless «يوم» stands before it.
 */
import type {WordTable} from './word-table.ts';

export const arabicDates: WordTable = `
month=1 يناير|كانون_الثاني|جانفي فبراير|شباط|فيفري مارس|آذار أبريل|نيسان|أفريل مايو|أيار|ماي يونيو|يونيه|حزيران|جوان يوليو|يوليه|تموز|جويلية|يوليوز
month=8 أغسطس|آب|أوت|غشت|أغشت سبتمبر|أيلول|شتنبر|شتمبر أكتوبر|تشرين_الأول نوفمبر|تشرين_الثاني|نونبر ديسمبر|كانون_الأول|دجنبر|دجمبر
hijri=13 ~محرم صفر ربيع_الأول ربيع_الآخر|ربيع_الثاني جمادى_الأولى جمادى_الآخرة|جمادى_الثانية|جمادى_الآخر
hijri=19 رجب شعبان رمضان شوال {القعدة الحجة}{ذي_*|ذو_*}
weekday=1 {اثنين ثلاثاء|ثلثاء أربعاء خميس جمعة سبت أحد}{ال*}
weekdayBare=1 {اثنين ثلاثاء|ثلثاء أربعاء خميس جمعة سبت أحد}{*}
dayWord يوم|نهار
monthWord شهر
yearWord ~عام|~سنة
ord=1 ~أول|~أولى|~فاتح|غرة|الحادي|الحادية|الواحدة ~ثاني|الثانية {ثالث رابع خامس سادس سابع ثامن تاسع عاشر}{~*|ال*ة}
ord=11 {حادي ثاني}{~*_عشر|ال*ة_عشرة} {ثالث رابع خامس سادس سابع ثامن تاسع}{ال*_عشر}
ord=20/10 {عشر ثلاث}{ال*ين|ال*ون}
era=ad ميلادية|~ميلادي|للميلاد|بعد_الميلاد
era=h هـ|هجرية|~هجري|للهجرة
era=bc ق.م|ق_م|قبل_الميلاد
eraShort=ad م
ampm=am صباحا|فجرا|صباح
ampm=pm مساء|ظهرا|عصرا|ليلا|بعد_الظهر
ampmShort=am ص
ampmShort=pm م
clock الساعة|تمام_الساعة
at عند
fraction=2 النصف الثلث الربع
zone=Z {ت_غ|ت.غ|غرينتش|جرينتش}{*|بتوقيت_*|توقيت_*}|بالتوقيت_العالمي
zone= بالتوقيت_المحلي
edge مطلع|بداية|أوائل|مستهل|منتصف|أواسط|وسط|أواخر|نهاية|ختام|متم|آخر
season=21 ~ربيع ~صيف ~خريف ~شتاء
centuryWord القرن
decadeName=20/10 {عشر ثلاث أربع خمس ست سبع ثمان تسع}{~*ينيات|~*ينات}
and و|ثم|وحتى|أو
in في|خلال|ب|ل|بتاريخ|طوال|أثناء|عن|لشهر|شهري|بحلول
of من
from من
from,since منذ|ابتداء_من|اعتبارا_من|بدءا_من|بداية_من
to إلى|وحتى
to,until حتى|لغاية|إلى_غاية
between بين|ما_بين
untilNow {الآن|اليوم|يومنا_هذا}{حتى_*|إلى_*|وحتى_*|وإلى_*}
before قبل|قبيل
after بعد|عقب
about نحو|حوالي|قرابة|زهاء|ما_يقارب
aboutAfter تقريبا|على_وجه_التقريب
maybe ربما|على_الأرجح|من_المحتمل|من_المرجح
corresponds {الموافق|الموافقة|الموافق_لـ}{*|و*|،_*}
`;
