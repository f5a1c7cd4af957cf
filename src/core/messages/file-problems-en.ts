import type {FileProblemTexts, MoreCases} from './problem-words.ts';

const archiveRemedy =
  'Give its address to the element: <khatt-timeline src="story.parquet">. For khatt check, khatt convert and all else, save its rows as CSV.';

/** What is seldom wrong; and with other tools' files, with archives, and with what joins a story to its article. */
export const fileProblemsEn: FileProblemTexts = {
  'date-level': {
    message: '"{value}" is EDTF of level 2, which is not drawn.',
    remedy: 'Write one date, or two with a slash between them. Put ~ behind an approximate date: 2022-06~.',
  },
  'date-hour': {
    message: '"{value}" has hour {hour}.',
    remedy: 'Write an hour from 00 to 23; the midnight that ends a day is 00:00 of the next.',
  },
  'date-minute': {message: '"{value}" has minute {minute}.', remedy: 'Write minutes from 00 to 59.'},
  'date-second': {message: '"{value}" has second {second}.', remedy: 'Write seconds from 00 to 59.'},
  'date-offset': {
    message: '"{value}" has {offset} as its offset from UTC, and no clock has that.',
    remedy: 'Write Z, or an offset from -12:00 to +14:00, such as +03:00.',
  },
  'date-range': {
    message: '"{value}" is outside the years that can be drawn.',
    remedy: 'Write a year from Y-271820 to Y275759.',
  },
  'date-no-end-known': {
    message: '"{value}" has neither a beginning nor an end.',
    remedy: 'Write at least one of the two dates: 2019/.. is "since 2019", ../2019 is "until 2019".',
  },
  'clock-skipped': {
    message:
      'the clocks of {zone} were put forward over "{value}" and never showed it. Where the times of another zone are shown, it counts as {read}.',
    remedy: 'Correct the time; write {read} if that is meant.',
  },
  'clock-twice': {
    message: 'the clocks of {zone} were put back and showed "{value}" twice; it counts as the first time, {read}.',
    remedy: 'To leave no doubt, write {read}; if the second time is meant, write {other}.',
  },
  'file-version': {
    message: 'the version of the format is given as {value}; it was read as version 1, the only one known here.',
    remedy: 'Write "khatt": 1, or use a newer khatt.',
  },
  'file-unknown-format': {
    message: '"{format}" is not a format that can be read.',
    remedy: 'Leave the format out, so that it is known by the content, or write one of: {choices}.',
    cases: {
      archive: {
        message: '"{format}" is the format of archives, which only the element reads, from the address in its src.',
        remedy: archiveRemedy,
      },
      other: {
        message: 'the format is given as "{format}", but by its content the file is "{found}".',
        remedy: 'Leave the format out, so that it is known by the content.',
      },
    },
  },
  'file-encoding': {
    message: '{file} is not in UTF-8; it was read as {encoding}.',
    remedy: 'If letters look wrong, save it again as UTF-8; Excel calls that "CSV UTF-8".',
    cases: {
      broken: {
        message: '{file} has letters that are broken, and are shown as a question mark in a diamond.',
        remedy: 'Save it again as UTF-8, and look whether all of it was copied.',
      },
    },
  },
  'text-override': {
    message: '"{value}" has a character that is not seen (U+202D or U+202E) and turns the order of the letters around.',
    remedy: 'Type the text anew; do not copy it.',
  },
  'structure-too-deep': {
    message: 'too many things lie one inside the other; the innermost were left out.',
    remedy: 'Make it flatter.',
  },
  'color-contrast': {
    message:
      '"{value}" cannot be read as text on a light page. It is drawn as {light} there, and as {dark} on a dark page.',
    remedy: 'Choose a darker colour, or leave it if you like what is drawn.',
  },
  'color-alike': {
    message: '"{value}" cannot be told from the colour of "{other}".',
    remedy: 'Choose colours that differ in lightness too. Until then the sign of each group tells them apart.',
    cases: {
      deutan: {message: 'readers who do not see green cannot tell "{value}" from the colour of "{other}".'},
      protan: {message: 'readers who do not see red cannot tell "{value}" from the colour of "{other}".'},
      tritan: {message: 'readers who do not see blue cannot tell "{value}" from the colour of "{other}".'},
    },
  },
  'file-columns': {
    message: '{file} has no row of headers that is understood. Its first row: {columns}',
    remedy: 'Give each column a header in the first row; one must be Date, and one Title.',
    cases: {
      date: {
        message: '{file} has no column for the date. Its columns: {columns}',
        remedy: 'Call the column with the dates Date.',
      },
      title: {
        message: '{file} has no column for the title. Its columns: {columns}',
        remedy: 'Call the column with the titles Title.',
      },
    },
  },
  'row-cells': {
    message: 'the sheet has {columns} columns, and this row has more cells ({count}), which were left out: {value}',
    remedy: 'Put a text that has a comma in it between quotation marks, or save the sheet again as CSV.',
  },
  'cell-error': {
    message: '"{value}" is an error of the spreadsheet and no value; the cell was taken as empty.',
    remedy: 'Correct the formula in that cell, or write its value there, and save the sheet again.',
    cases: {
      narrow: {
        message: 'the spreadsheet saved "{value}" since the column was too narrow; the cell was taken as empty.',
        remedy: 'Make the column wider in the spreadsheet, and save the sheet again.',
      },
      pasted: {
        message: '"{value}" is not the value, but what a spreadsheet writes where it cannot show one.',
        remedy: 'Write the value itself in the cell, or empty it.',
      },
    },
  },
  'key-duplicate': {
    message: 'it is written twice, and of the two "{value}" was left out; "{taken}" was taken.',
    remedy: 'Keep one of the two. If they belong to two events, make two events of them.',
    cases: {
      json: {
        message: 'it is written twice, and of the two "{value}" (line {line}) is lost; "{taken}" was taken.',
        remedy: 'Keep one of the two. If they belong to two events, part them: },{.',
      },
    },
  },
  'row-quotes': {
    message: 'a quotation mark is out of place.',
    remedy: 'Put the whole text between quotation marks, and write those inside it twice: "He said ""yes"".".',
    cases: {
      open: {
        message: 'a quotation mark is opened and never closed, so that all the rest of the file is in one cell.',
      },
    },
  },
  'date-reading': {
    message: '«{value}» was read as {read}.',
    remedy: 'To leave no doubt, write {read}.',
    cases: {
      'day-first': {
        message: '«{value}» was read with the day first, as {read}; with the month first it would be {other}.',
        remedy: 'If that is wrong, write {other}.',
      },
      'year-first': {
        message: '«{value}» was read with the day first, as {read}; with the year first it would be {other}.',
        remedy: 'If that is wrong, write {other}.',
      },
      'short-year': {
        message: '«{value}» was read as {read}; its year could also be of another century: {other}.',
        remedy: 'Write the year with four digits.',
      },
      midnight: {
        message: '«{value}» was read as the day {read}, without the midnight that programs write for want of a time.',
        remedy: 'If midnight is meant, write {other}.',
      },
      weekday: {
        message: '«{value}» was read as {read}, which is another day of the week.',
        remedy: 'Correct the day of the week, or the date.',
      },
      winter: {
        message:
          '«{value}» was read as {read}, the winter that begins in that year; the one that ends in it is {other}.',
        remedy: 'If that is wrong, write {other}.',
      },
      serial: {message: '«{value}», a number that a spreadsheet keeps a day as, was read as {read}.'},
    },
  },
  'file-mended': {
    message: '{file} is not quite as it should be, and was read all the same.',
    remedy: 'Nothing needs to be done here; other tools may refuse it.',
    cases: {
      assignment: {
        message: '{file} is a script that puts the data into a variable; the data was read, and nothing was run.',
        remedy: 'Save the data alone if other tools are to read it.',
      },
      commas: {
        message: '{file} has commas that nothing follows; they were passed over.',
        remedy: 'Take out the comma before each closing bracket: other tools refuse the file for it.',
      },
      end: {
        message: '{file} breaks off; what is there was read. It ends: {found}',
        remedy: 'Perhaps not all of it was copied. Look at the last event, and export or copy the file again.',
      },
    },
  },
  'load-ranges': {
    message: 'the server sends {url} only as a whole, and an archive is read in parts.',
    remedy:
      'Put the file on a host that answers range requests with 206, as static hosts and object stores do; on another site it must also allow them (Access-Control-Allow-Origin).',
  },
  'load-changed': {
    message: '{url} was replaced by another file while it was read.',
    remedy: 'Load the page anew: what is shown may be of both.',
  },
  'archive-damaged': {
    message: '{file} cannot be read as Parquet: {found}',
    remedy:
      'Copy it again in binary form, or write it anew; a file that was cut short has lost its end, where it begins to be read.',
  },
  'archive-columns': {
    message: 'the archive has no column for {missing}. Its columns are: {columns}.',
    remedy:
      'Call one of them {missing}. A date column holds days (DATE), instants (TIMESTAMP), years (INTEGER) or text in EDTF.',
    cases: {
      type: {
        message: 'the column "{column}" of the archive is of the type {found}, which holds no dates.',
        remedy:
          'Write it as days (DATE), instants (TIMESTAMP), years (INTEGER) or text in EDTF: in DuckDB, CAST("{column}" AS INTEGER) makes years of numbers such as 2019.0.',
      },
      numbers: {
        message: 'the numbers in the column "{column}" of the archive are no years.',
        remedy:
          'Write days (DATE) or instants (TIMESTAMP): in DuckDB, to_timestamp("{column}") makes instants of seconds, epoch_ms("{column}") of milliseconds.',
      },
      title: {
        message: 'the column "{column}" of the archive is of the type {found}, and a title is text.',
        remedy: 'Write text (VARCHAR) into it.',
      },
    },
  },
  'archive-compression': {
    message: 'the archive is compressed as {codec}, which is not read here.',
    remedy: 'Write it with SNAPPY or ZSTD.',
  },
  'archive-order': {
    message:
      'the rows of the archive are not in the order of the column "{column}", so what is in view cannot be found.',
    remedy: 'Sort the rows by that column as you write the file: ORDER BY "{column}".',
    cases: {
      rows: {
        message:
          'rows of the archive are not in the order of the column "{column}", so counts and the way from one event to the next may be wrong.',
      },
    },
  },
  'archive-statistics': {
    message: 'the archive does not say from when to when the dates of each row group are (column "{column}").',
    remedy:
      'Write it with statistics, and with dates in it. Spark has none for times of its own type (INT96): set spark.sql.parquet.outputTimestampType to TIMESTAMP_MICROS.',
    cases: {
      text: {
        message: 'the column "{column}" of the archive has no dates, but texts such as "{found}".',
        remedy:
          'Write days (DATE), or text in EDTF, such as 2022-10-05: in DuckDB, strptime("{column}", \'%d/%m/%Y\')::DATE makes a day of 05/10/2022.',
      },
    },
  },
  'archive-density': {
    message: 'the summary counts {count} events, but the archive has {rows}; it was passed over.',
    remedy: 'Write the summary anew, after the archive.',
    cases: {
      unreadable: {
        message: 'what comes as the summary of the archive cannot be read as one; it was passed over.',
        remedy:
          'Write the summary anew, after the archive. Where there is none, the host must answer 404 (Not Found), and not with a page.',
      },
    },
  },
  'attribute-value': {
    message: 'the attribute has "{value}", which is not one of its values, and was passed over.',
    remedy: 'Write one of: {choices}.',
    cases: {
      example: {remedy: 'Write it like these: {example}.'},
      flag: {
        message: 'the attribute is on wherever it stands, and here it has "{value}".',
        remedy: 'Take it off the tag to turn it off.',
      },
    },
  },
  'article-missing': {
    message: 'no element of the page has the id "{value}", which the article attribute names.',
    remedy: 'Write the id of the element that holds the text of the article.',
  },
  'quote-missing': {
    message: '"{value}" was not found in the article.',
    remedy: 'Copy the words as the article has them, or mark the passage by hand with data-khatt-event.',
  },
  'quote-ambiguous': {
    message: '"{value}" is in the article more than once.',
    remedy: 'Add what stands before it (prefix) or after it (suffix), or make the quote longer.',
  },
  'date-gap': {
    message: '"{value}" stands in the date without what belongs before it.',
    remedy: 'Fill in what is missing of the date.',
    cases: {
      day: {message: 'day {value} is written without a month, so the year alone was taken.'},
      time: {message: 'hour {value} is written without a day, so only what stands before it was taken.'},
      minute: {message: 'minute {value} is written without an hour, so only what stands before it was taken.'},
      second: {message: 'second {value} is written without a minute, so only what stands before it was taken.'},
    },
  },
  'date-too-fine': {
    message: '"{value}" is finer than a date can be here; the rest of it was left out.',
    remedy: 'Nothing needs to be done.',
  },
  'date-another': {
    message: 'it has a second <time>, {value}, which was taken for text; the date is {read}.',
    remedy: 'If that is another event, give it an item of its own in the list.',
    cases: {
      interval: {
        remedy:
          'If it lasted until then, write both into the first: datetime="{whole}". If it is another event, give it an item of its own.',
      },
    },
  },
  'file-lists': {
    message: 'there is more than one list with dates, of which the first was read; left out: {count}.',
    remedy: 'Put the events of all of them into one list.',
  },
  'file-part': {
    message: 'some data for search engines (JSON-LD) in {file} cannot be read and was left out. It begins: {found}',
    remedy: 'Correct it there; an editor that knows JSON marks the place.',
  },
  'date-repeats': {
    message: 'it repeats ({value}), and only its first time is here.',
    remedy: 'Write each of the other times that matters as an event of its own.',
  },
  'line-unread': {
    message: 'this line is not as a calendar has it, and was passed over: {value}',
    remedy: 'Export the calendar again, or correct the line.',
  },
  'zone-unknown': {
    message: '"{value}" is no time zone that is known; times were taken as the clock shows them.',
    remedy: 'Name the zone in the way of Asia/Qatar.',
  },
  'scale-cosmological': {
    message: 'the timeline is of cosmological scale; years before Y-271820 cannot be drawn.',
    remedy: 'Tell what is older in the text.',
  },
  'field-left-out': {
    message: 'these have no place here and were left out: {keys}.',
    remedy: 'Move what readers need of them to the events.',
  },
  'export-field': {
    message: '{format} has no place for this; it was left out.',
    remedy: 'Keep the story as JSON too, which holds everything.',
  },
  'export-date': {
    message: '{format} cannot hold "{value}" as it is known; "{written}" was written.',
    remedy: 'Keep the story as JSON too, which holds every date.',
  },
  'export-event': {
    message: '{format} cannot hold the date "{value}", so the event was left out.',
    remedy: 'Keep the story as JSON too, which holds every date.',
  },
};

