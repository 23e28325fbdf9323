import type { Client } from '@concord/domain/clients';

import type { MadeNote } from '../progress-notes/index.ts';
import { addMinutes, instantAt, valueFor, type Random } from '../shared/index.ts';
import { organization } from '../sites/index.ts';
import { staff } from '../staff/index.ts';
import type { NoteDealer, Planted, PracticeDraft } from './practice-draft.ts';

/** The sentences that name a co-member, with `{name}` where the name stands: what the confidentiality sweep must find. */
export const mentionSentences: readonly string[] = [
  '{name} offered client a ride to the next session.',
  'Client said that {name} had understood better than anyone.',
  'Client compared the loss with what {name} told the group last week.',
  'After the session client and {name} stayed in the parking lot to talk.',
  'Client found it hard that {name} had laughed.',
  'Client asked whether {name} would be back.',
];

const staffNames: ReadonlySet<string> = new Set(
  staff.flatMap(({ firstName, lastName }) => [firstName, lastName]),
);

const nameOf = (client: Client, index: number): string =>
  index % 3 === 1 ? `${client.firstName} ${client.lastName}` : (client.preferredName ?? client.firstName);

/** Names a co-member in a handful of notes and in one addendum; nothing else in the practice names one. */
export function mentionPeers(
  draft: PracticeDraft,
  dealer: NoteDealer,
  planted: Planted,
  random: Random,
): void {
  const bySession = new Map<string, MadeNote[]>();
  for (const made of draft.paperwork.notes) valueFor(bySession, made.note.sessionId, () => []).push(made);
  const findPeers = (made: MadeNote): Client[] =>
    (bySession.get(made.note.sessionId) ?? [])
      .map(({ seat }) => seat.stay.persona.client)
      .filter(({ id, firstName }) => {
        const own = made.seat.stay.persona.client;
        return id !== own.id && firstName !== own.firstName && !staffNames.has(firstName);
      });
  const canMention = (made: MadeNote): boolean => made.note.response !== null && findPeers(made).length > 0;

  const chosen = dealer.take(mentionSentences.length + 1, canMention);
  chosen.forEach((made, index) => {
    const { note } = made;
    const peer = random.pick(findPeers(made));
    const name = nameOf(peer, index);
    const sentence = mentionSentences[index];
    if (sentence !== undefined) {
      const before = `${note.response ?? ''} `;
      note.response = before + sentence.replace('{name}', name);
      const start = before.length + sentence.indexOf('{name}');
      planted.mentions.push({
        noteId: note.id,
        field: 'response',
        clientId: peer.id,
        start,
        end: start + name.length,
      });
      return;
    }
    const before = 'Client called about the misunderstanding with ';
    const writtenAt = addMinutes(made.seat.made.session.endsAt, 26 * 60);
    if (writtenAt > instantAt(draft.today, 360, organization.timeZone)) return;
    draft.paperwork.addenda.push({
      ...{ noteId: note.id, authorId: note.authorId, writtenAt, entry: 'addendum' },
      text: `${before}${name} and wants to clear it up in the session.`,
    });
    const [start, end] = [before.length, before.length + name.length];
    planted.mentions.push({ noteId: note.id, field: 'addendum', clientId: peer.id, start, end });
  });
}
