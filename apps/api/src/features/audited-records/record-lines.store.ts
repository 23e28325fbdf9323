import type { RequestContext } from '../../platform/request-context.ts';

/** A field of a record: whether it is written, and whether what it says is a text of the note or the attendance. */
export interface StoredLine {
  readonly part: string;
  readonly field: string;
  readonly value: string | null;
  /** Clinical text or a clinical choice: shown only to those who read note bodies. */
  readonly is_body: boolean;
}

/** Which records are meant. */
export interface RecordsNamed {
  readonly groupId: string;
  readonly sessionId: string | null;
  readonly clientId: string | null;
}

const clock = (column: string): string => `to_char(${column} at time zone site.time_zone, 'HH24:MI')`;

const loadSession = (context: RequestContext, sessionId: string): Promise<StoredLine[]> =>
  context.transaction.query<StoredLine>(
    `select 'session' as part, line.field, line.value, false as is_body
     from session s
     join therapy_group g on g.organization_id = s.organization_id and g.id = s.group_id
     join site on site.organization_id = g.organization_id and site.id = g.site_id
     cross join lateral (values
       (1, 'time', ${clock('s.starts_at')} || ' – ' || ${clock('s.ends_at')}),
       (2, 'status', s.status),
       (3, 'room', (select string_agg(t.first_name || ' ' || t.last_name || ' (' || f.role || ')', ', ' order by f.role, t.last_name)
          from session_facilitator f join staff_member t on t.organization_id = f.organization_id and t.id = f.staff_id
          where f.organization_id = s.organization_id and f.session_id = s.id)),
       (4, 'present', (select count(*)::text from attendance a where a.organization_id = s.organization_id and a.session_id = s.id
          and a.status in ('present', 'late', 'left_early')))
     ) as line (place, field, value)
     where s.organization_id = $1 and s.id = $2 order by line.place`,
    [context.actor.organizationId, sessionId],
  );

const loadAttendance = (
  context: RequestContext,
  sessionId: string,
  clientId: string,
): Promise<StoredLine[]> =>
  context.transaction.query<StoredLine>(
    `select 'attendance' as part, line.field, line.value, line.is_body
     from session s
     join therapy_group g on g.organization_id = s.organization_id and g.id = s.group_id
     join site on site.organization_id = g.organization_id and site.id = g.site_id
     left join attendance a on a.organization_id = s.organization_id and a.session_id = s.id and a.client_id = $3
     cross join lateral (values
       (1, 'status', a.status, false),
       (2, 'arrivedAt', ${clock('a.arrived_at')}, false),
       (3, 'leftAt', ${clock('a.left_at')}, false),
       (4, 'notified', case a.notified when true then 'yes' when false then 'no' end, false),
       (5, 'followUp', nullif(trim(a.follow_up), ''), true),
       (6, 'makeup', a.makeup, false)
     ) as line (place, field, value, is_body)
     where s.organization_id = $1 and s.id = $2
       and (line.place = 1 or (line.place in (2, 3) and coalesce(a.status, '') in ('late', 'left_early'))
         or (line.place > 3 and a.status in ('excused', 'late_cancel', 'no_show')))
     order by line.place`,
    [context.actor.organizationId, sessionId, clientId],
  );

