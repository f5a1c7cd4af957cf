/** A page around a contender: the same language, direction, width and font for all, as a newsroom's page gives them. */
export const page = ({title, head, body}) => `<!doctype html>
<html lang="ar" dir="rtl">
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
