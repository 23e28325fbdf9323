import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tallyOf } from '../../workbench/tally.mjs';
import { plant, type Plot } from './plant.ts';

const plots: Plot[] = [];

function tally(report: object, status: number) {
  const plot = plant({ 'report.json': JSON.stringify(report) });
  plots.push(plot);
  return tallyOf(path.join(plot.folder, 'report.json'), status);
}

const report = {
  numTotalTests: 3,
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

describe('what npm test counts', () => {
  afterAll(() => plots.forEach((plot) => plot.remove()));

  it('counts what passed', () => {
    expect(tally(report, 0)).toMatchObject({ passed: 3, failed: 0 });
  });

  it('counts what failed', () => {
    const failing = [{ name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }] }];
    expect(tally({ ...report, numPassedTests: 2, numFailedTests: 1, testResults: failing }, 1)).toMatchObject(
      {
        passed: 2,
        failed: 1,
      },
    );
  });

  it('a file that cannot be read is a failure', () => {
    const broken = { name: 'b.test.ts', status: 'failed', assertionResults: [] };
    expect(tally({ ...report, testResults: [...report.testResults, broken] }, 1)).toMatchObject({
      passed: 3,
      failed: 1,
    });
  });

  it('a skipped test is a failure', () => {
    expect(tally({ ...report, numPassedTests: 2, numPendingTests: 1 }, 0)).toMatchObject({
      passed: 2,
      failed: 1,
    });
  });

  it('a run without a test is a failure', () => {
    const empty = { ...report, numTotalTests: 0, numPassedTests: 0, testResults: [] };
    expect(tally(empty, 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('errors outside of tests are a failure', () => {
    expect(tally(report, 1)).toMatchObject({ passed: 3, failed: 1 });
  });

  it('a run that ends without a report is a failure', () => {
    expect(tallyOf(path.join(import.meta.dirname, 'no-such-report.json'), 137)).toMatchObject({
      passed: 0,
      failed: 1,
    });
  });
});
