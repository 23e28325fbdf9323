import type { CompiledRoster } from '../roster/compile-roster.ts';
import { as } from '../roster/name-entry.ts';
import type { NamePart } from '../roster/name-entry.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';

/** Words behind which a person stands. */
export const beforeAPerson =
  /^(?:with|w|told|asked|thanked|hugged|texted|beside|between|confronted|reminded|by)$/;
const shortWords = new Set(
  'he we my so no it in on at to of up as or if is an am us me be do go by oh ok hi ho ha yo ma pa mr ms dr st re vs id tv pt cl ad ax ah eh um uh la lo de al'.split(
    ' ',
  ),
);

/** "@raymondo", "#teamtanya", "tanyam@…": a name inside a name that somebody goes by. */
export function recognizeHandle({ key }: Token, roster: CompiledRoster): NamePart | null {
  if (key.length > 40) return null;
  const found = roster.spellable.filter((name) =>
    name.key.length >= 4
      ? key.includes(name.key) || (name.key.length >= 6 && key.includes(name.key.slice(0, 4)))
      : key.startsWith(name.key) && key.length > 4,
  );
  const entries = found.flatMap((name) =>
    as(
      'translated',
      name.entries.filter(({ strength }) => strength === 'exact'),
    ),
  );
  return entries.length === 0 ? null : { entries, width: 1, isPlural: false, word: 'none', key };
}

/** "Walked home w/ Ez", "El and Dottie laughed", "ade sat close": two or three letters of a first name, where only a person can stand. */
export function recognizeShort(
  note: TokenizedNote,
  i: number,
  token: Token,
  roster: CompiledRoster,
): NamePart | null {
  if (shortWords.has(token.key) || (roster.tables.abbreviations.has(token.key) && token.letters === 3))
    return null;
  if (token.letters === 3 && (roster.ordinary(token.key) || (!note.isLower && token.shape !== 'capital')))
    return null;
  if (token.letters === 2 && token.shape !== 'capital') return null;
  const [before, next, then] = [note.tokens[i - 1], note.tokens[i + 1], note.tokens[i + 2]];
  const isLed = token.gap === ' ' && beforeAPerson.test(before?.key ?? '') && next?.shape !== 'capital';
  const isActing = next?.gap === ' ' && next.shape === 'lower' && roster.tables.animateVerbs.has(next.key);
  const isPaired =
    next?.gap === ' ' && next.key === 'and' && then?.shape === 'capital' && roster.names.has(then.key);
  if (!(isLed || isActing || isPaired)) return null;
  const found = roster.spellable.filter((name) => name.key.length >= 4 && name.key.startsWith(token.key));
  const entries = found.flatMap((name) =>
    as(
      'clipped',
      name.entries.filter(({ role, strength }) => role === 'given' && strength === 'exact'),
    ),
  );
  return entries.length === 0 ? null : { entries, width: 1, isPlural: false, word: 'none', key: token.key };
}
