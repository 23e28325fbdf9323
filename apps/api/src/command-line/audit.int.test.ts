import { expectedResult, unpackPractice } from '@concord/fixtures';
import { describe, expect, test } from 'vitest';
import { runCommand, type CommandOutcome } from '../testing/run-command.ts';

// The audit opens no database: an address that leads nowhere proves it.
const nowhere = { administratorUrl: 'postgres://nobody@127.0.0.1:1/nowhere' };
const audit = (...args: readonly string[]): Promise<CommandOutcome> =>
  runCommand(nowhere, ['audit', ...args]);

const instant = '2025-11-30T12:00:00-05:00';

interface Line {
  readonly rule: string;
  readonly severity: string;
  readonly sessionId: string | null;
  readonly clientId: string | null;
  readonly noteId: string | null;
  readonly staffId: string | null;
  readonly explanation: string;
}
const linesOf = ({ stdout }: CommandOutcome): Line[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

describe('concord audit', () => {
  test('writes each finding that was counted as a line of JSON, in order, and the co-member who is named', async () => {
    const outcome = await audit(await unpackPractice('first-group'), '--as-of', instant);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    const found = linesOf(outcome);
    const place = ({ rule, severity, sessionId, clientId }: Line): unknown[] => [
      rule,
      severity,
      sessionId,
      clientId,
    ];
    const counted = expectedResult('first-group', 'audit.jsonl') as Line[];
    const guarded = found.filter(({ rule }) => rule.startsWith('co-member'));
    expect(found.filter((line) => !guarded.includes(line)).map(place)).toEqual(counted.map(place));
    expect(guarded).toMatchObject([
      { rule: 'co-member-named', sessionId: 's3', clientId: 'c2', noteId: 'n10' },
    ]);
    expect(Object.keys(found[0] ?? {})).toEqual([
      'rule',
      'severity',
      'sessionId',
      'clientId',
      'noteId',
      'staffId',
      'explanation',
    ]);
    expect(found.every(({ explanation }) => explanation.endsWith('.'))).toBe(true);
  });

  test('reports a folder that cannot be understood as the import does', async () => {
    const outcome = await audit('/nowhere/at/all', '--as-of', instant);
    expect(outcome).toMatchObject({ status: 1, stdout: '' });
    expect(outcome.stderr).toContain('is not a folder that can be read');
  });

  test.each([
    [[], 'FOLDER is missing'],
    [['folder'], '--as-of is missing'],
    [['folder', '--as-of', '2025-11-30'], '--as-of is not an instant'],
    [['folder', '--as-of', '2025-11-30T12:00:00'], '--as-of is not an instant'],
    [['folder', 'another', '--as-of', instant], 'more arguments'],
    [['folder', '--until', instant], 'until'],
  ])('a call with %j is refused with status 2', async (args, says) => {
    const outcome = await audit(...args);
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(outcome.stderr).toContain(says);
  });

  test('explains itself', async () => {
    const outcome = await audit('--help');
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    expect(outcome.stdout).toContain('concord audit FOLDER --as-of INSTANT');
  });
});
