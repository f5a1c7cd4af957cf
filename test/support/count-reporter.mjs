import {defaultReporter} from '@web/test-runner';

/**
 * The default report, and a closing line that a script can read: `N passed, N failed`. Where there are several engines, each
 * has a line of its own before it, with what was skipped in it and why.
 * @param {{notRun?: string[]}} options A line for each engine that was not found.
 */
export function countReporter({notRun = []} = {}) {
  const report = defaultReporter({reportTestResults: true, reportTestProgress: process.stdout.isTTY});
  return {
    ...report,
    onTestRunFinished(args) {
      report.onTestRunFinished?.(args);
      const sessions = [...args.sessions];
      const browsers = [...new Set(sessions.map(({browser}) => browser))];
      const engines = browsers.map(each => ({
        name: each.name,
        ...countOf(sessions.filter(({browser}) => browser === each)),
      }));
      if (engines.length > 1 || notRun.length) {
        console.log();
        for (const {name, passed, failed, skipped} of engines) {
          console.log(`${name}: ${passed} passed, ${failed} failed${skipped.size ? `, ${inWords(skipped)}` : ''}`);
        }
        for (const line of notRun) console.log(line);
      }
      const total = key => engines.reduce((sum, engine) => sum + engine[key], 0);
      console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
    },
  };
}

function countOf(sessions) {
  let passed = 0;
  let failed = 0;
  /** How many by why. */
  const skipped = new Map();
  const count = suite => {
    for (const test of suite.tests) {
      if (test.skipped) {
        const [, why = ''] = /\(skipped: (.+)\)$/.exec(test.name) ?? [];
        skipped.set(why, (skipped.get(why) ?? 0) + 1);
      } else if (test.passed) passed += 1;
      else failed += 1;
    }
    suite.suites.forEach(count);
  };
  for (const session of sessions) {
    if (session.testResults) count(session.testResults);
    // A file that could not be loaded ran none of its tests: that is a failure too.
    if (!session.testResults || (session.errors.length && session.passed === false && !failed)) failed += 1;
  }
  return {passed, failed, skipped};
}

function inWords(skipped) {
  const reasons = [...skipped].map(([why, n]) => `${n}${why && ` because ${why}`}`);
  const all = [...skipped.values()].reduce((sum, n) => sum + n, 0);
  return `${all} skipped (${reasons.join('; ')})`;
}
