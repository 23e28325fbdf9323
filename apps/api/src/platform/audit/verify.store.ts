import type { Transaction } from '../database/unit-of-work.ts';

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
