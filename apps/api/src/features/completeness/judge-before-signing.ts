import {
  coMembersOf,
  makeAuditor,
  stopsSignature,
  titleOf,
  type Auditor,
  type Finding,
  type RuleChoice,
  type Severity,
} from '@concord/domain/completeness';
import {
  compileRoster,
  findCoMembers,
  type Finding as GuardFinding,
  type GuardPerson,
} from '@concord/domain/confidentiality';
import { groupNoteFields, type GroupNote } from '@concord/domain/group-notes';
import { indexPractice, type PracticeIndex } from '@concord/domain/practice';
import { noteTextFields, type ProgressNote } from '@concord/domain/progress-notes';
import type { Refusal } from '@concord/domain/shared';
import { lookingWider } from '../../platform/database/unit-of-work.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { loadGroupNote } from '../group-notes/index.ts';
import { loadProfilesInForce } from '../payers/index.ts';
import type { FindingsBeforeSigning, KeptFinding, RecordToSign } from '../signatures/index.ts';
import { loadPracticeRecords, loadRuleStandings } from '../findings/index.ts';
import { addResolution, loadClientsWithNotes, loadExternalIds, loadGroupsOf } from './resolution.store.ts';

const shortestReason = 15;

export interface Judging {
  readonly index: PracticeIndex;
  readonly auditor: Auditor;
  readonly session: string;
  readonly groupId: string;
  readonly noteIds: ReadonlyMap<string, string>;
  /** What is found about the session, asked once for all of its notes. */
  readonly sessionFindings: () => readonly Finding[];
  readonly rosters: Map<string, ReturnType<typeof compileRoster>>;
}

/** Gathers what the rules and the guard need to know for the records of a session; null when there is no such session. */
export async function prepareJudging(context: RequestContext, sessionId: string): Promise<Judging | null> {
  const ids = await loadExternalIds(context, sessionId);
  if (ids === null) return null;
  const clientIds = await loadClientsWithNotes(context, sessionId);
  const { records } = await loadPracticeRecords(context.transaction, context.actor.organizationId, {
    sessionIds: [sessionId],
    clientIds,
    comparedClientIds: clientIds,
    rosterGroupIds: await loadGroupsOf(context, clientIds),
  });
  const index = indexPractice(records);
  // Whether the notes may be signed is asked as of now, and at the earliest when the session is over.
  const auditor = makeAuditor(index, context.now, {
    payerProfiles: await loadProfilesInForce(context),
    ...asChoice(await loadRuleStandings(context.transaction, context.actor.organizationId)),
  });
  let found: readonly Finding[] | null = null;
  return {
    index,
    auditor,
    session: ids.session,
    groupId: ids.groupId,
    noteIds: ids.notes,
    sessionFindings: () => (found ??= auditor.auditSession(ids.session as ProgressNote['sessionId'])),
    rosters: new Map(),
  };
}

/** The rules as the practice holds them. */
function asChoice(standings: ReadonlyMap<string, Severity | 'off'>): RuleChoice {
  const exceptRules: string[] = [];
  const severities = new Map<string, Severity>();
  for (const [ruleId, standing] of standings) {
    if (standing === 'off') exceptRules.push(ruleId);
    else severities.set(ruleId, standing);
  }
  return { exceptRules, severities };
}

const asPerson =
  (kind: GuardPerson['kind']) =>
  (person: {
    readonly id: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly preferredName?: string | null;
    readonly otherNames?: readonly string[];
  }): GuardPerson => ({
    id: person.id,
    kind,
    firstName: person.firstName,
    lastName: person.lastName,
    preferredName: person.preferredName ?? null,
    otherNames: [...(person.otherNames ?? [])],
  });

/** What the guard finds in the texts of a record about one client, or (without one) in a group note. */
function guardTexts(
  { index, rosters }: Judging,
  clientIds: Iterable<string>,
  subject: string | null,
  texts: readonly string[],
): GuardFinding[] {
  const wanted = new Set(clientIds);
  // Members of one group mostly met the same people: their names are prepared once.
  const people = [...wanted].sort().join(' ');
  const roster =
    rosters.get(people) ??
    compileRoster([
      ...index.records.clients.filter((client) => wanted.has(client.id)).map(asPerson('client')),
      ...index.records.staff.map(asPerson('staff')),
    ]);
  rosters.set(people, roster);
  return texts.flatMap((text) => [...findCoMembers(roster, subject, text)]);
}

