import type { SessionId } from '../sessions/index.ts';

export const cohesionLevels = ['low', 'moderate', 'high'] as const;
export type CohesionLevel = (typeof cohesionLevels)[number];

/** What happened in the group at one session, written once and naming nobody. */
export interface GroupNote {
  readonly sessionId: SessionId;
  readonly topic: string | null;
  readonly content: string | null;
  readonly skills: readonly string[];
  readonly handouts: readonly string[];
  readonly exercises: string | null;
  readonly homeworkAssigned: string | null;
  readonly homeworkReviewed: string | null;
  readonly climate: string | null;
  readonly cohesion: CohesionLevel | null;
  readonly process: string | null;
}
