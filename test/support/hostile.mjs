// Documents that mean harm, in every format that is read. What runs sets `ran`; what leaves asks for /leak.

/** What is put where a text, an address or a date belongs. */
export const payloads = [
  '<script>window.ran=1</script>',
  '</script><script>window.ran=1</script>',
  '<img src=x onerror="window.ran=1">',
  '<svg onload="window.ran=1"><script>window.ran=1</script></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=window.ran=1/>#x"/></svg>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<iframe src="javascript:parent.ran=1"></iframe>',
  '<math><mi xlink:href="javascript:window.ran=1">x</mi></math>',
  '<style>@import "/leak"; * {background: url(/leak)}</style>',
  '<link rel=stylesheet href=/leak><base href=https://leak.example/>',
  '<meta http-equiv=refresh content="0;url=/leak">',
  '<object data=/leak></object><embed src=/leak>',
  '<a href="javascript:window.ran=1" id=location name=location>x</a>',
  '<form id=attributes><input name=attributes></form>',
  'javascript:window.ran=1',
  'java\tscript:window.ran=1',
  '\u0001javascript:window.ran=1//.jpg',
  'data:text/html,<script>window.ran=1</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="window.ran=1"/>',
  'vbscript:window.ran=1',
  'blob:https://leak.example/1',
  'url(/leak)',
  '"; background: url(/leak); "',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as a template would have it.
  '${window.ran=1}{{constructor.constructor("window.ran=1")()}}',
  '\u202e\u2066\u2067 txet \u2069\u202c\u202d',
  '__proto__',
  'constructor',
  '=cmd|"/c calc"!A1',
  '\u0000\ufffe\ud800',
  '%00%0d%0aSet-Cookie: x=1',
];

const json = value => JSON.stringify(value);
const row = texts => texts.map(text => `"${text.replaceAll('"', '""')}"`).join(',');
const line = text => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
const nested = (open, close, depth) => open.repeat(depth) + close.repeat(depth);

/** Each makes a document of its format around a text, beside one event that is sound. */
const forms = {
  json: text =>
    json({
      khatt: 1,
      title: text,
      lang: text,
      timeZone: text,
      groups: [{id: text, label: text, color: text}],
      eras: [{date: text, label: text}],
      source: {title: text, url: text},
      presentation: {spacing: text, months: text, calendar: text, numerals: text},
      [text]: {[text]: text},
      events: [
        {date: '2019', title: 'sound'},
        {
          id: text,
          date: '2020',
          title: text,
          text,
          group: text,
          place: text,
          tags: [text],
          phrase: text,
          displayDate: text,
          links: [{label: text, url: text}],
          media: {src: text, alt: text, caption: text, credit: text},
          quote: {exact: text},
        },
        {date: text, title: text, status: text, weight: text},
      ],
    }),
  timelinejs: text =>
    json({
      title: {text: {headline: text, text}},
      [text]: text,
      events: [
        {start_date: {year: 2019}, text: {headline: 'sound'}},
        {
          start_date: {year: 2020},
          text: {headline: `a ${text}`, text},
          unique_id: text,
          group: text,
          display_date: text,
          background: {url: text},
          media: {url: text, caption: text, credit: text, link: text, thumbnail: text, alt: text},
        },
        {start_date: {year: text, month: text}, text: {headline: text}, [text]: {[text]: text}},
      ],
      eras: [{start_date: {year: 2019}, text: {headline: text}}],
    }),
  ics: text =>
    [
      'BEGIN:VCALENDAR',
      `X-WR-CALNAME:${line(text)}`,
      `X-WR-TIMEZONE:${line(text)}`,
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20190101',
      'SUMMARY:sound',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'DTSTART;VALUE=DATE:20200101',
      ...['SUMMARY', 'DESCRIPTION', 'LOCATION', 'CATEGORIES', 'UID', 'URL', 'ATTACH', 'RRULE', 'X-KHATT-DATE'].map(
        name => `${name}:${line(text)}`,
      ),
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
  jsonld: text =>
    json({
      '@context': 'https://schema.org',
      '@graph': [
        {'@type': 'Event', name: 'sound', startDate: '2019'},
        {
          '@type': 'Event',
          '@id': text,
          name: `a ${text}`,
          startDate: '2020',
          description: text,
          url: text,
          image: text,
          location: {name: text},
          keywords: text,
          inLanguage: text,
          [text]: text,
        },
      ],
    }),
  html: text =>
    `<ol lang="${text.replaceAll('"', '&quot;')}"><li><time datetime="2019"></time><h3>sound</h3></li><li id="${text.replaceAll('"', '&quot;')}"><time datetime="2020">${text}</time><h3>a ${text}</h3><p>${text}<a href="${text.replaceAll('"', '&quot;')}">${text}</a></li></ol>`,
  csv: text =>
    [
      row(['date', 'title', 'text', 'link', 'image', 'group', 'place', '__proto__', text]),
      '2019,sound,,,,,,,',
      row(['2020', `a ${text}`, text, text, text, text, text, text, text]),
      row([`no date: ${text}`, text]),
    ].join('\n'),
};

/** Of another shape than its format's: too deep, too long, cut short. */
const shapes = {
  json: [
    nested('[', ']', 200_000),
    `{"khatt": 1, "events": [{"date": "2019", "title": "sound"}], "x": ${nested('{"a":', '}', 1).replace('}', '1}')}, "deep": ${nested('[', ']', 50_000)}}`,
    '{"khatt": 1, "__proto__": {"ran": 1}, "events": [{"__proto__": {"ran": 1}, "date": "2019", "title": "sound"}]}',
    json({khatt: 1, events: [{date: '2019', title: 'x'.repeat(1e7)}]}),
  ],
  timelinejs: [
    `{"events": [{"start_date": {"year": 2019}, "text": {"headline": "sound", "text": ${json('<div>'.repeat(2e5))}}}]}`,
    `var x = {"events": [{"start_date": {"year": 2019}, "text": {"headline": "sound"}},${','.repeat(1e6)}`,
    `{"events": [{"start_date": {"year": 2019}, "text": {"headline": ${json('&'.repeat(1e6))}}}]}`,
  ],
  ics: [
    `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20190101\r\nSUMMARY:${'x'.repeat(1e6)}\r\n${'BEGIN:VALARM\r\n'.repeat(1e4)}`,
  ],
  jsonld: [
    `{"@type": "Event", "name": "sound", "startDate": "2019", "subEvent": ${'{"subEvent":'.repeat(5000)}1${'}'.repeat(5000)}}`,
  ],
  html: [
    `<ol><li><time datetime="2019"></time><h3>sound</h3>${'<ol><li>'.repeat(1e5)}`,
    `<ol><li><time datetime="2019">${'<b a="'.repeat(1e5)}`,
  ],
  csv: [`date,title\n2019,sound\n${'"'.repeat(1e5)}`, `date,title\n${','.repeat(1e6)}`],
};

/** All of them: more than a hundred. `isSound` tells whether the event called "sound" must be read. */
export const hostile = Object.keys(forms).flatMap(format => [
  ...payloads.map(text => ({
    format,
    text: forms[format](text),
    name: `${format}: ${text.slice(0, 40)}`,
    isSound: true,
  })),
  ...shapes[format].map((text, i) => ({format, text, name: `${format}, shape ${i + 1}`, isSound: false})),
]);
