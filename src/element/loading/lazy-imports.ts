/**
 * Parts that are loaded on demand, apart from the classes that ask for them: in some of those tsc leaves `.ts` in a dynamic import,
 * where `rewriteRelativeImportExtensions` should have made it `.js`.
 */
export const importMany = () => import('../many/many.ts');
export const importOwnList = () => import('./list-source.ts');
export const importSearchMany = () => import('../search/search-many.ts');
