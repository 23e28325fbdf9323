export * from './check-profile.ts';
export * from './example-profiles.ts';
export * from './payer.ts';
export * from './payer-profile.ts';
export * from './profile-changes.ts';
export * from './units.ts';
