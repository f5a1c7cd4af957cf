/** A font whose letters are as wide on every machine, under a name that none has installed. */
export const plex = 'Khatt Test Plex';

/** Settles once the font can be measured. */
export async function loadPlex(): Promise<void> {
  const files = '/node_modules/@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic';
  const scripts = {arabic: 'U+0600-06FF, U+200C-200F, U+FB50-FDFF, U+FE70-FEFF', latin: 'U+0000-00FF, U+2000-206F'};
  await Promise.all(
    Object.entries(scripts).flatMap(([script, unicodeRange]) =>
      ['400', '600'].map(async weight => {
        const url = `url(${files}-${script}-${weight}-normal.woff2)`;
        document.fonts.add(await new FontFace(plex, url, {weight, unicodeRange}).load());
      }),
    ),
  );
}
