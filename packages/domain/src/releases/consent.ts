import { accepted, refused, type CivilDate, type Result } from '../shared/index.ts';

/** A client's written consent that something of their record goes to somebody (42 CFR 2.31). */
export interface Consent {
  readonly recipient: string;
  readonly purpose: string;
  /** The day on which it was signed. */
  readonly givenOn: CivilDate;
  /** The last day on which it holds. */
  readonly expiresOn: CivilDate;
  /** From this day on it holds no more; null while it was not taken back. */
  readonly revokedOn: CivilDate | null;
}

const lengths = {
  recipient: { from: 2, to: 300, say: 'To whom' },
  purpose: { from: 3, to: 1_000, say: 'The purpose' },
} as const;

/** Enters a consent that the client signed. It stays as it is entered; it ends by its last day or by being taken back. */
export function enterConsent(consent: Omit<Consent, 'revokedOn'>, today: CivilDate): Result<Consent> {
  const { givenOn, expiresOn } = consent;
  if (givenOn > today) return refused('given-later', 'A consent is entered once it was signed.', 'givenOn');
  if (expiresOn < givenOn) return refused('days-in-order', 'It ends before it was signed.', 'expiresOn');
  const texts = { recipient: consent.recipient.trim(), purpose: consent.purpose.trim() };
  for (const field of ['recipient', 'purpose'] as const) {
    const { from, to, say } = lengths[field];
    if (texts[field].length < from || texts[field].length > to) {
      return refused('text-length', `${say} has ${from} to ${to} characters.`, field);
    }
  }
  return accepted({ ...texts, givenOn, expiresOn, revokedOn: null });
}

/** Takes a consent back, from today on. What left before stays in the accounting of disclosures. */
export function revokeConsent(consent: Consent, today: CivilDate): Result<Consent> {
  return consent.revokedOn === null
    ? accepted({ ...consent, revokedOn: today })
    : refused('revoked-already', 'This consent was taken back already.');
}

/** Why a release may not rest on the consent today, or that it may. */
export function checkConsent(consent: Consent, today: CivilDate): Result<Consent> {
  if (consent.revokedOn !== null) {
    return refused('consent-revoked', 'The member has taken this consent back.', 'consentId');
  }
  if (consent.expiresOn < today) {
    return refused('consent-expired', `This consent held until ${consent.expiresOn}.`, 'consentId');
  }
  return accepted(consent);
}
