/**
 * `khatt/hydrate`, in the place of `khatt` on a page whose timelines a server has drawn with `@lit-labs/ssr`: what the server sent
 * stays, and is made alive.
 */
// Before the tag is registered, at which the page's elements come alive.
import './element/hydrating.ts';

export * from './khatt.ts';
