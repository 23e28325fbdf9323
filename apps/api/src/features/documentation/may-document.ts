import type { Actor } from '../../platform/request-context.ts';
import type { SessionFacts } from './session-facts.store.ts';

/** A session is documented by those who facilitated it, or who are assigned to its group on that day. */
export function mayDocument(actor: Actor, facts: SessionFacts): boolean {
  const { staffId } = actor;
  if (staffId === null || !actor.roles.includes('clinician')) return false;
  return (
    facts.room.some((facilitator) => facilitator.staffId === staffId) || facts.assigned.includes(staffId)
  );
}

/** Whose note it is when this person writes it, or null when they write none. */
export const authorOf = (actor: Actor, facts: SessionFacts): string | null =>
  mayDocument(actor, facts) ? actor.staffId : null;
