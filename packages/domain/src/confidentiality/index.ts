export { compileRoster, type CompiledRoster } from './compile-roster.ts';
export { findCoMembers } from './find-co-members.ts';
export type { Finding, FindingKind, FindingLevel, GuardPerson } from './finding.ts';
export { guardNote, type GuardedNote } from './guard-note.ts';
export { defaultTables, type GuardTables } from './guard-tables.ts';
export { applyReplacement } from './suggest-replacement.ts';
