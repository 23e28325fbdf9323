import { setImmediate as letOthersIn } from 'node:timers/promises';
import type { Auditor, Finding } from '@concord/domain/completeness';
import type { PracticeIndex } from '@concord/domain/practice';
import type { Session } from '@concord/domain/sessions';

/** So many sessions or clients are judged before the server answers others again: some milliseconds. */
const atATime = 4;

/** Runs works one after the other and lets the server answer others in between. */
async function inTurn(works: Iterable<() => void>): Promise<void> {
  let done = 0;
  for (const work of works) {
    work();
    done += 1;
    if (done % atATime === 0) await letOthersIn();
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
