export * from './make-client.ts';
export * from './theme.ts';
export * from './care-team.ts';
export * from './names.ts';
