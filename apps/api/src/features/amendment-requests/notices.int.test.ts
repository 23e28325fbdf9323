import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordId } from '../../platform/database/ids.ts';
import { openAmendmentDesk, type AmendmentDesk, type SeenRequest } from '../../testing/amendment-desk.ts';
import { namedInEachOther } from '../../testing/named-in-each-other.ts';
import { testPassword } from '../../testing/test-app.ts';
import { importPractice } from '../exchange/index.ts';

const contact = 'Privacy office, telephone 555-0100';
const informedBy = 'Northside Hospital, 12 Elm Street';
const says = 'She is allergic to penicillin, and not to aspirin.';

describe('a notice of an amendment that another practice sends', () => {
  let desk: AmendmentDesk;
  let [director, harriet] = ['', ''];

  beforeAll(async () => {
    desk = await openAmendmentDesk();
    director = await desk.enrol('director');
    harriet = await desk.enrol('clinician', 'T1');
  });
  afterAll(() => desk.app.stop());

  const notice = { receivedOn: '2026-02-02', informedBy, says };
  const enter = async (token: string, change: object = {}): Promise<string> => {
    const id = randomUUID();
    expect(
      await desk.change('recordAmendmentNotice', { id, noteId: desk.noteId, ...notice, ...change }, token),
    ).toBe('Done');
    return id;
  };
  const find = async (id: string, token = director): Promise<SeenRequest | undefined> =>
    (await desk.requests(token)).find((one) => one.id === id);
  const onRecord = (): Promise<unknown[]> =>
    desk.asOwner('select id from amendment_request union all select id from amendment_step');

  it('is entered by a clinician of the group once, owes nothing, and goes along with every copy from then on', async () => {
    expect(await desk.copy(director)).not.toContain(informedBy);
    const id = randomUUID();
    for (const _ of [1, 2])
      expect(
        await desk.change('recordAmendmentNotice', { id, noteId: desk.noteId, ...notice }, harriet),
      ).toBe('Done');
    expect(await find(id)).toMatchObject({
      state: 'informed',
      duties: [],
      overdue: false,
      mayExtendTo: null,
    });
    expect(
      await desk.change(
        'recordAmendmentNotice',
        { id, noteId: desk.noteId, ...notice, informedBy: 'Southside' },
        harriet,
      ),
    ).toBe('known-already');
    const copy = await desk.copy(director);
    expect(copy).toContain(informedBy);
    expect(copy).toContain(says);
    const other = await enter(director, { noteId: null, says: 'Born on the third of May.' });
    expect(await desk.copy(director)).toContain('Born on the third of May.');
    expect(await desk.answerOf('{ it: amendmentsDue { id } }', {}, director)).toEqual([]);
    await desk.change('takeBackAmendmentNotice', { requestId: other }, director);
  });

  it('stands beside the note for whoever reads it, by who sent it', async () => {
    await enter(director, { receivedOn: '2026-01-30', informedBy: 'Westside Clinic' });
    const notes = (await desk.answerOf(
      'query ($id: ID!) { it: memberNotes(clientId: $id, limit: 5, offset: 0) { requests { informedBy receivedOn state decidedOn } } }',
      { id: desk.clientId },
      harriet,
    )) as { requests: unknown[] }[];
    expect(notes[0]?.requests).toContainEqual({
      ...{ informedBy: 'Westside Clinic', receivedOn: '2026-01-30', state: 'informed', decidedOn: null },
    });
  });

  it('is asked about and followed by a signed entry, to which copies point', async () => {
    const id = await enter(director, { says: 'The surgery was in March.' });
    const ask = { requestId: id, staffId: desk.staffId('T1'), question: 'Is the note right?' };
    expect(await desk.change('askAboutAmendment', ask, director)).toBe('Done');
    expect(
      await desk.answerOf(
        '{ it: amendmentsDue(onlyMine: true) { id isNotice actBy overdue client { label } } }',
        {},
        harriet,
      ),
    ).toEqual([{ id, isNotice: true, actBy: null, overdue: false, client: { label: 'Marisol Quiroga' } }]);
    const entry = { noteId: desk.noteId, entry: 'correction', text: 'In March.', password: testPassword };
    expect(await desk.change('amendOnRequest', { requestId: id, ...entry }, harriet)).toBe('Done');
    expect(await find(id)).toMatchObject({ state: 'informed', askedOf: null });
    expect(await desk.copy(director)).toContain('see the correction of');
  });

  it('is nothing to decide, to extend, to dispute or to tell others of, and has no letter', async () => {
    const id = await enter(director);
    const steps: readonly (readonly [string, object])[] = [
      ['extendAmendmentRequest', { reasons: 'The author is away.', until: '2026-04-10', contact }],
      ['decideAmendmentRequest', { outcome: 'accepted', contact }],
      ['recordAmendmentLetter', { letter: 'decision', sentOn: '2026-02-02' }],
      ['recordDisagreement', { statement: 'The sheet is wrong.', filedOn: '2026-02-02' }],
      ['askThatDenialGoesAlong', {}],
      ['rebutDisagreement', { rebuttal: 'We read it again.', contact }],
      ['namePersonToTell', { recipient: 'Dr. Osei', namedBy: 'client' }],
      ['recordPersonTold', { personId: randomUUID(), toldOn: '2026-02-02' }],
      ['withdrawAmendmentRequest', {}],
    ];
    const before = await onRecord();
    for (const [name, more] of steps)
      expect(['no-request', 'extension-late', 'until'], name).toContain(
        await desk.change(name, { requestId: id, ...more }, director),
      );
    expect(await onRecord()).toEqual(before);
    for (const letter of ['extension', 'decision', 'rebuttal'])
      expect(await desk.letter(letter, id, director)).toContain('no-letter');
  });

  it('that was a mistake stays on record and goes along with no copy any more; a director says so', async () => {
    const id = await enter(director, { says: 'This is about somebody else.' });
    expect(await desk.copy(director)).toContain('This is about somebody else.');
    expect(await desk.change('takeBackAmendmentNotice', { requestId: id }, harriet)).toBe('FORBIDDEN');
    expect(await desk.change('takeBackAmendmentNotice', { requestId: id }, director)).toBe('Done');
    expect(await find(id)).toMatchObject({ state: 'withdrawn', steps: [{ kind: 'withdrawn' }] });
    expect(await desk.copy(director)).not.toContain('This is about somebody else.');
    expect(await desk.change('takeBackAmendmentNotice', { requestId: id }, director)).not.toBe('Done');
    const request = await desk.receive(director);
    expect(await desk.change('takeBackAmendmentNotice', { requestId: request }, director)).toBe('no-notice');
  });

  it('names another member in no copy unless that may stand', async () => {
    const [other] = namedInEachOther.clients.filter(({ id }) => id !== 'c1');
    if (other === undefined) throw new Error('There is another member.');
    const name = `${other.firstName} ${other.lastName}`;
    const id = await enter(director, { says: `${name} is her brother.`, informedBy: `Office of ${name}` });
    expect(await desk.copy(director)).not.toContain(name);
    await desk.change('takeBackAmendmentNotice', { requestId: id }, director);
  });

  it.each([
    ['a day that is to come', { receivedOn: '2026-02-03' }, 'received-later'],
    ['a day before the session', { receivedOn: '2025-12-31' }, 'received-earlier'],
    ['nobody who informs', { informedBy: ' ' }, 'text-length'],
    ['nothing that was amended', { says: 'No' }, 'text-length'],
  ])('is not entered with %s', async (_, change, code) => {
    const before = await onRecord();
    const entry = { noteId: desk.noteId, ...notice, ...change };
    expect(await desk.change('recordAmendmentNotice', entry, director)).toBe(code);
    expect(await onRecord()).toEqual(before);
  });

  it('is for nobody who does not keep the record, and the same for another practice as for what is not there', async () => {
    const id = await enter(director);
    const before = await onRecord();
    const [entry, back] = [{ noteId: desk.noteId, ...notice }, { requestId: id }];
    for (const role of ['auditor', 'biller', 'administrator'] as const) {
      const token = await desk.enrol(role);
      expect(await desk.change('recordAmendmentNotice', entry, token), role).toBe('FORBIDDEN');
      expect(await desk.change('takeBackAmendmentNotice', back, token), role).toBe('FORBIDDEN');
    }
    const stranger = await desk.enrol('clinician');
    expect(await desk.change('recordAmendmentNotice', entry, stranger)).toBe('NOT_FOUND');
    const dev = await desk.enrol('clinician', 'T2');
    expect(await desk.change('recordAmendmentNotice', { ...notice }, dev)).toBe('note-missing');
    const imported = await importPractice(desk.app.database, {
      ...namedInEachOther,
      organization: { ...namedInEachOther.organization, name: 'Other Practice' },
    });
    if (!imported.ok) throw new Error(imported.refusal.message);
    const there = imported.value.organizationId;
    const foreigner = await desk.enrol('director', null, there);
    const own = { clientId: recordId(there, 'client', 'c1') };
    for (const change of [{}, own]) {
      expect(await desk.change('recordAmendmentNotice', { ...entry, ...change }, foreigner)).toBe(
        'NOT_FOUND',
      );
      expect(await desk.change('takeBackAmendmentNotice', { ...back, ...change }, foreigner)).toBe(
        'NOT_FOUND',
      );
    }
    expect(await onRecord()).toEqual(before);
  });

  it('stands in the access log by its name, without a word of what was written', async () => {
    const events = await desk.asOwner<{ row: string }>(
      `select e::text as row from audit_event e where action in ('recordAmendmentNotice', 'takeBackAmendmentNotice')`,
    );
    expect(events.length).toBeGreaterThan(0);
    for (const { row } of events)
      for (const word of ['Northside', 'penicillin']) expect(row).not.toContain(word);
  });
});
