import type { NameSpan } from './name-span.ts';

/** Who may be meant; somebody whom the word fits only as a pet form or a misspelling gives way to one who is called exactly so. */
export function meantBy(span: NameSpan): readonly number[] {
  const exact = span.part.entries.filter(
    (entry) => span.people.has(entry.person) && entry.strength === 'exact',
  );
  return exact.length > 0 ? [...new Set(exact.map((entry) => entry.person))] : [...span.people];
}

/** Whether the word is so far from the name that it may be somebody else: another language, a short misspelling or clipping. */
export function isUnsure(span: NameSpan): boolean {
  if (span.strength === 'translated') return true;
  if (span.strength === 'misspelt') return span.part.key.length < 6;
  return span.strength === 'clipped' && span.part.key.length < 4;
}
