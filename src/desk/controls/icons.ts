import {html, svg, type TemplateResult} from 'lit';

const paths = {
  undo: 'M9 14 4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm15 14 5-5-5-5M20 9H10a6 6 0 0 0 0 12h3',
  add: 'M12 5v14M5 12h14',
  remove: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  copy: 'M8 8h12v12H8zM16 8V4H4v12h4',
  sort: 'M7 4v16M3 16l4 4 4-4M13 6h8M13 11h6M13 16h4',
  close: 'M5 5l14 14M19 5 5 19',
  open: 'M3 19V5h6l2 3h10v11z',
  download: 'M12 4v11M7 11l5 5 5-5M4 20h16',
  drafts: 'M6 3h9l4 4v14H6zM9 12h7M9 16h7',
  up: 'm6 15 6-6 6 6',
  down: 'm6 9 6 6 6-6',
  warning: 'M12 4 2.5 20h19zM12 10v4M12 17v.5',
} as const;

const turning = new Set<keyof typeof paths>(['undo', 'redo', 'open', 'sort']);

/** A drawing beside a button's words, or of a button that is named otherwise. */
export const icon = (name: keyof typeof paths): TemplateResult =>
  html`<svg class=${turning.has(name) ? 'turns' : ''} viewBox="0 0 24 24" aria-hidden="true">
    ${svg`<path d=${paths[name]} />`}
  </svg>`;
