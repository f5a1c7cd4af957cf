/** Parts of the desk that come when they are first needed. Their elements may stand in the page before. */

const classes = {
  'khatt-desk-article': () => import('./article/article-panel.ts').then(({ArticlePanel}) => ArticlePanel),
  'khatt-desk-drafts': () => import('./drafts/drafts-dialog.ts').then(({DraftsDialog}) => DraftsDialog),
  'khatt-desk-publish': () => import('./publish/publish-dialog.ts').then(({PublishDialog}) => PublishDialog),
  'khatt-desk-eras': () => import('./preview/eras-panel.ts').then(({ErasPanel}) => ErasPanel),
  'khatt-desk-style': () => import('./preview/style-panel.ts').then(({StylePanel}) => StylePanel),
} as const satisfies Readonly<Record<string, () => Promise<CustomElementConstructor>>>;

export type PartTag = keyof typeof classes;

/** Loads and registers a part. Rejects where its file can't be had, and tries again the next time. */
export async function loadPart(tag: PartTag): Promise<void> {
  if (customElements.get(tag)) return;
  const part = await classes[tag]();
  if (!customElements.get(tag)) customElements.define(tag, part);
}

/** Apart from the class that asks for them: in some classes tsc leaves `.ts` in a dynamic import. */
export const importDraftLink = () => import('./drafts/draft-link.ts');
export const importReckoning = () => import('../core/desk/reckon-anew.ts');
export const importSendDraft = () => import('./drafts/send-draft.ts');
