/**
 * The manifest is for those who have the package: what it names are the package's files, and of the element's own parts it tells
 * only what a page meets, the element and its events.
 */
const shipped = path => path.replace(/^(?:\/?src|\.)\/(.*)\.ts$/, 'dist/lib/$1.js');

/** Every path of a source in a value, however deep, as the package has it. */
function ship(value) {
  if (typeof value !== 'object' || !value) return;
  for (const [key, each] of Object.entries(value)) {
    if ((key === 'path' || key === 'module') && typeof each === 'string') value[key] = shipped(each);
    else ship(each);
  }
}

export default {
  globs: ['src/khatt.ts', 'src/element/**/*.ts'],
  litelement: true,
  outdir: '.',
  plugins: [
    {
      name: 'khatt-as-shipped',
      packageLinkPhase({customElementsManifest}) {
        const isMet = ({path}) => /^src\/khatt\.ts$|khatt-timeline\.ts$|khatt-(?:read-)?events?\.ts$/.test(path);
        customElementsManifest.modules = customElementsManifest.modules.filter(isMet);
        for (const {declarations = []} of customElementsManifest.modules) {
          for (const each of declarations) {
            // Besides those that the element's description lists, the analyzer takes every dispatch in the code for one.
            each.events = each.events?.filter(({name}) => name?.startsWith('khatt-'));
            each.members = each.members?.filter(({privacy}) => privacy !== 'private');
          }
        }
        ship(customElementsManifest);
      },
    },
  ],
};
