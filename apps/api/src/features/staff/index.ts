import { StaffResolver } from './staff.resolver.ts';
import { StaffWritingResolver } from './staff-writing.resolver.ts';

export { findColleague, loadStaffById } from './staff.store.ts';
export { StaffRef } from './staff.types.ts';

/** Who works for the practice. */
export const staffFeature = (): readonly object[] => [new StaffResolver(), new StaffWritingResolver()];
