/** The bytes of an archive, wherever they lie: the room that reads them knows no network and no disk. */

/** Bytes that are had piece by piece. `hyparquet` calls the same an AsyncBuffer. */
export interface ArchiveBuffer {
  readonly byteLength: number;
  /** @param end Exclusive; the end of the file if left out. */
  slice(start: number, end?: number, signal?: AbortSignal): ArrayBuffer | Promise<ArrayBuffer>;
}

/** What can stop a read; browsers and Node have it, the language's own library does not name it. */
export interface AbortSignal {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

/** Pieces that lie no further apart are asked for as one: a request costs more than this many bytes. */
const GAP = 16_384;
/** Pieces are not joined beyond this length, so that the first of them is not kept waiting. */
const LONGEST = 2 ** 21;

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly settle: (bytes: Promise<ArrayBuffer>) => void;
}

/**
 * The same bytes, where pieces that are asked for at one time and lie near one another come in one read.
 * @param signal Goes along with every read.
 * @param told Of the length of each read that is made.
 */
export function joined(buffer: ArchiveBuffer, signal?: AbortSignal, told?: (bytes: number) => void): ArchiveBuffer {
  let waiting: Piece[] = [];

  const read = (run: readonly Piece[], start: number, end: number): void => {
    told?.(end - start);
    const whole = Promise.resolve(buffer.slice(start, end, signal));
    for (const piece of run) piece.settle(whole.then(bytes => bytes.slice(piece.start - start, piece.end - start)));
  };

  const readAll = (): void => {
    const pieces = waiting.sort((a, b) => a.start - b.start);
    waiting = [];
    let run: Piece[] = [];
    let end = 0;
    for (const piece of pieces) {
      const first = run[0];
      if (first && (piece.start - end > GAP || piece.end - first.start > LONGEST)) {
        read(run, first.start, end);
        run = [];
      }
      end = run.length ? Math.max(end, piece.end) : piece.end;
      run.push(piece);
    }
    if (run[0]) read(run, run[0].start, end);
  };

  return {
    byteLength: buffer.byteLength,
    slice: (start, end = buffer.byteLength) =>
      new Promise(resolve => {
        // After the work at hand, which is what asks for all that belongs together.
        if (!waiting.length) void Promise.resolve().then(readAll);
        waiting.push({start, end, settle: resolve});
      }),
  };
}

/**
 * Work on bytes, where what keeps them from being had is told apart from what is wrong in them.
 * @returns Rejects as the buffer does, or else with what `faulty` makes of a fault in the bytes.
 */
export async function worked<T>(
  buffer: ArchiveBuffer,
  work: (file: ArchiveBuffer) => Promise<T>,
  faulty: (error: unknown) => unknown,
): Promise<T> {
  let refused: {readonly reason: unknown} | undefined;
  const file: ArchiveBuffer = {
    byteLength: buffer.byteLength,
    slice: async (start, end, signal) => {
      try {
        return await buffer.slice(start, end, signal);
      } catch (reason) {
        refused = {reason};
        throw reason;
      }
    },
  };
  try {
    return await work(file);
  } catch (error) {
    throw refused ? refused.reason : faulty(error);
  }
}
