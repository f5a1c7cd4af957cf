/** Where a box beside a mark stands, so that it never leaves the window. CSS px of the window. */

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PopoverPlace {
  readonly left: number;
  readonly top: number;
  /** A left where it would not cover the mark, if over and under that there is no room. */
  readonly beside: number | undefined;
}

/**
 * Over the mark, or under it where there is more room; in the middle of the mark, moved in from the window's edges by
 * `margin`. A box too large for either side keeps to the window and covers the mark, unless it goes `beside` that.
 */
export function placePopover(
  mark: Rect,
  box: {readonly width: number; readonly height: number},
  frame: {readonly width: number; readonly height: number},
  options: {readonly prefer: 'above' | 'below'; readonly distance: number; readonly margin: number},
): PopoverPlace {
  const {prefer, distance, margin} = options;
  const within = (value: number, most: number): number => Math.max(margin, Math.min(value, most - margin));
  const above = mark.top - distance - box.height;
  const below = mark.top + mark.height + distance;
  const fits = {above: above >= margin, below: below + box.height <= frame.height - margin};
  const other = prefer === 'above' ? 'below' : 'above';
  const roomier = mark.top > frame.height - mark.top - mark.height ? 'above' : 'below';
  const side = fits[prefer] ? prefer : fits[other] ? other : roomier;
  return {
    beside:
      fits.above || fits.below
        ? undefined
        : [mark.left - distance - box.width, mark.left + mark.width + distance].find(
            left => left === within(left, frame.width - box.width),
          ),
    left: within(mark.left + mark.width / 2 - box.width / 2, frame.width - box.width),
    top: within(side === 'above' ? above : below, frame.height - box.height),
  };
}
