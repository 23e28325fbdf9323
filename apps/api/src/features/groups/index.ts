import { GroupWritingResolver, type JudgeGroup } from './group-writing.resolver.ts';

import { GroupResolver } from './group.resolver.ts';

export { CurriculumModule } from './group-detail.types.ts';
export { groupColumns, toGroupRef, type GroupRow } from './group-ref.ts';
export { EnrolmentValue, GroupKindValue, GroupRef } from './group.types.ts';
export { bumpGroup, lockGroup } from './group-writing.store.ts';
export { maySeeGroup, visibleGroupIds } from './visible-groups.ts';

/** The groups and who belongs to them. */
export const groupsFeature = (): readonly object[] => [new GroupResolver()];

/** Making and changing groups; their records are judged anew when what the rules ask of a group changes. */
export const groupWritingFeature = (judge: JudgeGroup): readonly object[] => [
  new GroupWritingResolver(judge),
];
