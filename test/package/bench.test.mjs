import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sorted} from '../bench/broken-off.mjs';
import byHand from '../bench/contenders/baseline.mjs';
import canvas from '../bench/contenders/canvas.mjs';
import khatt from '../bench/contenders/khatt.mjs';
import {figures, markdown, median, merged, moves, notRun} from '../bench/report.mjs';
import {run} from '../bench/run.mjs';
import {storyOf} from '../bench/stories.mjs';

/** Draws nothing and never comes to an end. */
const endless = {
  name: 'endless',
  version: '0',
  folders: {},
  plot: 'body',
  wheel: null,
  data: () => null,
  page: () => ({head: '', body: '<script type="module">for (;;);</script>'}),
};

describe('the bench', () => {
  it('measures khatt beside pages without a library', async () => {
    const report = await run({only: [canvas, byHand, khatt], n: [7], rounds: 1});
    const [{count, contenders}] = report.stories;
    assert.equal(count, 7);
    assert.deepEqual(
      contenders.map(({name}) => name),
      ['canvas', 'by-hand', 'khatt'],
    );
    for (const each of contenders) {
      assert.equal(each.failed, undefined);
      assert.deepEqual(each.failures, []);
      for (const key of ['firstMarks', 'scripting', 'heap', 'elements', 'requests', 'codeBytes'])
        assert.ok(each[key] > 0, `${each.name}: ${key}`);
    }
    const [base, written, own] = contenders;
    assert.equal(base.ratios.firstMarks, 1);
    for (const each of [base, own]) {
      assert.deepEqual(each.answers, {wheel: true, drag: true}, each.name);
      assert.ok(each.framesPerSecond > 0 && each.perInput > 0, each.name);
    }
    for (const {titles} of [written, own])
      assert.deepEqual(titles['1280 ar'], {whole: 7, overlapped: 0, cut: 0, absent: 0});
    // Canvas titles are seen too, though no element holds them.
    assert.ok(base.titles['1280 ar'].whole > 0);
    assert.match(markdown(report), /\| khatt /);
  });

  it('leaves a page that hangs behind, and says so', async () => {
    const {stories} = await run({only: [endless, canvas], n: [7], rounds: 1, patience: 6000});
    const [stuck, base] = stories[0].contenders;
    assert.match(stuck.failed, /^hung, no answer in 6 s, at 7$/);
    assert.equal(base.failed, undefined);
    assert.ok(base.firstMarks > 0);
  });

  it('calls no file broken off that came to its last byte, whatever the browser calls it', async () => {
    const url = 'http://localhost/story.json';
    const [aborted, came] = [
      {url, error: 'net::ERR_ABORTED', length: 900},
      {name: url, responseStatus: 200, decodedBodySize: 900},
    ];
    assert.deepEqual(sorted([aborted], [came]), {failures: [], whole: [url]});
    for (const less of [[], [{...came, decodedBodySize: 899}], [{...came, responseStatus: 404}]])
      assert.deepEqual(sorted([aborted], less), {failures: [`${url}: net::ERR_ABORTED`], whole: []});
    const lost = {...aborted, error: 'net::ERR_CONNECTION_RESET'};
    assert.deepEqual(sorted([lost], [came]).whole, []);
    assert.deepEqual(sorted([{...aborted, length: Number.NaN}], [came]).whole, []);
    const report = await run({only: [canvas, khatt], n: [3000], rounds: 1});
    const [{contenders}] = report.stories;
    for (const {name, failures} of contenders) assert.deepEqual(failures, [], name);
    assert.doesNotMatch(markdown(report), /What failed/);
    const told = contenders.map(each => ({...each, whole: [url]}));
    assert.match(
      markdown({...report, stories: [{count: 3000, contenders: told}]}),
      /to the last byte[^-]*\n\n- canvas/,
    );
  });

  it('makes the same story twice, with as many titles as events', () => {
    for (const lang of ['ar', 'en']) {
      const story = storyOf(1000, lang);
      assert.deepEqual(storyOf(1000, lang), story);
      assert.equal(new Set(story.events.map(({title}) => title)).size, 1000);
      assert.ok(story.events.every(({date}) => date >= '2019' && date < '2023'));
    }
  });
});

