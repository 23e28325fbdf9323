export { groupColumns, toGroupRef, type GroupRow } from './group-ref.ts';
export { EnrolmentValue, GroupKindValue, GroupRef } from './group.types.ts';
export { maySeeGroup, visibleGroupIds } from './visible-groups.ts';
