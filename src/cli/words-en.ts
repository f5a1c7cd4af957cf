import type {CliWords} from './cli-words.ts';

export const english: CliWords = {
  lang: 'en',
  seeHelp: name => `khatt ${name} --help tells how it is used.`,
  noCommand: name => `there is no command "${name}".`,
  unknownOption: option => `there is no option ${option}.`,
  withoutValue: option => `${option} has no value; write it after it.`,
  takesNoValue: option => `${option} takes no value.`,
  wrongOptions: said => said,

  nameFiles: 'name a file to check.',
  nameTwoFiles: 'name two files: the one to read and the one to write.',
  sameFile: 'the file to write is the one to read; give it another name.',
  formatUnsaid: path => `${path}: the name does not say which format to write; add --to, such as --to csv.`,
  formatUnknown: (format, choices) => `format: "${format}" is not written; use one of ${choices}.`,
  nameArticle: 'name one article, as a text file.',
  namePublished: 'say when the article was published, such as --published 2022-10-12: its dates rest on that.',
  publishedUnread: value => `published is "${value}"; write a day, such as 2022-10-12 or 2022-10-12T18:30.`,
  zoneUnknown: zone => `time zone "${zone}" is not known; write the name of a zone, such as Asia/Qatar.`,
  noText: path => `${path}: that is no plain text; save the article as text first.`,
  nameTimeline: 'name one timeline to publish.',
  nameFolder: 'name the folder to write to, such as --out public/timeline.',
  baseWrong: base => `base: "${base}" is no address of a folder; write one such as https://example.org/timeline/.`,

  noAnswer: address => `${address}: no answer came. Check the address and the connection.`,
  answered: (address, status) =>
    `${address}: the server answered ${status}. Check the address, and that all may read it.`,
  reasons: {
    ENOENT: 'there is no such file.',
    EISDIR: 'that is a folder, not a file.',
    EACCES: 'it may not be read or written.',
    EPERM: 'it may not be read or written.',
    ENOTDIR: 'a part of its path is a file, not a folder.',
    EEXIST: 'a part of its path is a file, not a folder.',
    EBUSY: 'another program has it open; close it there first.',
    EROFS: 'its disk can only be read.',
    ENOSPC: 'the disk is full.',
    ENAMETOOLONG: 'its name is too long.',
  },
  tooLong: (path, megabytes) =>
    `${path}: it is longer than ${megabytes} MB, which no timeline or article is; name the file that you mean, or cut it into parts.`,
  folderUnmade: path => `${path}: its folder can't be made there.`,

  drafted: count =>
    `${count} ${count === 1 ? 'event' : 'events'} drafted: check each, then take its "draft": true away.`,
  noDates: 'No date was found in the article, so there is no event.',
  vague: (words, sentence) => `no date in "${words}": ${sentence}`,
  nothingToPublish: 'there is no event to publish, so nothing was written.',
  published: (folder, files, snippets) => `${folder}: ${files} files; ${snippets} has the embeds.`,
  withoutBase:
    'Without --base, links to the page have no preview, and oembed.json no address: add --base https://… once the folder has one.',
  noBrowser:
    'No Chrome or Chromium was found to draw share.png with, so share.svg stands alone; CHROME_PATH can name one.',
  noPicture: (browser, reason) => `${browser} drew no share.png (${reason}); share.svg stands alone.`,
};
