import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { NoteField } from '@concord/domain/progress-notes';
import type { Instant, Result } from '@concord/domain/shared';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordAttendance } from '../features/attendance/index.ts';
import { dischargeClient } from '../features/memberships/index.ts';
import { saveNoteField } from '../features/progress-notes/index.ts';
import { amendNote, signNote } from '../features/signatures/index.ts';
import { recordId } from '../platform/database/ids.ts';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import type { RequestContext } from '../platform/request-context.ts';
import {
  actingAs,
  attendanceRecord,
  documentedSession,
  type DocumentedSession,
  type DocumentingStaff,
} from '../testing/documented-session.ts';
import { writeReadySessions, type ReadySession } from '../testing/ready-sessions.ts';
import {
  compareSeats,
  editRefusal,
  fields,
  keepAttendance,
  keepSignature,
  keepText,
  newSeat,
  signRefusal,
  type Field,
  type Seat,
} from '../testing/seat-model.ts';
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts';

/** How many histories are made up; MODEL_RUNS asks for more than the suite has time for. */
const runs = Number(process.env['MODEL_RUNS'] ?? '8');
type Model = readonly Seat[];
interface Real {
  readonly session: ReadySession;
}
type Command = fc.AsyncCommand<Model, Real>;
let database: TestDatabase;
let administrator: pg.Client;
let practice: DocumentedSession;
let now = Date.UTC(2026, 2, 2, 20);

beforeAll(async () => {
  database = await makeTestDatabase();
  practice = await documentedSession(database);
  administrator = new pg.Client({ connectionString: database.administratorUrl });
  await administrator.connect();
});
afterAll(async () => {
  await administrator.end();
  await database.drop();
});
const doing = <T>(staff: DocumentingStaff, work: (context: RequestContext) => Promise<T>): Promise<T> => {
  const actor = actingAs(practice, staff);
  // Each act has a moment of its own.
  now += 1_000;
  const context = { actor, requestId: 'model', now: now as Instant };
  return inUnitOfWork(database.dataSource, actor.access, (transaction) => work({ ...context, transaction }));
};
const codeOf = (outcome: Result<unknown> | null): string =>
  outcome === null ? 'not-found' : outcome.ok ? 'done' : outcome.refusal.code;
const seatOf = (model: Model, index: number): Seat => {
  const seat = model[index];
  if (seat === undefined) throw new Error('There are three seats.');
  return seat;
};
const noteOf = ({ session }: Real, index: number): string => session.noteIds[index] ?? '';
const edit = (
  context: RequestContext,
  real: Real,
  index: number,
  field: NoteField,
  value: string,
  baseVersion: number,
) =>
  saveNoteField(
    context,
    { sessionId: real.session.sessionId, clientId: practice.clients[index] ?? '', field },
    { value, baseVersion, mutationId: randomUUID() },
  );
const sign = (context: RequestContext, real: Real, index: number) =>
  signNote(context, noteOf(real, index), () => Promise.resolve(null));
