import type { Sighting } from './names/find-names.ts';

const sentenceStart = /(?:^|[.!?:]["”’)]?\s+|\n\s*|^["“]|[.!?:]\s+["“])$/u;

/** Words that fit the sentence in place of what was found: possessive, plural and capital as it was. */
export function suggestReplacement(text: string, sighting: Sighting): string {
  const found = text.slice(sighting.start, sighting.end);
  const before = text.slice(Math.max(0, sighting.start - 24), sighting.start);
  const isPossessive = /['’][sS]?$/u.test(found);
  const isPlural = sighting.isPlural === true;
  let words = plainWords(sighting, before, isPlural);
  if (isPossessive) words += words.endsWith('s') ? "'" : "'s";
  return sentenceStart.test(before) || before === '' ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

function plainWords(sighting: Sighting, before: string, isPlural: boolean): string {
  if (isPlural) return /\b(?:the|two|both)\s+$/iu.test(before) ? 'other members' : 'two other members';
  if (/\b(?:another|a|the other|other)\s+(?:client|member|peer|group member|pt|patient)\s+$/iu.test(before))
    return 'of the group';
  if (/\b(?:the other|the|another|other)\s+$/iu.test(before)) return 'group member';
  if (/\b(?:peer|member|client|fellow)\s+$/iu.test(before)) return 'in group';
  return sighting.kind === 'detail' ? 'a peer in group' : 'another group member';
}

/** Puts a finding's suggestion in its place and gives the new text. */
export function applyReplacement(
  text: string,
  finding: { readonly start: number; readonly end: number; readonly suggestion: string },
): string {
  return text.slice(0, finding.start) + finding.suggestion + text.slice(finding.end);
}
