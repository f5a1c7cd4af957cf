import assert from 'node:assert/strict';
import {execFile, spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {built} from '../support/built.mjs';
import {serve} from '../support/serve.mjs';

const root = built();
const {bin} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const khatt = (...args) => {
  const options = typeof args.at(-1) === 'object' ? args.pop() : {};
  const {status, stdout, stderr} = spawnSync(process.execPath, [join(root, bin.khatt), ...args], {
    cwd: root,
    encoding: 'utf8',
    ...options,
  });
  return {status, stdout, stderr};
};

let dir;
const file = name => join(dir, name);
before(() => {
  dir = mkdtempSync(join(tmpdir(), 'khatt-cli-'));
});
after(() => rmSync(dir, {recursive: true}));

describe('khatt', () => {
  it('tells of its commands where none is named, and ends as wrongly used', () => {
    const {status, stdout, stderr} = khatt();
    assert.equal(status, 2);
    assert.equal(stdout, '');
    for (const name of ['check', 'convert', 'draft']) assert.match(stderr, new RegExp(`^  ${name} `, 'm'));
  });

  it('tells of each command that it names', () => {
    const {status, stdout} = khatt('--help');
    assert.equal(status, 0);
    const names = [...stdout.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name);
    assert.ok(names.length >= 3);
    for (const name of names) assert.match(khatt(name, '--help').stdout, new RegExp(`^Usage: khatt ${name} `), name);
  });

  it('names an option that it does not know, and the help', () => {
    const {status, stderr} = khatt('check', '--loud', 'data/gulf-moscow.json');
    assert.equal(status, 2);
    assert.match(stderr, /--loud/);
    assert.match(stderr, /khatt check --help/);
  });

  it('speaks Arabic where that is asked for, or is the language of the system', () => {
    const arabic = {env: {...process.env, LC_ALL: '', LC_MESSAGES: '', LANG: 'ar_QA.UTF-8'}};
    const english = {env: {...process.env, LC_ALL: 'en_US.UTF-8', LANG: 'ar_QA.UTF-8'}};
    for (const name of ['check', 'convert', 'draft', 'publish']) {
      const {stdout} = khatt(name, '--help', '--lang', 'ar', english);
      assert.match(stdout, new RegExp(`^الاستعمال: khatt ${name} `), name);
      assert.equal(khatt(name, '--help', arabic).stdout, stdout);
      const options = text => [...text.matchAll(/^ {2}(--\S+)/gm)].map(([, option]) => option);
      assert.deepEqual(options(stdout), options(khatt(name, '--help', english).stdout), name);
    }
    for (const args of [
      ['--help', '--lang', 'ar'],
      ['--lang', 'ar', '--help'],
      ['help', '--lang=ar'],
    ])
      assert.match(khatt(...args, english).stdout, /خطوط زمنية لغرف الأخبار/);
    assert.match(khatt(arabic).stderr, /الاستعمال: khatt COMMAND/);
    assert.match(khatt('check', '--loud', arabic).stderr, /لا خيار بهذا الاسم: \u2066--loud\u2069/);
    assert.match(khatt('check', '--format', arabic).stderr, /الخيار \u2066--format\u2069 بلا قيمة/);
    assert.match(khatt('check', '--json=1', arabic).stderr, /الخيار \u2066--json\u2069 لا يأخذ قيمة/);
    assert.match(khatt('check', '--lang', '--json', 'a.csv', arabic).stderr, /الخيار \u2066--lang\u2069 بلا قيمة/);
    assert.match(khatt('check', 'none.json', arabic).stderr, /none\.json: لا ملف بهذا الاسم/);
    assert.match(khatt('check', 'data/gulf-moscow.en.json', arabic).stdout, /لا خطأ فيه \(6 أحداث\)/);
    assert.match(khatt('convert', 'data/gulf-moscow.json', file('a.xyz'), '--to', 'xyz', arabic).stderr, /لا تُكتب/);
    assert.match(khatt('--help', english).stdout, /timelines for newsrooms/);
  });

  it('ends quietly where who reads it has read enough', async () => {
    const {stdout, stderr} = spawn(process.execPath, [join(root, bin.khatt), 'check', 'data/bad-rows.json'], {
      cwd: root,
    });
    stdout.destroy();
    let said = '';
    stderr.setEncoding('utf8').on('data', text => {
      said += text;
    });
    await once(stderr, 'end');
    assert.equal(said, '');
  });

  it('prints its version', () => {
    const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.equal(khatt('--version').stdout, `${version}\n`);
  });
});

describe('khatt check', () => {
  it('finds nothing wrong in the first story', () => {
    const {status, stdout, stderr} = khatt('check', 'data/gulf-moscow.json', 'data/gulf-moscow.en.json');
    assert.equal(status, 0);
    assert.equal(stderr, '');
    assert.equal(
      stdout,
      'data/gulf-moscow.json: لا خطأ فيه (6 أحداث)\ndata/gulf-moscow.en.json: nothing is wrong (6 events)\n',
    );
  });

  it('lists what is wrong and what to do, in the language of the document', () => {
    const {status, stdout} = khatt('check', 'data/bad-rows.json');
    assert.equal(status, 1);
    assert.match(stdout, /^data\/bad-rows\.json: 5 أخطاء، 3 تنبيهات \(7 أحداث\)$/m);
    assert.match(stdout, /اكتب شهرًا من 01 إلى 12\.$/m);
  });

  it('speaks the language that is asked for', () => {
    const {status, stdout} = khatt('check', '--lang', 'en', 'data/bad-rows.json');
    assert.equal(status, 1);
    assert.match(stdout, /^data\/bad-rows\.json: 5 errors, 3 warnings \(7 events\)$/m);
    assert.match(stdout, /^ {2}error {4}Event 2,.*"1959-13-04" has month 13\.\n {11}Write a month from 01 to 12\.$/m);
  });

  it('does not call warnings and notes a failure', () => {
    writeFileSync(file('unknown.json'), '{"khatt": 1, "events": [{"date": "2022", "title": "A", "colour": "red"}]}');
    const {status, stdout} = khatt('check', file('unknown.json'));
    assert.equal(status, 0);
    assert.match(stdout, /: 1 note \(1 event\)$/m);
  });

  it('prints the problems as JSON', () => {
    const {status, stdout} = khatt('check', '--json', 'data/bad-rows.json', 'data/gulf-moscow.json');
    assert.equal(status, 1);
    const [bad, good] = JSON.parse(stdout);
    assert.equal(bad.file, 'data/bad-rows.json');
    assert.equal(bad.problems.filter(({severity}) => severity === 'error').length, 5);
    const {code, index, field, value, message, remedy} = bad.problems[0];
    assert.deepEqual({code, index, field, value}, {code: 'date-month', index: 1, field: 'date', value: '1959-13-04'});
    assert.ok(message && remedy);
    assert.deepEqual(good, {file: 'data/gulf-moscow.json', events: 6, problems: []});
  });

  it('says which file is not there, and still checks the others', () => {
    const {status, stdout, stderr} = khatt('check', 'nowhere.json', 'data/gulf-moscow.en.json');
    assert.equal(status, 2);
    assert.match(stderr, /nowhere\.json: there is no such file/);
    assert.match(stdout, /nothing is wrong/);
  });

  it('says that a folder is no file, and that a file must be named', () => {
    const folder = khatt('check', 'data');
    assert.deepEqual([folder.status, /folder/.test(folder.stderr)], [2, true]);
    assert.equal(khatt('check').status, 2);
  });

  it('reads what is piped in', () => {
    const {status, stdout} = khatt('check', '-', {input: readFileSync(join(root, 'data/gulf-moscow.en.json'))});
    assert.equal(status, 0);
    assert.match(stdout, /6 events/);
  });

  it('stops where what comes is longer than any timeline, be it a file or piped in', () => {
    writeFileSync(file('long.csv'), '');
    truncateSync(file('long.csv'), 300 * 2 ** 20);
    const pipe = openSync(file('long.csv'), 'r');
    const limit = {env: {...process.env, NODE_OPTIONS: '--max-old-space-size=256'}};
    for (const [name, options] of [
      [file('long.csv'), limit],
      ['-', {...limit, stdio: [pipe, 'pipe', 'pipe']}],
    ]) {
      const {status, stdout, stderr} = khatt('check', name, '--lang', 'en', options);
      assert.deepEqual([status, stdout], [2, '']);
      assert.equal(
        stderr.startsWith(`khatt check: ${name}: it is longer than 256 MB, which no timeline`),
        true,
        stderr,
      );
    }
    closeSync(pipe);
    rmSync(file('long.csv'));
  });

  it('reads what stands at an address, and says what came instead', async () => {
    const site = await serve({pages: {'/sheet': 'التاريخ,العنوان\r\n31 فبراير 2022,لقاء\r\n2019,قمة\r\n'}});
    // Not waited for in place: the server is in this process.
    const checked = path =>
      new Promise(resolve =>
        execFile(process.execPath, [join(root, bin.khatt), 'check', `${site.origin}${path}`], (error, stdout, stderr) =>
          resolve({status: error?.code ?? 0, stdout, stderr}),
        ),
      );
    const read = await checked('/sheet');
    const missing = await checked('/none');
    await site.close();
    const gone = await checked('/sheet');
    assert.equal(read.status, 1);
    assert.match(read.stdout, /الصف 2، العمود «التاريخ»/);
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /\/none: the server answered 404\./);
    assert.equal(gone.status, 2);
    assert.match(gone.stderr, /no answer came/);
  });
});

