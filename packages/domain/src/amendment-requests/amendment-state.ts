import type { CivilDate } from '../shared/index.ts';
import type { StaffId } from '../staff/index.ts';
import type { Amendment, Denial, PersonToTell } from './amendment-request.ts';

/** What a clinician was asked about a request. It is settled once they answered, or amended the record. */
export interface AskedOfClinician {
  readonly staffId: StaffId;
  readonly question: string;
  readonly askedOn: CivilDate;
  readonly answer: string | null;
  readonly settledOn: CivilDate | null;
}

/** What the practice did about a request on the way to its decision and after it. */
interface Handling {
  readonly extension: {
    readonly reasons: string;
    readonly until: CivilDate;
    readonly saidOn: CivilDate;
  } | null;
  readonly asked: AskedOfClinician | null;
  readonly amendments: readonly Amendment[];
}

interface Decided extends Handling {
  readonly decidedOn: CivilDate;
  /** The day on which the client was told in writing; null until then. */
  readonly letterSentOn: CivilDate | null;
}

/** What the practice answered to a statement of disagreement; the client gets a copy. */
export interface Rebuttal {
  readonly text: string;
  readonly writtenOn: CivilDate;
  readonly copySentOn: CivilDate | null;
}

/** What the client did about a denial: nothing yet, asked that it goes along with later disclosures, or disagreed in writing. */
export type Dispute =
  | { readonly kind: 'none' }
  | { readonly kind: 'accompanies'; readonly askedOn: CivilDate }
  | {
      readonly kind: 'disagreed';
      readonly statement: string;
      readonly filedOn: CivilDate;
      readonly rebuttal: Rebuttal | null;
    };

interface Refusing {
  readonly denial: Denial;
  readonly dispute: Dispute;
}
interface Granting {
  readonly persons: readonly PersonToTell[];
}

/** Where a request stands. */
export type AmendmentState =
  | ({ readonly kind: 'open' } & Handling)
  | ({ readonly kind: 'informed' } & Handling)
  | ({ readonly kind: 'withdrawn'; readonly withdrawnOn: CivilDate } & Handling)
  | ({ readonly kind: 'accepted' } & Decided & Granting)
  | ({ readonly kind: 'accepted_in_part'; readonly accepts: string } & Decided & Granting & Refusing)
  | ({ readonly kind: 'denied' } & Decided & Refusing);

/** The states in which a request, or a part of it, was denied. */
export type DeniedState = Extract<AmendmentState, Refusing>;
/** The states in which a request, or a part of it, was accepted. */
export type AcceptedState = Extract<AmendmentState, Granting>;

/** A request as it is received. */
export const receivedState: AmendmentState = { kind: 'open', extension: null, asked: null, amendments: [] };

/** What another practice gave notice of, as it is entered: it stands beside the record from then on. */
export const informedState: AmendmentState = { ...receivedState, kind: 'informed' };

/** Whether the request, or a part of it, was denied. */
export const isDenied = (state: AmendmentState): state is DeniedState =>
  state.kind === 'denied' || state.kind === 'accepted_in_part';

/** Whether the request, or a part of it, was accepted. */
export const isAccepted = (state: AmendmentState): state is AcceptedState =>
  state.kind === 'accepted' || state.kind === 'accepted_in_part';

/** The states in which something goes along with copies. */
export type AccompanyingState = AcceptedState | DeniedState | Extract<AmendmentState, { kind: 'informed' }>;

/**
 * Whether the request goes along with every later copy of what it is about: once it is decided, an accepted one as a link to the
 * amendment, a denied one with the request, the denial, and what the client and the practice wrote about it (45 CFR 164.526(d)(4), (5)).
 * A notice of another practice goes along from the day on which it is entered.
 */
export const goesAlong = (state: AmendmentState): state is AccompanyingState =>
  isAccepted(state) || isDenied(state) || state.kind === 'informed';