/** Cases of what is wrong with a date that only a sheet has, and of why a text is not JSON. */
export const moreCasesEn: MoreCases = {
  network: {broken: {message: 'the connection broke off before all of {url} had come', remedy: 'Try again.'}},
  list: {
    calendar: {
      message: '{file} is a calendar without an event.',
      remedy: 'Export the calendar again with the events that are meant; tasks and busy times are not read.',
    },
    jsonld: {
      message: '{file} has data for search engines (JSON-LD), but no event among them.',
      remedy: 'Give a page or a file that describes events there (schema.org Event), each with a name and a startDate.',
    },
  },
  type: {
    events: {
      message: 'this is an object, where the list of events belongs.',
      remedy:
        'Write a list between square brackets, in which a key of the object is the id of its event: "events": [{"id": "…", "date": "…", "title": "…"}].',
    },
  },
  syntax: {
    nearest: {message: '«{value}» is not only a date.', remedy: 'If {nearest} is meant, write that.'},
    'no-year': {
      message: '«{value}» does not say which year.',
      remedy: 'Write the year as well: 12 October 2022, or 2022-10-12.',
    },
    'no-day': {
      message: '«{value}» does not say which day.',
      remedy: 'Write the day before the time: 2022-10-12T18:30.',
    },
    serial: {
      message: '«{value}» is a number, perhaps the one that a spreadsheet keeps {nearest} as.',
      remedy: 'If {nearest} is meant, write that; or give the column the format of a date and save the sheet again.',
    },
    time: {
      message: '«{value}» is not a time that can be read, and was left out.',
      remedy: 'Write hours and minutes: 14:30.',
    },
    calendar: {
      message: '"{value}" is not a date as a calendar has it.',
      remedy: 'Write it in eight figures, 20221012, or with the time, 20221012T183000; or export the calendar again.',
    },
    hijri: {
      message: '«{value}» is a Hijri date, of which sheets are not read.',
      remedy: 'Write the Gregorian date, and the Hijri one in the column "Display date".',
    },
    'maybe-hijri': {
      message: '«{value}» looks like a Hijri date, of which sheets are not read.',
      remedy:
        'If it is one, write the Gregorian date, and the Hijri one in the column "Display date". If it is Gregorian, write {nearest}.',
    },
  },
  month: {
    zero: {
      message: '"{value}" has 00 as its month.',
      remedy: 'If the month is not known, write the year alone, or XX in its place: 2022-XX.',
    },
  },
  day: {
    zero: {
      message: '"{value}" has 00 as its day.',
      remedy: 'If the day is not known, write the year and the month alone: 2022-10.',
    },
    cell: {
      message: '«{value}» has no {day} {monthName}; write {last}.',
      remedy: 'If the end of the month is meant, write {last}: {nearest}.',
    },
  },
  json: {
    template: {
      message: '{file} is a template from which pages of a site are made, not the data. It begins: {found}',
      remedy: 'Give the address of the file that the site makes of it.',
    },
    text: {
      message: '{file} is plain text, not a timeline. It begins: {found}',
      remedy:
        'Save a table as CSV: a row of headers, and commas, semicolons or tabs between the columns. Make a draft of an article at the desk, or with khatt draft.',
    },
    xml: {
      message: '{file} is XML, such as a feed, and not a timeline. It begins: {found}',
      remedy:
        'Give the data as JSON, CSV or a calendar (.ics). The answer of a server that refuses a file may have come instead.',
    },
    archive: {
      message: '{file} is an archive (Parquet), which only the element reads, from the address in its src.',
      remedy: archiveRemedy,
    },
    binary: {
      message: '{file} is not text.',
      remedy: 'A workbook of Excel can be saved as "CSV UTF-8"; save anything else as text, in UTF-8.',
    },
    end: {
      message: '{file} breaks off at line {line}, after: {found}',
      remedy: 'Perhaps not all of it was copied. Add the rest, or close what is open: {open}',
    },
    comma: {
      message: '{file} is not JSON: nothing follows the comma {there}',
      remedy: 'Take the comma out, or write what belongs behind it.',
    },
    separator: {
      message: '{file} is not JSON: a comma or a colon is missing {there}',
      remedy: 'Put a comma between two items, and a colon between a name and its value.',
    },
    quotes: {
      message: '{file} is not JSON: something is not in straight double quotes {there}',
      remedy: 'Put names and texts between straight double quotes: "title".',
    },
    comment: {
      message: '{file} is not JSON: there is a comment {there}',
      remedy: 'Take the comment out; JSON has none.',
    },
    'line-break': {
      message: '{file} is not JSON: a text runs past the end of its line {there}',
      remedy: 'Close the quotes, or write \\n for the line break.',
    },
    escape: {
      message: '{file} is not JSON: a backslash has no meaning {there}',
      remedy: 'Write two backslashes for one.',
    },
    more: {
      message: '{file} is not JSON: it goes on after its end {there}',
      remedy: 'Take out what follows the last bracket.',
    },
  },
};
