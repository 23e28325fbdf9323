import { describe, expect, it } from 'vitest';
import type { ClientId } from '../clients/index.ts';
import { indexPractice, type PracticeRecords } from '../practice/index.ts';
import { changed, day, soundPractice } from '../testing/index.ts';
import { checkConsent, enterConsent, revokeConsent, type Consent } from './consent.ts';
import { copyRecord } from './copy-record.ts';
import type { RecordCopy } from './record-copy.ts';
import { releaseRecord } from './release-record.ts';

const today = day('2026-02-02');
const copyOf = (from: string, to: string, change: Partial<PracticeRecords> = {}): RecordCopy => {
  const copy = copyRecord(indexPractice({ ...soundPractice, ...change }), {
    clientId: 'c1' as ClientId,
    days: { from: day(from), to: day(to) },
    wasKept: () => false,
    mayStand: new Set(),
    requests: [],
  });
  if (copy === null) throw new Error('There is such a client.');
  return copy;
};
const toCourt = { recipient: 'County court', purpose: 'Court order of January', consent: null };
const consent: Consent = {
  recipient: 'Dr. Amara Osei',
  purpose: 'Further treatment',
  givenOn: day('2026-01-05'),
  expiresOn: day('2026-02-02'),
  revokedOn: null,
};
const codeOf = (outcome: ReturnType<typeof releaseRecord>): string =>
  outcome.ok ? 'released' : outcome.refusal.code;

describe('releasing a copy', () => {
  it('is entered in the accounting of disclosures: when, to whom, what, what for', () => {
    expect(releaseRecord(copyOf('2026-01-01', '2026-01-31'), toCourt, today)).toEqual({
      ok: true,
      value: {
        disclosedOn: today,
        recipient: 'County court',
        purpose: 'Court order of January',
        what: 'Copy of the record from 2026-01-01 to 2026-01-31: 1 session, 1 signed note, stays, diagnoses and goals.',
      },
    });
  });

  it.each([
    ['2026-01-31', '2026-01-01', 'days-in-order'],
    ['2026-01-01', '2026-02-03', 'days-to-come'],
    ['2025-01-01', '2025-12-31', 'nothing-to-release'],
  ])('of %s to %s is refused: %s', (from, to, code) => {
    expect(codeOf(releaseRecord(copyOf(from, to), toCourt, today))).toBe(code);
  });

  it('says to whom and what for, in so many words', () => {
    const copy = copyOf('2026-01-01', '2026-01-31');
    expect(releaseRecord(copy, { ...toCourt, recipient: ' ' }, today)).toMatchObject({
      refusal: { code: 'text-length', field: 'recipient' },
    });
  });

  it('of a group under Part 2 needs a consent that holds, and goes to whom it names', () => {
    const part2 = { groups: changed(soundPractice.groups, () => true, { part2: true }) };
    const copy = copyOf('2026-01-01', '2026-01-31', part2);
    expect(codeOf(releaseRecord(copy, toCourt, today))).toBe('consent-missing');
    expect(releaseRecord(copy, { recipient: '', purpose: '', consent }, today)).toMatchObject({
      value: { recipient: 'Dr. Amara Osei', purpose: 'Further treatment' },
    });
    expect(codeOf(releaseRecord(copy, { ...toCourt, consent }, day('2026-02-03')))).toBe('consent-expired');
    const revoked = { ...consent, revokedOn: today };
    expect(codeOf(releaseRecord(copy, { ...toCourt, consent: revoked }, today))).toBe('consent-revoked');
  });
});

describe('a consent', () => {
  it('is entered once it was signed, and holds until its last day', () => {
    const { revokedOn, ...entered } = consent;
    expect(enterConsent(entered, today)).toEqual({ ok: true, value: { ...entered, revokedOn } });
    expect(enterConsent({ ...entered, givenOn: day('2026-02-03') }, today)).toMatchObject({
      refusal: { code: 'given-later' },
    });
    expect(enterConsent({ ...entered, expiresOn: day('2026-01-04') }, today)).toMatchObject({
      refusal: { code: 'days-in-order' },
    });
    expect(enterConsent({ ...entered, purpose: 'x' }, today)).toMatchObject({
      refusal: { code: 'text-length', field: 'purpose' },
    });
    expect(checkConsent(consent, day('2026-02-02')).ok).toBe(true);
    expect(checkConsent(consent, day('2026-02-03')).ok).toBe(false);
  });

  it('is taken back once, from that day on', () => {
    expect(revokeConsent(consent, today)).toEqual({ ok: true, value: { ...consent, revokedOn: today } });
    expect(revokeConsent({ ...consent, revokedOn: today }, today)).toMatchObject({
      refusal: { code: 'revoked-already' },
    });
  });
});
