import type { Sighting } from './find-names.ts';
import {
  humanWords,
  kinWords,
  memberWords,
  originWords,
  superlativeWords,
  tradeWords,
} from './tables/description-words.ts';
import type { Token, TokenizedNote } from './tokens.ts';

const setOf = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/u).filter((word) => word !== ''));
const trades = setOf(tradeWords);
const humans = setOf(humanWords);
const members = setOf(memberWords);
const kin = setOf(kinWords);
const origins = setOf(originWords);
const superlatives = setOf(superlativeWords);

const groupPlaces = new Set(['group', 'grp', 'circle', 'cohort', 'class', 'unit', 'program', 'programme', 'room', 'us', 'here', 'groups', 'milieu', 'meeting', 'session', 'table']); // prettier-ignore
const openers = new Set(['the', 'that', 'a', 'an', 'another', 'one', 'our', 'this', 'fellow', 'certain', 'older', 'younger', 'newer', 'two', 'his', 'her', 'their', 'my', 'some', 'other', 'both']); // prettier-ignore
const owners = new Set(['his', 'her', 'their', 'my', 'whose', 'our']);
const relatives = new Set([
  'who',
  'whos',
  'whose',
  'that',
  'with',
  'from',
  'in',
  'of',
  'on',
  'among',
  'at',
  'whom',
  'about',
]);
const joinVerbs = new Set(['joined', 'join', 'discharged', 'admitted', 'attends', 'attended', 'comes', 'started', 'graduated', 'enrolled', 'transferred', 'left', 'returned', 'sits', 'sat']); // prettier-ignore
const outside = new Set(['street', 'work', 'job', 'church', 'neighbor', 'neighborhood', 'office', 'hospital', 'er', 'clinic', 'school', 'store', 'bus', 'next', 'town', 'tv', 'landlord', 'door', 'court', 'boss', 'shelter', 'site']); // prettier-ignore
const reactions = new Set(['to', 'with', 'by', 'from', 'when', 'after', 'toward', 'towards', 'beside', 'at', 'told', 'asked', 'thanked', 'of', 'that', 'than', 'envied', 'hugged', 'how', 'between', 'chiefly', 'on', 'as', 'over', 'hearing', 'because', 'like']); // prettier-ignore
const roomVerbs = new Set(['said', 'cried', 'asked', 'told', 'shared', 'nodded', 'hummed', 'wept', 'laughed', 'smiled', 'spoke', 'offered', 'disclosed', 'talked', 'described', 'gave', 'excused', 'began', 'looked', 'sat', 'still', 'left', 'reminded', 'encouraged', 'mentioned', 'explained', 'recognised', 'recognized', 'interrupted', 'brought', 'joked', 'challenged', 'put', 'confronted', 'relapsed', 'stood', 'had', 'helped', 'was', 'eats', 'made', 'hugged', 'apologized', 'raised', 'read', 'walked', 'started']); // prettier-ignore
const staffTrades = new Set(['therapist', 'doctor', 'nurse', 'psychologist', 'counselor', 'dentist', 'clinician', 'interpreter', 'officer', 'judge', 'manager', 'teacher', 'instructor', 'pharmacist', 'surgeon', 'paramedic', 'driver', 'student', 'coach']); // prettier-ignore
const plainAfter = new Set(['next', 'beside', 'sitting', 'seated', 'speaking', 'across', 'opposite', 'spoke', 'shared', 'said', 'raised', 'talked', 'listened', 'attended', 'present', 'present.', 'had', 'were', 'was', 'who']); // prettier-ignore
const positional = new Set(['older', 'younger', 'newer', 'new', 'other', 'another', 'male', 'female', 'same', 'fellow', 'former', 'few', 'several']); // prettier-ignore

/** Finds descriptions by which the others of a group, or people who know one of them, could tell who is meant. */
export function findDescriptions(note: TokenizedNote): readonly Sighting[] {
  const found: Sighting[] = [];
  let free = 0;
  note.tokens.forEach((token, i) => {
    if (i < free || token.shape === 'number' || token.possessive !== '' || !isHead(token)) return;
    const phrase = readPhrase(note, i);
    if (phrase === null || phrase.from < free || weighPhrase(note, phrase) < 3) return;
    const first = note.tokens[phrase.from];
    const last = note.tokens[phrase.to];
    if (first === undefined || last === undefined) return;
    free = phrase.to + 1;
    found.push({ start: first.start, end: last.end, people: [], kind: 'detail', level: 'warn' });
  });
  return found;
}

