import type { GoalRating } from '@concord/domain/goals';
import type { ProgressNote } from '@concord/domain/progress-notes';
import type { RequestContext } from '../../platform/request-context.ts';
import type { NoteHeader } from './progress-note.store.ts';

interface NoteRow {
  participation: ProgressNote['participation'];
  presentation: string | null;
  interventions: string | null;
  response: string | null;
  comprehension: ProgressNote['comprehension'];
  therapeutic_factors: string[];
  suicidal_ideation: ProgressNote['suicidalIdeation'];
  homicidal_ideation: ProgressNote['homicidalIdeation'];
  risk_assessment: string | null;
  risk_action: string | null;
  medical_necessity: string | null;
  benefit: string | null;
  plan: string | null;
  service_code: string | null;
  minutes: number | null;
}

/** The whole note, as its signature vouches for it. Throws when its body is missing. */
export async function loadNote(context: RequestContext, header: NoteHeader): Promise<ProgressNote> {
  const [row] = await context.transaction.query<NoteRow>(
    `select b.participation, b.presentation, b.interventions, b.response, b.comprehension, b.therapeutic_factors,
       b.suicidal_ideation, b.homicidal_ideation, b.risk_assessment, b.risk_action, b.medical_necessity, b.benefit, b.plan,
       l.service_code, l.minutes
     from progress_note_body b
     left join billing_line l on l.organization_id = b.organization_id and l.note_id = b.note_id
     where b.organization_id = $1 and b.note_id = $2`,
    [context.actor.organizationId, header.id],
  );
  if (row === undefined) throw new Error('A note has no body.');
  return {
    id: header.id,
    sessionId: header.sessionId,
    clientId: header.clientId,
    authorId: header.authorId,
    participation: row.participation,
    presentation: row.presentation,
    interventions: row.interventions,
    response: row.response,
    comprehension: row.comprehension,
    therapeuticFactors: row.therapeutic_factors,
    suicidalIdeation: row.suicidal_ideation,
    homicidalIdeation: row.homicidal_ideation,
    riskAssessment: row.risk_assessment,
    riskAction: row.risk_action,
    medicalNecessity: row.medical_necessity,
    benefit: row.benefit,
    plan: row.plan,
    serviceCode: row.service_code,
    minutes: row.minutes,
  } as unknown as ProgressNote;
}

/** The goals that a note rates. */
export async function loadRatings(context: RequestContext, noteId: string): Promise<GoalRating[]> {
  const rows = await context.transaction.query<{ goal_id: string; rating: GoalRating['rating'] }>(
    'select goal_id, rating from goal_rating where organization_id = $1 and note_id = $2',
    [context.actor.organizationId, noteId],
  );
  return rows.map((row) => ({ noteId, goalId: row.goal_id, rating: row.rating }) as GoalRating);
}
