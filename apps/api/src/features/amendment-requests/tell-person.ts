import { isAccepted, type PersonToTellId } from '@concord/domain/amendment-requests';
import { checkConsent, type Consent } from '@concord/domain/releases';
import { accepted, refused, type CivilDate, type Result } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { enterDisclosure } from '../disclosures/index.ts';
import { loadToday } from '../organizations/index.ts';
import type { Standing } from './load-standing.ts';
import { isInPart2Group } from './part2.store.ts';
import { takeStep, type StepPlace } from './take-step.ts';

/** What sharing an amendment needs from outside. */
export interface SharingDependencies {
  /** A client's consent, which nobody takes back before the transaction ends. */
  readonly lockConsent: (
    context: RequestContext,
    clientId: string,
    consentId: string,
  ) => Promise<Consent | null>;
}

interface Told {
  readonly personId: PersonToTellId;
  readonly toldOn: CivilDate;
  readonly consentId: string | null;
}

/**
 * Enters that somebody was told of an accepted amendment: with the request, and in the accounting of disclosures under the same
 * identifier. What is of a group under 42 CFR Part 2 is shared on a consent alone.
 */
export const tellPerson = (
  context: RequestContext,
  needs: SharingDependencies,
  place: StepPlace,
  { personId, toldOn, consentId }: Told,
): Promise<Result<string> | null> =>
  takeStep(
    context,
    place,
    { kind: 'person_told', personId, toldOn },
    {
      action: 'manage',
      along: async (standing) => {
        const consent = await findConsent(context, needs, standing, consentId);
        if (!consent.ok) return consent;
        const { state, request, row } = standing;
        const person = isAccepted(state) ? state.persons.find(({ id }) => id === personId) : undefined;
        const note =
          row.note === null ? 'another part of the record' : `the note of ${row.note.session_date}`;
        const entered = await enterDisclosure(context, {
          ...{ id: place.id, clientId: place.clientId, replaces: null, consentId },
          disclosedOn: toldOn,
          recipient: person?.recipient ?? '',
          what: `Amendment of ${note} on the client's request of ${request.receivedOn}.`,
          purpose: 'Notice of an accepted amendment (45 CFR 164.526(c)(3)).',
        });
        return entered
          ? accepted(null)
          : refused('entered-already', 'That identifier is taken by another entry.');
      },
    },
  );

async function findConsent(
  context: RequestContext,
  { lockConsent }: SharingDependencies,
  { row }: Standing,
  consentId: string | null,
): Promise<Result<Consent | null>> {
  if (consentId === null) {
    const isPart2 = row.note === null ? await isInPart2Group(context, row.clientId) : row.note.isPart2;
    return isPart2
      ? refused(
          'consent-missing',
          'These records are under 42 CFR Part 2: they are shared on a written consent of the member. Choose it, or enter it first.',
          'consentId',
        )
      : accepted(null);
  }
  const consent = await lockConsent(context, row.clientId, consentId);
  if (consent === null)
    return refused('consent-missing', 'There is no such consent of this member on record.', 'consentId');
  return checkConsent(consent, await loadToday(context));
}
