import type { CompiledRoster } from '../roster/compile-roster.ts';
import { isAmongCapitals } from '../text/among-capitals.ts';
import { isNextTo, type Surroundings } from '../text/surroundings.ts';
import { slotWeightLines } from '../tables/slot-weights.ts';
import type { NamePart } from '../roster/name-entry.ts';
import type { Token, TokenizedNote } from '../text/tokens.ts';
import { classOf } from './word-class.ts';
import { interjections, personal, personStates } from './word-use.ts';

/** How a possible name is written: a capital inside a sentence, one where every word has it, none, or in a note that says nothing by capitals. */
export type Writing = 'inside' | 'opening' | 'small' | 'uncapitalized';

/** What speaks for a person standing at a place of a sentence, or against it, each in a short word. */
export function slotSigns(
  around: Surroundings,
  writing: Writing,
  meanings: ReadonlySet<string>,
  roster: Pick<CompiledRoster, 'tables' | 'ordinary'>,
): readonly string[] {
  const signs = [`w${writing[0] ?? ''}`];
  const classify = (token: Token): string => classOf(token, roster.tables, roster.ordinary);
  const left = leftOf(around, classify, roster, signs);
  const right = rightOf(around, classify, roster, signs);
  if (writing === 'opening' || writing === 'inside') {
    signs.push(`${writing[0] ?? ''}${right}`);
    if (writing === 'inside') signs.push(`i${left}`);
  }
  const where = writing === 'opening' || writing === 'inside' ? (writing[0] ?? '') : 's';
  for (const kind of kindsOf(meanings))
    signs.push(kind, `${kind}${where}`, `${kind}${where}${left}`, `${kind}${where}${right}`);
  return signs;
}

