import type { AmendmentStep } from '@concord/domain/amendment-requests';
import { indexPractice } from '@concord/domain/practice';
import { lookForOthers } from '@concord/domain/releases';
import { accepted, refused, type CivilDate, type Result } from '@concord/domain/shared';
import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadPracticeRecords } from '../findings/index.ts';
import { loadGroupsOf } from './requested-note.store.ts';

/** What the practice writes to a client about their request: it leaves in a letter, and with every copy. */
function textsOf(step: AmendmentStep): readonly (readonly [field: string, text: string])[] {
  switch (step.kind) {
    case 'extended':
      return [['reasons', step.reasons]];
    case 'accepted_in_part':
      return [
        ['accepts', step.accepts],
        ['basis', step.denial.basis],
      ];
    case 'denied':
      return [['basis', step.denial.basis]];
    case 'rebutted':
      return [['rebuttal', step.rebuttal]];
    default:
      return [];
  }
}

/**
 * Refuses what names another member beyond doubt before it is on record: the guard looks for everybody whom the client met in a group,
 * also for those whom the question itself may not see. The refusal repeats nobody's name.
 */
export async function refuseOthersNamed(
  context: RequestContext,
  clientId: string,
  step: AmendmentStep,
  today: CivilDate,
): Promise<Result<null>> {
  const texts = textsOf(step);
  if (texts.length === 0) return accepted(null);
  const { transaction, actor } = context;
  const found = await lookingWider(transaction, actor.access, async () => {
    const { records, rowId } = await loadPracticeRecords(transaction, actor.organizationId, {
      sessionIds: [],
      clientIds: [clientId],
      comparedClientIds: [],
      rosterGroupIds: await loadGroupsOf(context, clientId),
    });
    const client = records.clients.find(({ id }) => rowId('client', id) === clientId);
    if (client === undefined) return undefined;
    const look = lookForOthers(indexPractice(records), client.id);
    return texts.find(([, text]) => look(text, today).some(({ level }) => level === 'block'));
  });
  return found === undefined
    ? accepted(null)
    : refused(
        'names-others',
        'It names another member of a group. The client reads it, and so does everybody who gets a copy: say it without them.',
        found[0],
      );
}
