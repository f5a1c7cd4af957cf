/** Registers `<khatt-desk>` with the parts it opens with, and `<khatt-timeline>`, unless the page has them already. */
import './khatt.ts';
import {BeginPanel} from './desk/begin/begin-panel.ts';
import {DeskForm} from './desk/events/desk-form.ts';
import {DeskProblems} from './desk/events/desk-problems.ts';
import {DeskSign} from './desk/events/desk-sign.ts';
import {DeskTable} from './desk/events/desk-table.ts';
import {ImagePicker} from './desk/events/image-picker.ts';
import {FoldedPart} from './desk/folded-part.ts';
import {KhattDesk} from './desk/khatt-desk.ts';
import {PreviewPanel} from './desk/preview/preview-panel.ts';

const parts: Readonly<Record<string, CustomElementConstructor>> = {
  'khatt-desk-sign': DeskSign,
  'khatt-desk-table': DeskTable,
  'khatt-desk-form': DeskForm,
  'khatt-desk-problems': DeskProblems,
  'khatt-desk-begin': BeginPanel,
  'khatt-desk-image': ImagePicker,
  'khatt-desk-preview': PreviewPanel,
  'khatt-desk-fold': FoldedPart,
  // Last: its parts are there when it is.
  'khatt-desk': KhattDesk,
};

for (const [tag, part] of Object.entries(parts)) if (!customElements.get(tag)) customElements.define(tag, part);

export {type DeskScripts, scriptsBeside} from './desk/publish/desk-scripts.ts';
export {KhattDesk};

declare global {
  interface HTMLElementTagNameMap {
    'khatt-desk': KhattDesk;
  }
}
