export * from './make-memberships.ts';
export * from './stay.ts';
