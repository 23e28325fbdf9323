export { compileRoster, type CompiledRoster } from './roster/compile-roster.ts';
export { findCoMembers } from './find-co-members.ts';
export type { Finding, FindingKind, FindingLevel, GuardPerson } from './finding.ts';
export { guardNote, type GuardedNote } from './guard-note.ts';
export { defaultTables, type GuardTables } from './roster/guard-tables.ts';
export { applyReplacement } from './suggest-replacement.ts';
