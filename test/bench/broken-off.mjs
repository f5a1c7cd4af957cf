// What Chromium calls broken off (net::ERR_ABORTED) although every byte of it came. It does so, now and then, of any body that a
// page reads as a stream and has read to its end before the network's own word of the end has come: a page of nothing but
// `const reader = (await fetch(url)).body.getReader(); while (!(await reader.read()).done);` over 2 MB was told of in 9 of 24
// loads, and in none of 12 where `arrayBuffer()` took the place of the loop (Chromium 156). The reader gets no error and lacks no
// byte; so the bytes are asked for, of the page itself, before anything is called a failure.

/**
 * @param {readonly {url: string, error?: string, length: number}[]} failed Requests that the browser calls failed; `length`:
 *   what the server said would come, bytes; NaN where it said nothing.
 * @param {readonly {name: string, responseStatus: number, decodedBodySize: number}[]} came The page's own resource timing.
 * @returns {{failures: string[], whole: string[]}} `whole` has the addresses of what came to the last byte.
 */
export function sorted(failed, came) {
  const told = {failures: [], whole: []};
  for (const {url, error, length} of failed) {
    const isWhole = came.some(
      ({name, responseStatus, decodedBodySize}) =>
        name === url && responseStatus === 200 && decodedBodySize === length && length > 0,
    );
    if (error === 'net::ERR_ABORTED' && isWhole) told.whole.push(url);
    else told.failures.push(`${url}: ${error}`);
  }
  return told;
}

/** Runs in the page. */
export const resources = () =>
  performance
    .getEntriesByType('resource')
    .map(({name, responseStatus, decodedBodySize}) => ({name, responseStatus, decodedBodySize}));
