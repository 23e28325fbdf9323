import { addDays } from '@concord/domain/shared';
import type { RunAs } from '../run-as.ts';
import { auditor, director, idOf, weeksBack, writes, type Demo } from './demo.ts';

const reviewed = 7;
const checklist = [
  'Does the note say how this member took part?',
  'Does it speak to one of the member’s goals?',
  'Does it do without other members’ names and descriptions?',
];

/** Has a director start a sample, of which the auditor reviews a part. */
export async function reviewSample(runAs: RunAs, { today }: Demo): Promise<void> {
  const { sampleReviewers } = await runAs(auditor, '{ sampleReviewers { id } viewer { id } }');
  const definition = {
    title: 'Notes of the last weeks',
    reason: 'The yearly review of how individual the notes are.',
    from: addDays(today, -7 * weeksBack),
    to: today,
    method: 'by_clinician',
    signedOnly: true,
    size: 20,
    confidence: 95,
    seed: 'saltbush-review',
    reviewers: (sampleReviewers as { id: string }[]).map(({ id }) => id),
    doubleShare: 0.2,
    checklist,
    lastDay: addDays(today, 30),
  };
  const { made } = await runAs(
    director,
    `mutation ($definition: SampleInput!) { made: defineSample(definition: $definition) { ${writes} } }`,
    { definition },
  );
  const sampleId = idOf(made);
  const { auditSample: draft } = await runAs(
    director,
    'query ($sampleId: ID!) { auditSample(sampleId: $sampleId) { sample { version } } }',
    { sampleId },
  );
  const { version } = (draft as { sample: { version: number } }).sample;
  const { started } = await runAs(
    director,
    `mutation ($sampleId: ID!, $version: Int!) {
       started: startSample(sampleId: $sampleId, version: $version) { ${writes} }
     }`,
    { sampleId, version },
  );
  idOf(started);
  await reviewRecords(runAs, sampleId);
}

async function reviewRecords(runAs: RunAs, sampleId: string): Promise<void> {
  const { auditSample } = await runAs(
    auditor,
    'query ($sampleId: ID!) { auditSample(sampleId: $sampleId) { records { noteId mine } } }',
    { sampleId },
  );
  const { records } = auditSample as { records: { noteId: string; mine: string | null }[] };
  const mine = records.filter((record) => record.mine !== null).slice(0, reviewed);
  for (const [index, { noteId }] of mine.entries()) {
    const isInError = index === 2;
    const { done } = await runAs(
      auditor,
      `mutation ($sampleId: ID!, $noteId: ID!, $answers: [String!]!, $comment: String!) {
         done: reviewRecord(sampleId: $sampleId, noteId: $noteId, answers: $answers, comment: $comment) { ${writes} }
       }`,
      {
        sampleId,
        noteId,
        answers: checklist.map((_question, place) => (isInError && place === 1 ? 'no' : 'yes')),
        comment: isInError ? 'No goal is spoken to.' : '',
      },
    );
    idOf(done);
  }
}
