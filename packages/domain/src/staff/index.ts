export * from './staff-member.ts';
export * from './save-staff-member.ts';
