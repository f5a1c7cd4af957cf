import type {CliHelp} from './cli-words.ts';

export const helpEn: CliHelp = {
  general: `khatt: timelines for newsrooms

Usage: khatt COMMAND …

  check FILE…          say what is wrong in timelines, and what to do about it
  convert IN OUT       turn one file format into another
  draft ARTICLE.txt    draft a timeline from the dates in an article
  publish FILE         make a folder that any web host serves, with its embeds

khatt COMMAND --help   tells of one command
khatt --version        prints the version
`,
  check: `Usage: khatt check FILE… [--json] [--lang LANG] [--format FORMAT]

Reads timelines and lists what is wrong: where, what, and what to do about it. FILE may be an address too, such as
that of a Google Sheet that is published to the web. "-" reads what is piped in.

  --json           print the problems as JSON: [{file, events, problems}]
  --lang LANG      language of the texts, ar or en; that of your system if it is Arabic, else of the
                   document, if left out
  --format FORMAT  what the files are; known by their content if left out

Exit code: 0 if there is no error (there may be warnings and notes), 1 if there is, 2 if a file can't be read.
`,
  convert: `Usage: khatt convert IN OUT [--to FORMAT] [--from FORMAT] [--lang LANG]

Reads one format and writes another. What is wrong with IN, and what the format of OUT can't hold, is told on
standard error. IN may be an address; "-" stands for standard input and output.

  --to FORMAT      json, csv, ics, jsonld, html or timelinejs; by the name of OUT if left out
  --from FORMAT    what IN is; known by its content if left out
  --lang LANG      language of what is told, ar or en; that of your system if it is Arabic, else of the
                   document, if left out

Exit code: 0 if all was written, 1 if events had to be left out or nothing could be read, 2 if it can't begin.
`,
  draft: `Usage: khatt draft ARTICLE.txt --published DATE [--lang LANG] [--title TEXT] [--time-zone ZONE] [--out FILE]

Drafts a timeline from the dates in an Arabic or English article: each event has its date, the sentence that it
stands in, and "draft": true until somebody has checked it. "-" reads what is piped in.

  --published DATE  when the article appeared, such as 2022-10-12 or 2022-10-12T18:30: "on Tuesday" is reckoned from it
  --lang LANG       language of the article, ar or en; known by its letters if left out
  --title TEXT      title of the timeline
  --time-zone ZONE  such as Asia/Qatar
  --out FILE        where the JSON is written; standard output if left out
`,
  publish: `Usage: khatt publish FILE --out DIR [--lang LANG] [--base URL] [--from FORMAT] [--without-png]

Makes a folder that any static host serves: a page of the story that can be read without JavaScript, a page for
frames, snippets.html with four embeds to copy, oembed.json, a picture for link previews, and the script itself.
FILE may be an address too.

  --out DIR        the folder, made if it is not there; its files of the same names are replaced
  --lang LANG      language of the page; that of the document if left out
  --base URL       the address that the folder will have: link previews and oEmbed need it
  --from FORMAT    what FILE is; known by its content if left out
  --without-png    leaves out share.png, which an installed Chrome or Chromium draws (CHROME_PATH can name one)

Exit code: 0 if all was published, 1 if events had to be left out or nothing could be read, 2 if it can't begin.
`,
};
