import {defaultReporter} from '@web/test-runner';

/** The default report, and a closing line that a script can read: `N passed, N failed`. */
export function countReporter() {
  const report = defaultReporter({reportTestResults: true, reportTestProgress: process.stdout.isTTY});
  return {
    ...report,
    onTestRunFinished(args) {
      report.onTestRunFinished?.(args);
      let passed = 0;
      let failed = 0;
      const count = suite => {
        for (const test of suite.tests) {
          if (test.skipped) continue;
          if (test.passed) passed += 1;
          else failed += 1;
        }
        suite.suites.forEach(count);
      };
      for (const session of args.sessions) {
        if (session.testResults) count(session.testResults);
        // A file that could not be loaded ran none of its tests: that is a failure too.
        if (!session.testResults || (session.errors.length && session.passed === false && !failed)) failed += 1;
      }
      console.log(`\n${passed} passed, ${failed} failed`);
    },
  };
}
