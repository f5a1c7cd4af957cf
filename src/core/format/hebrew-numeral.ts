/** A number in Hebrew letters, as the days and years of the Hebrew calendar are printed. */
const letters = 'אבגדהוזחט';
const tens = 'יכלמנסעפצ';
const hundreds = ['', 'ק', 'ר', 'ש', 'ת', 'תק', 'תר', 'תש', 'תת', 'תתק'];

/**
 * «י״ז» for 17, «תשפ״ג» for 5783: the thousands of our time go without saying. Done here, since not all engines know the
 * numbering system `hebr`. Of a whole number above 0; those above 9999 stay digits.
 */
export function hebrewNumeral(n: number): string {
  if (n > 9999) return String(n);
  const thousands = n < 1000 || (n > 5000 && n < 6000) ? '' : `${letters[Math.floor(n / 1000) - 1]}׳`;
  const [hundred, rest] = [Math.floor((n % 1000) / 100), n % 100];
  // 15 and 16 would spell the name of God.
  const low =
    rest === 15 || rest === 16
      ? `ט${letters[rest - 10]}`
      : `${tens[Math.floor(rest / 10) - 1] ?? ''}${letters[(rest % 10) - 1] ?? ''}`;
  const text = `${hundreds[hundred]}${low}`;
  return thousands + (text.length > 1 ? `${text.slice(0, -1)}״${text.slice(-1)}` : text && `${text}׳`);
}
