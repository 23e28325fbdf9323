import { createHash } from 'node:crypto';
import { guardOf, type CoMembers, type Guard, type GuardFinding } from '@concord/domain/completeness';
import type { PracticeIndex } from '@concord/domain/practice';

/** So many answers are remembered, the oldest forgotten first: of each a hash and whom it points at, never a word of a note. */
const mostRemembered = 400_000;

const remembered = new Map<string, readonly GuardFinding[]>();

const nobody: readonly GuardFinding[] = [];

function remember(key: string, findings: readonly GuardFinding[]): readonly GuardFinding[] {
  const [oldest] = remembered.keys();
  if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest);
  remembered.set(key, findings.length === 0 ? nobody : findings);
  return findings;
}

/**
 * The confidentiality guard, which looks through a text for the same people once: its answer depends on the text, on whose record
 * it is and on what the co-members and the staff are called, and these together are the key under which it is remembered.
 */
export function rememberGuard(practice: PracticeIndex): Guard {
  const look = guardOf(practice);
  const staff = JSON.stringify(
    practice.records.staff.map(({ id, firstName, lastName }) => [id, firstName, lastName]),
  );
  const rosters = new Map<string, string>();

  function rosterKey(coMembers: CoMembers): string {
    const known = rosters.get(coMembers.key);
    if (known !== undefined) return known;
    const people = [...coMembers.people()].map((id) => {
      const client = practice.client(id);
      return [id, client?.firstName, client?.lastName, client?.preferredName, client?.otherNames];
    });
    const key = createHash('sha256').update(staff).update(JSON.stringify(people)).digest('base64');
    rosters.set(coMembers.key, key);
    return key;
  }
  return (text, subject, coMembers) => {
    const key = createHash('sha256')
      .update(`${rosterKey(coMembers)}\u0000${subject}\u0000${text}`)
      .digest('base64');
    return remembered.get(key) ?? remember(key, look(text, subject, coMembers));
  };
}
