import { setImmediate as letOthersIn } from 'node:timers/promises';
import type { Auditor, Finding } from '@concord/domain/completeness';
import type { PracticeIndex } from '@concord/domain/practice';
import type { Session } from '@concord/domain/sessions';

/** Milliseconds for which the server judges before it answers others again. */
const atATime = 15;

/** Runs works one after the other and lets the server answer others in between. */
async function inTurn(works: Iterable<() => void>): Promise<void> {
  let started = performance.now();
  for (const work of works) {
    work();
    if (performance.now() - started > atATime) {
      await letOthersIn();
      started = performance.now();
    }
  }
}

/** Everything that is found about some sessions, and about their clients' services there. */
export async function judgeSessions(
  practice: PracticeIndex,
  auditor: Auditor,
  sessions: readonly Session[],
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const clients = new Set(sessions.flatMap(({ id }) => practice.notesAt(id).map(({ clientId }) => clientId)));
  function* works(): Generator<() => void> {
    let group: Session['groupId'] | null = null;
    for (const session of sessions) {
      // Notes are compared within their group only.
      if (session.groupId !== group) auditor.context.forgetComparisons();
      group = session.groupId;
      yield () => findings.push(...auditor.auditSession(session.id));
    }
    for (const client of clients) yield () => findings.push(...auditor.auditClient(client));
  }
  await inTurn(works());
  return findings;
}
