import type { Transaction } from '../database/unit-of-work.ts';
import { beginning, sealedBytes } from './event-columns.ts';

/** A place in the audit trail where what is stored is not what was recorded. */
export interface BrokenLink {
  readonly organizationId: string;
  readonly stream: string;
  readonly seq: number;
  readonly fault: 'changed' | 'missing' | 'end-missing' | 'end-added' | 'unsealed';
}

const column = (name: string): string => `e.${name}`;

const broken = `
select organization_id as "organizationId", stream, seq, fault from (
  select distinct on (organization_id, stream) organization_id, stream,
    case when gap then before + 1 else seq end as seq,
    case when gap then 'missing' else 'changed' end as fault
  from (
    select e.organization_id, e.stream, e.seq, coalesce(lag(e.seq) over w, 0) as before,
      e.seq <> coalesce(lag(e.seq) over w, 0) + 1 as gap,
      e.hash <> sha256(coalesce(lag(e.hash) over w, ${beginning})
        || ${sealedBytes('e.organization_id', 'e.stream', 'e.seq', ({ name }) => column(name))}) as changed
    from audit_event e
    window w as (partition by e.organization_id, e.stream order by e.seq)) checked
  where gap or changed
  order by organization_id, stream, seq) first_of_each`;

const brokenEnds = `
select coalesce(h.organization_id, e.organization_id) as "organizationId", coalesce(h.stream, e.stream) as stream,
  case when e.seq is null or e.seq < h.seq then coalesce(e.seq, 0) + 1 else e.seq end as seq,
  case when e.seq is null or e.seq < h.seq then 'end-missing' when h.seq is null or e.seq > h.seq then 'end-added' else 'changed' end as fault
from audit_head h
full join (
  select distinct on (organization_id, stream) organization_id, stream, seq, hash from audit_event
  order by organization_id, stream, seq desc) e on e.organization_id = h.organization_id and e.stream = h.stream
where h.seq is distinct from e.seq or h.hash is distinct from e.hash`;

/** The first broken link of every stream, streams in order: an altered, removed or foreign event shows here. */
export async function findBrokenLinks({ query }: Transaction): Promise<BrokenLink[]> {
  const inside = await query<BrokenLink>(broken);
  const seen = new Set(inside.map(({ organizationId, stream }) => `${organizationId} ${stream}`));
  const ends = await query<BrokenLink>(brokenEnds);
  return [
    ...inside,
    ...ends.filter(({ organizationId, stream }) => !seen.has(`${organizationId} ${stream}`)),
  ];
}

export async function countEvents({ query }: Transaction): Promise<{ events: number; streams: number }> {
  const [row] = await query<{ events: number; streams: number }>(
    `select (select count(*) from audit_event) as events, (select count(*) from audit_head) as streams`,
  );
  return row ?? { events: 0, streams: 0 };
}

/** The end of one stream, as a seal keeps it. */
export interface StreamEnd {
  readonly organizationId: string;
  readonly stream: string;
  readonly seq: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** The ends of all streams now. */
export const loadStreamEnds = ({ query }: Transaction): Promise<StreamEnd[]> =>
  query<StreamEnd>(
    `select organization_id as "organizationId", stream, seq, encode(hash, 'hex') as hash from audit_head
     order by organization_id, stream`,
  );

/** Which of the sealed ends are no longer in the trail as they were sealed. */
export async function findUnsealed(
  { query }: Transaction,
  ends: readonly StreamEnd[],
): Promise<BrokenLink[]> {
  return query<BrokenLink>(
    `select s."organizationId", s.stream, s.seq, 'unsealed' as fault
     from json_to_recordset($1::json) as s("organizationId" uuid, stream text, seq bigint, hash text)
     left join audit_event e on e.organization_id = s."organizationId" and e.stream = s.stream and e.seq = s.seq
     where e.hash is null or encode(e.hash, 'hex') <> s.hash
     order by 1, 2`,
    [JSON.stringify(ends)],
  );
}

/** The seals that the database remembers. */
export const loadSealDigests = ({ query }: Transaction): Promise<{ number: number; digest: string }[]> =>
  query<{ number: number; digest: string }>(
    `select number, encode(digest, 'hex') as digest from audit_seal order by number`,
  );

export async function insertSealDigest(
  { query }: Transaction,
  number: number,
  sealedAt: Date,
  digest: string,
): Promise<void> {
  await query(`insert into audit_seal (number, sealed_at, digest) values ($1, $2, decode($3, 'hex'))`, [
    number,
    sealedAt,
    digest,
  ]);
}

/** One process seals at a time. */
export async function lockSealing({ query }: Transaction): Promise<void> {
  await query('select pg_advisory_xact_lock(7206902)');
}
