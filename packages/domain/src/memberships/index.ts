export * from './admit-client.ts';
export * from './discharge-client.ts';
export * from './membership.ts';
