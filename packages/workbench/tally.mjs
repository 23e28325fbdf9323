import { existsSync, readFileSync } from 'node:fs';

/** Counts what one run of Vitest reported to its JSON file. A run that broke off counts as one failure more. */
export function tallyOf(reportFile, status) {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1, troubles: ['it ended before it could report'] };
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  const unread = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  const troubles = [
    ...unread.map((file) => `${file.name} could not run`),
    ...(skipped > 0 ? [`${skipped} skipped; a test that cannot run must fail`] : []),
    ...(report.numTotalTests === 0 ? ['it ran no test'] : []),
  ];
  const failed = report.numFailedTests + troubles.length;
  if (failed === 0 && status !== 0)
    return { passed: report.numPassedTests, failed: 1, troubles: ['errors outside tests'] };
  return { passed: report.numPassedTests, failed, troubles };
}
