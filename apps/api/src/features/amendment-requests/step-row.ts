import type {
  Amendment,
  AmendmentStep,
  Denial,
  DenialGround,
  PersonToTellId,
  TakenStep,
} from '@concord/domain/amendment-requests';
import type { AddendumEntry } from '@concord/domain/progress-notes';
import type { CivilDate, Instant } from '@concord/domain/shared';
import type { StaffId } from '@concord/domain/staff';

/** What a step says, in columns. */
export interface StepColumns {
  readonly kind: AmendmentStep['kind'];
  readonly text: string | null;
  readonly accepts: string | null;
  readonly contact: string | null;
  readonly ground: DenialGround | null;
  readonly day: CivilDate | null;
  readonly letter: 'decision' | 'rebuttal' | null;
  readonly staffId: string | null;
  readonly addendumAuthorId: string | null;
  readonly addendumWrittenAt: number | null;
  readonly personId: string | null;
  readonly namedBy: 'client' | 'practice' | null;
}

const blank: Omit<StepColumns, 'kind'> = {
  text: null,
  accepts: null,
  contact: null,
  ground: null,
  day: null,
  letter: null,
  staffId: null,
  addendumAuthorId: null,
  addendumWrittenAt: null,
  personId: null,
  namedBy: null,
};

/** A step as columns. */
export function toColumns(step: AmendmentStep): StepColumns {
  const { kind } = step;
  switch (kind) {
    case 'extended':
      return { ...blank, kind, text: step.reasons, day: step.until, contact: step.contact };
    case 'asked':
      return { ...blank, kind, text: step.question, staffId: step.staffId };
    case 'answered':
      return { ...blank, kind, text: step.answer, staffId: step.staffId };
    case 'amended':
      return step.amendment.kind === 'elsewhere'
        ? { ...blank, kind, text: step.amendment.what }
        : {
            ...{ ...blank, kind, addendumAuthorId: step.amendment.authorId },
            addendumWrittenAt: step.amendment.writtenAt,
          };
    case 'accepted':
      return { ...blank, kind, contact: step.contact };
    case 'accepted_in_part':
      return { ...blank, kind, accepts: step.accepts, contact: step.contact, ...ofDenial(step.denial) };
    case 'denied':
      return { ...blank, kind, contact: step.contact, ...ofDenial(step.denial) };
    case 'letter_sent':
      return { ...blank, kind, letter: step.letter, day: step.sentOn };
    case 'disagreed':
      return { ...blank, kind, text: step.statement, day: step.filedOn };
    case 'rebutted':
      return { ...blank, kind, text: step.rebuttal, contact: step.contact };
    case 'person_named':
      return {
        ...{ ...blank, kind, text: step.person.recipient, personId: step.person.id },
        namedBy: step.person.namedBy,
      };
    case 'person_told':
      return { ...blank, kind, personId: step.personId, day: step.toldOn };
    case 'withdrawn':
    case 'accompany_asked':
      return { ...blank, kind };
  }
}

const ofDenial = ({ ground, basis }: Denial): Pick<StepColumns, 'ground' | 'text'> => ({
  ground,
  text: basis,
});

/** Columns as the step that they say; the database's checks keep what a kind needs. */
export function toStep(
  row: StepColumns & { readonly takenOn: CivilDate; readonly addendumEntry: AddendumEntry | null },
): TakenStep {
  const { kind, takenOn } = row;
  const text = row.text ?? '';
  const contact = row.contact ?? '';
  const day = row.day ?? takenOn;
  const staffId = (row.staffId ?? '') as StaffId;
  const personId = (row.personId ?? '') as PersonToTellId;
  const denial: Denial = { ground: row.ground ?? 'accurate_and_complete', basis: text };
  switch (kind) {
    case 'extended':
      return { kind, takenOn, reasons: text, until: day, contact };
    case 'asked':
      return { kind, takenOn, staffId, question: text };
    case 'answered':
      return { kind, takenOn, staffId, answer: text };
    case 'amended':
      return { kind, takenOn, amendment: toAmendment(row) };
    case 'accepted':
      return { kind, takenOn, contact };
    case 'accepted_in_part':
      return { kind, takenOn, accepts: row.accepts ?? '', denial, contact };
    case 'denied':
      return { kind, takenOn, denial, contact };
    case 'letter_sent':
      return { kind, takenOn, letter: row.letter ?? 'decision', sentOn: day };
    case 'disagreed':
      return { kind, takenOn, statement: text, filedOn: day };
    case 'rebutted':
      return { kind, takenOn, rebuttal: text, contact };
    case 'person_named':
      return {
        ...{ kind, takenOn },
        person: { id: personId, recipient: text, namedBy: row.namedBy ?? 'client' },
      };
    case 'person_told':
      return { kind, takenOn, personId, toldOn: day };
    case 'withdrawn':
    case 'accompany_asked':
      return { kind, takenOn };
  }
}

function toAmendment(row: StepColumns & { readonly addendumEntry: AddendumEntry | null }): Amendment {
  if (row.addendumAuthorId === null || row.addendumWrittenAt === null)
    return { kind: 'elsewhere', what: row.text ?? '' };
  return {
    kind: 'entry',
    authorId: row.addendumAuthorId as StaffId,
    writtenAt: row.addendumWrittenAt as Instant,
    entry: row.addendumEntry ?? 'correction',
  };
}
