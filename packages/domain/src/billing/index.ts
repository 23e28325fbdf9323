export * from './example-profiles.ts';
export * from './payer.ts';
export * from './payer-profile.ts';
export * from './units.ts';
