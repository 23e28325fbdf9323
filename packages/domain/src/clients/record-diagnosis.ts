import { accepted, refused, type CivilDate, type Result } from '../shared/index.ts';
import type { Diagnosis } from './client.ts';

type Entry = Pick<Diagnosis, 'icd10' | 'from' | 'to'>;

const codePattern = /^[A-TV-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/;

/** Records a diagnosis by its ICD-10-CM code, from–to, or gives one that begins that day its end. */
export function recordDiagnosis(
  onRecord: readonly Entry[],
  entry: { readonly icd10: string; readonly from: CivilDate; readonly to: CivilDate | null },
): Result<Entry> {
  const icd10 = entry.icd10.trim().toUpperCase();
  const { from, to } = entry;
  if (!codePattern.test(icd10)) return refused('icd10', 'An ICD-10-CM code looks like F41.1.', 'icd10');
  if (to !== null && to < from) return refused('period', 'The diagnosis ends before it begins.', 'to');
  const others = onRecord.filter((other) => other.icd10 === icd10);
  const same = others.find((other) => other.from === from);
  if (same !== undefined && (same.to !== null || to === null))
    return refused('already-recorded', 'This diagnosis is on record from that day already.', 'from');
  const overlaps = others.some(
    (other) => other !== same && (to === null || other.from <= to) && (other.to === null || from <= other.to),
  );
  return overlaps
    ? refused('overlap', 'The same diagnosis is on record for some of these days.', 'from')
    : accepted({ icd10, from, to });
}
