import { readFixture } from '../../contract/read-fixture.ts';
import { findDescriptionsByRules } from '../../src/confidentiality/descriptions/find-descriptions-by-rules.ts';
import { tokenizeNote } from '../../src/confidentiality/text/tokens.ts';
import { readSentences } from '../learning/marked-sentences.ts';
import type { MarkedNote } from '../learning/marked-sets.ts';

/** Sentences of the made-up clinic's notes in which no rule finds a description: of what ordinary notes tell. */
export async function readClinicNotes(): Promise<readonly MarkedNote[]> {
  const { progressNotes, groupNotes } = await readFixture('riverbend');
  const texts = progressNotes.flatMap((note) => [note.presentation, note.interventions, note.response, note.riskAssessment, note.riskAction, note.medicalNecessity, note.benefit, note.plan]); // prettier-ignore
  const summaries = groupNotes.flatMap((note): readonly unknown[] => Object.values(note));
  const sentences = [...new Set([...summaries, ...texts].flatMap(sentencesOf))];
  return readSentences(
    sentences.filter((text) => findDescriptionsByRules(tokenizeNote(text), []).length === 0),
    'riverbend',
  );
}

const sentencesOf = (text: unknown): readonly string[] =>
  typeof text === 'string' ? text.split(/(?<=[.!?]["”)]?)\s+(?=["“(]?[A-Z0-9])|\n{2,}/u) : [];
