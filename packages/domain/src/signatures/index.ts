export * from './canonical-json.ts';
export * from './sign-note.ts';
export * from './signature.ts';
export * from './signed-content.ts';
