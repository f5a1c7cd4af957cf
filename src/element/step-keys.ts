/** Which event a key leads to; `undefined` for a key that is not ours, which the page shall have. */
export function stepTo(
  key: string,
  {at, count, layout, axisDir, dir}: {at: number; count: number; layout: string; axisDir: string; dir: string},
): number | undefined {
  const forward = (layout === 'horizontal' ? axisDir : dir) === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const to = (index: number): number => Math.min(Math.max(index, 0), count - 1);
  switch (key) {
    case forward:
      return to(at + 1);
    case back:
      return to(at - 1);
    case 'ArrowDown':
      return layout === 'vertical' ? to(at + 1) : undefined;
    case 'ArrowUp':
      return layout === 'vertical' ? to(at - 1) : undefined;
    case 'PageDown':
      return to(at + 10);
    case 'PageUp':
      return to(at - 10);
    case 'Home':
      return to(0);
    case 'End':
      return to(count - 1);
    default:
      return undefined;
  }
}
