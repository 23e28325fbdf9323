import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importPractice, readPracticeFolder } from '../src/features/exchange/index.ts';
import { recordId } from '../src/platform/database/ids.ts';
import { makeTestDatabase, type TestDatabase } from '../src/testing/test-database.ts';
import { askAs, directorOf } from './practice-database.ts';
import { reportDocuments } from './report-documents.ts';

/** In order of code points; by UTF-16 units the seedling would come first. */
const [tilde, seedling] = ['\uFF5E', '\u{1F331}'] as const;

/**
 * Two groups of one client at sites 25 hours apart. Dates of the sessions: a 4 March, b (which starts later) 3 March, c 6 March,
 * e 10 March, f (which starts with e) 9 March.
 */
const folder: Readonly<Record<string, readonly string[]>> = {
  organization: ['name,time_zone', 'Far sites,UTC'],
  sites: ['site_id,name,time_zone', 'E,East,Pacific/Kiritimati', 'W,West,Pacific/Pago_Pago'],
  staff: [
    'staff_id,first_name,last_name,credential,email,roles',
    `${seedling},Noor,Ash,LCSW,one@far.example,clinician`,
    `${tilde},Bo,Elm,LPC,two@far.example,clinician`,
  ],
  clients: ['client_id,first_name,last_name', 'c1,Quill,Vex', 'c2,Zaria,Oye'],
  goals: [
    'goal_id,client_id,text,opened_on',
    'g1,c1,Rated in both groups,2026-03-01',
    'g2,c1,Never rated,2026-03-04',
    'g3,c1,Rated in the east,2026-03-01',
  ],
  groups: [
    'group_id,name,kind,enrolment,capacity,site_id,documentation,starts_on',
    'G1,East group,process,open,8,E,individual,2026-03-01',
    'G2,West group,process,open,8,W,individual,2026-03-01',
  ],
  memberships: [
    'membership_id,group_id,client_id,entered_on',
    'm1,G1,c1,2026-03-01',
    'm2,G2,c1,2026-03-01',
    'm3,G1,c2,2026-03-01',
  ],
  sessions: [
    'session_id,group_id,starts_at,ends_at,status',
    'a,G1,2026-03-03T11:00:00Z,2026-03-03T12:00:00Z,held',
    'b,G2,2026-03-04T05:00:00Z,2026-03-04T06:00:00Z,held',
    'c,G1,2026-03-05T11:00:00Z,2026-03-05T12:00:00Z,held',
    'e,G1,2026-03-09T11:00:00Z,2026-03-09T12:00:00Z,held',
    'f,G2,2026-03-09T11:00:00Z,2026-03-09T12:00:00Z,held',
  ],
  session_facilitators: [
    'session_id,staff_id,role',
    `a,${seedling},lead`,
    `a,${tilde},co`,
    `c,${seedling},lead`,
  ],
  attendance: [
    'session_id,client_id,status,follow_up',
    ...['a', 'b', 'c', 'e', 'f'].map((session) => `${session},c1,present,`),
    'a,c2,no_show,\u00A0\u3000',
    'c,c2,no_show,\u00A0\u3000',
  ],
  progress_notes: [
    'note_id,session_id,client_id,author_id',
    `${seedling},e,c1,${seedling}`,
    `${tilde},f,c1,${seedling}`,
  ],
  goal_ratings: [
    'note_id,goal_id,rating',
    `${seedling},g1,moderate`,
    `${tilde},g1,minimal`,
    `${seedling},g3,none`,
  ],
};

describe('two groups at sites 25 hours apart', () => {
  const scope = { from: '2026-03-01', to: '2026-03-31' };
  let database: TestDatabase;
  let organizationId: string;

  beforeAll(async () => {
    const path = await mkdtemp(join(tmpdir(), 'concord-far-'));
    for (const [name, lines] of Object.entries(folder))
      await writeFile(join(path, `${name}.csv`), lines.join('\n'));
    const read = await readPracticeFolder(path);
    await rm(path, { recursive: true });
    if (!read.ok) throw new Error(JSON.stringify(read.problems[0]));
    database = await makeTestDatabase();
    const imported = await importPractice(database, read.records);
    if (!imported.ok) throw new Error(imported.refusal.message);
    organizationId = imported.value.organizationId;
  });
  afterAll(() => database.drop());

  const ask = (report: keyof typeof reportDocuments, more: object): Promise<unknown> =>
    askAs(database, directorOf(organizationId), reportDocuments[report], { bucket: 'MONTH', ...more });
  const id = (kind: 'group' | 'staff', externalId: string): string =>
    recordId(organizationId, kind, externalId);

  it('puts ratings of sessions that start together in the order of their notes, by code point', async () => {
    // f (minimal, the tilde) before e (moderate, the seedling).
    expect(await ask('goalProgress', { scope })).toMatchObject({
      goalProgress: {
        goals: [
          { externalId: 'g1', dates: ['2026-03-09', '2026-03-10'], values: [1, 2], change: 1, stale: false },
          // Four sessions on or after 4 March: a, c, e and f. (The fourth-last to start is b, of 3 March.)
          { externalId: 'g2', values: [], change: null, stale: true },
          { externalId: 'g3', values: [0], change: 0, stale: false },
        ],
      },
    });
  });

  it('knows of ratings in other groups when it says which goals of a group’s members are stale', async () => {
    const ofTheWest = { ...scope, groupIds: [id('group', 'G2')] };
    expect(await ask('goalProgress', { scope: ofTheWest })).toMatchObject({
      goalProgress: {
        goals: [
          { externalId: 'g1', values: [1], stale: false },
          { externalId: 'g2', values: [], stale: true },
          // Rated at e, in the other group, and no session began after it.
          { externalId: 'g3', values: [], stale: false },
        ],
      },
    });
  });

  it('counts findings of the sessions where the facilitator was in the room, also where rules are left out', async () => {
    const narrowed = { scope: { ...scope, facilitatorId: id('staff', tilde) }, asOf: '2026-04-01T00:00:00Z' };
    // Only a: c1's note is missing, c2's absence not documented, nobody assigned, and nobody keeps c1's record.
    const counted = {
      completeness: {
        required: [2],
        complete: [0],
        rules: [
          { ruleId: 'absence-undocumented', failures: 1 },
          { ruleId: 'facilitator-unassigned', failures: 2 },
          { ruleId: 'note-missing', failures: 1 },
          { ruleId: 'primary-therapist-unrecorded', failures: 1 },
        ],
        clinicians: [{ staff: { externalId: seedling }, required: 2, complete: 0, overdue: 1 }],
      },
    };
    expect(await ask('completeness', narrowed)).toMatchObject(counted);
    expect(await ask('completeness', { ...narrowed, exceptRules: ['co-member-named'] })).toMatchObject(
      counted,
    );
  });

  it('has the one of a pair first whose identifier comes first by code point', async () => {
    expect(await ask('cofacilitation', { scope })).toMatchObject({
      cofacilitation: {
        pairs: [{ a: { externalId: tilde }, b: { externalId: seedling }, sessionsTogether: 1 }],
      },
    });
  });

  it('takes no white space for a follow-up', async () => {
    // c2 missed a and c; nothing was recorded of e.
    expect(await ask('attendanceConcerns', { scope })).toMatchObject({
      attendanceConcerns: [
        { client: { externalId: 'c2' }, level: 'WATCH', missedInARow: 2, absences: 2, followUpsDue: 0 },
      ],
    });
  });
});
