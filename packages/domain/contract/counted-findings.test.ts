import { expectedResult, type FixturePractice } from '@concord/fixtures';
import { describe, expect, test } from 'vitest';
import { auditPractice, type Finding } from '../src/completeness/index.ts';
import { parseInstant, type Instant } from '../src/shared/index.ts';
import { readFixture } from './read-fixture.ts';

/** A finding that was counted; where a field is null it is free. */
interface Counted {
  readonly rule: string;
  readonly severity: string;
  readonly sessionId: string | null;
  readonly clientId: string | null;
  readonly noteId: string | null;
  readonly staffId: string | null;
}

const fields = ['sessionId', 'clientId', 'noteId', 'staffId'] as const;
const say = (finding: Pick<Counted, (typeof fields)[number]>, rule: string): string =>
  `${rule} ${fields.map((field) => `${field}=${finding[field] ?? '-'}`).join(' ')}`;

/** Pairs what was counted with what was found, the fullest first, so that a free field never takes what another needs. */
function compare(
  counted: readonly Counted[],
  found: readonly Finding[],
): { missed: string[]; extra: string[] } {
  const free = new Set(found);
  const known = (one: Counted): number => fields.filter((field) => one[field] !== null).length;
  const missed = [...counted]
    .sort((a, b) => known(b) - known(a))
    .flatMap((one) => {
      const match = [...free].find(
        (other) =>
          other.ruleId === one.rule &&
          other.severity === one.severity &&
          fields.every((field) => one[field] === null || one[field] === other[field]),
      );
      if (match === undefined) return [say(one, one.rule)];
      free.delete(match);
      return [];
    });
  return { missed, extra: [...free].map((finding) => say(finding, finding.ruleId)) };
}

describe.each<FixturePractice>(['first-group', 'riverbend'])('%s', (name) => {
  test('the audit finds what was counted: nothing missed, nothing more, each of its severity', async () => {
    const about = expectedResult(name, 'about.json') as { readonly asOf: string };
    const findings = auditPractice(await readFixture(name), parseInstant(about.asOf) ?? (0 as Instant));
    expect(compare(expectedResult(name, 'audit.jsonl') as Counted[], findings)).toEqual({
      missed: [],
      extra: [],
    });
  });
});
