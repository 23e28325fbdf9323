import type { GroupNote } from '@concord/domain/group-notes';

import type { MadeSession } from '../sessions/index.ts';
import { compose, type Draft, type Random } from '../shared/index.ts';
import { climates, contents, homeworkReviews, processes, topics } from './phrases.ts';

/** What happened in the group at one session, naming nobody. */
export function writeGroupNote({ session, planned }: MadeSession, random: Random): Draft<GroupNote> {
  const module = session.module === null ? undefined : planned.modules[session.module - 1];
  const cohesion = random.weigh([
    ['low', 12],
    ['moderate', 48],
    ['high', 40],
  ] as const);
  const climate = random.pick(climates);
  if (module === undefined) {
    return {
      ...{ sessionId: session.id, topic: random.pick(topics), content: null, skills: [], handouts: [] },
      ...{ exercises: null, homeworkAssigned: null, homeworkReviewed: null, climate, cohesion },
      process: random.sample(processes, random.chance(0.4) ? 2 : 1).join(' '),
    };
  }
  return {
    sessionId: session.id,
    topic: module.title,
    content: compose(random.pick(contents), { content: module.content }, random),
    skills: module.skills,
    handouts: random.chance(0.85) ? [`Handout ${session.module}: ${module.title}`] : [],
    exercises: module.exercise,
    homeworkAssigned: module.homework,
    homeworkReviewed: random.pick(homeworkReviews),
    climate,
    cohesion,
    process: random.chance(0.25) ? random.pick(processes) : null,
  };
}
