import { describe, expect, it } from 'vitest';
import { allRules, checkedBy, sayChecked } from './index.ts';

/** What the count of a rule's records may be, by what the rule is asked of. */
const countedAs: Readonly<Record<string, readonly string[]>> = {
  session: ['session'],
  seat: ['seat', 'attended-seat', 'missed-seat'],
  guest: ['attendance'],
  'group-note': ['group-note'],
  'any-note': ['note'],
  note: ['note'],
  'attended-note': ['attended-note'],
  'coded-note': ['coded-note'],
  client: ['coded-note'],
  membership: ['membership'],
  goal: ['goal'],
};
/** It is asked of a session, whose notes it compares in pairs: what may fail is a note. */
const comparesNotes = 'note-cloned-from-peer';

describe('the records that a rule is asked of', () => {
  it.each(allRules)('are known of $id, and are those that it is asked of ($of)', ({ id, of }) => {
    const kinds = checkedBy(id)?.kinds ?? [];
    const counted = id === comparesNotes ? ['note'] : countedAs[of];
    expect(kinds.some((kind) => counted?.includes(kind))).toBe(true);
  });

  it('have words', () => {
    expect(sayChecked(checkedBy('process-not-described') ?? { kinds: [] })).toBe(
      'group notes of process groups',
    );
    expect(sayChecked(checkedBy('note-missing') ?? { kinds: [] })).toBe(
      'attended seats of groups documented individual or hybrid',
    );
    expect(sayChecked(checkedBy('signed-before-session-end') ?? { kinds: [] })).toBe(
      'progress notes and group notes',
    );
    expect(checkedBy('no-such-rule')).toBeNull();
  });
});
