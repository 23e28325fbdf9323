import { accepted, refused, type Result } from '../shared/index.ts';

/** How long a statement of disagreement and its answer may be; the practice may limit it within reason (45 CFR 164.526(d)(2)). */
export const longestStatement = 5_000;

const text = { from: 3, to: 4_000 } as const;
const lengths: Readonly<
  Record<string, { readonly from: number; readonly to: number; readonly say: string }>
> = {
  wanted: { ...text, say: 'What is to be changed' },
  reason: { ...text, say: 'The reason' },
  reasons: { ...text, say: 'The reasons' },
  question: { ...text, say: 'What you ask' },
  answer: { ...text, say: 'The answer' },
  accepts: { ...text, say: 'What is accepted' },
  basis: { from: 10, to: 4_000, say: 'What the denial rests on' },
  what: { ...text, say: 'What was changed' },
  statement: { from: 3, to: longestStatement, say: 'The statement' },
  rebuttal: { from: 3, to: longestStatement, say: 'The answer' },
  contact: { from: 5, to: 300, say: 'Whom the client turns to' },
  informedBy: { from: 2, to: 300, say: 'Who informs' },
  says: { ...text, say: 'What was amended' },
  recipient: { from: 2, to: 300, say: 'Who is to be told' },
};

/** Texts without spaces around them; refuses the first that is too short or too long. */
export function checkTexts<Texts extends Readonly<Record<string, string>>>(texts: Texts): Result<Texts> {
  const trimmed: Record<string, string> = {};
  for (const [field, written] of Object.entries(texts)) {
    const { from, to, say } = lengths[field] ?? { ...text, say: 'The text' };
    const kept = written.trim();
    if (kept.length < from || kept.length > to)
      return refused('text-length', `${say} has ${from} to ${to} characters.`, field);
    trimmed[field] = kept;
  }
  return accepted({ ...texts, ...trimmed });
}
