import { accepted, refused, type Result } from '../shared/index.ts';
import type { TakenStep } from './amendment-request.ts';
import {
  informedState,
  isAccepted,
  isDenied,
  receivedState,
  type AmendmentState,
} from './amendment-state.ts';

type Next = Result<AmendmentState>;
type StepOf<Kind extends TakenStep['kind']> = Extract<TakenStep, { kind: Kind }>;

const decidedAlready = (): Next =>
  refused('decided-already', 'This request was decided, or the client took it back.');
const notDenied = (): Next => refused('not-denied', 'Nothing of this request was denied.');
const notAccepted = (): Next => refused('not-accepted', 'Nothing of this request was accepted.');

/** What happens to a notice of another practice; everything else happens to requests alone. */
const ofNotices: ReadonlySet<TakenStep['kind']> = new Set<TakenStep['kind']>([
  'asked',
  'answered',
  'amended',
  'withdrawn',
]);

/** Which state follows a step, by the order of things alone; what a step says is looked at by `checkStep`. */
export function takeStep(state: AmendmentState, step: TakenStep): Next {
  if (state.kind === 'informed' && !ofNotices.has(step.kind))
    return refused(
      'no-request',
      'Another practice gave notice of this amendment: the client asked for nothing.',
    );
  switch (step.kind) {
    case 'extended':
      return extend(state, step);
    case 'asked':
      return ask(state, step);
    case 'answered':
      return answer(state, step);
    case 'amended':
      return amend(state, step);
    case 'accepted':
    case 'accepted_in_part':
    case 'denied':
      return decide(state, step);
    case 'withdrawn':
      return state.kind === 'open' || state.kind === 'informed'
        ? accepted({ ...state, kind: 'withdrawn', withdrawnOn: step.takenOn })
        : decidedAlready();
    case 'letter_sent':
      return step.letter === 'decision' ? sendDecision(state, step) : sendRebuttal(state, step);
    case 'disagreed':
      return disagree(state, step);
    case 'accompany_asked':
      if (!isDenied(state)) return notDenied();
      return state.dispute.kind === 'none'
        ? accepted({ ...state, dispute: { kind: 'accompanies', askedOn: step.takenOn } })
        : refused('accompanies-already', 'It goes along with later disclosures already.');
    case 'rebutted':
      return rebut(state, step);
    case 'person_named':
      return name(state, step);
    case 'person_told':
      return tell(state, step);
  }
}

/** Where a request, or a notice of another practice, stands after everything that happened to it, in that order. */
export const stateAfter = (
  steps: readonly TakenStep[],
  what: 'request' | 'notice' = 'request',
): AmendmentState =>
  steps.reduce<AmendmentState>(
    (state, step) => {
      const next = takeStep(state, step);
      return next.ok ? next.value : state;
    },
    what === 'request' ? receivedState : informedState,
  );

function extend(state: AmendmentState, { reasons, until, takenOn }: StepOf<'extended'>): Next {
  if (state.kind !== 'open') return decidedAlready();
  if (state.extension !== null)
    return refused('extended-already', 'The time was extended already; the law allows it once.');
  return accepted({ ...state, extension: { reasons, until, saidOn: takenOn } });
}

function ask(state: AmendmentState, { staffId, question, takenOn }: StepOf<'asked'>): Next {
  if (state.kind === 'withdrawn' || state.kind === 'denied') return decidedAlready();
  return accepted({
    ...state,
    asked: { staffId, question, askedOn: takenOn, answer: null, settledOn: null },
  });
}

function answer(state: AmendmentState, { staffId, answer: text, takenOn }: StepOf<'answered'>): Next {
  const { asked } = state;
  if (asked === null || asked.settledOn !== null || asked.staffId !== staffId)
    return refused('not-asked', 'Nothing is asked of you about this request.');
  if (state.kind === 'withdrawn' || state.kind === 'denied') return decidedAlready();
  return accepted({ ...state, asked: { ...asked, answer: text, settledOn: takenOn } });
}

