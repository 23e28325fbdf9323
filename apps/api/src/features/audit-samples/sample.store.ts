import type {
  FramedRecord,
  ReviewersOfRecord,
  DrawnRecord,
  SampleAsked,
  SampleMethod,
} from '@concord/domain/audit-samples';
import type { CivilDate } from '@concord/domain/shared';
import type { RequestContext } from '../../platform/request-context.ts';

/** A sample as it is kept. */
export interface SampleRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly reason: string;
  readonly from_date: CivilDate;
  readonly to_date: CivilDate;
  readonly group_ids: string[] | null;
  readonly site_ids: string[] | null;
  readonly author_id: string | null;
  readonly signed_only: boolean;
  readonly method: SampleMethod;
  readonly size: number | null;
  readonly confidence: 90 | 95 | 99;
  readonly margin: number | null;
  readonly expected: number | null;
  readonly seed: string;
  readonly reviewers: string[];
  readonly double_share: number;
  readonly checklist: string[];
  readonly last_day: CivilDate;
  readonly made_by_name: string | null;
  readonly made_at: Date;
  readonly started_by_name: string | null;
  readonly started_at: Date | null;
  readonly closed_at: Date | null;
  readonly author: string | null;
  readonly drawn: number;
  readonly reviewed: number;
  readonly owed_by_me: number;
}

/** Which notes a sample is drawn from. */
export interface Population {
  readonly from: string;
  readonly to: string;
  readonly groupIds: readonly string[] | null;
  readonly siteIds: readonly string[] | null;
  readonly authorId: string | null;
  readonly signedOnly: boolean;
  readonly method: SampleMethod;
}

/** A sample to be kept, with the population that its definition names by records. */
export interface SampleToKeep {
  readonly asked: SampleAsked;
  readonly population: Population;
  readonly confidence: number;
}

const columnsOf = ({ asked, population, confidence }: SampleToKeep): readonly unknown[] => [
  asked.title,
  asked.reason,
  asked.from,
  asked.to,
  population.groupIds,
  population.siteIds,
  population.authorId,
  population.signedOnly,
  asked.method,
  asked.size.by === 'number' ? asked.size.size : null,
  confidence,
  asked.size.by === 'precision' ? asked.size.margin : null,
  asked.size.by === 'precision' ? asked.size.expected : null,
  asked.seed,
  asked.reviewers,
  asked.doubleShare,
  asked.checklist,
  asked.lastDay,
];

const written = `title, reason, from_date, to_date, group_ids, site_ids, author_id, signed_only, method, size, confidence, margin,
  expected, seed, reviewers, double_share, checklist, last_day`;

/** Keeps a new draft. */
export async function insertSample(context: RequestContext, id: string, sample: SampleToKeep): Promise<void> {
  const { actor, now } = context;
  await context.transaction.query(
    `insert into audit_sample (organization_id, id, made_by, made_at, ${written})
     values ($1, $2, $3, to_timestamp($4), ${columnsOf(sample)
       .map((_, index) => `$${index + 5}`)
       .join(', ')})`,
    [actor.organizationId, id, actor.userId, now / 1000, ...columnsOf(sample)],
  );
}

/** Changes a draft of that version; false when it was changed meanwhile, or started. */
export async function updateSample(
  context: RequestContext,
  id: string,
  version: number,
  sample: SampleToKeep,
): Promise<boolean> {
  const names = written.split(',').map((name) => name.trim());
  const rows = await context.transaction.query(
    `with changed as (
       update audit_sample set version = version + 1, ${names.map((name, index) => `${name} = $${index + 4}`).join(', ')}
       where organization_id = $1 and id = $2 and version = $3 and started_at is null returning 1)
     select 1 from changed`,
    [context.actor.organizationId, id, version, ...columnsOf(sample)],
  );
  return rows.length === 1;
}

const strata: Readonly<Record<SampleMethod, string>> = {
  simple: "''",
  by_group: 'g.name',
  by_clinician: "t.first_name || ' ' || t.last_name",
  by_site: 'site.name',
};

/** The notes that a sample is drawn from, by the clinic's identifiers: of held sessions that are over, not withdrawn. */
export const loadFrame = (context: RequestContext, population: Population): Promise<FramedRecord[]> =>
  context.transaction.query<FramedRecord>(
    `select n.external_id as id, ${strata[population.method]} as stratum
     from session s
     join progress_note n on n.organization_id = s.organization_id and n.session_id = s.id and n.status <> 'withdrawn'
     join therapy_group g on g.organization_id = s.organization_id and g.id = s.group_id
     join site on site.organization_id = g.organization_id and site.id = g.site_id
     join staff_member t on t.organization_id = n.organization_id and t.id = n.author_id
     where s.organization_id = $1 and s.status = 'held' and s.date between $2 and $3 and s.ends_at <= to_timestamp($8)
       and ($4::uuid[] is null or s.group_id = any ($4)) and ($5::uuid[] is null or g.site_id = any ($5))
       and ($6::uuid is null or n.author_id = $6) and (not $7::boolean or n.status = 'signed')
     order by n.external_id collate "C"`,
    [
      context.actor.organizationId,
      population.from,
      population.to,
      population.groupIds,
      population.siteIds,
      population.authorId,
      population.signedOnly,
      context.now / 1000,
    ],
  );

