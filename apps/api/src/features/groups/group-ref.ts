import type { Enrolment, GroupKind } from '@concord/domain/groups';
import type { GroupRef } from './group.types.ts';

/** What the columns of `groupColumns` bring. */
export interface GroupRow {
  readonly group_id: string;
  readonly group_external_id: string;
  readonly group_name: string;
  readonly group_kind: GroupKind;
  readonly group_enrolment: Enrolment;
}

/** The columns of a group joined as `therapy_group`. */
export const groupColumns = `therapy_group.id as group_id, therapy_group.external_id as group_external_id,
  therapy_group.name as group_name, therapy_group.kind as group_kind, therapy_group.enrolment as group_enrolment`;

export const toGroupRef = (row: GroupRow): GroupRef => ({
  id: row.group_id,
  externalId: row.group_external_id,
  name: row.group_name,
  kind: row.group_kind,
  enrolment: row.group_enrolment,
});
