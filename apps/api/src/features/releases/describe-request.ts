import { sayEntry, sayField } from '@concord/domain/record-words';
import type { CopiedAmendment, CopiedDenial, CopiedRequest } from '@concord/domain/releases';
import { sayMoment, type PrintedPart } from '../../platform/printing/index.ts';
import { sayGround, sayStaff } from './say-copy.ts';

/** A decided request of the client to amend what stands before it (45 CFR 164.526), on paper. */
export function describeRequest(request: CopiedRequest, timeZone: string): PrintedPart[] {
  const { receivedOn, decidedOn, accepted, denied } = request;
  const outcome =
    denied === null ? 'accepted' : accepted === null ? 'denied' : 'accepted in part and denied for the rest';
  return [
    {
      kind: 'text',
      tone: 'strong',
      text: `The client’s request of ${receivedOn} to amend this was ${outcome} on ${decidedOn}.`,
    },
    ...(accepted === null ? [] : describeAccepted(accepted, timeZone)),
    ...(denied === null ? [] : describeDenied(denied)),
  ];
}

function describeAccepted(
  { what, amendments }: NonNullable<CopiedRequest['accepted']>,
  timeZone: string,
): PrintedPart[] {
  const facts = [
    ...(what === null ? [] : [{ label: sayField('amendmentAccepted'), value: what }]),
    ...(amendments.length === 0
      ? [{ label: sayField('amendmentMade'), value: 'not made yet' }]
      : amendments.map((one) => ({ label: sayField('amendmentMade'), value: sayAmendment(one, timeZone) }))),
  ];
  return [{ kind: 'facts', facts }];
}

const sayAmendment = (one: CopiedAmendment, timeZone: string): string =>
  one.kind === 'elsewhere'
    ? one.what
    : `see the ${sayEntry(one.entry).toLowerCase()} of ${sayMoment(new Date(one.writtenAt), timeZone)} by ${sayStaff(one.staff)}`;

function describeDenied(denied: CopiedDenial): PrintedPart[] {
  const { wanted, reason, ground, basis, deniedOn, disagreement, rebuttal } = denied;
  return [
    {
      kind: 'facts',
      facts: [
        { label: sayField('amendmentWanted'), value: wanted },
        { label: sayField('amendmentReason'), value: reason },
        { label: `${sayField('amendmentDenial')} of ${deniedOn}`, value: `${sayGround(ground)} ${basis}` },
        ...(disagreement === null
          ? []
          : [
              {
                label: `${sayField('amendmentDisagreement')} of ${disagreement.filedOn}`,
                value: disagreement.text,
              },
            ]),
        ...(rebuttal === null
          ? []
          : [{ label: `${sayField('amendmentRebuttal')} of ${rebuttal.writtenOn}`, value: rebuttal.text }]),
      ],
    },
  ];
}

/** Decided requests about other parts of the record than a note. */
export const describeOtherRequests = (requests: readonly CopiedRequest[], timeZone: string): PrintedPart[] =>
  requests.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Requests to amend other parts of the record' },
        ...requests.flatMap((one) => describeRequest(one, timeZone)),
      ];
