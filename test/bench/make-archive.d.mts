/** A small archive in memory. */
export function archiveInMemory(options: {
  readonly count: number;
  readonly lang?: 'ar' | 'en';
  /** Rows of a group. */
  readonly rows?: number;
  readonly density?: 'metadata' | 'beside';
}): {readonly bytes: ArrayBuffer; readonly density: string};
