export * from './sign-in-alert.ts';
export * from './close-sign-in-alert.ts';