describe('khatt convert', () => {
  it('writes by the name of the file, and reads again what it wrote', () => {
    const {status, stderr} = khatt('convert', 'data/gulf-moscow.json', file('made/story.json'));
    assert.equal(status, 0);
    assert.equal(stderr, '');
    const [source, made] = ['data/gulf-moscow.json', file('made/story.json')].map(path =>
      JSON.parse(readFileSync(join(path.startsWith('data') ? root : '', path), 'utf8')),
    );
    assert.deepEqual(made, source);
    khatt('convert', 'data/gulf-moscow.json', file('story.timelinejs.json'));
    assert.deepEqual(JSON.parse(readFileSync(file('story.timelinejs.json'), 'utf8')).events[0].start_date, {
      year: 2019,
    });
  });

  for (const name of ['story.csv', 'story.timelinejs', 'story.html'])
    it(`writes ${name}, which it reads again with every date as exactly as it was`, () => {
      const to = name.endsWith('.timelinejs') ? ['--to', 'timelinejs'] : [];
      const there = khatt('convert', 'data/gulf-moscow.json', file(name), ...to);
      assert.equal(there.status, 0, there.stderr);
      const back = khatt('convert', file(name), file('back.json'));
      assert.equal(back.status, 0, back.stderr);
      const [source, made] = [join(root, 'data/gulf-moscow.json'), file('back.json')].map(path =>
        JSON.parse(readFileSync(path, 'utf8')).events.map(({date, title}) => [date, title]),
      );
      assert.deepEqual(made, source);
    });

  it('tells what a calendar can not hold, and writes the rest', () => {
    const {status, stderr} = khatt('convert', 'data/gulf-moscow.json', file('story.ics'), '--lang', 'en');
    assert.equal(status, 0, stderr);
    assert.match(readFileSync(file('story.ics'), 'utf8'), /^BEGIN:VCALENDAR\r\n/);
    assert.notEqual(stderr, '');
  });

  it('writes the sound events, tells of the others, and ends as faulty', () => {
    const {status, stderr} = khatt('convert', 'data/bad-rows.json', file('rows.json'), '--lang', 'en');
    assert.equal(status, 1);
    assert.match(stderr, /has month 13/);
    assert.equal(JSON.parse(readFileSync(file('rows.json'), 'utf8')).events.length, 7);
  });

  it('writes nothing where nothing could be read', () => {
    writeFileSync(file('page.json'), '<!doctype html><p>Not found');
    const {status, stderr} = khatt('convert', file('page.json'), file('none.json'), '--from', 'json');
    assert.equal(status, 1);
    assert.match(stderr, /page\.json/);
    assert.equal(existsSync(file('none.json')), false);
  });

  it('asks for a format that it can write, and for another file than the one it reads', () => {
    const unknown = khatt('convert', 'data/gulf-moscow.json', file('story.docx'));
    assert.deepEqual([unknown.status, /--to/.test(unknown.stderr)], [2, true]);
    const unwritten = khatt('convert', 'data/gulf-moscow.json', file('story.x'), '--to', 'docx');
    assert.deepEqual([unwritten.status, /docx/.test(unwritten.stderr)], [2, true]);
    assert.equal(khatt('convert', 'data/gulf-moscow.json', './data/gulf-moscow.json').status, 2);
    assert.equal(khatt('convert', 'data/gulf-moscow.json').status, 2);
    writeFileSync(file('own.csv'), 'date,title\n2019,A\n');
    symlinkSync(file('own.csv'), file('link.csv'));
    assert.equal(khatt('convert', file('own.csv'), file('link.csv')).status, 2);
    assert.equal(readFileSync(file('own.csv'), 'utf8'), 'date,title\n2019,A\n');
  });

  it('tells of what is lost in the language that is asked for', () => {
    const english = khatt('convert', 'data/gulf-moscow.json', file('lost.csv'), '--lang', 'en');
    assert.match(english.stderr, /note +timeZone: CSV has no place for this/);
    assert.doesNotMatch(english.stderr, /لا مكان/);
    const arabic = khatt('convert', 'data/gulf-moscow.en.json', file('lost.csv'), '--lang', 'ar');
    assert.match(arabic.stderr, /المنطقة الزمنية: لا مكان لهذا/);
  });

  it('says why a file can not be written, in the language of who asks', () => {
    symlinkSync(file('nowhere'), file('unplugged'));
    for (const [out, en, ar] of [
      [file(`${'x'.repeat(300)}.json`), /its name is too long\.$/m, /اسمه أطول مما يقبله النظام\.$/m],
      [file('unplugged/a.json'), /its folder can't be made there\.$/m, /تعذّر إنشاء مجلده هناك\.$/m],
    ]) {
      const english = khatt('convert', 'data/gulf-moscow.json', out, '--lang', 'en');
      assert.equal(english.status, 2);
      assert.match(english.stderr, en);
      assert.match(khatt('convert', 'data/gulf-moscow.json', out, '--lang', 'ar').stderr, ar);
    }
  });

  it('writes to standard output', () => {
    const {status, stdout} = khatt('convert', 'data/gulf-moscow.json', '-', '--to', 'json');
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).events.length, 6);
  });
});

