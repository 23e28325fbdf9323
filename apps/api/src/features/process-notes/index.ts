import type { SecretKeys } from '../../platform/auth/secret-keys.ts';
import { ProcessNoteResolver } from './process-note.resolver.ts';

/** Psychotherapy notes: their author's alone. */
export const processNotesFeature = (keys: SecretKeys): readonly object[] => [new ProcessNoteResolver(keys)];
