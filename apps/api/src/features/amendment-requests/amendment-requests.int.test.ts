import { randomUUID } from 'node:crypto';
import type { Instant } from '@concord/domain/shared';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAmendmentDesk, type AmendmentDesk, type SeenRequest } from '../../testing/amendment-desk.ts';
import { testPassword } from '../../testing/test-app.ts';

const contact = 'Privacy office, telephone 555-0100';
const basis = 'The sign-in sheet of that evening says ten past seven.';
const denial = { outcome: 'denied', ground: 'accurate_and_complete', basis, contact };
const monday = Date.UTC(2026, 1, 2, 15) as Instant;

describe('a client’s request to amend their record', () => {
  let desk: AmendmentDesk;
  let [director, harriet] = ['', ''];

  beforeAll(async () => {
    desk = await openAmendmentDesk();
    director = await desk.enrol('director');
    harriet = await desk.enrol('clinician', 'T1');
  });
  beforeEach(() => {
    desk.app.clock.now = monday;
  });
  afterAll(() => desk.app.stop());

  const find = async (id: string, token = director): Promise<SeenRequest | undefined> =>
    (await desk.requests(token)).find((one) => one.id === id);
  const printed = (letter: string, id: string): Promise<string> => desk.letter(letter, id, director);
  const copied = (): Promise<string> => desk.copy(director);
  /** Everything of the signed note and of what it vouches for, as the database has it. */
  const noteInBytes = (): Promise<unknown[]> =>
    desk.asOwner(
      `select b::text as row from progress_note_body b where note_id = $1
       union all select n::text from progress_note n where id = $1
       union all select s::text from signature s where record_id = $1 order by 1`,
      [desk.noteId],
    );

  it('is entered by a clinician of the group once, and is due 60 days after its receipt', async () => {
    const id = randomUUID();
    const entry = { id, receivedOn: '2026-02-02', noteId: desk.noteId };
    const asked = { wanted: 'I came at seven.', reason: 'My bus was on time.' };
    for (const _ of [1, 2])
      expect(await desk.change('recordAmendmentRequest', { ...entry, ...asked }, harriet)).toBe('Done');
    expect((await desk.requests(director)).filter((one) => one.id === id)).toHaveLength(1);
    // 26 days are left of February, 31 of March: the third day of April is the sixtieth.
    expect(await find(id)).toMatchObject({
      state: 'open',
      actBy: '2026-04-03',
      duties: ['decide'],
      overdue: false,
    });
    expect(
      await desk.change('recordAmendmentRequest', { ...entry, ...asked, wanted: 'Something else.' }, harriet),
    ).toBe('known-already');
    expect(
      await desk.change(
        'recordAmendmentRequest',
        { ...entry, ...asked, id: randomUUID(), reason: ' ' },
        harriet,
      ),
    ).toBe('text-length');
  });

  it('goes by the calendar of the practice', async () => {
    const at = async (instant: number): Promise<string> => {
      desk.app.clock.now = instant as Instant;
      return desk.enrol('director');
    };
    // New York, 11 in the evening of the third of February.
    const late = await at(Date.UTC(2026, 1, 4, 4));
    const id = await desk.receive(late, { receivedOn: '2026-02-03' });
    await expect(desk.receive(late, { receivedOn: '2026-02-04' })).rejects.toThrow('received-later');
    // Summer time has begun: the fourth of April, the last day, ends at four in the morning of the fifth, Greenwich.
    const lastMinute = await at(Date.UTC(2026, 3, 5, 3, 59));
    expect(await find(id, lastMinute)).toMatchObject({ overdue: false, mayExtendTo: '2026-05-04' });
    const tooLate = await at(Date.UTC(2026, 3, 5, 4));
    expect(await find(id, tooLate)).toMatchObject({ overdue: true, mayExtendTo: null });
    const extension = { requestId: id, reasons: 'The author is away.', until: '2026-05-04', contact };
    expect(await desk.change('extendAmendmentRequest', extension, tooLate)).toBe('extension-late');
  });

  it('gets more time once, and the client a letter with the reasons and the day', async () => {
    const id = await desk.receive(director);
    const extend = (until: string): Promise<unknown> =>
      desk.change(
        'extendAmendmentRequest',
        { requestId: id, reasons: 'The author is away until March.', until, contact },
        director,
      );
    expect(await extend('2026-05-04')).toBe('until');
    expect(await extend('2026-04-20')).toBe('Done');
    expect(await extend('2026-04-21')).toBe('extended-already');
    expect(await find(id)).toMatchObject({ actBy: '2026-04-20', mayExtendTo: null });
    const letter = await printed('extension', id);
    for (const part of ['Marisol Quiroga', 'by April 20, 2026', 'The author is away until March.', contact])
      expect(letter).toContain(part);
  });

  it('is denied in a letter that says what the law wants said', async () => {
    const before = await noteInBytes();
    const id = await desk.receive(director);
    const ask = { requestId: id, staffId: desk.staffId('T1'), question: 'When did she come?' };
    expect(await desk.change('askAboutAmendment', ask, director)).toBe('Done');
    expect(await find(id, harriet)).toMatchObject({ isAskedOfMe: true, askedOf: 'Harriet Moss' });
    expect(
      await desk.change('answerAboutAmendment', { requestId: id, answer: 'At ten past.' }, harriet),
    ).toBe('Done');
    expect(await printed('decision', id)).toContain('no-letter');

    const named = { ...denial, basis: 'Owen Sandoval saw you come at ten past seven.' };
    expect(await desk.change('decideAmendmentRequest', { requestId: id, ...named }, director)).toBe(
      'names-others',
    );
    const groundless = { ...denial, ground: null };
    expect(await desk.change('decideAmendmentRequest', { requestId: id, ...groundless }, director)).toBe(
      'ground-missing',
    );
    const foreign = { ...denial, ground: 'not_created_here' };
    expect(await desk.change('decideAmendmentRequest', { requestId: id, ...foreign }, director)).toBe(
      'ground',
    );
    expect(await desk.change('decideAmendmentRequest', { requestId: id, ...denial }, director)).toBe('Done');
    const letter = await printed('decision', id);
    for (const part of [
      'Your request of February 2, 2026',
      'the note of January 13, 2026 by Harriet Moss',
      'accurate and complete',
      basis,
      'written statement of disagreement',
      'provide your request and this denial with every future disclosure',
      'Office for Civil Rights',
      contact,
    ])
      expect(letter).toContain(part);

    const sent = { requestId: id, letter: 'decision', sentOn: '2026-02-02' };
    expect(await find(id)).toMatchObject({ duties: ['send_decision'] });
    expect(await desk.change('recordAmendmentLetter', sent, director)).toBe('Done');
    expect(await find(id)).toMatchObject({ state: 'denied', duties: [] });

    const statement = {
      requestId: id,
      statement: 'Owen Sandoval held the door for me.',
      filedOn: '2026-02-02',
    };
    expect(await desk.change('recordDisagreement', statement, harriet)).toBe('Done');
    const rebuttal = { requestId: id, rebuttal: 'Two clinicians saw the clock.', contact };
    expect(await desk.change('rebutDisagreement', rebuttal, director)).toBe('Done');
    expect(await find(id)).toMatchObject({ dispute: 'disagreed', duties: ['send_rebuttal'] });
    expect(await printed('rebuttal', id)).toContain('Two clinicians saw the clock.');

    const copy = await copied();
    for (const part of [
      'The client’s request of 2026-02-02 to amend this note was denied on 2026-02-02.',
      'I came at seven, not at ten past.',
      'My bus was on time.',
      `Accurate and complete. ${basis}`,
      '[withheld] held the door for me.',
      'Two clinicians saw the clock.',
    ])
      expect(copy).toContain(part);
    expect(copy).not.toContain('Owen');
    expect(await noteInBytes()).toEqual(before);
  });

  it('is accepted: a signed entry beside the note, which stays as it was, and a link in every copy', async () => {
    const before = await noteInBytes();
    const id = await desk.receive(director, {
      wanted: 'It was the third exercise.',
      reason: 'I have the sheet.',
    });
    const entry = {
      requestId: id,
      noteId: desk.noteId,
      entry: 'correction',
      text: 'It was the third exercise.',
    };
    const writing = { ...entry, id: randomUUID(), password: testPassword };
    expect(
      await desk.change('amendOnRequest', { ...writing, password: 'wrong-password-here' }, harriet),
    ).toBe('password');
    for (const _ of [1, 2]) expect(await desk.change('amendOnRequest', writing, harriet)).toBe('Done');
    const written = await desk.asOwner('select 1 from addendum where text = $1', [entry.text]);
    expect(written).toHaveLength(1);
    expect(await desk.change('decideAmendmentRequest', { requestId: id, ...denial }, director)).toBe(
      'amended-already',
    );
    expect(
      await desk.change('decideAmendmentRequest', { requestId: id, outcome: 'accepted', contact }, director),
    ).toBe('Done');
    expect((await find(id))?.steps.find(({ kind }) => kind === 'amended')).toMatchObject({
      amendedBy: { entry: 'correction', text: 'It was the third exercise.' },
    });
    const letter = await printed('decision', id);
    expect(letter).toContain('We accept your request');
    expect(letter).toContain('you agree that we tell them');
    const copy = await copied();
    expect(copy).toContain('see the correction of 2026-02-02 09:00 America/Chicago by Harriet Moss, LCSW');
    expect(copy).not.toContain('I have the sheet.');
    expect(await noteInBytes()).toEqual(before);
  });

  it('tells those who were named, and enters that in the accounting of disclosures', async () => {
    const id = await desk.receive(director);
    await desk.change('decideAmendmentRequest', { requestId: id, outcome: 'accepted', contact }, director);
    const personId = randomUUID();
    const person = { requestId: id, id: personId, recipient: 'Dr. Amara Osei', namedBy: 'client' };
    expect(await desk.change('namePersonToTell', person, director)).toBe('Done');
    const told = { requestId: id, id: randomUUID(), personId, toldOn: '2026-02-02' };
    expect(await desk.change('recordPersonTold', told, director)).toBe('not-amended');
    const [first] = await desk.asOwner<{ author_id: string; written_at: Date }>(
      'select author_id, written_at from addendum where note_id = $1 order by written_at limit 1',
      [desk.noteId],
    );
    const link = { requestId: id, authorId: first?.author_id, writtenAt: first?.written_at.toISOString() };
    expect(await desk.change('linkAmendment', link, director)).toBe('Done');
    expect(
      await desk.change('linkAmendment', { requestId: id, what: 'The goal was closed.' }, director),
    ).toBe('entry-missing');
    for (const _ of [1, 2]) expect(await desk.change('recordPersonTold', told, director)).toBe('Done');
    expect(await find(id)).toMatchObject({
      persons: [{ recipient: 'Dr. Amara Osei', toldOn: '2026-02-02' }],
      duties: ['send_decision'],
    });
    const account = await desk.asOwner('select recipient, what from disclosure where id = $1', [told.id]);
    expect(account).toEqual([
      {
        recipient: 'Dr. Amara Osei',
        what: "Amendment of the note of 2026-01-13 on the client's request of 2026-02-02.",
      },
    ]);
  });

  it('of a group under 42 CFR Part 2 is shared on a consent alone', async () => {
    const id = await desk.receive(director);
    const personId = randomUUID();
    await desk.change('decideAmendmentRequest', { requestId: id, outcome: 'accepted', contact }, director);
    await desk.change(
      'namePersonToTell',
      { requestId: id, id: personId, recipient: 'Dr. Amara Osei', namedBy: 'client' },
      director,
    );
    const [first] = await desk.asOwner<{ author_id: string; written_at: Date }>(
      'select author_id, written_at from addendum where note_id = $1 order by written_at limit 1',
      [desk.noteId],
    );
    const link = { requestId: id, authorId: first?.author_id, writtenAt: first?.written_at.toISOString() };
    await desk.change('linkAmendment', link, director);
    await desk.asOwner('update therapy_group set part2 = true where organization_id = $1', [
      desk.organizationId,
    ]);
    try {
      const told = { requestId: id, personId, toldOn: '2026-02-02' };
      expect(await desk.change('recordPersonTold', told, director)).toBe('consent-missing');
      const consentId = randomUUID();
      await desk.change(
        'enterConsent',
        {
          id: consentId,
          recipient: 'Dr. Amara Osei',
          purpose: 'Treatment',
          givenOn: '2026-01-05',
          expiresOn: '2026-12-31',
        },
        director,
      );
      expect(await desk.change('recordPersonTold', { ...told, consentId }, director)).toBe('Done');
    } finally {
      await desk.asOwner('update therapy_group set part2 = false where organization_id = $1', [
        desk.organizationId,
      ]);
    }
  });

  it('is decided once, also when two people decide at once', async () => {
    const id = await desk.receive(director);
    const other = await desk.enrol('director');
    const said = await Promise.all([
      desk.change('decideAmendmentRequest', { requestId: id, ...denial }, director),
      desk.change('decideAmendmentRequest', { requestId: id, outcome: 'accepted', contact }, other),
    ]);
    expect([...said].sort()).toEqual(['Done', 'decided-already']);
    expect((await find(id))?.steps).toHaveLength(1);
  });

  it('stays on record when the client takes it back, and is in no copy', async () => {
    const id = await desk.receive(director, { wanted: 'Take out the last line.', reason: 'I was tired.' });
    expect(await desk.change('withdrawAmendmentRequest', { requestId: id }, harriet)).toBe('Done');
    expect(await find(id)).toMatchObject({ state: 'withdrawn', duties: [] });
    expect(await desk.change('decideAmendmentRequest', { requestId: id, ...denial }, director)).toBe(
      'decided-already',
    );
    expect(await copied()).not.toContain('Take out the last line.');
  });
});
