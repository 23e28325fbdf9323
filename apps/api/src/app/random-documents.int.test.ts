import { readFileSync } from 'node:fs';
import { practiceRoles } from '@concord/domain/staff';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestApp, type TestApp } from '../testing/test-app.ts';
import { writeMarkedPractice, type MarkedPractice, type Target } from '../testing/two-practices.ts';
import { writeCall } from '../testing/write-document.ts';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const queries = Object.values(schema.getQueryType()?.getFields() ?? {});

/** How many documents are made; RANDOM_DOCUMENTS asks for more than the suite has time for. */
const documents = Number(process.env['RANDOM_DOCUMENTS'] ?? '150');

/** What each role may see of a practice with the marks A1 (a clinician's own group) and A2 (another group). */
const mayShow = {
  director: /^[A-Z]+-A[12]$/,
  clinician: /^[A-Z]+-A1$/,
  auditor: /^$/,
  biller: /^(CLIENT|BILL|DIAGNOSIS)-A[12]$/,
  administrator: /^$/,
} as const;

describe('random documents', () => {
  let app: TestApp;
  let own: MarkedPractice;
  let foreign: MarkedPractice;
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    app = await makeTestApp();
    own = await writeMarkedPractice(app.database, 'A', '11111111-1111-4111-8111-111111111111');
    foreign = await writeMarkedPractice(app.database, 'B', '22222222-2222-4222-8222-222222222222');
    for (const role of practiceRoles) {
      const email = `${role}@practice.example`;
      const staff = role === 'clinician' ? { staffId: own.staff.lead } : {};
      tokens.set(
        role,
        await app.enrol({ organizationId: own.organizationId, email, roles: [role], ...staff }),
      );
    }
  });
  afterAll(() => app.stop());

  const valuesOf = (target: Target, field: string): Record<string, unknown> => ({
    ...target,
    id: { member: target.clientId, session: target.sessionId }[field] ?? target.groupId,
    groupIds: [target.groupId],
    from: '2026-01-01',
    to: '2026-03-01',
  });

  // So many documents, each sent as each of the five roles.
  it('show no role more than its part, and fail nowhere', async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...queries),
        fc.constantFrom('first', 'second', 'foreign'),
        fc.uniqueArray(
          fc.string({ minLength: 1, maxLength: 1, unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz') }),
          {
            minLength: 1,
            maxLength: 12,
          },
        ),
        fc.boolean(),
        async (field, which, letters, hasOptional) => {
          const target = { first: own.groups[0], second: own.groups[1], foreign: foreign.groups[0] }[which];
          const values = valuesOf(target, field.name);
          const required = new Set(['scope', 'from', 'to']);
          const { document, variables } = writeCall(
            'query',
            field,
            (name) => (hasOptional || required.has(name) || name.endsWith('d') ? values[name] : undefined),
            // Fields whose name begins with one of the letters, at every level.
            (path) => letters.includes(path.split('.').at(-1)?.charAt(0) ?? ''),
          );
          for (const role of practiceRoles) {
            const answer = await app.ask(document, { token: tokens.get(role) ?? '', variables });
            if (answer.status === 200) answered += 1;
            expect([200, 400]).toContain(answer.status);
            expect(answer.text).not.toContain('INTERNAL');
            for (const mark of answer.text.match(/[A-Z]+-[AB][12]/g) ?? []) {
              expect(mark, `${role}: ${document}`).toMatch(mayShow[role]);
            }
          }
        },
      ),
      { numRuns: documents },
    );
    // Documents that are refused as such would show nothing anyway.
    expect(answered).toBeGreaterThan(documents * 2);
  }, 3_600_000);
});