function leftOf(
  { first, before, beforeThat }: Surroundings,
  classify: (token: Token) => string,
  { tables }: Pick<CompiledRoster, 'tables'>,
  signs: string[],
): string {
  if (/["“]/.test(first.gap)) signs.push('<"');
  if (before === null) {
    if (first.gap.includes(':')) signs.push('<:');
    signs.push('<^');
    return '<^';
  }
  const kind = classify(before);
  const joint = isNextTo(first) ? '' : markOf(first.gap);
  const left = joint === '' ? `<${kind}` : `<${joint}`;
  signs.push(left);
  if (joint === '') {
    signs.push(`<=${before.key}`);
    if (tables.personLeads.has(before.key)) signs.push('<lead');
  } else {
    signs.push(`<${joint}${kind}`);
    if (joint === ',' && interjections.has(before.key)) signs.push('<,hail');
  }
  if (beforeThat !== null) {
    const sooner = classify(beforeThat);
    signs.push(`<<${sooner}`);
    if (joint === '' && /^(?:to|from|with|for|by|of|at|and|that|in)$/.test(before.key))
      signs.push(`<<${before.key} ${sooner}`);
  }
  return left;
}

function rightOf(
  { last, after, afterThat, tail }: Surroundings,
  classify: (token: Token) => string,
  { tables }: Pick<CompiledRoster, 'tables'>,
  signs: string[],
): string {
  if (last.possessive !== '') signs.push("'s");
  if (after === null) {
    const end = `>${/^[?!:]/.exec(tail)?.[0] ?? '.'}`;
    signs.push(end);
    return end;
  }
  const kind = classify(after);
  const joint = isNextTo(after) ? '' : markOf(after.gap);
  const right = joint === '' ? `>${kind}` : `>${joint}`;
  signs.push(right);
  if (joint === ',') signs.push(`>,${kind}`);
  if (joint === ',') signs.push(`>,=${after.key}`);
  if (joint !== '') return right;
  signs.push(`>=${after.key}`);
  if (tables.modalFollowers.has(after.key)) signs.push('>plain');
  if (/[^s]s$/.test(after.key) && after.shape === 'lower') signs.push('>s');
  if (last.possessive !== '') signs.push(personal.has(after.key) ? "'sown" : "'sthing");
  if (afterThat !== null) {
    const later = classify(afterThat);
    signs.push(`>>${later}`, `>>${kind} ${later}`);
    if (/^(?:is|was|isnt|wasnt|seemed|looked|has|had)$/.test(after.key) && personStates.has(afterThat.key))
      signs.push('>state');
  }
  return right;
}

const markOf = (gap: string): string =>
  gap.includes(',')
    ? ','
    : /[()"“”]/.test(gap)
      ? '('
      : /[/&+]/.test(gap)
        ? '/'
        : /[-–—]/.test(gap)
          ? '-'
          : '~';

/** The word classes that a word with these meanings can be: one that names a thing needs an article, a verb its subject. */
function kindsOf(meanings: ReadonlySet<string>): readonly string[] {
  const kinds = kindList
    .filter(([, words]) => words.some((word) => meanings.has(word)))
    .map(([kind]) => kind);
  return kinds.length === 0 ? ['O'] : kinds;
}
const kindList: readonly (readonly [string, readonly string[]])[] = [
  ['V', ['verb']],
  ['M', ['virtue', 'gem', 'season']],
  ['N', ['trade', 'animal', 'plant', 'nature', 'thing']],
  ['A', ['quality', 'colour']],
  ['P', ['place', 'month']],
];

const weights: ReadonlyMap<string, number> = readWeights(slotWeightLines);
function readWeights(lines: string): ReadonlyMap<string, number> {
  return new Map(
    lines.split('\n').flatMap((line) => {
      const at = line.lastIndexOf('\t');
      return at < 0
        ? []
        : line
            .slice(at + 1)
            .split(' ')
            .map((sign) => [sign.replaceAll('_', ' '), Number(line.slice(0, at)) / 10] as const);
    }),
  );
}

/** The bars: what makes a name of the word by itself, of one that other rules hold to be a name, and of one that is a name elsewhere in the note. */
const bars = {
  likely: { inside: 0.3, opening: 2, small: 2, uncapitalized: 3 },
  'beyond doubt': { inside: 3, opening: 3, small: Infinity, uncapitalized: Infinity },
  'named elsewhere': { inside: -1, opening: 1, small: Infinity, uncapitalized: Infinity },
} as const;

/** How the word at this place is written. */
export function writingOf(note: TokenizedNote, from: number): Writing {
  const word = note.tokens[from];
  if (isAmongCapitals(note, from) || (note.isLower && word?.shape === 'lower')) return 'uncapitalized';
  if (word?.shape === 'lower') return 'small';
  return word?.opens === true ? 'opening' : 'inside';
}

/** Whether a word that may be a name stands where sentences have a person, more clearly than its capital or its neighbours by themselves say. */
export function isInPersonSlot(
  note: TokenizedNote,
  { from, part }: { readonly from: number; readonly part: NamePart },
  around: Surroundings,
  roster: CompiledRoster,
  degree: keyof typeof bars = 'likely',
): boolean {
  const writing = writingOf(note, from);
  if (writing === 'small' && /^(?:will|may|can)$/.test(part.key)) return false;
  if (isDefined(around) || (around.last.possessive !== '' && roster.tables.eponyms.has(part.key)))
    return false;
  return (
    weighSlot(around, writing, roster.tables.nameWords.get(part.key) ?? noMeanings, roster) >
    bars[degree][writing]
  );
}
/** "April is a month", "Hope is a word": what is said so of a person is said of the word as well. */
const isDefined = ({ after, afterThat }: Surroundings): boolean =>
  /^(?:is|was)$/.test(after?.key ?? '') && /^(?:a|an)$/.test(afterThat?.key ?? '');

const noMeanings: ReadonlySet<string> = new Set();

/** How much more likely a person's name stands here than the word: the logarithm of the odds. */
function weighSlot(
  around: Surroundings,
  writing: Writing,
  meanings: ReadonlySet<string>,
  roster: Pick<CompiledRoster, 'tables' | 'ordinary'>,
): number {
  return slotSigns(around, writing, meanings, roster).reduce(
    (sum, sign) => sum + (weights.get(sign) ?? 0),
    0,
  );
}
