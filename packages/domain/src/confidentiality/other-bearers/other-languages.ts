import type { CompiledRoster } from '../roster/compile-roster.ts';
import { isNextTo, type Surroundings } from '../text/surroundings.ts';
import type { TokenizedNote } from '../text/tokens.ts';

/** "The Virgen de Guadalupe", "Our Lady of Lourdes": whom one prays to. */
export function isPatron(note: TokenizedNote, from: number): boolean {
  const [patron, of] = [note.tokens[from - 2]?.key ?? '', note.tokens[from - 1]?.key ?? ''];
  return (
    /^(?:de|del|of)$/.test(of) &&
    /^(?:virgen|virgin|lady|senora|santuario|shrine|feast|fiesta|cristo|basilica|iglesia|parroquia|templo|church)$/.test(
      patron,
    )
  );
}

/** "The rosary (el rosario)", "la luna": small letters behind an article of another language, where the author uses capitals. */
export const isWordOfAnotherLanguage = (
  note: TokenizedNote,
  { first, before, after }: Surroundings,
): boolean =>
  first.shape === 'lower' &&
  !note.isLower &&
  ((after !== null &&
    isNextTo(after) &&
    /^(?:de|del|que|y|con|en|por|para|e|mia|mio|di|ti)$/.test(after.key)) ||
    (/^(?:mis|tus|sus|que|muy|tan|y|de|en|con|por|para|mucha|mucho|otra|otro|gran|buena|buen)$/.test(
      before?.key ?? '',
    ) &&
      isNextTo(first)) ||
    (/^(?:el|la|los|las|un|una|mi|su|tu|del|al|le|les|il|der|die|das)$/.test(before?.key ?? '') &&
      isNextTo(first)));

/** "Luz y Fuerza": two words of another language, the second nobody's name. */
export const isForeignCompany = (
  { first, after, afterThat }: Surroundings,
  roster: CompiledRoster,
): boolean =>
  first.shape === 'capital' &&
  after?.gap === ' ' &&
  after.shape === 'lower' &&
  /^(?:y|et|und|e)$/.test(after.key) &&
  afterThat?.gap === ' ' &&
  afterThat.shape === 'capital' &&
  !roster.names.has(afterThat.key) &&
  !roster.tables.givenNames.has(afterThat.key) &&
  !roster.tables.surnames.has(afterThat.key);

/** "Half of the bánh bao": small letters behind a small word that is written as no English word is. */
export const isForeignDish = (
  { first, before }: Surroundings,
  note: TokenizedNote,
  roster: CompiledRoster,
): boolean =>
  first.shape === 'lower' &&
  !note.isLower &&
  before !== null &&
  isNextTo(first) &&
  before.shape === 'lower' &&
  before.letters > 2 &&
  !roster.ordinary(before.key) &&
  !roster.names.has(before.key) &&
  [...note.text.slice(before.start, before.end)].some((letter) => letter > '~');
