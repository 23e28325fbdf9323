import type { GroupNote } from '@concord/domain/group-notes';

import type { Draft, Random } from '../shared/index.ts';
import { defectOfSession, type Planted, type PracticeDraft } from './practice-draft.ts';

const isTaught = (note: GroupNote): boolean => note.content !== null;

const spoilings: readonly (readonly [
  string,
  number,
  (note: GroupNote) => boolean,
  (note: Draft<GroupNote>) => void,
])[] = [
  ['topic-missing', 3, () => true, (note) => (note.topic = null)],
  [
    'content-missing',
    4,
    isTaught,
    (note) => {
      note.content = null;
      note.skills = [];
    },
  ],
  [
    'homework-not-addressed',
    6,
    isTaught,
    (note) => {
      note.homeworkAssigned = null;
      note.homeworkReviewed = null;
    },
  ],
  [
    'process-not-described',
    5,
    (note) => !isTaught(note) && note.process !== null,
    (note) => (note.process = null),
  ],
];

/** Leaves parts of some group notes blank, each note in one way. */
export function spoilGroupNotes({ paperwork }: PracticeDraft, planted: Planted, random: Random): void {
  let left = random.sample(paperwork.groupNotes, paperwork.groupNotes.length);
  for (const [rule, count, fits, spoil] of spoilings) {
    const chosen = left.filter(fits).slice(0, count);
    left = left.filter((note) => !chosen.includes(note));
    for (const note of chosen) {
      spoil(note);
      planted.defects.push(defectOfSession(rule, note.sessionId));
    }
  }
}
