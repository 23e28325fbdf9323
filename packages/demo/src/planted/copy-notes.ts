import type { ProgressNote } from '@concord/domain/progress-notes';

import type { MadeNote } from '../progress-notes/index.ts';
import { valueFor, type Draft } from '../shared/index.ts';
import { defectOfNote, type NoteDealer, type Planted, type PracticeDraft } from './practice-draft.ts';

function copyText(from: ProgressNote, to: Draft<ProgressNote>): void {
  to.presentation = from.presentation;
  to.response = from.response;
  to.plan = from.plan;
}

const pronounOf = ({ seat }: MadeNote): unknown => seat.stay.persona.slots['they'];
const groupOf = ({ seat }: MadeNote): string => seat.made.planned.plan.id;

/** Copies a few notes: from another member's of the same session, and from the member's own earlier one. */
export function copyNotes({ paperwork }: PracticeDraft, dealer: NoteDealer, planted: Planted): void {
  const bySession = new Map<string, MadeNote[]>();
  const byClient = new Map<string, MadeNote[]>();
  for (const made of paperwork.notes) {
    valueFor(bySession, made.note.sessionId, () => []).push(made);
    valueFor(byClient, made.note.clientId, () => []).push(made);
  }
  // From a note before it in the list, so that the finding stands on the copy.
  const findPeer = (made: MadeNote): MadeNote | undefined =>
    bySession
      .get(made.note.sessionId)
      ?.find(
        (peer) =>
          peer.note.id < made.note.id && pronounOf(peer) === pronounOf(made) && peer.note.response !== null,
      );
  const findEarlier = (made: MadeNote): MadeNote | undefined =>
    byClient
      .get(made.note.clientId)
      ?.filter((one) => one.note.id < made.note.id && groupOf(one) === groupOf(made))
      .at(-1);

  for (const [rule, count, find] of [
    ['note-cloned-from-peer', 7, findPeer],
    ['note-cloned-from-earlier', 6, findEarlier],
  ] as const) {
    for (const made of dealer.take(count, (one) => find(one) !== undefined)) {
      const source = find(made);
      if (source === undefined) continue;
      copyText(source.note, made.note);
      dealer.reserve(source);
      planted.defects.push(defectOfNote(rule, made.note));
    }
  }
}
