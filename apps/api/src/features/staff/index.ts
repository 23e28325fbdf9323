import { StaffResolver } from './staff.resolver.ts';

export { loadStaffById } from './staff.store.ts';
export { StaffRef } from './staff.types.ts';

/** Who works for the practice. */
export const staffFeature = (): readonly object[] => [new StaffResolver()];