describe('khatt draft', () => {
  const article =
    'زار وزير الخارجية الرياض يوم الثلاثاء. وسيلتقي الرئيس نظيره في أستانا الخميس. وقد التقيا آخر مرة قبل سنوات.';

  it('drafts events from an article, to be checked by somebody', () => {
    writeFileSync(file('article.txt'), article);
    const {status, stdout, stderr} = khatt('draft', file('article.txt'), '--published', '2022-10-12');
    assert.equal(status, 0);
    const {events, lang, source} = JSON.parse(stdout);
    assert.equal(lang, 'ar');
    assert.equal(source.published, '2022-10-12');
    assert.deepEqual(
      events.map(({date, draft}) => [date, draft]),
      [
        ['2022-10-11', true],
        ['2022-10-13', true],
      ],
    );
    assert.match(stderr, /^2 events drafted/);
    assert.match(stderr, /no date in "[^"]*سنوات/);
  });

  it('writes to a file that check finds sound', () => {
    writeFileSync(file('article.txt'), article);
    const made = khatt('draft', file('article.txt'), '--published', '2022-10-12', '--out', file('draft.json'));
    assert.equal(made.status, 0);
    assert.equal(made.stdout, '');
    assert.equal(khatt('check', file('draft.json')).status, 0);
  });

  it('asks for the day of publication, and for one that can be read', () => {
    writeFileSync(file('article.txt'), article);
    const without = khatt('draft', file('article.txt'));
    assert.deepEqual([without.status, /--published 2022-10-12/.test(without.stderr)], [2, true]);
    const unread = khatt('draft', file('article.txt'), '--published', 'Tuesday');
    assert.deepEqual([unread.status, /Tuesday/.test(unread.stderr)], [2, true]);
    const arabic = khatt('draft', file('article.txt'), '--published', '٢٠٢٢-١٠-١٢');
    assert.deepEqual([arabic.status, JSON.parse(arabic.stdout).source.published], [0, '2022-10-12']);
  });

  it('refuses a time zone that there is not, and a document that is no text', () => {
    writeFileSync(file('article.txt'), article);
    const zone = khatt('draft', file('article.txt'), '--published', '2022-10-12', '--time-zone', 'Asia/Doha');
    assert.deepEqual([zone.status, zone.stdout, /Asia\/Doha/.test(zone.stderr)], [2, '', true]);
    writeFileSync(file('article.docx'), Buffer.from('PK\x03\x04\x14\x00\x06\x00', 'latin1'));
    const word = khatt('draft', file('article.docx'), '--published', '2022-10-12');
    assert.deepEqual([word.status, /no plain text/.test(word.stderr)], [2, true]);
  });

  it('reads an article in Windows-1256, and says so where it has no date', () => {
    const letters = new TextDecoder('windows-1256').decode(Uint8Array.from({length: 256}, (_, i) => i));
    writeFileSync(
      file('old.txt'),
      Uint8Array.from(article, letter => letters.indexOf(letter)),
    );
    const old = khatt('draft', file('old.txt'), '--published', '2022-10-12');
    assert.equal(JSON.parse(old.stdout).events.length, 2);
    writeFileSync(file('none.txt'), 'لا موعد هنا.');
    const none = khatt('draft', file('none.txt'), '--published', '2022-10-12');
    assert.deepEqual([none.status, none.stderr], [0, 'No date was found in the article, so there is no event.\n']);
  });
});
