import {inlineJson} from '../stories.mjs';

/**
 * A page around a contender: the same language, direction, width and font for all, as a newsroom's page gives them.
 * @param {{lang: string, title: string, head: string, body: string}} parts
 */
export const page = ({lang, title, head, body}) => `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <link rel="icon" href="data:,">
    <title>${title}</title>
    <style>body { margin: 24px; font: 16px/1.5 sans-serif }</style>
    ${head}
  </head>
  <body>
    ${body}
  </body>
</html>`;

/**
 * A script that runs with the contender's own data as `data`: from the page itself, or from a file.
 * @param {unknown} data
 * @param {string | undefined} src Where the data is served, if not in the page.
 */
export const withData = (data, src, code) =>
  src
    ? `<script type="module">const data = await (await fetch(${JSON.stringify(src)})).json();
    ${code}</script>`
    : `<script type="application/json" id="data">${inlineJson(data)}</script>
    <script type="module">const data = JSON.parse(document.getElementById('data').textContent);
    ${code}</script>`;