const recordStatus = (
  context: RequestContext,
  real: Real,
  index: number,
  status: Seat['status'],
  base: number,
) => {
  const record = { ...attendanceRecord(practice, index, status), sessionId: real.session.sessionId };
  return recordAttendance(context, record as Parameters<typeof recordAttendance>[1], base);
};
const command = (
  name: string,
  index: number,
  check: (seat: Seat) => boolean,
  act: (seat: Seat, real: Real) => Promise<void>,
): Command => ({
  check: (model) => check(seatOf(model, index)),
  run: async (model, real) => {
    await act(seatOf(model, index), real);
    await compareSeats(administrator, model, real.session);
  },
  toString: () => `${name}(seat ${index})`,
});
const always = (): boolean => true;
const seat = fc.nat(2);
const field = fc.constantFrom(...fields);
const facilitator = fc.constantFrom('lead' as const, 'trainee' as const);
const anybody = fc.constantFrom('lead' as const, 'trainee' as const, 'primary' as const, 'stranger' as const);
const text = fc.stringMatching(/^[a-z]{1,12}$/);
const commands: fc.Arbitrary<Command>[] = [
  fc.tuple(seat, field, facilitator, text).map(([index, where, staff, value]) =>
    command(`${staff} writes ${value} as ${where}`, index, always, async (it, real) => {
      const { version } = it.texts[where];
      const outcome = await doing(staff, (context) => edit(context, real, index, where, value, version));
      expect(codeOf(outcome)).toBe(editRefusal(it) ?? 'done');
      if (editRefusal(it) !== null) return;
      expect(outcome).toMatchObject({ ok: true, value: { kind: 'saved', version: version + 1 } });
      keepText(it, where, value);
    }),
  ),
  fc.tuple(seat, field, facilitator, text).map(([index, where, staff, value]) =>
    command(
      `${staff} writes ${value} as ${where} over an older version`,
      index,
      (it) => it.texts[where].version > 0,
      async (it, real) => {
        const { version, value: theirs } = it.texts[where];
        const outcome = await doing(staff, (context) =>
          edit(context, real, index, where, value, version - 1),
        );
        if (editRefusal(it) !== null) expect(codeOf(outcome)).toBe(editRefusal(it));
        else
          expect(outcome).toMatchObject({ value: { kind: 'conflict', theirs: { value: theirs, version } } });
      },
    ),
  ),
  fc.tuple(seat, field, text, fc.integer({ min: 1, max: 5 })).map(([index, where, value, ahead]) =>
    command(
      `one writes ${value} as ${where} over a version that nobody wrote`,
      index,
      always,
      async (it, real) => {
        const { version, value: theirs } = it.texts[where];
        const outcome = await doing('trainee', (context) =>
          edit(context, real, index, where, value, version + ahead),
        );
        if (editRefusal(it) !== null) expect(codeOf(outcome)).toBe(editRefusal(it));
        else
          expect(outcome).toMatchObject({ value: { kind: 'conflict', theirs: { value: theirs, version } } });
      },
    ),
  ),
  fc.tuple(seat, fc.boolean()).map(([index, isFirst]) =>
    command('two correct the attendance at once', index, always, async (it, real) => {
      const statuses: readonly Seat['status'][] = isFirst ? ['present', 'no_show'] : ['late', 'present'];
      const outcomes = await Promise.all(
        statuses.map((status, at) =>
          doing(at === 0 ? 'lead' : 'trainee', (context) =>
            recordStatus(context, real, index, status, it.attendanceVersion),
          ),
        ),
      );
      const kinds = outcomes.map((outcome) => (outcome?.ok === true ? outcome.value.kind : codeOf(outcome)));
      expect([...kinds].sort()).toEqual(['conflict', 'recorded']);
      keepAttendance(it, statuses[kinds.indexOf('recorded')] ?? 'present');
    }),
  ),
  fc.tuple(seat, field, text).map(([index, where, value]) =>
    command(`two write ${value} as ${where} at once`, index, always, async (it, real) => {
      const { version } = it.texts[where];
      const values = [`${value} 1`, `${value} 2`];
      const outcomes = await Promise.all(
        (['lead', 'trainee'] as const).map((staff, at) =>
          doing(staff, (context) => edit(context, real, index, where, values[at] ?? '', version)),
        ),
      );
      const refusal = editRefusal(it);
      if (refusal !== null) {
        expect(outcomes.map(codeOf)).toEqual([refusal, refusal]);
        return;
      }
      const kinds = outcomes.map((outcome) => (outcome?.ok === true ? outcome.value.kind : codeOf(outcome)));
      expect([...kinds].sort()).toEqual(['conflict', 'saved']);
      keepText(it, where, values[kinds.indexOf('saved')] ?? '');
    }),
  ),
  fc.tuple(seat, anybody).map(([index, staff]) =>
    command(`${staff} signs`, index, always, async (it, real) => {
      const refusal = signRefusal(it, staff, index);
      expect(codeOf(await doing(staff, (context) => sign(context, real, index)))).toBe(refusal ?? 'done');
      if (refusal === null) keepSignature(it, staff);
    }),
  ),
  seat.map((index) =>
    command('the lead signs three times at once', index, always, async (it, real) => {
      const outcomes = await Promise.all(
        [1, 2, 3].map(() => doing('lead', (context) => sign(context, real, index))),
      );
      const refusal = signRefusal(it, 'lead', index);
      const rest = refusal ?? 'already-signed';
      expect(outcomes.map(codeOf).sort()).toEqual([rest, rest, refusal ?? 'done'].sort());
      if (refusal === null) keepSignature(it, 'lead');
    }),
  ),
  fc.tuple(seat, field, text).map(([index, where, value]) =>
    command(`one writes ${value} as ${where} while the lead signs`, index, always, async (it, real) => {
      const { version } = it.texts[where];
      const [written, signed] = await Promise.all([
        doing('trainee', (context) => edit(context, real, index, where, value, version)),
        doing('lead', (context) => sign(context, real, index)),
      ]);
      const [noEdit, noSignature] = [editRefusal(it), signRefusal(it, 'lead', index)];
      expect(codeOf(signed)).toBe(noSignature ?? 'done');
      if (noEdit !== null) expect(codeOf(written)).toBe(noEdit);
      else expect(['done', 'note-signed']).toContain(codeOf(written));
      if (codeOf(written) === 'done') keepText(it, where, value);
      if (noSignature === null) keepSignature(it, 'lead');
    }),
  ),
  fc.tuple(seat, facilitator, text).map(([index, staff, value]) =>
    command(`${staff} adds ${value}`, index, always, async (it, real) => {
      const outcome = await doing(staff, (context) =>
        amendNote(context, noteOf(real, index), 'addendum', value),
      );
      expect(codeOf(outcome)).toBe(it.note === 'signed' ? 'done' : 'note-unsigned');
      if (it.note === 'signed') it.addenda.push(value);
    }),
  ),
  fc
    .tuple(seat, fc.constantFrom('present' as const, 'late' as const, 'no_show' as const), fc.boolean())
    .map(([index, status, isStale]) =>
      command(`${isStale ? 'stale ' : ''}attendance ${status}`, index, always, async (it, real) => {
        const base = it.attendanceVersion - (isStale && it.attendanceVersion > 1 ? 1 : 0);
        const outcome = await doing('trainee', (context) => recordStatus(context, real, index, status, base));
        const kind = base === it.attendanceVersion ? 'recorded' : 'conflict';
        expect(outcome).toMatchObject({ ok: true, value: { kind } });
        if (kind === 'recorded') keepAttendance(it, status);
      }),
    ),
  seat.map((index) =>
    command('discharge', index, always, async (it) => {
      const membershipId = recordId(practice.organizationId, 'membership', `m-c${index + 1}`);
      const outcome = await doing('lead', (context) =>
        dischargeClient(context, {
          membershipId,
          leftOn: '2026-03-02',
          exit: 'completed',
          exitCircumstances: 'Goals reached.',
        }),
      );
      expect(codeOf(outcome)).toBe(it.isDischarged ? 'already-left' : 'done');
      it.isDischarged = true;
    }),
  ),
  fc.tuple(seat, field, text, fc.boolean()).map(([index, where, value, isSigning]) =>
    command(
      `the connection is killed while the lead ${isSigning ? 'signs' : `writes ${value} as ${where}`}`,
      index,
      always,
      async (it, real) => {
        const killed = doing('lead', async (context) => {
          if (isSigning) await sign(context, real, index);
          else await edit(context, real, index, where, value, it.texts[where].version);
          const [own] = await context.transaction.query<{ pid: number }>('select pg_backend_pid() as pid');
          await administrator.query('select pg_terminate_backend($1)', [own?.pid]);
        });
        await expect(killed).rejects.toThrow();
      },
    ),
  ),
];

it('ends no history of a session in an illegal state, loses no text, and signs nothing twice', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 25, size: 'max' }), async (history) => {
      number += 1;
      await administrator.query(
        'update membership set left_on = null, exit = null, exit_circumstances = null',
      );
      const [session] = await writeReadySessions(database, practice, [`model-${number}`]);
      if (session === undefined) throw new Error('The session was not written.');
      const { rows } = await administrator.query<Record<Field, string>>(
        'select response, plan from unnest($1::uuid[]) with ordinality as wanted (id, place) join progress_note_body on note_id = id order by place',
        [session.noteIds],
      );
      await fc.asyncModelRun(() => ({ model: rows.map(newSeat), real: { session } }), history);
    }),
    { numRuns: runs },
  );
}, 3_600_000);