interface Phrase {
  readonly from: number;
  readonly head: number;
  /** Where what restricts the head begins; behind the phrase where nothing does. */
  readonly rest: number;
  readonly to: number;
}

const isHead = (token: Token): boolean =>
  trades.has(token.key) || humans.has(token.key) || members.has(token.key) || kin.has(token.key);

/** From the article before a word for a person to the end of what is said to restrict it. */
function readPhrase(note: TokenizedNote, head: number): Phrase | null {
  let from = head;
  while (from > 0 && head - from < 7) {
    const token = note.tokens[from];
    const before = note.tokens[from - 1];
    if (token === undefined || before === undefined || token.breaks || /[,;:("“”]/.test(token.gap)) break;
    from--;
    if (
      openers.has(before.key) &&
      before.key !== 'other' &&
      !(from > 0 && ['one', 'group'].includes(note.tokens[from - 1]?.key ?? ''))
    )
      break;
    if (before.possessive !== '') break;
    if (before.key === 'of' && note.tokens[from - 1]?.key !== 'one') return null;
    if (
      /^(?:and|or|but|to|with|is|was|by|in|on|at|for|from|as|were|who|he|she|they|it|had|has)$/.test(
        before.key,
      )
    ) {
      from++;
      break;
    }
  }
  if (note.tokens[from - 1]?.key === 'the' && !note.tokens[from]?.breaks) from--;
  let rest = head + 1;
  while (rest - head <= 2 && note.tokens[rest] !== undefined && isHead(note.tokens[rest] ?? note.tokens[head] as Token) && note.tokens[rest]?.gap === ' ') rest++; // prettier-ignore
  const next = note.tokens[rest];
  if (next === undefined || next.breaks) return { from, head, rest, to: rest - 1 };
  const isAside =
    /^, ?$/.test(next.gap) &&
    (/^(?:who|whos|whose|a|an|also|the)$/.test(next.key) || next.shape === 'number');
  const isTied = /^\s?\(?$/.test(next.gap) && relatives.has(next.key);
  if (!isAside && !isTied && !/^(?: |, )$/.test(next.gap)) return { from, head, rest, to: rest - 1 };
  if (!isAside && !isTied) return { from, head, rest, to: rest - 1 };
  return { from, head, rest, to: endOfRest(note, rest) };
}

function endOfRest(note: TokenizedNote, rest: number): number {
  let to = rest;
  const hasVerbInside =
    /^(?:who|whos|whose|that)$/.test(note.tokens[rest]?.key ?? '') ||
    /^(?:a|an|the)$/.test(note.tokens[rest]?.key ?? '');
  let verbs = 0;
  for (let k = rest; k < rest + 16; k++) {
    const token = note.tokens[k];
    if (token === undefined || (k > rest && (token.breaks || /[,;:()"“”]/.test(token.gap)))) break;
    const limit = hasVerbInside ? 2 : 1;
    if (k > rest && (roomVerbs.has(token.key) || /(?:ed)$/.test(token.key)) && token.key !== 'used') verbs++;
    if (verbs >= limit && k > rest + 1) break;
    to = k;
  }
  return to;
}

function keysOf(note: TokenizedNote, from: number, to: number): readonly string[] {
  return note.tokens.slice(Math.max(0, from), to + 1).map((token) => token.key);
}

/** Points for what makes a person recognisable and for what says that the person belongs to the group. */
function weighPhrase(note: TokenizedNote, phrase: Phrase): number {
  const { from, head, rest, to } = phrase;
  const before = keysOf(note, from, head);
  const after = keysOf(note, rest, to);
  const headKey = note.tokens[head]?.key ?? '';
  const isMember = before.some((key) => members.has(key)) || before.includes('fellow');
  const isLocated =
    isInGroup(note, rest, to + 2) ||
    before.includes('group') ||
    before.includes('groups') ||
    before.includes('our');
  const isKin =
    kin.has(headKey) &&
    !trades.has(headKey) &&
    !(humans.has(headKey) && !before.some((key) => owners.has(key)));
  if (isKin) return isLocatedKin(note, rest, to) ? 3 : 0;
  if (before.some((key) => owners.has(key) && key !== 'our') || note.tokens.slice(from, head).some((token) => token.possessive !== '' && !/^(?:group|grp|circle|room|unit|program)$/.test(token.key))) return 0; // prettier-ignore
  const isDescribed = describes(note, phrase, before, after);
  if (!isDescribed) return 0;
  if (isSubject(note, from)) return 0;
  if (isMember || isLocated)
    return before.includes('a') &&
      !isLocated &&
      !before.includes('fellow') &&
      !/^(?:who|with|from|a|an)$/.test(after[0] ?? '')
      ? 2
      : 3;
  return weighOutsider(note, phrase, before, after);
}

/** A head with nothing to tell it is of the group: only "the … who …" among what happens in the room counts. */
function weighOutsider(
  note: TokenizedNote,
  phrase: Phrase,
  before: readonly string[],
  after: readonly string[],
): number {
  const { from, to, head } = phrase;
  if (after.some((key) => outside.has(key)) || before.some((key) => outside.has(key))) return 0;
  if (before[0] !== 'the' && before[0] !== 'that' && before[0] !== 'one') return 0;
  if (!/^(?:who|whos|whose|that)$/.test(after[0] ?? '')) return 0;
  const lead = note.tokens[from - 1];
  const then = note.tokens[to + 1];
  const isReacted = lead !== undefined && !(note.tokens[from]?.breaks ?? true) && reactions.has(lead.key);
  const acts = then !== undefined && !then.breaks && roomVerbs.has(then.key);
  const headKey = note.tokens[head]?.key ?? '';
  const isJoined = after.some((key) => joinVerbs.has(key));
  if (isJoined && (isReacted || acts)) return 3;
  if (/^(?:person|one|individual|somebody|someone|people|student|adult|person)$/.test(headKey)) return 0;
  const isPlainTrade = staffTrades.has(headKey) && before.length <= 2;
  return (
    1 +
    (isReacted || acts ? 1 : 0) +
    (isReacted && acts ? 1 : 0) +
    (!isPlainTrade && isLifeEvent(after) ? 1 : 0)
  );
}

const lifeEvents = new Set(['lost', 'breeds', 'breed', 'raised', 'served', 'left', 'died', 'took', 'used', 'works', 'worked', 'plays', 'played', 'drives', 'drove', 'runs', 'ran', 'owns', 'owned', 'won', 'wrote', 'survived', 'adopted', 'married', 'divorced', 'immigrated', 'fled', 'sang', 'sings', 'builds', 'built', 'teaches', 'taught', 'flew', 'flies', 'lives', 'moved', 'buried', 'broke', 'fell', 'conducts', 'keeps', 'crashed', 'got', 'is', 'was', 'has', 'had', 'came', 'went', 'wears', 'walks', 'coaches', 'cooks', 'paints', 'grew', 'found', 'sells', 'sold', 'house', 'wife', 'husband', 'son', 'daughter', 'mother', 'father', 'brother', 'sister', 'parents', 'twins', 'dog', 'baby', 'child', 'kids']); // prettier-ignore
const isLifeEvent = (after: readonly string[]): boolean => after.some((key) => lifeEvents.has(key));

/** Whether the phrase says more than "another member": a trade, an age, an origin, an event, the only one. */
function describes(
  note: TokenizedNote,
  phrase: Phrase,
  before: readonly string[],
  after: readonly string[],
): boolean {
  const { from, head, rest, to } = phrase;
  if (before.some((key) => superlatives.has(key)) && !(before.includes('first') && !before.includes('our')))
    return true;
  if (before.some((key) => trades.has(key) || origins.has(key))) return true;
  if (note.tokens.slice(from, head + 1).some((token) => token.shape === 'number')) return true;
  if (
    /^(?:widow|widower|grandmother|grandfather|couple|newlywed|refugee|immigrant|amputee|twins|twin|veteran)$/.test(
      note.tokens[head]?.key ?? '',
    )
  )
    return to >= rest;
  if (to < rest) return false;
  const opener = after[0] ?? '';
  if (note.tokens[rest]?.shape === 'number') return true;
  if (after.some((key) => trades.has(key) || origins.has(key))) return true;
  if (opener === 'who' || opener === 'whose' || opener === 'whos') return isTelling(after);
  if (opener === 'with' || opener === 'from') return note.tokens.slice(rest + 1, to + 1).some((token) => token.shape === 'capital' || token.shape === 'number') || after.some((key) => ['twins', 'kids', 'dog', 'tattoo', 'tattoos', 'wheelchair', 'cane', 'stroller', 'accent', 'beard', 'oxygen', 'hair', 'prosthetic'].includes(key)); // prettier-ignore
  return (opener === 'a' || opener === 'an') && after.some((key) => trades.has(key) || origins.has(key));
}

const plainVerbs = new Set(['spoke', 'shared', 'said', 'raised', 'talked', 'listened', 'attended', 'were', 'sat', 'also', 'disclosed', 'had', 'felt', 'expressed', 'gave', 'offered', 'cried', 'became', 'struggled', 'struggles', 'interrupted', 'arrived', 'reported', 'described', 'seemed', 'appeared', 'asked', 'could', 'can', 'do', 'did', 'does', 'have', 'are', 'will', 'may', 'might', 'want', 'wanted', 'need', 'feel', 'understand', 'understood', 'responded', 'related', 'relapsed', 'missed', 'knows', 'experienced', 'experience', 'share', 'would', 'know', 'cared', 'cares', 'completed', 'participated']); // prettier-ignore

/** A relative clause about a life, not about what was said in the room. */
function isTelling(after: readonly string[]): boolean {
  if (after[0] === 'whose') return after.length > 2;
  const verb = after[1] ?? '';
  if (plainAfter.has(verb) || plainVerbs.has(verb) || positional.has(verb)) {
    return /^(?:was|had)$/.test(verb) && after.length > 3 && isLifeEvent(after.slice(2));
  }
  return after.length > 2 && (isLifeEvent(after) || after.some((key) => joinVerbs.has(key)));
}

function isInGroup(note: TokenizedNote, from: number, to: number): boolean {
  for (let k = from; k <= to; k++) {
    const token = note.tokens[k];
    if (token === undefined || (k > from && token.breaks)) return false;
    if (!groupPlaces.has(token.key)) continue;
    const lead = note.tokens[k - 1]?.key ?? '';
    if (token.key === 'us') return lead === 'among' || lead === 'joined' || lead === 'of';
    if (token.key === 'here') return lead !== 'is' || k <= to;
    if (/^(?:the|our|this|that|same|in|s|group|process|support|her|his|their)$/.test(lead)) return true;
  }
  return false;
}

function isLocatedKin(note: TokenizedNote, rest: number, to: number): boolean {
  const opener = note.tokens[rest];
  if (opener === undefined || opener.breaks) return false;
  if (!/^(?:who|whos|also|in|from|attends|is)$/.test(opener.key)) return false;
  return isInGroup(note, rest, to) && !/^(?:in|from)$/.test(note.tokens[rest]?.key ?? '') || /^(?:in|from)$/.test(opener.key) && isInGroup(note, rest, rest + 3); // prettier-ignore
}

/** "Client, a 34-year-old electrician, …" describes the subject. */
function isSubject(note: TokenizedNote, from: number): boolean {
  const first = note.tokens[from];
  const before = note.tokens[from - 1];
  if (first === undefined) return false;
  if (before === undefined || first.breaks) return false;
  if (
    /^(?:is|was|as|being|became|becoming|remains|im)$/.test(before.key) &&
    first.gap === ' ' &&
    !/^(?:the|our)$/.test(first.key)
  )
    return true;
  return /^, ?$|\($/.test(first.gap) && /^(?:a|an)$/.test(first.key) && !members.has(before.key) ? !/^(?:girls|women|men|mothers|ones|others|guys|boys|moms|dads)$/.test(before.key) : /^, ?$|\($/.test(first.gap) && /^(?:client|pt|patient|he|she|they)$/.test(before.key) && !/^(?:another|fellow|a)$/.test(note.tokens[from - 2]?.key ?? ''); // prettier-ignore
}
