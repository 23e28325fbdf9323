import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPractice } from '../practice/index.ts';
import { randomInstant, randomPractice } from '../testing/index.ts';
import { auditPractice } from './audit.ts';
import { guardOf } from './guard.ts';
import { findingsAt, makeJudge, type LastingFinding } from './lasting-findings.ts';
import { compareFindings } from './order-findings.ts';
import type { Finding } from './rule.ts';

const plain = ({
  ruleId,
  severity,
  sessionId,
  clientId,
  noteId,
  staffId,
  explanation,
}: Finding | LastingFinding): Finding => ({
  ruleId,
  severity,
  sessionId,
  clientId,
  noteId,
  staffId,
  explanation,
});

describe('records that are judged once for every instant', () => {
  it('show at any instant exactly what an audit at that instant finds', () => {
    fc.assert(
      fc.property(
        randomPractice,
        fc.array(randomInstant, { minLength: 4, maxLength: 4 }),
        (records, instants) => {
          const practice = indexPractice(records);
          const lasting = makeJudge(practice, { guard: guardOf(practice) }).judgeAll();
          for (const asOf of instants) {
            const audited = auditPractice(records, asOf, { guard: guardOf(practice) });
            const shown = findingsAt(lasting, asOf).map(plain);
            expect(shown.sort(compareFindings)).toEqual(audited.map(plain).sort(compareFindings));
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 30_000);

  it('show the same when the words and the facts of a session are judged apart', () => {
    fc.assert(
      fc.property(randomPractice, (records) => {
        const practice = indexPractice(records);
        const judge = makeJudge(practice, { guard: guardOf(practice) });
        for (const { id } of records.sessions) {
          const apart = [...judge.judgeSession(id, 'words'), ...judge.judgeSession(id, 'facts')];
          expect(apart.sort(compareFindings)).toEqual(judge.judgeSession(id).sort(compareFindings));
        }
      }),
      { numRuns: 40 },
    );
  });
});
