/** A worker that a page may have though its policy asks for trusted types: `require-trusted-types-for 'script'`. */

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {readonly createScriptURL: (url: string) => string},
  ): {createScriptURL(url: string): string};
}

/** `khatt` in the `trusted-types` list of a page that has one. It lets through what `TrustedWorker` is made with, and no text of a page. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

function trusted(url: URL): string {
  const {trustedTypes} = globalThis as {readonly trustedTypes?: TrustedTypes};
  policy ??= trustedTypes?.createPolicy('khatt', {createScriptURL: address => address});
  return policy?.createScriptURL(url.href) ?? url.href;
}

/**
 * To be called by the name of what it extends, since build tools look for `new Worker(new URL('…', import.meta.url))`. Throws where
 * the page's policy knows no policy of that name.
 */
export class TrustedWorker extends Worker {
  constructor(url: URL, options: WorkerOptions) {
    super(trusted(url), options);
  }
}
