/** The peer that our reader is compared with; it ships no types. */
declare module 'edtf' {
  interface PeerDate {
    readonly type: string;
    /** Epoch ms, both inclusive. */
    readonly min: number | null;
    readonly max: number | null;
  }
  interface Constraints {
    readonly level?: number;
    readonly seasonIntervals?: boolean;
    readonly seasonUncertainty?: boolean;
  }
  export default function edtf(text: string, constraints?: Constraints): PeerDate;
}
