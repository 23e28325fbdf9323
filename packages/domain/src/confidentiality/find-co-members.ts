import type { CompiledRoster } from './roster/compile-roster.ts';
import { findContacts } from './names/find-contacts.ts';
import { findDescriptions } from './descriptions/find-descriptions.ts';
import { findInitials } from './initials/find-initials.ts';
import { findLabels } from './names/find-labels.ts';
import { findNames, type Sighting, type Standing } from './names/find-names.ts';
import type { Finding } from './finding.ts';
import { suggestReplacement } from './suggest-replacement.ts';
import { tokenizeNote } from './text/tokens.ts';

/**
 * Finds where a note makes a co-member of its subject recognisable, in order and without overlap.
 * Every client of the roster but the subject is a co-member; with a subject of null (the group's own note) every client is.
 */
export function findCoMembers(
  roster: CompiledRoster,
  subjectId: string | null,
  text: string,
): readonly Finding[] {
  const standing = standingIn(roster, subjectId);
  const note = tokenizeNote(text);
  const names = findNames(note, roster, standing);
  const initials = findInitials(note, roster, standing, names.taken);
  const named = [...names.sightings, ...initials].filter(({ level }) => level === 'block');
  const sightings = settle([
    findContacts(text, roster, standing),
    names.sightings,
    findLabels(note, names.taken),
    initials,
    findDescriptions(note, named, initials),
  ]);
  return sightings.map((sighting) => ({
    start: sighting.start,
    end: sighting.end,
    text: text.slice(sighting.start, sighting.end),
    personId: sighting.people.length === 1 ? (roster.people[sighting.people[0] ?? -1]?.id ?? null) : null,
    kind: sighting.kind,
    level: sighting.level,
    suggestion: suggestReplacement(text, sighting),
  }));
}

function standingIn(roster: CompiledRoster, subjectId: string | null): Standing {
  return (person) => {
    const known = roster.people[person];
    if (known?.kind !== 'client') return 'staff';
    return known.id === subjectId ? 'subject' : 'co-member';
  };
}

const shortestDescription = 12;

/** Of what overlaps, the earlier list wins; a description is cut short before a name. */
function settle(lists: readonly (readonly Sighting[])[]): readonly Sighting[] {
  const kept: Sighting[] = [];
  for (const list of lists) {
    if (list.length === 0) continue;
    const before = [...kept].sort((a, b) => a.start - b.start);
    let k = 0;
    for (const sighting of list) {
      while (k < before.length && (before[k]?.end ?? 0) <= sighting.start) k++;
      const next = before[k];
      if (next === undefined || next.start >= sighting.end) kept.push(sighting);
      else if (sighting.kind === 'detail' && next.start - sighting.start >= shortestDescription)
        kept.push({ ...sighting, end: next.start - 1 });
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
