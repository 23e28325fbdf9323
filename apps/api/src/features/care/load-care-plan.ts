import { mayEver } from '@concord/domain/access';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadClientRefs } from '../clients/index.ts';
import { loadStaffById } from '../staff/index.ts';
import { loadDiagnoses, loadGoals, loadPeriods } from './care.store.ts';
import type { CarePlan } from './care.types.ts';
import { clientIsThere, findRelations, mayDo } from './client-relation.store.ts';

/** A client's care plan; null for a client who is not there or not theirs to see. */
export async function loadCarePlan(context: RequestContext, clientId: string): Promise<CarePlan | null> {
  const { access } = context.actor;
  if (access.clients !== 'all' && !access.clients.includes(clientId)) return null;
  if (!(await clientIsThere(context, clientId))) return null;
  const clientOf = await loadClientRefs(context, [clientId]);
  const staff = await loadStaffById(context);
  const relations = await findRelations(context, clientId);
  const mayRead = mayEver(context.actor, 'read', 'note-body');
  return {
    client: clientOf(clientId),
    primaryTherapists: (await loadPeriods(context, clientId)).flatMap(({ staffId, from, to }) => {
      const member = staff.get(staffId);
      return member === undefined ? [] : [{ staff: member, from, to }];
    }),
    goals: mayRead ? await loadGoals(context, clientId) : [],
    diagnoses: mayRead ? await loadDiagnoses(context, clientId) : [],
    mayHandOver: mayDo(context, relations, 'write', 'roster'),
    mayPlan: mayDo(context, relations, 'write', 'goal'),
  };
}
