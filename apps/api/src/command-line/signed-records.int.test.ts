import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordAttendance } from '../features/attendance/index.ts';
import { saveGroupNoteField } from '../features/group-notes/index.ts';
import { saveNoteField } from '../features/progress-notes/index.ts';
import { signGroupNote, signNote } from '../features/signatures/index.ts';
import { inImport } from '../platform/database/importer.ts';
import { inUnitOfWork } from '../platform/database/unit-of-work.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { documentedSession, type DocumentedSession } from '../testing/documented-session.ts';
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import type { AttendanceRecord } from '@concord/domain/attendance';
import type { Instant } from '@concord/domain/shared';
import { findAlteredRecords } from './signed-records.store.ts';

describe('records that were signed here', () => {
  let database: TestDatabase;
  let practice: DocumentedSession;
  let administrator: pg.Client;
  let noteId = '';

  const find = (): Promise<string[]> => {
    const { organizationId } = practice;
    const access = {
      organizationId,
      groups: 'all',
      clients: 'all',
      ownClients: [],
      classes: ['body', 'billing'],
    } as const;
    return inImport(database.administratorUrl, access, (transaction) =>
      findAlteredRecords(transaction, organizationId),
    );
  };
  const asLead = <T>(work: (context: RequestContext) => Promise<T>): Promise<T> => {
    const { organizationId, groupId, clients, staff } = practice;
    const access = {
      organizationId,
      groups: [groupId],
      clients,
      ownClients: [],
      classes: ['body', 'billing'],
    } as const;
    const actor = {
      userId: '55555555-5555-4555-8555-555555555555',
      organizationId,
      name: 'Lead',
      email: 'lead@practice.example',
      roles: ['clinician'],
      staffId: staff.lead,
      access,
    } as const;
    const now = Date.UTC(2026, 2, 2, 20) as Instant;
    return inUnitOfWork(database.dataSource, access, (transaction) =>
      work({ actor, requestId: '66666666-6666-4666-8666-666666666666', now, transaction }),
    );
  };

  beforeAll(async () => {
    database = await makeTestDatabase();
    practice = await documentedSession(database);
    administrator = new pg.Client({ connectionString: database.administratorUrl });
    await administrator.connect();
    const { sessionId, clients } = practice;
    const clientId = clients[0] ?? '';
    const seat = {
      sessionId,
      clientId,
      status: 'present',
      arrivedAt: null,
      leftAt: null,
      notified: null,
      notifiedAt: null,
      absenceReason: null,
      followUp: null,
      followUpDue: null,
      followUpDoneOn: null,
      makeup: null,
      makeupOn: null,
    } as unknown as AttendanceRecord;
    await asLead((context) => recordAttendance(context, seat, 0));
    const mutationIds = ['1', '2', '3'].map((digit) => `${digit.repeat(8)}-0000-4000-8000-000000000000`);
    for (const [index, [field, value]] of (
      [
        ['response', 'Spoke about the week.'],
        ['therapeuticFactors', 'universality;hope'],
      ] as const
    ).entries()) {
      const saved = await asLead((context) =>
        saveNoteField(
          context,
          { sessionId, clientId, field },
          { value, baseVersion: 0, mutationId: mutationIds[index] ?? '' },
        ),
      );
      if (saved?.ok === true) noteId = saved.value.noteId ?? noteId;
    }
    const groupChange = { value: 'Beginnings', baseVersion: 0, mutationId: mutationIds[2] ?? '' };
    await asLead((context) => saveGroupNoteField(context, { sessionId, field: 'topic' }, groupChange));
    const signed = [
      await asLead((context) => signNote(context, noteId, () => Promise.resolve(null))),
      await asLead((context) => signGroupNote(context, sessionId, () => Promise.resolve(null))),
    ];
    expect(signed.map((outcome) => outcome?.ok)).toEqual([true, true]);
    for (const table of ['progress_note_body', 'group_note_body', 'signature_content']) {
      await administrator.query(`create schema if not exists kept`);
      await administrator.query(`create table kept.${table} as select * from ${table}`);
    }
  });
  beforeEach(async () => {
    for (const table of ['progress_note_body', 'group_note_body', 'signature_content']) {
      await administrator.query(`delete from ${table}`);
      await administrator.query(`insert into ${table} select * from kept.${table}`);
    }
  });
  afterAll(async () => {
    await administrator.end();
    await database.drop();
  });

  it('are found to be what was signed when nobody changed them', async () => {
    expect(await find()).toEqual([]);
  });

  it.each([
    ["update progress_note_body set response = response || ' '", 'note', 'the record is not what was signed'],
    [
      "update progress_note_body set therapeutic_factors = '{hope,universality}'",
      'note',
      'the record is not what was signed',
    ],
    ["update progress_note_body set benefit = 'Great.'", 'note', 'the record is not what was signed'],
    ['delete from progress_note_body', 'note', 'the record is not what was signed'],
    [
      "update signature_content set content = replace(content, 'week', 'year') where kind = 'progress_note'",
      'note',
      'the signed text is not what was signed',
    ],
    ["delete from signature_content where kind = 'progress_note'", 'note', 'the signed text is missing'],
    ["update group_note_body set topic = 'Endings'", 'group note', 'the record is not what was signed'],
  ])('are named when their owner changes them behind the program: %s', async (sql, kind, fault) => {
    await administrator.query(sql);
    const place = kind === 'note' ? `note ${noteId}` : `group note of session ${practice.sessionId}`;
    expect(await find()).toEqual([`${place}: ${fault}`]);
  });
});
