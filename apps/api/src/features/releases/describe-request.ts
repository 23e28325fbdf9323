import { sayEntry, sayField } from '@concord/domain/record-words';
import type { CopiedAmendment, CopiedDenial, CopiedNotice, CopiedRequest } from '@concord/domain/releases';
import { sayMoment, type PrintedPart } from '../../platform/printing/index.ts';
import { sayGround, sayStaff } from './say-copy.ts';

/** A decided request of the client to amend what stands before it (45 CFR 164.526), or another practice's notice, on paper. */
export const describeRequest = (
  one: CopiedRequest | CopiedNotice,
  timeZone: string,
  what = 'this note',
): PrintedPart[] =>
  one.kind === 'notice' ? describeNotice(one, timeZone) : describeDecided(one, timeZone, what);

const describeNotice = (
  { receivedOn, informedBy, says, amendments }: CopiedNotice,
  timeZone: string,
): PrintedPart[] => [
  { kind: 'text', tone: 'strong', text: `Notice of an amendment, received on ${receivedOn}.` },
  {
    kind: 'facts',
    facts: [
      { label: sayField('amendmentNoticeFrom'), value: informedBy },
      { label: sayField('amendmentNotice'), value: says },
      ...amendments.map((one) => ({ label: sayField('amendmentMade'), value: sayAmendment(one, timeZone) })),
    ],
  },
];

function describeDecided(request: CopiedRequest, timeZone: string, what: string): PrintedPart[] {
  const { receivedOn, decidedOn, accepted, denied } = request;
  const outcome =
    denied === null ? 'accepted' : accepted === null ? 'denied' : 'accepted in part and denied for the rest';
  return [
    {
      kind: 'text',
      tone: 'strong',
      text: `The client’s request of ${receivedOn} to amend ${what} was ${outcome} on ${decidedOn}.`,
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

/** Decided requests, and notices, about other parts of the record than a note. */
export const describeOtherRequests = (
  requests: readonly (CopiedRequest | CopiedNotice)[],
  timeZone: string,
): PrintedPart[] =>
  requests.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Amendments of other parts of the record' },
        ...requests.flatMap((one) => describeRequest(one, timeZone, 'another part of the record')),
      ];
