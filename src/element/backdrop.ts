/** Eras, rows of groups and the present, from the story to the page: what `BackdropGate` loads. */
export {backdrop} from '../core/scene/axis/backdrop.ts';
export {backdropViews} from '../view/backdrop-view.ts';
export {backdropStyles as styles} from '../view/styles/backdrop-styles.ts';