describe('what has moved', () => {
  const at = (more = {}) => ({
    100: {
      khatt: {
        firstMarks: 1.4,
        framesPerSecond: 1,
        elements: 500,
        codeBytes: 40_000,
        titles: {'1280 ar': {whole: 60, overlapped: 0, cut: 0, absent: 40}},
        ...more,
      },
    },
  });

  it('is nothing where a run differs as runs do', () => {
    assert.deepEqual(moves(at(), at({firstMarks: 1.5, framesPerSecond: 0.97})), {worse: [], better: []});
  });

  it('is told by name, the worse apart from the better', () => {
    const {worse, better} = moves(at(), at({firstMarks: 2, framesPerSecond: 0.5, elements: 300}));
    assert.deepEqual(worse, ['khatt at 100, firstMarks: 1.4 is now 2', 'khatt at 100, framesPerSecond: 1 is now 0.5']);
    assert.deepEqual(better, ['khatt at 100, elements: 500 is now 300']);
  });

  it('knows a title that is lost, and a story that is no longer drawn', () => {
    const fewer = at({titles: {'1280 ar': {whole: 59, overlapped: 1, cut: 0, absent: 40}}});
    assert.deepEqual(moves(at(), fewer).worse, [
      'khatt at 100, titles at 1280 ar: 60 whole, 0 overlapped, 0 cut; now 59 whole, 1 overlapped, 0 cut',
    ]);
    const hung = {100: {khatt: {failed: 'hung, no answer in 45 s'}}};
    assert.deepEqual(moves(at(), hung).worse, ['khatt at 100 is no longer drawn: hung, no answer in 45 s']);
    assert.deepEqual(moves(hung, at()).better, ['khatt at 100 is drawn now']);
  });

  it('is a figure, too, that is there no more: it is not passed over in silence', () => {
    const gone = at({heap: null, firstMarks: undefined, titles: {'1280 ar': {failed: 'hung'}}, byHand: {}});
    assert.deepEqual(moves(at({heap: 1.2, byHand: {frame95: 1.1}}), gone).worse, [
      'khatt at 100, firstMarks: 1.4, and no longer measured',
      'khatt at 100, heap: 1.2, and no longer measured',
      'khatt at 100, frame95 beside the page by hand: 1.1, and no longer measured',
      'khatt at 100, titles at 1280 ar: 60 whole, 0 overlapped, 0 cut; no longer counted',
    ]);
    assert.deepEqual(moves(gone, at()).worse, []);
  });

  it('is told apart from what was not run at all: a length, a contender', () => {
    const old = {7: {khatt: {elements: 1}, canvas: {elements: 1}}, 10000: {khatt: {elements: 3}}};
    assert.deepEqual(notRun(old, {7: {khatt: {elements: 1}}}), [
      '10,000 events, none of the contenders',
      'canvas at 7',
    ]);
    assert.deepEqual(notRun(old, old), []);
  });

  it('keeps the figures of what was not measured this time', () => {
    const old = {7: {khatt: {elements: 1}, canvas: {elements: 2}}, 100: {khatt: {elements: 3}}};
    assert.deepEqual(merged(old, {7: {khatt: {elements: 9}}}), {
      7: {khatt: {elements: 9}, canvas: {elements: 2}},
      100: {khatt: {elements: 3}},
    });
  });

  it('is measured by the middle run', () => {
    assert.equal(median([3, undefined, 1, 2]), 2);
    assert.equal(median([1, 2]), 1.5);
    assert.equal(median([undefined, null]), null);
  });

  it('writes ratios, and says of what hung that it did', () => {
    const ratios = {firstMarks: 1.234, framesPerSecond: Number.NaN, frame95: null, perInput: null, heap: 2};
    const drawn = {name: 'khatt', ratios, elements: 5, requests: 2, codeBytes: 10, titles: {}};
    const hung = {name: 'vis-timeline', failed: 'hung', ratios: {}, elements: null};
    const {7: written} = figures([{count: 7, contenders: [drawn, hung]}]);
    assert.equal(written.khatt.firstMarks, 1.23);
    assert.deepEqual(written['vis-timeline'], {failed: 'hung'});
  });
});
