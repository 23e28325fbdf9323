import type { Bucket } from '../gql/graphql.ts';
import { labelBuckets } from '../platform/bucket-words.ts';
import type { CivilDate } from '../platform/scalars.ts';
import { formatBucket } from '../platform/time.ts';
import type { BarColumn } from './number-bars.tsx';

const labelsThatFit = 12;

/** One column a bucket, labelled where there is room. */
export function barColumnsOf(buckets: readonly CivilDate[], bucket: Bucket): readonly BarColumn[] {
  const labels = labelBuckets(buckets, bucket, labelsThatFit);
  return buckets.map((first, index) => ({
    key: first,
    label: labels[index] ?? '',
    when: formatBucket(bucket, first),
  }));
}
