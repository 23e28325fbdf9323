import { sayPopulation as sayPopulationOf } from '@concord/domain/audit-samples';
import type { CivilDate } from '../../platform/scalars.ts';
import { formatPeriod } from '../../platform/time.ts';

/** What a sample is drawn from, in a sentence. */
export const sayPopulation = (
  sample: Parameters<typeof sayPopulationOf>[0] & { readonly from: CivilDate; readonly to: CivilDate },
): string => sayPopulationOf(sample, formatPeriod(sample.from, sample.to));
