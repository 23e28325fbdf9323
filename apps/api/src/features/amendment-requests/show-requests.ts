import { mayEver } from '@concord/domain/access';
import {
  actBy,
  firstDueOn,
  isAccepted,
  isDenied,
  isOverdue,
  isToActOn,
  latestDueOn,
  openDuties,
} from '@concord/domain/amendment-requests';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';
import { clientIsThere, findRelations, mayDo } from '../care/index.ts';
import { loadClientRefs } from '../clients/index.ts';
import { loadToday } from '../organizations/index.ts';
import { toSessionRef } from '../sessions/index.ts';
import { loadStaffById } from '../staff/index.ts';
import { loadAllRequests, loadRequestsOf } from './amendment-request.store.ts';
import type { AmendmentAccount, AmendmentDue, AmendmentRequestOnRecord } from './amendment-request.types.ts';
import { loadStandings, type Standing } from './load-standing.ts';
import { loadAskable, loadEntriesBeside, loadLastContact, loadNoteChoices } from './requested-note.store.ts';
import { showStep, toEntryBeside } from './show-step.ts';

type NameOf = (staffId: string) => string;

/** What a client asked to have amended, as far as the person may see it; null when there is no such client for them. */
export async function showRequests(
  context: RequestContext,
  clientId: string,
): Promise<AmendmentAccount | null> {
  if (!(await clientIsThere(context, clientId))) return null;
  const relations = await findRelations(context, clientId);
  if (!mayDo(context, relations, 'read', 'amendment-request')) return null;
  const widely = relations.filter((one) => one !== 'own-group');
  const mayDecide = mayDo(context, relations, 'manage', 'amendment-request');
  const today = await loadToday(context);
  const nameOf = await loadNames(context);
  const rows: AmendmentRequestOnRecord[] = [];
  for (const standing of await loadStandings(context, await loadRequestsOf(context, clientId)))
    rows.push(await showRequest(context, standing, today, nameOf));
  return {
    mayRecord: mayDo(context, relations, 'write', 'amendment-request'),
    mayRecordOther: mayDo(context, widely, 'write', 'amendment-request'),
    mayDecide,
    lastContact: mayDecide ? await loadLastContact(context) : null,
    notes: (await loadNoteChoices(context, clientId)).map(({ id, date, groupName, author }) => ({
      ...{ id, date, groupName, author },
    })),
    rows,
  };
}

async function loadNames(context: RequestContext): Promise<NameOf> {
  const staff = await loadStaffById(context);
  return (id) => staff.get(id)?.name ?? 'a colleague';
}

const askedOf = ({ state }: Standing): string | null =>
  state.asked !== null &&
  state.asked.settledOn === null &&
  state.kind !== 'withdrawn' &&
  state.kind !== 'denied'
    ? state.asked.staffId
    : null;

async function showRequest(
  context: RequestContext,
  standing: Standing,
  today: CivilDate,
  nameOf: NameOf,
): Promise<AmendmentRequestOnRecord> {
  const { row, request, state, steps } = standing;
  const { note } = row;
  const entries = note === null ? [] : await loadEntriesBeside(context, note.id);
  const asked = askedOf(standing);
  const mayExtend = state.kind === 'open' && state.extension === null && today <= firstDueOn(request);
  return {
    id: row.id,
    note:
      note === null
        ? null
        : {
            ...{ id: note.id, session: toSessionRef(note), groupName: note.groupName, author: note.author },
            ...{ isSigned: note.isSigned, isPart2: note.isPart2, entries: entries.map(toEntryBeside) },
          },
    ...{ receivedOn: request.receivedOn, wanted: request.wanted, reason: request.reason },
    enteredBy: row.enteredBy,
    informedBy: row.informedBy,
    state: state.kind,
    actBy: actBy(request, state),
    overdue: isOverdue(request, state, today),
    mayExtendTo: mayExtend ? latestDueOn(request) : null,
    duties: [...openDuties(state)],
    isAskedOfMe: asked !== null && asked === context.actor.staffId,
    askedOf: asked === null ? null : nameOf(asked),
    dispute: isDenied(state) ? state.dispute.kind : 'none',
    persons: isAccepted(state) ? [...state.persons] : [],
    steps: steps.map((step) => showStep(step, entries, nameOf)),
    askable: await loadAskable(context, row.clientId, note?.id ?? null, today),
  };
}

/** Requests on which somebody has to act, the most urgent first; all that the person may see, or those that are asked of them. */
export function showDue(context: RequestContext, onlyMine: boolean): Promise<AmendmentDue[]> {
  if (!onlyMine) return showThose(context, ({ state }) => openDuties(state).length > 0);
  const { staffId } = context.actor;
  return staffId === null ? Promise.resolve([]) : showAskedOf(context, staffId);
}

/** Requests about which a member of staff is asked and has not answered, as far as the person who looks may see them. */
export const showAskedOf = (context: RequestContext, staffId: string): Promise<AmendmentDue[]> =>
  showThose(context, (standing) => askedOf(standing) === staffId);

async function showThose(
  context: RequestContext,
  isMeant: (standing: Standing) => boolean,
): Promise<AmendmentDue[]> {
  if (!mayEver(context.actor, 'read', 'amendment-request')) return [];
  const today = await loadToday(context);
  const standings = await loadStandings(context, await loadAllRequests(context));
  const mine = context.actor.staffId;
  const due = standings.filter(isMeant);
  const clientOf = await loadClientRefs(
    context,
    due.map(({ row }) => row.clientId),
  );
  const nameOf = await loadNames(context);
  return due
    .map((standing): AmendmentDue => {
      const { row, request, state } = standing;
      const asked = askedOf(standing);
      return {
        id: row.id,
        client: clientOf(row.clientId),
        session: row.note === null ? null : toSessionRef(row.note),
        groupName: row.note?.groupName ?? null,
        receivedOn: request.receivedOn,
        state: state.kind,
        duties: [...openDuties(state)],
        actBy: isToActOn(state) ? actBy(request, state) : null,
        overdue: isOverdue(request, state, today),
        isAskedOfMe: asked !== null && asked === mine,
        askedOf: asked === null ? null : nameOf(asked),
        isNotice: row.informedBy !== null,
        enteredAt: row.enteredAt,
      };
    })
    .sort(byUrgency);
}

/** What has a day first, the earliest first; what has none by the day on which it was received. */
const byUrgency = (one: AmendmentDue, other: AmendmentDue): number => {
  const key = ({ actBy: by, receivedOn }: AmendmentDue): string =>
    `${by === null ? 1 : 0}${by ?? receivedOn}`;
  return key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0;
};
