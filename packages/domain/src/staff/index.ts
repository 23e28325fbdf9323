export * from './staff-member.ts';
export * from './save-staff-member.ts';
export * from './departure.ts';
export * from './set-last-day.ts';
