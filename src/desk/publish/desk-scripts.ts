import type {LicensesFile, SingleFile} from '../../core/publish/publish-files.ts';

/** The scripts that published folders hold, which the desk itself does not run. */
export interface DeskScripts {
  /** Of khatt. */
  readonly version: string;
  /** The text of a single file of khatt's `dist`, or of the licences of what is in it. Rejects where it can't be had. */
  readonly read: (name: SingleFile | LicensesFile) => Promise<string>;
}

/** Those that stand beside a page, as they do beside the built desk. */
export const scriptsBeside = (version: string, base = document.baseURI): DeskScripts => ({
  version,
  read: async name => {
    const response = await fetch(new URL(name, base));
    if (!response.ok) throw new Error(`${name}: the server answered ${response.status}.`);
    return response.text();
  },
});
