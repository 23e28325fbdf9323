import { describe, expect, it } from 'vitest';
import { stateAfter, type AmendmentRequest, type AmendmentStep } from '../amendment-requests/index.ts';
import type { ClientId } from '../clients/index.ts';
import { indexPractice } from '../practice/index.ts';
import type { NoteId } from '../progress-notes/index.ts';
import { at, day, soundPractice } from '../testing/index.ts';
import { copyRecord } from './copy-record.ts';
import type { RecordCopy } from './record-copy.ts';
import type { RequestToCopy } from './request-to-copy.ts';

const named = (firstName: string, lastName: string) => ({ firstName, lastName });
const practice = indexPractice({
  ...soundPractice,
  clients: soundPractice.clients.map((client) => ({
    ...client,
    ...(client.id === 'c1' ? named('Marisol', 'Quiroga') : named('Owen', 'Sandoval')),
  })),
});
const contact = 'Privacy office, 555-0100';
const denial = { ground: 'accurate_and_complete', basis: 'The sign-in sheet says so.' } as const;
const denied: AmendmentStep = { kind: 'denied', denial, contact };
const disagreed: AmendmentStep = {
  kind: 'disagreed',
  statement: 'Owen Sandoval held the door for me at seven.',
  filedOn: day('2026-02-20'),
};
const entry: AmendmentStep = {
  kind: 'amended',
  amendment: {
    kind: 'entry',
    authorId: soundPractice.staff[0]?.id ?? ('' as never),
    writtenAt: at('2026-02-12T09:00:00-06:00'),
    entry: 'correction',
  },
};
const elsewhere: AmendmentStep = {
  kind: 'amended',
  amendment: { kind: 'elsewhere', what: 'The goal ended in May.' },
};

const requested = (noteId: string | null, ...steps: AmendmentStep[]): RequestToCopy => {
  const request: AmendmentRequest = {
    about: noteId === null ? 'other' : 'note',
    receivedOn: day('2026-02-02'),
    wanted: 'I came at seven.',
    reason: 'The bus was on time.',
  };
  const state = stateAfter(steps.map((step) => ({ ...step, takenOn: day('2026-02-10') })));
  return { noteId: noteId as NoteId | null, request, informedBy: null, state };
};
const informed = (noteId: string | null, says: string, ...steps: AmendmentStep[]): RequestToCopy => ({
  noteId: noteId as NoteId | null,
  request: { about: 'note', receivedOn: day('2026-02-03'), wanted: says, reason: '' },
  informedBy: 'Northside Hospital',
  state: stateAfter(
    steps.map((step) => ({ ...step, takenOn: day('2026-02-10') })),
    'notice',
  ),
});
const copyOf = (requests: readonly RequestToCopy[], mayStand: readonly string[] = []): RecordCopy => {
  const copy = copyRecord(practice, {
    clientId: 'c1' as ClientId,
    days: { from: day('2026-01-01'), to: day('2026-01-31') },
    wasKept: () => false,
    mayStand: new Set(mayStand),
    requests,
  });
  if (copy === null) throw new Error('There is such a client.');
  return copy;
};
const besideNote = (copy: RecordCopy) => copy.sessions[0]?.note?.requests;
const disagreements = (copy: RecordCopy) =>
  besideNote(copy)?.map((one) => (one.kind === 'request' ? one.denied?.disagreement?.text : one.kind));

