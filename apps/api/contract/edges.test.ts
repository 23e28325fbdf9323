import { expectedResult, unpackPractice } from '@concord/fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../src/platform/database/ids.ts';
import { runCommand } from '../src/testing/run-command.ts';
import { asJson, findDifferences } from './compare-results.ts';
import { openPracticeDatabase, type PracticeDatabase } from './practice-database.ts';
import { reportDocuments } from './report-documents.ts';

/** A report that was counted, with its arguments; in them the clinic's identifiers stand for records. */
interface CountedCase {
  readonly report: keyof typeof reportDocuments;
  readonly scope: {
    readonly from: string;
    readonly to: string;
    readonly groupIds?: readonly string[];
    readonly siteIds?: readonly string[];
    readonly facilitatorId?: string;
  };
  readonly groupId?: string;
  readonly bucket?: string;
  readonly asOf?: string;
  readonly exceptRules?: readonly string[];
  readonly expected: unknown;
}

interface CountedAudit {
  readonly asOf: string;
  readonly findings: readonly Finding[];
}
interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly sessionId: string | null;
  readonly clientId: string | null;
  readonly noteId: string | null;
  readonly staffId: string | null;
}

const cases = expectedResult('edges', 'cases.json') as readonly CountedCase[];
const audits = expectedResult('edges', 'audits.json') as readonly CountedAudit[];

describe('a practice of boundary days, odd identifiers and every kind of record', () => {
  let practice: PracticeDatabase;

  beforeAll(async () => {
    practice = await openPracticeDatabase('edges');
  });
  afterAll(() => practice.database.drop());

  function variablesOf({ scope, groupId, bucket, asOf, exceptRules }: CountedCase): Record<string, unknown> {
    const { organizationId } = practice;
    const { groupIds, siteIds, facilitatorId, from, to } = scope;
    if (groupId !== undefined) return { from, to, groupId: recordId(organizationId, 'group', groupId) };
    return {
      bucket,
      asOf,
      exceptRules,
      scope: {
        ...scope,
        ...(groupIds && { groupIds: groupIds.map((id) => recordId(organizationId, 'group', id)) }),
        ...(siteIds && { siteIds: siteIds.map((id) => recordId(organizationId, 'site', id)) }),
        ...(facilitatorId && { facilitatorId: recordId(organizationId, 'staff', facilitatorId) }),
      },
    };
  }

  it.each([...new Set(cases.map(({ report }) => report))])(
    'has exactly the numbers of %s that were counted, however narrowed',
    async (report) => {
      for (const counted of cases.filter((one) => one.report === report)) {
        const answer = asJson(await practice.ask(reportDocuments[report], variablesOf(counted)));
        const differences = findDifferences(asJson(counted.expected), answer);
        expect({ scope: counted.scope, differences }).toEqual({ scope: counted.scope, differences: [] });
      }
    },
  );

  it.each(audits)('has exactly the findings that were counted at $asOf', async ({ asOf, findings }) => {
    const outcome = await runCommand(practice.database, [
      'audit',
      await unpackPractice('edges'),
      '--as-of',
      asOf,
    ]);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
    const found = outcome.stdout.split('\n').filter((line) => line !== '');
    // On other findings of a note `staffId` may be its author or null.
    const namesSomebody = new Set(findings.flatMap(({ rule, staffId }) => (staffId === null ? [] : [rule])));
    const place = ({ rule, severity, sessionId, clientId, noteId, staffId }: Finding): string =>
      JSON.stringify([rule, severity, sessionId, clientId, noteId, namesSomebody.has(rule) ? staffId : null]);
    expect(found.map((line) => place(JSON.parse(line) as Finding)).sort()).toEqual(
      findings.map(place).sort(),
    );
  });
});
