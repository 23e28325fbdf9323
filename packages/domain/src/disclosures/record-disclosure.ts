import { accepted, refused, type CivilDate, type Result } from '../shared/index.ts';

/** That something of a client's record left the practice (45 CFR 164.528(b), 42 CFR 2.25): when, to whom, what, what for. */
export interface Disclosure {
  readonly disclosedOn: CivilDate;
  readonly recipient: string;
  readonly what: string;
  readonly purpose: string;
}

const lengths = {
  recipient: { from: 2, to: 300, say: 'To whom' },
  what: { from: 3, to: 1_000, say: 'What was disclosed' },
  purpose: { from: 3, to: 1_000, say: 'The purpose' },
} as const;

/** Enters a disclosure on record: it stays as it is entered; one that was wrong is entered anew, in the place of the other. */
export function recordDisclosure(disclosure: Disclosure, today: CivilDate): Result<Disclosure> {
  if (disclosure.disclosedOn > today) {
    return refused('disclosed-later', 'A disclosure is entered once it was made.', 'disclosedOn');
  }
  const texts = { recipient: '', what: '', purpose: '' };
  for (const field of ['recipient', 'what', 'purpose'] as const) {
    texts[field] = disclosure[field].trim();
    const { from, to, say } = lengths[field];
    if (texts[field].length < from || texts[field].length > to) {
      return refused('text-length', `${say} has ${from} to ${to} characters.`, field);
    }
  }
  return accepted({ disclosedOn: disclosure.disclosedOn, ...texts });
}