const blocking = (findings: readonly Finding[], noteId: string): Finding[] =>
  findings.filter((finding) => finding.noteId === noteId && stopsSignature(finding));

function refuseFindings(findings: readonly Finding[]): Refusal | null {
  const [first] = findings;
  if (first === undefined) return null;
  const titles = [...new Set(findings.map((finding) => titleOf(finding.ruleId)))];
  return { code: first.ruleId, message: `Not signed yet: ${titles.join('; ')}.` };
}

/** Asks for every name or description to be resolved; what the signer keeps on purpose is remembered. */
async function resolveFindings(
  context: RequestContext,
  record: RecordToSign,
  groupId: string,
  found: readonly GuardFinding[],
  kept: readonly KeptFinding[],
): Promise<Refusal | null> {
  for (const finding of found) {
    const choice = kept.find((one) => one.recordId === record.id && one.words === finding.text);
    const reason = choice?.reason?.trim() ?? '';
    if (choice === undefined || (finding.level === 'block' && reason.length < shortestReason)) {
      return finding.level === 'block'
        ? {
            code: 'co-member-named',
            message:
              'Another member is named. Replace the name, or say in 15 characters or more why it must stand.',
          }
        : {
            code: 'co-member-identifiable',
            message: 'Words may name or describe another member. Replace them, or keep them on purpose.',
          };
    }
    await addResolution(context, {
      kind: record.kind,
      recordId: record.id,
      words: finding.text,
      level: finding.level,
      reason: reason === '' ? null : reason,
      groupId,
      clientId: record.kind === 'progress_note' ? record.clientId : null,
    });
  }
  return null;
}

const textsOfNote = (note: ProgressNote): string[] => noteTextFields.flatMap((field) => note[field] ?? []);

const textsOfGroupNote = (note: GroupNote): string[] =>
  groupNoteFields.flatMap((field) => {
    const value = note[field];
    return value === null ? [] : typeof value === 'string' ? [value] : [...value];
  });

/** The checks before signing: what the rules of completeness block, and what the confidentiality guard finds. */
export const judgeBeforeSigning: FindingsBeforeSigning = (context, sessionId, kept) => {
  let prepared: Promise<Judging | null> | null = null;
  return async (record) => {
    prepared ??= lookingWider(context.transaction, context.actor.access, () =>
      prepareJudging(context, sessionId),
    );
    const judging = await prepared;
    if (judging === null) return { code: 'not-found', message: 'There is no such record.' };
    if (record.kind === 'group_note') return judgeGroupNote(context, judging, record, kept);
    const noteId = judging.noteIds.get(record.id);
    const note = noteId === undefined ? undefined : judging.index.note(noteId as ProgressNote['id']);
    if (note === undefined) return { code: 'not-found', message: 'There is no such record.' };
    const findings = [...judging.sessionFindings(), ...judging.auditor.auditClient(note.clientId)];
    const refusal = refuseFindings(blocking(findings, note.id));
    if (refusal !== null) return refusal;
    const date = judging.index.session(note.sessionId)?.date;
    if (date === undefined) return { code: 'not-found', message: 'There is no such record.' };
    const people = coMembersOf(judging.index)(note.clientId, date).people();
    return resolveFindings(
      context,
      record,
      judging.groupId,
      guardTexts(judging, people, note.clientId, textsOfNote(note)),
      kept,
    );
  };
};

async function judgeGroupNote(
  context: RequestContext,
  judging: Judging,
  record: RecordToSign,
  kept: readonly KeptFinding[],
): Promise<Refusal | null> {
  const existing = await loadGroupNote(context, record.id, false);
  if (existing === null || (existing.note.topic ?? '').trim() === '') {
    return { code: 'topic-missing', message: 'Name the topic of the session first.', field: 'topic' };
  }
  const session = judging.index.records.sessions.find(({ id }) => id === judging.session);
  const members =
    session === undefined
      ? []
      : judging.index.membershipsOf(session.groupId).filter(({ enteredOn }) => enteredOn <= session.date);
  const guests = session === undefined ? [] : judging.index.attendanceAt(session.id);
  const people = [...members, ...guests].map(({ clientId }) => clientId);
  return resolveFindings(
    context,
    record,
    judging.groupId,
    guardTexts(judging, people, null, textsOfGroupNote(existing.note)),
    kept,
  );
}
