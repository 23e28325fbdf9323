import type { StaffId } from '@concord/domain/staff';
import type { RequestContext } from '../../platform/request-context.ts';

/** A note of the session with all that is written in it. */
export interface NoteOfSession {
  readonly id: string;
  readonly external_id: string;
  readonly client_id: string;
  readonly status: 'draft' | 'signed' | 'withdrawn';
  readonly author: string;
  readonly author_id: StaffId;
  readonly participation: string | null;
  readonly presentation: string | null;
  readonly interventions: string | null;
  readonly response: string | null;
  readonly comprehension: string | null;
  readonly therapeutic_factors: string[];
  readonly suicidal_ideation: string | null;
  readonly homicidal_ideation: string | null;
  readonly risk_assessment: string | null;
  readonly risk_action: string | null;
  readonly medical_necessity: string | null;
  readonly benefit: string | null;
  readonly plan: string | null;
  readonly service_code: string | null;
  readonly minutes: number | null;
  readonly service_withdrawn: boolean;
}

/** All notes of a session. */
export const loadNotes = (context: RequestContext, sessionId: string): Promise<NoteOfSession[]> =>
  context.transaction.query<NoteOfSession>(
    `select n.id, n.external_id, n.client_id, n.status, n.author_id, t.first_name || ' ' || t.last_name as author,
       b.participation, b.presentation, b.interventions, b.response, b.comprehension, b.therapeutic_factors, b.suicidal_ideation,
       b.homicidal_ideation, b.risk_assessment, b.risk_action, b.medical_necessity, b.benefit, b.plan, l.service_code, l.minutes,
       w.note_id is not null as service_withdrawn
     from progress_note n
     join progress_note_body b on b.organization_id = n.organization_id and b.note_id = n.id
     join staff_member t on t.organization_id = n.organization_id and t.id = n.author_id
     left join billing_line l on l.organization_id = n.organization_id and l.note_id = n.id
     left join billing_withdrawal w on w.organization_id = n.organization_id and w.note_id = n.id
     where n.organization_id = $1 and n.session_id = $2`,
    [context.actor.organizationId, sessionId],
  );

/** The newest version number of each field of the session's records. */
export interface NewestVersion {
  readonly record_id: string;
  readonly field: string;
  readonly version: number;
}

/** Versions of the fields of the given records (notes, or the session of a group note). */
export const loadVersions = (
  context: RequestContext,
  recordIds: readonly string[],
): Promise<NewestVersion[]> =>
  context.transaction.query<NewestVersion>(
    `select record_id, field, max(version) as version from draft_revision
     where organization_id = $1 and record_id = any ($2) group by record_id, field`,
    [context.actor.organizationId, recordIds],
  );

/** A signature with the printed name of its signer. */
export interface PrintedSignature {
  readonly record_id: string;
  readonly name: string;
  readonly credential: string;
  readonly staff_id: StaffId;
  readonly role: 'author' | 'cosigner';
  readonly signed_at: Date;
}

/** All signatures on records of a session. */
export const loadSessionSignatures = (
  context: RequestContext,
  sessionId: string,
): Promise<PrintedSignature[]> =>
  context.transaction.query<PrintedSignature>(
    `select g.record_id, g.staff_id, g.role, g.signed_at, s.first_name || ' ' || s.last_name as name, s.credential
     from signature g join staff_member s on s.organization_id = g.organization_id and s.id = g.staff_id
     where g.organization_id = $1 and g.session_id = $2 order by g.signed_at`,
    [context.actor.organizationId, sessionId],
  );

/** An entry added to a signed note. */
export interface PrintedAddendum {
  readonly note_id: string;
  readonly entry: string;
  readonly text: string;
  readonly name: string;
  readonly written_at: Date;
}

/** All addenda to notes of a session. */
export const loadSessionAddenda = (
  context: RequestContext,
  noteIds: readonly string[],
): Promise<PrintedAddendum[]> =>
  context.transaction.query<PrintedAddendum>(
    `select a.note_id, a.entry, a.text, a.written_at, s.first_name || ' ' || s.last_name as name
     from addendum a join staff_member s on s.organization_id = a.organization_id and s.id = a.author_id
     where a.organization_id = $1 and a.note_id = any ($2) order by a.written_at`,
    [context.actor.organizationId, noteIds],
  );

/** Somebody whose name the confidentiality guard knows. */
export interface KnownPerson {
  readonly id: string;
  readonly kind: 'client' | 'staff';
  readonly first_name: string;
  readonly last_name: string;
  readonly preferred_name: string | null;
  readonly other_names: string[];
}

/**
 * Everybody whose name may turn up in the session's notes: who was ever a member or a guest of the group up to that day, and
 * the practice's staff. (At signing the guard also asks for those whom each member met in other groups.)
 */
export const loadPeople = (context: RequestContext, groupId: string, date: string): Promise<KnownPerson[]> =>
  context.transaction.query<KnownPerson>(
    `select c.id, 'client' as kind, c.first_name, c.last_name, c.preferred_name, c.other_names
     from client c
     where c.organization_id = $1 and (
       exists (select 1 from membership m where m.organization_id = c.organization_id and m.client_id = c.id
               and m.group_id = $2 and m.entered_on <= $3)
       or exists (select 1 from attendance a join session s on s.organization_id = a.organization_id and s.id = a.session_id
                  where a.organization_id = c.organization_id and a.client_id = c.id and s.group_id = $2 and s.date <= $3))
     union all
     select id, 'staff', first_name, last_name, null, '{}' from staff_member where organization_id = $1`,
    [context.actor.organizationId, groupId, date],
  );
