/** Where a Google Sheet is found as CSV: pure text, and nobody is asked. */

/** `/spreadsheets/d/ID/…`, `/spreadsheets/u/0/d/e/ID/…`, an organisation's `/a/example.org/spreadsheets/…`; the ID and what follows it. */
const SHEET = /^(?:\/a\/[\w.-]+)?\/spreadsheets(?:\/u\/\d+)?\/d\/(e\/)?([\w-]+)(?:\/([\w/-]*))?$/;

/** Path, query and fragment. */
const ADDRESS = /^https?:\/\/docs\.google\.com(\/[^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i;

/**
 * The CSV address of a Google Sheet, from any of the addresses that its owner may copy: published to the web (`pubhtml`, `pub`, with
 * `/d/e/` or without), the editor's (`edit#gid=…`, `view`, `htmlview`, `preview`), `gviz/tq`, the old `spreadsheet/pub?key=…`. The sheet
 * that is open in that address (`gid`, `sheet`) is the one that is read. Any other address comes back as it is.
 */
export function csvAddress(address: string): string {
  const [, path, query = '', hash = ''] = ADDRESS.exec(address.trim()) ?? [];
  if (!path) return address;
  // As they are in the address: what is encoded there stays so.
  const asked = new Map(query.split('&').map((field): [string, string] => [field.replace(/=.*/, ''), field]));
  const fieldOf = (name: string): string => (asked.get(name) ?? '').slice(name.length + 1);
  const gid = /(?:^|&)gid=(\d+)/.exec(hash)?.[1] ?? /^\d+$/.exec(fieldOf('gid'))?.[0];
  const make = (to: string, ...fields: readonly (string | undefined)[]): string =>
    `https://docs.google.com/${to}?${[...fields, gid && `gid=${gid}`].filter(Boolean).join('&')}`;
  const output = `${fieldOf('output') || fieldOf('format')}` === 'tsv' ? 'tsv' : 'csv';

  if (/^\/spreadsheets?\/(?:pub|ccc|tq)$/.test(path) && fieldOf('key'))
    return make('spreadsheet/pub', asked.get('key'), `output=${output}`);
  const [, published = '', id, what = ''] = SHEET.exec(path) ?? [];
  if (!id) return address;
  if (published || /^pub(?:html)?$/.test(what)) {
    // Asked for one sheet, Google gives that; asked for none, the first.
    return make(`spreadsheets/d/${published}${id}/pub`, gid && 'single=true', `output=${output}`);
  }
  if (what === 'gviz/tq') {
    const kept = ['sheet', 'range', 'tq', 'headers'].map(name => asked.get(name));
    return make(`spreadsheets/d/${id}/gviz/tq`, ...kept, 'tqx=out:csv');
  }
  return make(`spreadsheets/d/${id}/export`, `format=${output}`);
}
