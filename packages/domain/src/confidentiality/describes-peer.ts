import * as read from './read-description.ts';
import { setOf, type Description } from './read-description.ts';
import * as words from './tables/description-words.ts';
import type { Token, TokenizedNote } from './tokens.ts';

const { trades, humans, members, kin, origins, superlatives, owners } = read;
const everyday = setOf(words.everydayTradeWords);
const telling = setOf(words.telling);
const states = setOf(
  'new late absent quiet tearful upset angry crying struggling present supportive sitting sharing speaking facilitating missing silent there next beside able willing unable asked triggered distressed anxious sad hurt also still not in going having being experiencing feeling',
);
const peerLeads = setOf(words.peerLeads);
const peerLeadPairs = setOf(words.peerLeadPairs);
const groupPlaces = setOf(
  'group grp circle cohort class unit program programme room us here groups milieu house table',
);
const joinVerbs = setOf(
  'joined join discharged admitted attends attended started graduated enrolled transferred returned sits sat comes',
);
const outside = setOf(
  'street work job church neighborhood office hospital er clinic school store bus town tv landlord door court boss shelter site online internet gym ambulance ward',
);
const acts = setOf(
  'said cried asked told shared nodded hummed wept laughed smiled spoke offered disclosed talked described gave excused reminded mentioned explained recognised recognized interrupted brought joked challenged put confronted hugged apologized apologised read sang poured handed answered replied agreed disagreed admitted suggested thanked encouraged praised clapped',
);
const lives = setOf(
  'lost breeds breed raised served left died took used works worked plays played drives drove runs ran owns owned won wrote survived adopted married divorced immigrated emigrated fled sang sings builds built teaches taught flew flies lives moved buried broke conducts conducted keeps crashed came went wears coaches cooks paints grew found sells sold raises fosters races raced rides volunteers sewed quit retired hiked climbed sailed swam lived owned studied studies trained trains fought hunts fishes farms manages founded published performed competed deployed killed shot stabbed arrested',
);
const lifeThings = setOf(
  'news tv crash explosion lottery marathon team band restaurant bakery farm courthouse choir sheriff mayor prison jail army navy police church temple synagogue mosque wife husband son daughter mother father brother sister parents twins dog baby child kids house home leg arm job business license transplant fire accident',
);
const marks = setOf(
  'twins kids dog tattoo tattoos wheelchair cane stroller accent beard oxygen hair prosthetic leg walker eye crutches hat scar stutter cast turban hijab uniform glasses braids piercing scrubs',
);
const apart = setOf(
  'widow widower grandmother grandfather couple newlywed newlyweds refugee immigrant amputee twins veteran pair sisters brothers retiree expat pensioner',
);
const pointers = setOf('the that one our this two both');

/** Whether a description points at one member of the group, rather than at nobody in particular or at somebody outside. */
export function describesPeer(note: TokenizedNote, phrase: Description): boolean {
  const { from, head, rest, to } = phrase;
  const before = keysOf(note, from, head);
  const after = keysOf(note, rest, to);
  const headKey = note.tokens[head]?.key ?? '';
  if (kin.has(headKey) && before.some((key) => owners.has(key) || key === 'law'))
    return isKinInGroup(note, phrase);
  if (
    belongsToSomebody(note, phrase, before) ||
    !isSpecific(note, phrase, before, after) ||
    isAboutSubject(note, phrase)
  )
    return false;
  const isMember = (members.has(headKey) && isDetermined(before)) || before.includes('fellow');
  if (isMember || isInGroup(note, phrase, before)) return true;
  if (isOneOfThem(note, from, before)) return true;
  return isAmongPeers(note, phrase, before, after);
}

const keysOf = (note: TokenizedNote, from: number, to: number): readonly string[] =>
  note.tokens.slice(Math.max(0, from), to + 1).map((token) => token.key);
const isDetermined = (before: readonly string[]): boolean =>
  before[0] === 'members' ||
  /^(?:the|a|an|another|other|one|our|two|this|that|certain|some|group|each|both|newest|oldest)$/.test(
    before[0] ?? '',
  );

/** "His mother, a nurse", "the landlord's cousin": people whom others have. */
function belongsToSomebody(note: TokenizedNote, phrase: Description, before: readonly string[]): boolean {
  if (before.some((key) => owners.has(key))) return true;
  const named = note.tokens.slice(phrase.from, phrase.head).find((token) => token.possessive !== '');
  return named !== undefined && !groupPlaces.has(named.key);
}

