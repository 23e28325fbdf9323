export * from './emergency-access.ts';
export * from './give-emergency-right.ts';
export * from './open-emergency-access.ts';
export * from './review-emergency-access.ts';