const loadNote = (context: RequestContext, sessionId: string, clientId: string): Promise<StoredLine[]> =>
  context.transaction.query<StoredLine>(
    `select 'note' as part, line.field, nullif(trim(line.value), '') as value, line.is_body
     from session s
     join therapy_group g on g.organization_id = s.organization_id and g.id = s.group_id
     join site on site.organization_id = g.organization_id and site.id = g.site_id
     left join progress_note n on n.organization_id = s.organization_id and n.session_id = s.id and n.client_id = $3
       and n.status <> 'withdrawn'
     left join progress_note_body b on b.organization_id = n.organization_id and b.note_id = n.id
     left join billing_line l on l.organization_id = n.organization_id and l.note_id = n.id
     left join staff_member t on t.organization_id = n.organization_id and t.id = n.author_id
     cross join lateral (values
       (1, 'author', t.first_name || ' ' || t.last_name, false),
       (2, 'signed', (select string_agg(p.first_name || ' ' || p.last_name || ' (' || r.role || '), '
            || to_char(r.signed_at at time zone site.time_zone, 'YYYY-MM-DD HH24:MI'), '; ' order by r.signed_at)
          from signature r join staff_member p on p.organization_id = r.organization_id and p.id = r.staff_id
          where r.organization_id = n.organization_id and r.note_id = n.id), false),
       (3, 'primaryTherapist', (select p.first_name || ' ' || p.last_name from primary_therapist k
          join staff_member p on p.organization_id = k.organization_id and p.id = k.staff_id
          where k.organization_id = s.organization_id and k.client_id = $3 and k.from_date <= s.date
            and (k.to_date is null or s.date <= k.to_date) limit 1), false),
       (4, 'diagnosis', (select string_agg(d.icd10, ', ' order by d.icd10) from diagnosis d
          where d.organization_id = s.organization_id and d.client_id = $3 and d.from_date <= s.date
            and (d.to_date is null or s.date <= d.to_date)), true),
       (5, 'goals', (select count(*)::text || ' rated' from goal_rating r
          where r.organization_id = n.organization_id and r.note_id = n.id having count(*) > 0), false),
       (6, 'participation', b.participation, true),
       (7, 'response', b.response, true),
       (8, 'interventions', b.interventions, true),
       (9, 'presentation', b.presentation, true),
       (10, 'comprehension', b.comprehension, true),
       (11, 'therapeuticFactors', array_to_string(b.therapeutic_factors, ', '), true),
       (12, 'suicidalIdeation', nullif(b.suicidal_ideation, 'not_assessed'), true),
       (13, 'homicidalIdeation', nullif(b.homicidal_ideation, 'not_assessed'), true),
       (14, 'riskAssessment', b.risk_assessment, true),
       (15, 'riskAction', b.risk_action, true),
       (16, 'medicalNecessity', b.medical_necessity, true),
       (17, 'benefit', b.benefit, true),
       (18, 'plan', b.plan, true),
       (19, 'serviceCode', l.service_code, true),
       (20, 'minutes', l.minutes::text, true)
     ) as line (place, field, value, is_body)
     where s.organization_id = $1 and s.id = $2 and (n.id is not null or line.place = 1) order by line.place`,
    [context.actor.organizationId, sessionId, clientId],
  );

const loadGroupNote = (context: RequestContext, sessionId: string): Promise<StoredLine[]> =>
  context.transaction.query<StoredLine>(
    `select 'groupNote' as part, line.field, nullif(trim(line.value), '') as value, line.is_body
     from session s
     left join group_note_body b on b.organization_id = s.organization_id and b.session_id = s.id
     cross join lateral (values
       (1, 'signed', (select string_agg(p.first_name || ' ' || p.last_name, ', ' order by r.signed_at)
          from signature r join staff_member p on p.organization_id = r.organization_id and p.id = r.staff_id
          where r.organization_id = s.organization_id and r.kind = 'group_note' and r.record_id = s.id), false),
       (2, 'topic', b.topic, true),
       (3, 'content', b.content, true),
       (4, 'skills', array_to_string(b.skills, ', '), true),
       (5, 'homeworkAssigned', b.homework_assigned, true),
       (6, 'homeworkReviewed', b.homework_reviewed, true),
       (7, 'process', b.process, true)
     ) as line (place, field, value, is_body)
     where s.organization_id = $1 and s.id = $2 order by line.place`,
    [context.actor.organizationId, sessionId],
  );

const loadMembership = (context: RequestContext, groupId: string, clientId: string): Promise<StoredLine[]> =>
  context.transaction.query<StoredLine>(
    `select 'membership' as part, line.field, nullif(trim(line.value), '') as value, line.is_body
     from (select * from membership m where m.organization_id = $1 and m.group_id = $2 and m.client_id = $3
           order by m.entered_on desc limit 1) m
     cross join lateral (values
       (1, 'enteredOn', m.entered_on::text, false),
       (2, 'leftOn', m.left_on::text, false),
       (3, 'exit', m.exit, false),
       (4, 'exitCircumstances', m.exit_circumstances, true),
       (5, 'missed', (select count(*)::text || ' missed seats' from attendance a
          where a.organization_id = m.organization_id and a.group_id = m.group_id and a.client_id = m.client_id
            and a.status in ('excused', 'late_cancel', 'no_show')), false),
       (6, 'goals', (select count(*)::text || ' open' from goal g
          where g.organization_id = m.organization_id and g.client_id = m.client_id and g.closed_on is null), false)
     ) as line (place, field, value, is_body)
     order by line.place`,
    [context.actor.organizationId, groupId, clientId],
  );

/** The fields of the records that a finding is about, in the order of a record: session, seat, note, group note, membership. */
export async function loadRecordLines(context: RequestContext, named: RecordsNamed): Promise<StoredLine[]> {
  const { groupId, sessionId, clientId } = named;
  const lines: StoredLine[] = [];
  if (sessionId !== null) lines.push(...(await loadSession(context, sessionId)));
  if (sessionId !== null && clientId !== null) {
    lines.push(...(await loadAttendance(context, sessionId, clientId)));
    lines.push(...(await loadNote(context, sessionId, clientId)));
  }
  if (sessionId !== null && clientId === null) lines.push(...(await loadGroupNote(context, sessionId)));
  if (clientId !== null) lines.push(...(await loadMembership(context, groupId, clientId)));
  return lines;
}