/** Freezes a sample: who started it, the population as it is now, and what was drawn. False when somebody else did. */
export async function freezeSample(
  context: RequestContext,
  id: string,
  version: number,
  frame: readonly FramedRecord[],
  drawn: readonly (DrawnRecord & ReviewersOfRecord)[],
): Promise<boolean> {
  const { actor, transaction, now } = context;
  const org = actor.organizationId;
  const rows = await transaction.query(
    `with started as (
       update audit_sample set started_by = $4, started_at = to_timestamp($5), version = version + 1
       where organization_id = $1 and id = $2 and version = $3 and started_at is null returning 1)
     select 1 from started`,
    [org, id, version, actor.userId, now / 1000],
  );
  if (rows.length !== 1) return false;
  await transaction.query(
    'insert into audit_sample_frame (organization_id, sample_id, note_ids, strata) values ($1, $2, $3, $4)',
    [org, id, frame.map((record) => record.id), frame.map((record) => record.stratum)],
  );
  await transaction.query(
    `insert into audit_sample_record (organization_id, sample_id, note_id, place, digest, stratum, session_id, group_id, client_id,
       first_reviewer, second_reviewer)
     select $1, $2, n.id, d.place, d.digest, d.stratum, n.session_id, n.group_id, n.client_id, d."firstReviewer", d."secondReviewer"
     from json_to_recordset($3) as d (id text, place integer, digest text, stratum text, "firstReviewer" uuid, "secondReviewer" uuid)
     join progress_note n on n.organization_id = $1 and n.external_id = d.id`,
    [org, id, JSON.stringify(drawn.map((record, index) => ({ ...record, place: index + 1 })))],
  );
  return true;
}

/** The frozen population of a started sample. */
export async function loadFrozenFrame(context: RequestContext, id: string): Promise<FramedRecord[]> {
  const [row] = await context.transaction.query<{ note_ids: string[]; strata: string[] }>(
    'select note_ids, strata from audit_sample_frame where organization_id = $1 and sample_id = $2',
    [context.actor.organizationId, id],
  );
  return (row?.note_ids ?? []).map((noteId, index) => ({ id: noteId, stratum: row?.strata[index] ?? '' }));
}

/** Ends a running sample before its last day. */
export async function insertClosing(context: RequestContext, id: string): Promise<void> {
  await context.transaction.query(
    `insert into audit_sample_closing (organization_id, sample_id, closed_by, closed_at)
     values ($1, $2, $3, to_timestamp($4)) on conflict do nothing`,
    [context.actor.organizationId, id, context.actor.userId, context.now / 1000],
  );
}

/** Samples, the latest first; or the one with that id. */
export const loadSamples = (context: RequestContext, id: string | null): Promise<SampleRow[]> =>
  context.transaction.query<SampleRow>(
    `select s.*, m.name as made_by_name, b.name as started_by_name, c.closed_at, t.first_name || ' ' || t.last_name as author,
       (select count(*) from audit_sample_record r where r.organization_id = s.organization_id and r.sample_id = s.id) as drawn,
       (select count(*) from audit_review v
        where v.organization_id = s.organization_id and v.sample_id = s.id and v.part = 'first') as reviewed,
       (select count(*) from audit_sample_record r
        where r.organization_id = s.organization_id and r.sample_id = s.id and (
          (r.first_reviewer = $3 and not exists (select 1 from audit_review v where v.organization_id = r.organization_id
             and v.sample_id = r.sample_id and v.note_id = r.note_id and v.part = 'first'))
          or (r.second_reviewer = $3 and not exists (select 1 from audit_review v where v.organization_id = r.organization_id
             and v.sample_id = r.sample_id and v.note_id = r.note_id and v.part = 'second')))) as owed_by_me
     from audit_sample s
     left join audit_sample_closing c on c.organization_id = s.organization_id and c.sample_id = s.id
     left join staff_member t on t.organization_id = s.organization_id and t.id = s.author_id
     left join quality_people() m on m.id = s.made_by
     left join quality_people() b on b.id = s.started_by
     where s.organization_id = $1 and ($2::uuid is null or s.id = $2)
     order by s.made_at desc, s.id`,
    [context.actor.organizationId, id, context.actor.userId],
  );

/** The days, groups and sites that the population of a sample is narrowed to; null when there is no such sample. */
export async function loadSampleScope(
  context: RequestContext,
  id: string,
): Promise<Pick<SampleRow, 'from_date' | 'to_date' | 'group_ids' | 'site_ids'> | null> {
  const [row] = await loadSamples(context, id);
  return row ?? null;
}

/** Who may review: active auditors and directors, by name. */
export const loadReviewers = (context: RequestContext): Promise<{ id: string; name: string }[]> =>
  context.transaction.query('select id, name from quality_people() where is_active order by name, id');

/** Everybody whom a sample may name, also those who have left. */
export async function loadNames(context: RequestContext): Promise<ReadonlyMap<string, string>> {
  const rows = await context.transaction.query<{ id: string; name: string }>(
    'select id, name from quality_people()',
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** The names of the groups and sites that a population is narrowed to. */
export const loadSiteNames = async (context: RequestContext, ids: readonly string[]): Promise<string[]> =>
  (
    await context.transaction.query<{ name: string }>(
      'select name from site where organization_id = $1 and id = any ($2::uuid[]) order by name',
      [context.actor.organizationId, ids],
    )
  ).map(({ name }) => name);
