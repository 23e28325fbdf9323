import {
  goesAlong,
  isAccepted,
  isDenied,
  type Amendment,
  type AmendmentRequest,
  type AmendmentState,
} from '../amendment-requests/index.ts';
import type { PracticeIndex } from '../practice/index.ts';
import type { NoteId } from '../progress-notes/index.ts';
import type { SessionId } from '../sessions/index.ts';
import type { CivilDate } from '../shared/index.ts';
import type { CopyText } from './copy-text.ts';
import type { RequestToCopy } from './request-to-copy.ts';
import type {
  CopiedAmendment,
  CopiedDenial,
  CopiedNotice,
  CopiedRequest,
  CopiedRequestPlace,
} from './record-copy.ts';

type Copy = (place: CopiedRequestPlace, text: string, date: CivilDate, part?: number) => string;

/** Decided requests and notices about a note, or (without one) about other parts of the record, every text as it leaves. */
export function copyRequests(
  practice: PracticeIndex,
  requests: readonly RequestToCopy[],
  { noteId, sessionId }: { readonly noteId: NoteId | null; readonly sessionId: SessionId | null },
  copyText: CopyText,
): (CopiedRequest | CopiedNotice)[] {
  return requests
    .map((one, number) => ({ ...one, number }))
    .filter((one) => one.noteId === noteId)
    .flatMap(({ request, informedBy, state, number }): (CopiedRequest | CopiedNotice)[] => {
      // Texts of several requests, and of several amendments of one, are told apart by their numbers.
      const copy: Copy = (place, text, date, part = 0) =>
        copyText({ text, place, record: null, sessionId, date, number: number * 100 + part }) ?? '';
      if (!goesAlong(state)) return [];
      if (state.kind === 'informed') {
        const { receivedOn, wanted } = request;
        return [
          {
            ...{ kind: 'notice', receivedOn },
            informedBy: copy('amendmentNoticeFrom', informedBy ?? '', receivedOn),
            says: copy('amendmentNotice', wanted, receivedOn),
            amendments: copyAmendments(practice, state.amendments, receivedOn, copy),
          },
        ];
      }
      return [
        {
          kind: 'request',
          receivedOn: request.receivedOn,
          decidedOn: state.decidedOn,
          accepted: isAccepted(state)
            ? {
                what:
                  state.kind === 'accepted_in_part'
                    ? copy('amendmentAccepted', state.accepts, state.decidedOn)
                    : null,
                amendments: copyAmendments(practice, state.amendments, state.decidedOn, copy),
              }
            : null,
          denied: copyDenial(request, state, copy),
        },
      ];
    });
}

const copyAmendments = (
  practice: PracticeIndex,
  amendments: readonly Amendment[],
  date: CivilDate,
  copy: Copy,
): CopiedAmendment[] =>
  amendments.map((one, part) =>
    one.kind === 'entry'
      ? {
          ...{ kind: 'entry', entry: one.entry, writtenAt: one.writtenAt },
          staff: practice.staffMember(one.authorId) ?? null,
        }
      : { kind: 'elsewhere', what: copy('amendmentMade', one.what, date, part) },
  );

function copyDenial(
  { wanted, reason, receivedOn }: AmendmentRequest,
  state: AmendmentState,
  copy: Copy,
): CopiedDenial | null {
  if (!isDenied(state)) return null;
  const { denial, dispute, decidedOn } = state;
  const disagreement =
    dispute.kind === 'disagreed'
      ? {
          text: copy('amendmentDisagreement', dispute.statement, dispute.filedOn),
          filedOn: dispute.filedOn,
        }
      : null;
  const rebuttal =
    dispute.kind === 'disagreed' && dispute.rebuttal !== null
      ? {
          text: copy('amendmentRebuttal', dispute.rebuttal.text, dispute.rebuttal.writtenOn),
          writtenOn: dispute.rebuttal.writtenOn,
        }
      : null;
  return {
    wanted: copy('amendmentWanted', wanted, receivedOn),
    reason: copy('amendmentReason', reason, receivedOn),
    ground: denial.ground,
    basis: copy('amendmentDenial', denial.basis, decidedOn),
    deniedOn: decidedOn,
    disagreement,
    rebuttal,
  };
}
