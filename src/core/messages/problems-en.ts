import {fileProblemsEn, moreCasesEn} from './file-problems-en.ts';
import type {ProblemWords} from './problem-words.ts';

export const problemsEn: ProblemWords = {
  dir: 'ltr',
  items: {events: 'Event {n}', groups: 'Group {n}', eras: 'Era {n}'},
  titled: '{item}, "{title}"',
  separator: ', ',
  row: 'row {row}',
  column: 'column «{column}»',
  moreRows: ' It is the same in rows below; how many: {more}.',
  placed: '{place}: {message}',
  file: 'The file',
  namedFile: 'The file "{name}"',
  there: 'at line {line}, column {column}: {found}',
  fields: {},
  kinds: {
    text: 'text',
    number: 'a number',
    truth: 'true or false',
    list: 'a list',
    object: 'an object',
    nothing: 'nothing',
  },
  other: {
    message: 'something here cannot be used as it stands.',
    remedy: 'Open the story at the desk of khatt, which says what to do.',
  },
  texts: {
    'date-empty': {
      message: 'no date is written.',
      remedy: 'Write the date as exactly as it is known: 2022, 2022-06 or 2022-06-14.',
    },
    'date-syntax': {
      message: '"{value}" is not written as a date that can be read.',
      remedy:
        'Write year-month-day as far as it is known: 2022, 2022-06, 2022-06-14 or 2022-06-14T18:30; from one date to another: 2022-06/2022-10.',
      cases: {
        part: {message: '"{value}" cannot be read as a date from "{found}" on.'},
        ...moreCasesEn.syntax,
      },
    },
    'date-month': {
      message: '"{value}" has month {month}.',
      remedy: 'Write a month from 01 to 12.',
      cases: {...moreCasesEn.month},
    },
    'date-day': {
      message: '"{value}" has day {day}, but that month has {last} days.',
      remedy: 'Write {last} if the end of the month is meant, else a day from 01 to {last}.',
      cases: {...moreCasesEn.day},
    },
    'date-end-before-start': {
      message: '"{value}" ends before it starts.',
      remedy: 'Write the earlier date first, {swapped}, or correct the one that is wrong.',
    },
    'file-empty': {
      message: '{file} is empty.',
      remedy: 'Put a timeline into it: {"khatt": 1, "events": [{"date": "2022-10-12", "title": "…"}]}.',
    },
    'file-not-json': {
      message: '{file} is not JSON.',
      remedy: 'Correct it there; an editor that knows JSON marks the place.',
      cases: {
        html: {
          message: '{file} is a web page, not a timeline. It begins: {found}',
          remedy:
            'Give the address of the data, not of a page that shows them. A login or error page may have come instead.',
        },
        other: {message: '{file} is not JSON {there}'},
        ...moreCasesEn.json,
      },
    },
    'file-not-timeline': {
      message: '{file} holds {found}, not a timeline.',
      remedy: 'Write an object with a list of events: {"khatt": 1, "events": [{"date": "2022-10-12", "title": "…"}]}.',
      cases: {
        events: {
          message: '{file} holds a bare list, which was read as the events of a timeline.',
          remedy: 'Put it into an object: {"khatt": 1, "title": "…", "events": […]}.',
        },
        'no-events': {message: '{file} has no list of events.'},
        ...moreCasesEn.list,
      },
    },
    'load-status': {
      message: 'the server answered {status} for {url}',
      remedy: 'Try again later, or ask those who run that server.',
      cases: {
        '401': {message: 'the server asks for a password for {url} (401)', remedy: 'Make the file public.'},
        '403': {message: 'the server does not give out {url} (403)', remedy: 'Make the file public.'},
        '404': {message: 'there is no file at {url} (404)', remedy: 'Check the address, letter by letter.'},
      },
    },
    'load-network': {
      message: 'no answer could be read from {url}',
      remedy:
        'Check the address and the connection. A file on another site can be read only if its server allows it (Access-Control-Allow-Origin).',
      cases: {...moreCasesEn.network},
    },
    'field-missing': {message: 'nothing is written.', remedy: 'Fill it in.'},
    'field-type': {
      message: 'this is {found}, where {expected} belongs.',
      remedy: 'Write {expected}.',
      cases: {
        text: {remedy: 'Write text between double quotes.'},
        unquoted: {remedy: 'Put it between double quotes: "{value}".'},
        number: {remedy: 'Write a number, without quotes.'},
        truth: {remedy: 'Write true or false, without quotes.'},
        list: {remedy: 'Write a list between square brackets: […].'},
        object: {remedy: 'Write an object between braces: {…}.'},
        ...moreCasesEn.type,
      },
    },
    'field-value': {
      message: '"{value}" is not known here, and was passed over.',
      remedy: 'Write one of: {choices}.',
      cases: {example: {remedy: 'Write it like these: {example}.'}},
    },
    'field-unknown': {
      message: 'these names mean nothing here; they are kept, but not shown: {keys}.',
      remedy: 'Check how they are spelled, or leave them.',
    },
    'field-too-long': {
      message: 'it has {length} characters, of which the first {most} are shown.',
      remedy: 'Make it shorter.',
    },
    'id-duplicate': {
      message: '"{value}" is the id of something else already; it was changed to "{id}".',
      remedy: 'Give each an id of its own.',
    },
    'id-dangling': {
      message: 'there is no group "{value}"; it is shown without one.',
      remedy: 'Write the id of a group, or add this one to the groups.',
    },
    'url-refused': {
      message: '"{value}" is no address that may be opened, and was left out.',
      remedy: 'Write one with https://, http:// or mailto:, or one relative to the page.',
    },
    ...fileProblemsEn,
  },
};
