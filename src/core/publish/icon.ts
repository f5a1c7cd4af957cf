/** The sign of a published page among a browser's tabs: a line with a year, a day and a plan on it. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect width="32" height="32" rx="6" fill="#7a1f5c"/>
  <path d="M4 16h24" stroke="#fcfbf7" stroke-width="2"/>
  <rect x="19" y="12" width="9" height="8" rx="4" fill="#fcfbf7"/>
  <circle cx="13" cy="16" r="4" fill="#fcfbf7"/>
  <circle cx="6" cy="16" r="3" fill="#7a1f5c" stroke="#fcfbf7" stroke-width="2"/>
</svg>
`;

/** The same inside a page that has no file beside it: without one, browsers ask its host for `/favicon.ico`. */
export const iconAddress = `data:image/svg+xml,${encodeURIComponent(icon.replace(/\n */g, ''))}`;
