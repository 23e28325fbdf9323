import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../platform/database/ids.ts';
import { openAmendmentDesk, type AmendmentDesk } from '../../testing/amendment-desk.ts';
import { namedInEachOther } from '../../testing/named-in-each-other.ts';
import { testPassword } from '../../testing/test-app.ts';
import { importPractice } from '../exchange/index.ts';

const contact = 'Privacy office, telephone 555-0100';

describe('who may do what about requests to amend', () => {
  let desk: AmendmentDesk;
  let [director, harriet, requestId] = ['', '', ''];

  beforeAll(async () => {
    desk = await openAmendmentDesk();
    director = await desk.enrol('director');
    harriet = await desk.enrol('clinician', 'T1');
    requestId = await desk.receive(director);
  });
  afterAll(() => desk.app.stop());

  const decisions = (): readonly (readonly [string, object])[] => [
    ['extendAmendmentRequest', { reasons: 'The author is away.', until: '2026-04-10', contact }],
    ['askAboutAmendment', { staffId: desk.staffId('T1'), question: 'Is it so?' }],
    ['linkAmendment', { what: 'The goal was closed.' }],
    ['decideAmendmentRequest', { outcome: 'accepted', contact }],
    ['recordAmendmentLetter', { letter: 'decision', sentOn: '2026-02-02' }],
    ['rebutDisagreement', { rebuttal: 'We read it again.', contact }],
    ['namePersonToTell', { recipient: 'Dr. Osei', namedBy: 'client' }],
    ['recordPersonTold', { personId: randomUUID(), toldOn: '2026-02-02' }],
  ];
  const entries = (): readonly (readonly [string, object])[] => [
    ['withdrawAmendmentRequest', {}],
    ['answerAboutAmendment', { answer: 'At ten past.' }],
    ['recordDisagreement', { statement: 'The sheet is wrong.', filedOn: '2026-02-02' }],
    ['askThatDenialGoesAlong', {}],
    [
      'amendOnRequest',
      { noteId: desk.noteId, entry: 'correction', text: 'At seven.', password: testPassword },
    ],
  ];
  const entry = { receivedOn: '2026-02-02', wanted: 'Mend it.', reason: 'It is wrong.' };
  const list = (token: string, clientId = desk.clientId): Promise<unknown> =>
    desk.answerOf(
      'query ($clientId: ID!) { it: amendmentRequests(clientId: $clientId) { mayRecord mayRecordOther mayDecide } }',
      { clientId },
      token,
    );
  const stepsOnRecord = (): Promise<unknown[]> => desk.asOwner('select id from amendment_step');

  it.each(['auditor', 'biller', 'administrator'] as const)(
    'a %s sees nothing and does nothing',
    async (role) => {
      const token = await desk.enrol(role);
      expect(await list(token)).toBe('FORBIDDEN');
      expect(await desk.answerOf('{ it: amendmentsDue { id } }', {}, token)).toBe('FORBIDDEN');
      expect(await desk.change('recordAmendmentRequest', entry, token)).toBe('FORBIDDEN');
      for (const [name, more] of [...decisions(), ...entries()])
        expect(await desk.change(name, { requestId, ...more }, token), name).toBe('FORBIDDEN');
      expect(await stepsOnRecord()).toEqual([]);
    },
  );

  it('a clinician enters and answers, and decides nothing', async () => {
    expect(await list(harriet)).toEqual({ mayRecord: true, mayRecordOther: true, mayDecide: false });
    for (const [name, more] of decisions())
      expect(await desk.change(name, { requestId, ...more }, harriet), name).toBe('FORBIDDEN');
    expect(
      await desk.answerOf(
        'query ($clientId: ID!, $requestId: ID!) { it: amendmentLetter(clientId: $clientId, requestId: $requestId, letter: "decision") { __typename } }',
        { clientId: desk.clientId, requestId },
        harriet,
      ),
    ).toBe('FORBIDDEN');
    expect(await stepsOnRecord()).toEqual([]);
  });

  it('a clinician of the group who does not keep the primary record enters what is about a note alone', async () => {
    const dev = await desk.enrol('clinician', 'T2');
    expect(await list(dev)).toEqual({ mayRecord: true, mayRecordOther: false, mayDecide: false });
    expect(await desk.change('recordAmendmentRequest', entry, dev)).toBe('note-missing');
    expect(await desk.change('recordAmendmentRequest', { ...entry, noteId: desk.noteId }, dev)).toBe('Done');
    const other = await desk.receive(director, { noteId: null });
    expect((await desk.requests(dev)).map(({ id }) => id)).not.toContain(other);
    expect((await desk.requests(harriet)).map(({ id }) => id)).toContain(other);
    expect(await desk.change('withdrawAmendmentRequest', { requestId: other }, dev)).toBe('NOT_FOUND');
  });

  it('a clinician of no group of the client finds nobody', async () => {
    const stranger = await desk.enrol('clinician');
    expect(await list(stranger)).toBe('NOT_FOUND');
    expect(await desk.change('recordAmendmentRequest', entry, stranger)).toBe('NOT_FOUND');
    for (const [name, more] of entries())
      expect(await desk.change(name, { requestId, ...more }, stranger), name).toBe('NOT_FOUND');
  });

  it('stand in the list of directors while something is due, and with whoever is asked', async () => {
    const id = await desk.receive(director, { receivedOn: '2026-01-14' });
    const due = async (token: string, onlyMine: boolean): Promise<unknown[]> => {
      const found = (await desk.answerOf(
        'query ($onlyMine: Boolean!) { it: amendmentsDue(onlyMine: $onlyMine) { id actBy isAskedOfMe client { label } } }',
        { onlyMine },
        token,
      )) as { id: string }[];
      return found.filter((one) => one.id === id);
    };
    // 17 days are left of January and 28 are February: the fifteenth of March is the sixtieth.
    const shown = { id, actBy: '2026-03-15', isAskedOfMe: false, client: { label: 'Marisol Quiroga' } };
    expect(await due(director, false)).toEqual([shown]);
    expect(await due(harriet, true)).toEqual([]);
    const ask = { requestId: id, staffId: desk.staffId('T1'), question: 'Is it so?' };
    await desk.change('askAboutAmendment', ask, director);
    expect(await due(harriet, true)).toEqual([{ ...shown, isAskedOfMe: true }]);
    await desk.change('withdrawAmendmentRequest', { requestId: id }, director);
    expect(await due(director, false)).toEqual([]);
    expect(await due(harriet, true)).toEqual([]);
  });

  it('stand beside the note for whoever reads it', async () => {
    const id = await desk.receive(director, { receivedOn: '2026-01-20' });
    const decision = { ground: 'accurate_and_complete', basis: 'The sign-in sheet says so.', contact };
    await desk.change('decideAmendmentRequest', { requestId: id, outcome: 'denied', ...decision }, director);
    const notes = (await desk.answerOf(
      'query ($id: ID!) { it: memberNotes(clientId: $id, limit: 5, offset: 0) { requests { receivedOn state decidedOn } } }',
      { id: desk.clientId },
      harriet,
    )) as { requests: unknown[] }[];
    expect(notes[0]?.requests[0]).toEqual({
      receivedOn: '2026-01-20',
      state: 'denied',
      decidedOn: '2026-02-02',
    });
    const [{ sessionId } = { sessionId: '' }] = await desk.asOwner<{ sessionId: string }>(
      'select session_id as "sessionId" from progress_note where id = $1',
      [desk.noteId],
    );
    const { seats } = (await desk.answerOf(
      'query ($id: ID!) { it: workspace(sessionId: $id) { seats { note { id requests { receivedOn state decidedOn } } } } }',
      { id: sessionId },
      harriet,
    )) as { seats: { note: { id: string; requests: unknown[] } | null }[] };
    const atTheDesk = seats.find(({ note }) => note?.id === desk.noteId)?.note?.requests;
    expect(atTheDesk).toEqual(notes[0]?.requests);
    // Nobody else's note says so.
    for (const { note } of seats) if (note?.id !== desk.noteId) expect(note?.requests ?? []).toEqual([]);
  });

  it('hang on whoever is asked when they leave, for the director alone', async () => {
    const id = await desk.receive(director, { receivedOn: '2026-01-21' });
    const asked = async (token: string): Promise<unknown> => {
      const found = (await desk.answerOf(
        'query ($s: ID!) { it: dutiesOfStaff(staffId: $s, from: "2026-02-03") { asked { id actBy client { label } } } }',
        { s: desk.staffId('T1') },
        token,
      )) as string | { asked: { id: string }[] };
      return typeof found === 'string' ? found : found.asked.filter((one) => one.id === id);
    };
    expect(await asked(director)).toEqual([]);
    const question = { staffId: desk.staffId('T1'), question: 'Is it so?' };
    await desk.change('askAboutAmendment', { requestId: id, ...question }, director);
    expect(await asked(director)).toEqual([
      { id, actBy: '2026-03-22', client: { label: 'Marisol Quiroga' } },
    ]);
    expect(await asked(harriet)).toBe('FORBIDDEN');
    await desk.change('answerAboutAmendment', { requestId: id, answer: 'It is.' }, harriet);
    expect(await asked(director)).toEqual([]);
  });

  it('nobody answers what somebody else was asked', async () => {
    const id = await desk.receive(director);
    const dev = await desk.enrol('clinician', 'T2');
    const ask = { requestId: id, staffId: desk.staffId('T1'), question: 'Is it so?' };
    expect(await desk.change('askAboutAmendment', { ...ask, staffId: randomUUID() }, director)).toBe(
      'not-askable',
    );
    expect(await desk.change('askAboutAmendment', ask, director)).toBe('Done');
    expect(await desk.change('answerAboutAmendment', { requestId: id, answer: 'It is.' }, dev)).toBe(
      'not-asked',
    );
  });

  it('is the same for another practice as for what is not there', async () => {
    const imported = await importPractice(desk.app.database, {
      ...namedInEachOther,
      organization: { ...namedInEachOther.organization, name: 'Other Practice' },
    });
    if (!imported.ok) throw new Error(imported.refusal.message);
    const there = imported.value.organizationId;
    const foreigner = await desk.enrol('director', null, there);
    expect(await list(foreigner)).toBe('NOT_FOUND');
    const before = await stepsOnRecord();
    for (const [name, more] of [...decisions(), ...entries().slice(0, 4)]) {
      expect(await desk.change(name, { requestId, ...more }, foreigner), name).toBe('NOT_FOUND');
      const own = { clientId: recordId(there, 'client', 'c1'), requestId, ...more };
      expect(await desk.change(name, own, foreigner), name).toBe('NOT_FOUND');
    }
    expect(await desk.answerOf('{ it: amendmentsDue { id } }', {}, foreigner)).toEqual([]);
    expect(await stepsOnRecord()).toEqual(before);
  });

  it('is changed and removed by nobody, not by the server itself', async () => {
    const login = (sql: string): Promise<unknown[]> => desk.asOwner(`set role concord_api; ${sql}`);
    for (const table of ['amendment_request', 'amendment_step']) {
      await expect(login(`update ${table} set client_id = client_id`)).rejects.toThrow('permission denied');
      await expect(login(`delete from ${table}`)).rejects.toThrow('permission denied');
    }
  });

  it('stands in the access log of the client by its name, without a word of what was written', async () => {
    const events = await desk.asOwner<{ row: string }>(
      `select e::text as row from audit_event e where action = 'recordAmendmentRequest'`,
    );
    expect(events.length).toBeGreaterThan(0);
    for (const { row } of events) expect(row).not.toContain('bus');
  });
});
