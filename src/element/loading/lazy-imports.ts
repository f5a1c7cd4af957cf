/**
 * Parts that are loaded on demand, apart from the classes that ask for them: in some of those tsc leaves `.ts` in a dynamic import,
 * where `rewriteRelativeImportExtensions` should have made it `.js`.
 */
export const importMany = () => import('../many/many.ts');
/** What draws more than `most` events comes while they are read. @param text JSON, or a list in HTML. */
export const importManyAhead = (text: string, most: number): void => {
  if ((text.match(/"date"|<time/g)?.length ?? 0) > most) importMany().catch(() => undefined);
};
export const importOwnList = () => import('./list-source.ts');
export const importSearchMany = () => import('../search/search-many.ts');
