import { accepted, refused, type CivilDate, type Result } from '../shared/index.ts';
import type { AmendmentRequest, AmendmentStep, TakenStep } from './amendment-request.ts';
import type { AmendmentState } from './amendment-state.ts';
import { checkTexts } from './check-texts.ts';
import { firstDueOn, latestDueOn } from './due-days.ts';
import { takeStep } from './take-step.ts';

/** What a rule has to know of a request besides its steps. */
export interface StepFacts {
  readonly request: AmendmentRequest;
  readonly state: AmendmentState;
  readonly today: CivilDate;
  /** Whether the note that it is about is signed; false where it is about something else. */
  readonly noteIsSigned: boolean;
}

/** Decides whether a step may be taken today: its texts, its days, what the law asks of it, and the order of things. */
export function checkStep(step: AmendmentStep, facts: StepFacts): Result<TakenStep> {
  const written = checkWritten(step);
  if (!written.ok) return written;
  const lawful = checkDays(written.value, facts);
  if (!lawful.ok) return lawful;
  const taken: TakenStep = { ...written.value, takenOn: facts.today };
  const next = takeStep(facts.state, taken);
  return next.ok ? accepted(taken) : next;
}

function checkWritten(step: AmendmentStep): Result<AmendmentStep> {
  const checking = <Texts extends Readonly<Record<string, string>>>(
    texts: Texts,
    put: (texts: Texts) => AmendmentStep,
  ): Result<AmendmentStep> => {
    const checked = checkTexts(texts);
    return checked.ok ? accepted(put(checked.value)) : checked;
  };
  switch (step.kind) {
    case 'extended':
      return checking({ reasons: step.reasons, contact: step.contact }, (texts) => ({ ...step, ...texts }));
    case 'asked':
      return checking({ question: step.question }, (texts) => ({ ...step, ...texts }));
    case 'answered':
      return checking({ answer: step.answer }, (texts) => ({ ...step, ...texts }));
    case 'accepted':
      return checking({ contact: step.contact }, (texts) => ({ ...step, ...texts }));
    case 'accepted_in_part':
      return checking(
        { accepts: step.accepts, basis: step.denial.basis, contact: step.contact },
        ({ accepts, basis, contact }) => ({ ...step, accepts, contact, denial: { ...step.denial, basis } }),
      );
    case 'denied':
      return checking({ basis: step.denial.basis, contact: step.contact }, ({ basis, contact }) => ({
        ...step,
        contact,
        denial: { ...step.denial, basis },
      }));
    case 'disagreed':
      return checking({ statement: step.statement }, (texts) => ({ ...step, ...texts }));
    case 'rebutted':
      return checking({ rebuttal: step.rebuttal, contact: step.contact }, (texts) => ({ ...step, ...texts }));
    case 'person_named':
      return checking({ recipient: step.person.recipient }, ({ recipient }) => ({
        ...step,
        person: { ...step.person, recipient },
      }));
    case 'amended':
      return step.amendment.kind === 'entry'
        ? accepted(step)
        : checking({ what: step.amendment.what }, ({ what }) => ({
            ...step,
            amendment: { kind: 'elsewhere', what },
          }));
    default:
      return accepted(step);
  }
}

/** What was created here, and is part of the record by its nature, is not denied for being neither. */
const groundsOfOtherParts: ReadonlySet<string> = new Set(['not_created_here', 'not_in_record']);

function checkDays(step: AmendmentStep, { request, state, today, noteIsSigned }: StepFacts): Result<null> {
  switch (step.kind) {
    case 'extended':
      return checkExtension(step.until, request, today);
    case 'accepted_in_part':
    case 'denied':
      return request.about === 'note' && groundsOfOtherParts.has(step.denial.ground)
        ? refused('ground', 'A note of a session was written here and is part of the record.', 'ground')
        : accepted(null);
    case 'amended':
      return noteIsSigned && step.amendment.kind === 'elsewhere'
        ? refused('entry-missing', 'A signed note is amended by a signed entry beside it.', 'entry')
        : accepted(null);
    case 'letter_sent':
      return between(
        'sentOn',
        step.sentOn,
        'decidedOn' in state ? state.decidedOn : request.receivedOn,
        today,
      );
    case 'disagreed':
      return between(
        'filedOn',
        step.filedOn,
        'decidedOn' in state ? state.decidedOn : request.receivedOn,
        today,
      );
    case 'person_told':
      return between('toldOn', step.toldOn, request.receivedOn, today);
    default:
      return accepted(null);
  }
}

function checkExtension(until: CivilDate, request: AmendmentRequest, today: CivilDate): Result<null> {
  const [first, latest] = [firstDueOn(request), latestDueOn(request)];
  if (today > first)
    return refused('extension-late', `The client had to be told of an extension by ${first}.`);
  if (until <= first) return refused('until', `The time runs until ${first} without an extension.`, 'until');
  return until > latest
    ? refused('until', `The time may be extended until ${latest}, 30 days, at the latest.`, 'until')
    : accepted(null);
}

const between = (field: string, on: CivilDate, from: CivilDate, today: CivilDate): Result<null> =>
  on < from || on > today ? refused('day', `A day from ${from} to today.`, field) : accepted(null);