/** "Client, a 34-year-old electrician, …" and "she is a nurse" describe the subject or somebody just named. */
function isAboutSubject(note: TokenizedNote, phrase: Description): boolean {
  const first = note.tokens[phrase.from];
  const before = note.tokens[phrase.from - 1];
  if (first === undefined || before === undefined || first.breaks) return members.has(first?.key ?? '');
  if (/^(?:is|was|as|being|became|becoming|remains|im|be|been|a|an)$/.test(before.key) && first.gap === ' ')
    return !/^(?:the|our)$/.test(first.key);
  if (!/^(?:, ?| ?\(| [–—-] )$/u.test(first.gap) || !/^(?:a|an|former|retired)$/.test(first.key) && first.shape !== 'number') return false; // prettier-ignore
  return !isPeerToken(note, phrase.from - 1);
}

function isPeerToken(note: TokenizedNote, i: number): boolean {
  const token = note.tokens[i];
  const lead = note.tokens[i - 1];
  return (
    token !== undefined &&
    (members.has(token.key) || humans.has(token.key)) &&
    lead !== undefined &&
    /^(?:another|other|fellow|the|one|a|group)$/.test(lead.key)
  );
}

/** Whether it says more than "another member": a trade, an age, an origin, an event, the only or the oldest one. */
function isSpecific(
  note: TokenizedNote,
  phrase: Description,
  before: readonly string[],
  after: readonly string[],
): boolean {
  const { from, head, rest, to } = phrase;
  const headTokens = note.tokens.slice(from, head + 1);
  if (before.some((key) => superlatives.has(key)) && !(before.includes('first') && !before.includes('our')))
    return true;
  if (before.some((key) => trades.has(key) || origins.has(key) || telling.has(key))) return true;
  if (headTokens.some((token) => isAge(token))) return true;
  if (before.some((key) => apart.has(key)) && (to > head || before.length > 2)) return true;
  if (to < rest) return false;
  if (
    note.tokens.slice(rest, to + 1).some((token, i) => token.shape === 'number' && (i === 0 || isAge(token)))
  )
    return true;
  if (after.some((key) => trades.has(key) || origins.has(key))) return true;
  const opener = after[0] ?? '';
  if (
    /^(?:who|whos|whose|that)$/.test(opener) &&
    members.has(note.tokens[head]?.key ?? '') &&
    isOwnStory(after)
  )
    return true;
  if (/^(?:a|an)$/.test(opener) && after.length > 3) {
    const clause = after.findIndex((key) => key === 'who' || key === 'whose');
    if (clause > 0 && isLifeStory(after.slice(clause))) return true;
  }
  if (/^(?:who|whos|whose|that)$/.test(opener))
    return (
      isLifeStory(after) || note.tokens.slice(rest + 2, to + 1).some((token) => token.shape === 'capital')
    );
  if (/^(?:with|from|in|on)$/.test(opener)) return after.some((key) => marks.has(key)) || note.tokens.slice(rest + 1, to + 1).some((token) => token.shape === 'capital' && token.letters > 2); // prettier-ignore
  return false;
}

const isAge = (token: Token): boolean => token.shape === 'number' && token.letters <= 2;

const said = setOf(
  'spoke shared said raised talked listened attended disclosed felt expressed gave offered cried became struggled struggles interrupted arrived reported described seemed appeared asked responded related relapsed missed experienced share completed participated understood understands feel feels want wanted need are can could do does will may might would know knows',
);

const habits = setOf(
  'says feels seems needs wants struggles shares attends appears reports tends understands relates knows thinks hopes always sits comes talks speaks offers makes gets expresses experiences supports does',
);

/** What is said of a member, other than what the member said or felt in the room. */
function isOwnStory(after: readonly string[]): boolean {
  const [opener = '', verb = '', then = ''] = after;
  if (opener === 'whose') return after.length > 2;
  if (opener === 'whos' || /^(?:is|was|had|has|were|been)$/.test(verb)) {
    const next = opener === 'whos' ? verb : then;
    return (
      after.length > (opener === 'whos' ? 2 : 3) &&
      !states.has(next) &&
      !said.has(next) &&
      !/(?:ing|ed)$/.test(next)
    );
  }
  return after.length > 2 && /[a-z]{3}s$/.test(verb) && !habits.has(verb);
}

/** A relative clause about a life, not about what was said in the room. */
function isLifeStory(after: readonly string[]): boolean {
  if (after[0] === 'whose') return after.length > 2;
  const rest = after
    .slice(1)
    .filter((key) => !/^(?:had|has|have|is|was|recently|just|once|also|never)$/.test(key));
  if (said.has(rest[0] ?? '')) return false;
  return (
    after.length > 2 &&
    (rest.some((key) => lives.has(key) || lifeThings.has(key)) || rest.some((key) => joinVerbs.has(key)))
  );
}

function isInGroup(note: TokenizedNote, phrase: Description, before: readonly string[]): boolean {
  if (
    (before.includes('our') && !before.includes('own')) ||
    note.tokens
      .slice(phrase.from, phrase.head)
      .some((token) => groupPlaces.has(token.key) && token.possessive !== '')
  )
    return true;

  return mentionsGroup(note, phrase.rest, phrase.to + 3);
}

function mentionsGroup(note: TokenizedNote, from: number, to: number): boolean {
  for (let k = from; k <= to; k++) {
    const token = note.tokens[k];
    if (token === undefined || token.breaks) return false;
    if (!groupPlaces.has(token.key)) continue;
    const lead = note.tokens[k - 1]?.key ?? '';
    if (token.key === 'us') return /^(?:among|amongst|joined|of|with)$/.test(lead);
    if (token.key === 'here') return !/^(?:is|came|come)$/.test(lead) || k < to;
    return (
      /^(?:the|our|this|that|same|in|group|process|support|her|his|their|from|todays)$/.test(lead) &&
      note.tokens[k + 1]?.key !== 'home'
    );
  }
  return false;
}

/** "One of the girls, a gymnast". */
function isOneOfThem(note: TokenizedNote, from: number, before: readonly string[]): boolean {
  if (before[0] === 'one' && before[1] === 'of' && /^(?:the|our)$/.test(before[2] ?? '')) return true;
  const lead = note.tokens.slice(Math.max(0, from - 4), from).map((token) => token.key);
  return (
    lead.includes('one') &&
    lead.includes('of') &&
    /^(?:girls|women|men|mothers|others|guys|boys|moms|dads|ladies)$/.test(lead.at(-1) ?? '')
  );
}

/** Nothing says that the person is of the group but what happens between the two in the room. */
function isAmongPeers(
  note: TokenizedNote,
  phrase: Description,
  before: readonly string[],
  after: readonly string[],
): boolean {
  const { from, head, to } = phrase;
  if (after.some((key) => outside.has(key)) || before.includes('landlord')) return false;
  const next = note.tokens[to + 1];
  const isActing =
    next !== undefined && !next.breaks && (next.gap === ' ' || next.gap === ', ') && acts.has(next.key);
  const isClause = /^(?:who|whos|whose|that)$/.test(after[0] ?? '');
  const headKey = note.tokens[head]?.key ?? '';
  const isPointing = pointers.has(before[0] ?? '');
  const isLed = isLedToPeer(note, from, isClause);
  if (!isPointing)
    return (
      isClause &&
      isActing &&
      before[0] === 'a' &&
      (apart.has(headKey) || trades.has(headKey)) &&
      note.tokens[from]?.breaks === true
    );
  if (/^(?:person|individual|somebody|someone|people|adult)$/.test(headKey)) return false;
  if (isClause && after.some((key) => joinVerbs.has(key)) && (trades.has(headKey) || humans.has(headKey)))
    return true;
  if (!isActing && !isLed) return false;
  const isPlainTrade =
    everyday.has(headKey) &&
    !before.some((key) => telling.has(key) || origins.has(key)) &&
    !note.tokens.slice(from, head).some(isAge);
  const isMarkedOut =
    after.some((key) => marks.has(key)) ||
    before.some((key) => telling.has(key) || origins.has(key)) ||
    note.tokens.slice(from, head).some(isAge);
  return isClause ? isLifeStory(after) || !isPlainTrade : (isLed || isMarkedOut) && !isPlainTrade;
}

function isLedToPeer(note: TokenizedNote, from: number, isClauseBehind: boolean): boolean {
  const first = note.tokens[from];
  const lead = note.tokens[from - 1];
  if (first === undefined || lead === undefined || first.breaks || first.gap !== ' ') return false;
  if (peerLeads.has(lead.key)) return true;
  const isPreposition = /^(?:to|with|by|from|of|at|toward|towards|on|for|when|that|how|out|than|as)$/.test(
    lead.key,
  );
  if (!isPreposition) return false;
  if (/^(?:when|that)$/.test(lead.key)) return note.tokens[from]?.key === 'the' && isClauseBehind;
  const window = note.tokens.slice(Math.max(0, from - 4), from - 1);
  return window.some((token) => peerLeadPairs.has(token.key));
}

/** "Her sister, who is also in this group". */
function isKinInGroup(note: TokenizedNote, phrase: Description): boolean {
  const opener = note.tokens[phrase.rest];
  if (opener === undefined || opener.breaks) return false;
  if (!/^(?:who|whos|also|in|from|attends|is|a|another|joined|fellow|too|present)$/.test(opener.key))
    return false;
  if (
    /^(?:a|another|also|fellow)$/.test(opener.key) &&
    keysOf(note, phrase.rest, phrase.rest + 3).some(
      (key) => members.has(key) && !/^(?:client|patient|clients|patients)$/.test(key),
    )
  )
    return true;
  const isDirect = /^(?:in|from)$/.test(opener.key);
  if (isDirect && !/^(?:group|the|this|our)$/.test(note.tokens[phrase.rest + 1]?.key ?? '')) return false;
  return mentionsGroup(note, phrase.rest + (isDirect ? 1 : 0), phrase.rest + (isDirect ? 2 : 8));
}
