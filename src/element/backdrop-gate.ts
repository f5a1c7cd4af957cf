import type {Timeline} from '../core/model/timeline.ts';
import {LazyPart} from './lazy-part.ts';

/** The way to what draws eras, rows of groups and the present: loaded with the first story that has them. */
export class BackdropGate extends LazyPart<typeof import('./backdrop.ts')> {
  /**
   * @param isWanted Whatever the document says.
   * @returns What a drawing of the document must wait for; `undefined` for nothing.
   */
  loadFor({eras, presentation}: Timeline, isWanted: boolean): Promise<void> | undefined {
    return (eras?.length || isWanted || presentation?.lanes) && !this.module ? this.load() : undefined;
  }

  protected override fetch() {
    return import('./backdrop.ts');
  }
}