describe('a request to amend in a copy of the record', () => {
  it('stands beside the note that it is about: request, denial, disagreement and rebuttal', () => {
    const rebutted: AmendmentStep = { kind: 'rebutted', rebuttal: 'Two people saw the clock.', contact };
    const statement = { ...disagreed, statement: 'The sheet is wrong.' } as AmendmentStep;
    expect(besideNote(copyOf([requested('n1', denied, statement, rebutted)]))).toEqual([
      {
        kind: 'request',
        receivedOn: '2026-02-02',
        decidedOn: '2026-02-10',
        accepted: null,
        denied: {
          wanted: 'I came at seven.',
          reason: 'The bus was on time.',
          ground: 'accurate_and_complete',
          basis: 'The sign-in sheet says so.',
          deniedOn: '2026-02-10',
          disagreement: { text: 'The sheet is wrong.', filedOn: '2026-02-20' },
          rebuttal: { text: 'Two people saw the clock.', writtenOn: '2026-02-10' },
        },
      },
    ]);
  });

  it('is, accepted, a link to the entry by which the note was amended', () => {
    expect(besideNote(copyOf([requested('n1', entry, { kind: 'accepted', contact })]))).toMatchObject([
      {
        accepted: {
          what: null,
          amendments: [{ kind: 'entry', entry: 'correction', staff: { id: soundPractice.staff[0]?.id } }],
        },
        denied: null,
      },
    ]);
  });

  it('is both where a part was accepted', () => {
    const inPart: AmendmentStep = { kind: 'accepted_in_part', accepts: 'The hour.', denial, contact };
    expect(besideNote(copyOf([requested('n1', inPart, entry)]))).toMatchObject([
      {
        accepted: { what: 'The hour.', amendments: [{ kind: 'entry' }] },
        denied: { wanted: 'I came at seven.' },
      },
    ]);
  });

  it('stands apart where it is about another part of the record', () => {
    const copy = copyOf([requested(null, { kind: 'accepted', contact }, elsewhere)]);
    expect(besideNote(copy)).toEqual([]);
    expect(copy.requests).toMatchObject([
      { accepted: { amendments: [{ kind: 'elsewhere', what: 'The goal ended in May.' }] } },
    ]);
  });

  it('is not there while it is open, when it was taken back, and beside a note of somebody else', () => {
    const requests = [
      requested('n1'),
      requested('n1', { kind: 'withdrawn' }),
      requested('n2', denied),
      requested(null),
    ];
    expect(besideNote(copyOf(requests))).toEqual([]);
    expect(copyOf(requests).requests).toEqual([]);
  });

  it('names no other member, also in the client’s own words, unless that may stand', () => {
    const requests = [requested('n1', denied, disagreed), requested('n1', denied, disagreed)];
    const copy = copyOf(requests);
    expect(disagreements(copy)).toEqual([
      '[withheld] held the door for me at seven.',
      '[withheld] held the door for me at seven.',
    ]);
    expect(copy.doubtful.map(({ words, place }) => [words, place])).toEqual([
      ['Owen Sandoval', 'amendmentDisagreement'],
      ['Owen Sandoval', 'amendmentDisagreement'],
    ]);
    const [first = '', second = ''] = copy.doubtful.map(({ key }) => key);
    expect(first).not.toBe(second);
    expect(disagreements(copyOf(requests, [second]))).toEqual([
      '[withheld] held the door for me at seven.',
      'Owen Sandoval held the door for me at seven.',
    ]);
  });

  it('goes along as a notice of another practice, with the entry that was written upon it, and not once it was a mistake', () => {
    const says = 'Owen Sandoval is not her brother.';
    const copy = copyOf([informed('n1', says), informed('n1', says, entry), informed(null, 'Born in May.')]);
    expect(besideNote(copy)).toMatchObject([
      { kind: 'notice', informedBy: 'Northside Hospital', receivedOn: '2026-02-03', amendments: [] },
      { says: '[withheld] is not her brother.', amendments: [{ kind: 'entry', entry: 'correction' }] },
    ]);
    expect(copy.requests).toEqual([
      {
        ...{ kind: 'notice', receivedOn: '2026-02-03', informedBy: 'Northside Hospital' },
        ...{ says: 'Born in May.', amendments: [] },
      },
    ]);
    const mistaken = copyOf([informed('n1', says, { kind: 'withdrawn' })]);
    expect(besideNote(mistaken)).toEqual([]);
  });

  it('leaves every text of the note as it was signed', () => {
    const without = copyOf([]);
    const withAll = copyOf([
      requested('n1', denied, disagreed),
      requested('n1', entry, { kind: 'accepted', contact }),
    ]);
    const textsOf = (copy: RecordCopy): unknown =>
      copy.sessions.map(({ note, ...session }) => ({ ...session, note: { ...note, requests: [] } }));
    expect(textsOf(withAll)).toEqual(textsOf(without));
  });
});
