import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line: how many tests passed and how many failed. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0;
    let failed = 0;
    for (const module of modules) {
      const failures = [...module.children.allTests('failed')].length;
      passed += [...module.children.allTests('passed')].length;
      // A file that cannot even be loaded counts as one.
      failed += failures === 0 && module.state() === 'failed' ? 1 : failures;
    }
    console.log(`${passed} passed, ${failed} failed`);
  }
}
