/** Ten thousand made-up events for the gallery, the same at every visit: more than a file in `data/` should hold. */

const day = 864e5;
const deeds = ['اجتماع', 'زيارة', 'قمة', 'اتفاق', 'مباحثات', 'إعلان', 'قرار', 'مظاهرة', 'هدنة', 'محاكمة'];
const places = ['الدوحة', 'موسكو', 'الرياض', 'بغداد', 'القاهرة', 'عدن', 'الخرطوم', 'طرابلس', 'بيروت', 'تونس'];
const groups = ['سياسة', 'اقتصاد', 'ميدان'];

/** Numbers from 0 to 1, the same sequence for the same seed (Park and Miller's generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** A khatt document in Arabic, over four years, denser in some months than in others. */
export function tenThousand(): object {
  const next = numbers(20221012);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const middles = Array.from({length: 18}, () => next() * 1461);
  const events = Array.from({length: 10_000}, (_, i) => {
    const near = next() < 0.25 ? next() * 1461 : pick(middles) + (next() + next() + next() - 1.5) * 90;
    const at = Date.UTC(2019, 0, 1) + Math.floor(Math.min(1460, Math.max(0, near))) * day;
    return {
      id: `event-${i}`,
      date: new Date(at).toISOString().slice(0, 10),
      title: `${pick(deeds)} في ${pick(places)} ${i + 1}`,
      group: pick(groups),
      weight: 1 + Math.floor(next() ** 2 * 5),
    };
  });
  return {
    khatt: 1,
    lang: 'ar',
    title: 'عشرة آلاف حدث مختلَق',
    groups: groups.map(label => ({id: label, label})),
    events,
  };
}
