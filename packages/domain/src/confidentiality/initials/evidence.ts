import type { CompiledRoster } from '../roster/compile-roster.ts';
import { isDoneByPerson, isReceivedFrom } from './initials-around.ts';
import { isDealtWith, isSeenDoing } from './initials-dealt-with.ts';
import { isKnownShort } from './kinds-of-letters.ts';
import type { Initials } from './read-initials.ts';
import { afterPeer } from './single-letter.ts';
import type { Surroundings } from '../text/surroundings.ts';
import { bondWords } from '../tables/peer-ties.ts';
import type { TokenizedNote } from '../text/tokens.ts';
import { personal } from '../word-names/word-use.ts';

const leads = new Set(
  'with w by told asked thanked hugged texted and from to supported helped confronted joined beside between that peer member client than after when how because of like toward towards for about at what as per via including except & plus'.split(
    ' ',
  ),
);
const strongLeads = new Set(
  'told asked thanked hugged texted peer member client beside confronted comforted'.split(' '),
);
const bonds = new Set(bondWords.split(' '));
const prepositions = new Set('with w to by from of at toward towards for on'.split(' '));
/** What is said of a dose, a scale or a place, too: "BP was", "AA helped", "CBT made". */
const doneByThings = new Set('is was isnt wasnt has had hasnt hadnt does did didnt doesnt seems seemed appears appeared used uses called calls started starts stopped stops ended ends began begins led leads made makes found lost broke turned moved needed missed worked works means meant hurt dropped helped helps tried read reads came comes went goes gave gives got gets kept showed shows finished passed denied denies also always never just really still then almost later wont cant'.split(' ')); // prettier-ignore

/** What stands around letters and speaks for a person. */
export interface Evidence {
  /** What follows is something that people do. */
  readonly acts: boolean;
  /** A word before it after which a person often stands. */
  readonly isLed: boolean;
  /** One gives, says or does something to whoever stands here. */
  readonly isDealtWith: boolean;
  /** What comes before or behind it happens between members only. */
  readonly isAmongPeers: boolean;
}

/** Looks for what speaks for a person before and behind the letters. */
export function gatherEvidence(
  note: TokenizedNote,
  initials: Initials,
  around: Surroundings,
  roster: CompiledRoster,
): Evidence {
  const { first, before, beforeThat } = around;
  const next = note.tokens[initials.to + 1];
  const gap = next === undefined ? '' : note.text.slice(initials.end, next.start);
  const isFamiliar = isKnownShort(initials, roster);
  const isDeed =
    next !== undefined &&
    gap === ' ' &&
    next.shape === 'lower' &&
    (isFamiliar
      ? roster.tables.personVerbs.has(next.key) && !doneByThings.has(next.key)
      : roster.tables.personVerbs.has(next.key) || isDoneByPerson(next, note.tokens[initials.to + 2]));
  const isOwner = first.possessive !== '' && gap === ' ' && next?.shape === 'lower' && (!isFamiliar || personal.has(next.key)); // prettier-ignore
  const isMessage = /^(?:vm|lm|lvm|tc|msg)$/.test(initials.key) && next?.key === 'left';
  const acts =
    (isDeed && !isMessage) ||
    isOwner ||
    isBesideActor(note, initials, roster) ||
    (next !== undefined && gap === ' ' && /^(?:and|n)$/.test(before?.key ?? (first.gap.includes('&') ? 'and' : '')) && beforeThat !== null && roster.names.has(beforeThat.key) && roster.tables.animateVerbs.has(next.key)) ||
    (/& $/.test(first.gap) && before !== null && roster.names.has(before.key) && next !== undefined && roster.tables.animateVerbs.has(next.key)); // prettier-ignore
  const isLed = before !== null && /^ ?["“]?$/u.test(first.gap) && leads.has(before.key);
  const isEnd = next === undefined || gap !== ' ' || afterPeer.has(next.key);
  const isWho = next !== undefined && gap === ', ' && /^(?:who|whose)$/.test(next.key);
  const isBetween =
    isLed &&
    beforeThat !== null &&
    prepositions.has(before.key) &&
    (bonds.has(beforeThat.key) || isDoneTo(beforeThat.key));
  const isTold = (isLed && strongLeads.has(before.key)) || isReceivedFrom(note, initials.to);
  return {
    acts: acts || isSeenDoing(note, initials.to),
    isLed,
    isDealtWith: isDealtWith(note, initials.to),
    isAmongPeers: isWho || (isEnd && (isBetween || isTold)),
  };
}

/** "LN and TO stayed", "MK and Rosa laughed": what two do is said once, behind the second. */
function isBesideActor(note: TokenizedNote, initials: Initials, roster: CompiledRoster): boolean {
  const [joint, other, verb] = [1, 2, 3].map((step) => note.tokens[initials.to + step]);
  if (joint === undefined || other === undefined || verb === undefined || verb.breaks) return false;
  if (!/^(?:and|&|n)$/.test(joint.key) || joint.breaks || verb.gap !== ' ' || verb.shape !== 'lower')
    return false;
  const isPerson = (other.shape === 'upper' && roster.initials.has(other.key)) || roster.names.has(other.key);
  return isPerson && roster.tables.animateVerbs.has(verb.key);
}

const careWords =
  /^(?:diagnos|treat|manag|associat|start|follow|assess|measur|rat|monitor|cover|evaluat|present|consult|address|prescrib|review|complet|screen|scor|attend|schedul|refer|provid|need|test|continu|discharg|us)/;
const isDoneTo = (key: string): boolean =>
  /(?:ed|hurt|sat|spoke|told|shown|taught|heard|held|met)$/.test(key) && !careWords.test(key);