function amend(state: AmendmentState, { amendment, takenOn }: StepOf<'amended'>): Next {
  if (state.kind === 'withdrawn' || state.kind === 'denied') return decidedAlready();
  const isKnown = state.amendments.some(
    (one) =>
      one.kind === 'entry' &&
      amendment.kind === 'entry' &&
      one.authorId === amendment.authorId &&
      one.writtenAt === amendment.writtenAt,
  );
  if (isKnown) return refused('linked-already', 'That entry stands with this request already.');
  const { asked } = state;
  return accepted({
    ...state,
    amendments: [...state.amendments, amendment],
    asked: asked === null ? null : { ...asked, settledOn: asked.settledOn ?? takenOn },
  });
}

function decide(state: AmendmentState, step: StepOf<'accepted' | 'accepted_in_part' | 'denied'>): Next {
  if (state.kind !== 'open') return decidedAlready();
  const { kind: _, ...handling } = state;
  const decided = { ...handling, decidedOn: step.takenOn, letterSentOn: null };
  if (step.kind === 'accepted') return accepted({ kind: 'accepted', ...decided, persons: [] });
  const refusing = { denial: step.denial, dispute: { kind: 'none' } } as const;
  if (step.kind === 'accepted_in_part') {
    return accepted({
      kind: 'accepted_in_part',
      ...decided,
      accepts: step.accepts,
      persons: [],
      ...refusing,
    });
  }
  return state.amendments.length === 0
    ? accepted({ kind: 'denied', ...decided, ...refusing })
    : refused(
        'amended-already',
        'The record was amended on this request: accept it, in whole or in part.',
        'outcome',
      );
}

function sendDecision(state: AmendmentState, { sentOn }: StepOf<'letter_sent'>): Next {
  if (state.kind === 'open' || state.kind === 'withdrawn' || state.kind === 'informed')
    return refused('not-decided', 'The request is not decided yet.');
  return state.letterSentOn === null
    ? accepted({ ...state, letterSentOn: sentOn })
    : refused('sent-already', 'The client was told already.');
}

function sendRebuttal(state: AmendmentState, { sentOn }: StepOf<'letter_sent'>): Next {
  const rebuttal = isDenied(state) && state.dispute.kind === 'disagreed' ? state.dispute.rebuttal : null;
  if (!isDenied(state) || state.dispute.kind !== 'disagreed' || rebuttal === null)
    return refused('no-rebuttal', 'There is no rebuttal of which the client could get a copy.');
  return rebuttal.copySentOn === null
    ? accepted({ ...state, dispute: { ...state.dispute, rebuttal: { ...rebuttal, copySentOn: sentOn } } })
    : refused('sent-already', 'The client has a copy already.');
}

function disagree(state: AmendmentState, { statement, filedOn }: StepOf<'disagreed'>): Next {
  if (!isDenied(state)) return notDenied();
  if (state.dispute.kind === 'disagreed')
    return refused('disagreed-already', 'A statement of disagreement is on record already.');
  return accepted({ ...state, dispute: { kind: 'disagreed', statement, filedOn, rebuttal: null } });
}

function rebut(state: AmendmentState, { rebuttal: text, takenOn }: StepOf<'rebutted'>): Next {
  if (!isDenied(state) || state.dispute.kind !== 'disagreed')
    return refused('no-disagreement', 'There is no statement of disagreement to answer.');
  if (state.dispute.rebuttal !== null)
    return refused('rebutted-already', 'The statement was answered already.');
  const rebuttal = { text, writtenOn: takenOn, copySentOn: null };
  return accepted({ ...state, dispute: { ...state.dispute, rebuttal } });
}

function name(state: AmendmentState, { person }: StepOf<'person_named'>): Next {
  if (!isAccepted(state)) return notAccepted();
  return state.persons.some(({ id }) => id === person.id)
    ? refused('named-already', 'They are named already.')
    : accepted({ ...state, persons: [...state.persons, { ...person, toldOn: null }] });
}

function tell(state: AmendmentState, { personId, toldOn }: StepOf<'person_told'>): Next {
  if (!isAccepted(state)) return notAccepted();
  if (state.amendments.length === 0)
    return refused('not-amended', 'There is nothing to share yet: the record is not amended.');
  const person = state.persons.find(({ id }) => id === personId);
  if (person === undefined) return refused('no-such-person', 'That person is not named here.');
  if (person.toldOn !== null) return refused('told-already', 'They were told already.');
  const persons = state.persons.map((one) => (one.id === personId ? { ...one, toldOn } : one));
  return accepted({ ...state, persons });
}
