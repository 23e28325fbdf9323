export * from './staff-member.ts';
