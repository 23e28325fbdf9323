import {
  daysOfExtension,
  isAccepted,
  isDenied,
  longestStatement,
  type AmendmentLetter,
  type DenialGround,
  type TakenStep,
} from '@concord/domain/amendment-requests';
import { sayDate, type PrintedDocument, type PrintedPart } from '../../platform/printing/index.ts';
import type { Standing } from './load-standing.ts';

/** What stands on a letter besides the request. */
export interface LetterFacts {
  readonly standing: Standing;
  readonly letter: AmendmentLetter;
  readonly practice: string;
  readonly client: string;
  readonly madeAt: Date;
  /** The day on which it is printed, by the calendar of the practice. */
  readonly today: string;
}

/** The four grounds in plain words for the client (45 CFR 164.526(d)(1)). */
const sayGround: Readonly<Record<DenialGround, string>> = {
  not_created_here:
    'We did not write this part of your record. Please turn to whoever wrote it; if they can no longer be reached, tell us.',
  not_in_record: 'What you ask us to change is not part of the record that we keep about you.',
  not_accessible:
    'What you ask us to change is a part of the record that the law does not open to inspection.',
  accurate_and_complete: 'We looked at it again and find that it is accurate and complete.',
};

const paragraph = (text: string): PrintedPart => ({ kind: 'text', text });
const heading = (text: string): PrintedPart => ({ kind: 'heading', text });

/** A letter to a client about their request to amend the record, in plain words. Null while what it says is not decided. */
export function describeLetter(facts: LetterFacts): PrintedDocument | null {
  const parts = partsOf(facts);
  if (parts === null) return null;
  const { standing, practice, client, today } = facts;
  return {
    title: titles[facts.letter],
    author: practice,
    footer: `${practice} · ${client} · confidential`,
    madeAt: facts.madeAt,
    parts: [
      {
        kind: 'facts',
        facts: [
          { label: 'From', value: practice },
          { label: 'To', value: client },
          { label: 'Date', value: sayDate(today) },
          { label: 'Your request of', value: sayDate(standing.request.receivedOn) },
          { label: 'About', value: sayAbout(standing) },
        ],
      },
      ...parts,
    ],
  };
}

const titles: Readonly<Record<AmendmentLetter, string>> = {
  extension: 'We need more time for your request to change your record',
  decision: 'Your request to change your record: our decision',
  rebuttal: 'Our answer to your statement of disagreement',
};

const sayAbout = ({ row: { note } }: Standing): string =>
  note === null
    ? 'your record'
    : `the note of ${sayDate(note.session_date)} by ${note.author} (${note.groupName})`;

function partsOf({ standing, letter }: LetterFacts): PrintedPart[] | null {
  if (letter === 'extension') return describeExtension(standing);
  return letter === 'decision' ? describeDecision(standing) : describeRebuttal(standing);
}

function stepOf<Kind extends TakenStep['kind']>(
  { steps }: Standing,
  ...kinds: readonly Kind[]
): Extract<TakenStep, { kind: Kind }> | undefined {
  return steps
    .map(({ step }) => step)
    .find((step): step is Extract<TakenStep, { kind: Kind }> => kinds.some((kind) => kind === step.kind));
}

function describeExtension(standing: Standing): PrintedPart[] | null {
  const step = stepOf(standing, 'extended');
  if (step === undefined) return null;
  return [
    paragraph(
      `We will complete our action on your request by ${sayDate(step.until)}. The reasons for the delay:`,
    ),
    paragraph(step.reasons),
    paragraph(`The law allows us one extension of up to ${daysOfExtension} days.`),
    paragraph(`If you have questions: ${step.contact}.`),
  ];
}

function describeDecision(standing: Standing): PrintedPart[] | null {
  const { state } = standing;
  const step = stepOf(standing, 'accepted', 'accepted_in_part', 'denied');
  if (step === undefined || (!isAccepted(state) && !isDenied(state))) return null;
  return [
    ...(isAccepted(state)
      ? [
          heading(step.kind === 'accepted' ? 'We accept your request' : 'We accept a part of your request'),
          ...(step.kind === 'accepted_in_part' ? [paragraph(step.accepts)] : []),
          paragraph(
            `What was written stays readable as it was. ${
              state.amendments.length === 0
                ? 'We will add the amendment to your record and link it to that part. From then on it goes along with every copy of that part.'
                : 'The amendment was added to your record and is linked to that part. It goes along with every later copy of that part.'
            }`,
          ),
          paragraph(
            `Please tell us who has this information about you and needs to know of the amendment, and that you agree that we tell them. We also tell those of whom we know that they have it and may rely on it to your disadvantage. Write or call: ${step.contact}.`,
          ),
        ]
      : []),
    ...(step.kind === 'accepted' ? [] : describeDenial(step)),
  ];
}

function describeDenial({
  kind,
  denial,
  contact,
}: Extract<TakenStep, { kind: 'denied' | 'accepted_in_part' }>): PrintedPart[] {
  return [
    heading(kind === 'denied' ? 'We deny your request' : 'We deny the rest of your request'),
    paragraph(sayGround[denial.ground]),
    paragraph(denial.basis),
    heading('If you disagree'),
    paragraph(
      `You may give us a written statement of disagreement, with your reasons, of up to ${longestStatement.toLocaleString('en-US')} characters (about two pages). Send it to: ${contact}. We add it to your record and link it to the part that it is about. We may answer it in writing; you get a copy of our answer.`,
    ),
    paragraph(
      'If you do not give us a statement, you may ask us to provide your request and this denial with every future disclosure of the information that it is about. Our copies of your record carry both in any case.',
    ),
    heading('How to complain'),
    paragraph(`To us: ${contact}.`),
    paragraph(
      'To the Secretary of Health and Human Services, in writing or online, within 180 days of when you knew of what you complain about: U.S. Department of Health and Human Services, Office for Civil Rights, 200 Independence Avenue SW, Washington, D.C. 20201, www.hhs.gov/ocr/complaints. We do nothing against anybody for complaining.',
    ),
  ];
}

function describeRebuttal(standing: Standing): PrintedPart[] | null {
  const step = stepOf(standing, 'rebutted');
  const statement = stepOf(standing, 'disagreed');
  if (step === undefined || statement === undefined) return null;
  return [
    paragraph(
      `You gave us a statement of disagreement on ${sayDate(statement.filedOn)}. This is a copy of our answer to it.`,
    ),
    paragraph(step.rebuttal),
    paragraph(
      'Your request, our denial, your statement and this answer are linked to your record and go along with every later copy of the part that they are about.',
    ),
    paragraph(`If you have questions: ${step.contact}.`),
  ];
}
