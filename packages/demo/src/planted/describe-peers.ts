import { defectOfNote, type NoteDealer, type Planted } from './practice-draft.ts';

/** Sentences that name nobody and yet say who is meant. */
export const descriptionSentences: readonly string[] = [
  'Client identified with the only veteran in the group.',
  'Client was moved by the peer who lost his wife in the plane crash.',
  'Client felt judged by the oldest member, a retired judge.',
  'Client sat apart from the pastor who joined last week.',
];

/** Describes a co-member so closely that others would know who it is, in a few notes. */
export function describePeers(dealer: NoteDealer, planted: Planted): void {
  const chosen = dealer.take(descriptionSentences.length, ({ note }) => note.response !== null);
  chosen.forEach(({ note }, index) => {
    note.response = `${note.response ?? ''} ${descriptionSentences[index] ?? ''}`;
    planted.defects.push(defectOfNote('co-member-identifiable', note));
  });
}
