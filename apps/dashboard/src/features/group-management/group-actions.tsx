import type { ReactNode } from 'react';
import { LayerButton } from '../../ui/form/layer-button.tsx';
import { AdmitForm } from './admit-form.tsx';
import { AssignForm } from './assign-form.tsx';
import { DischargeForm } from './discharge-form.tsx';
import { GroupForm } from './group-form.tsx';
import type { KeptAssignment, KeptGroup, KeptMember } from './kept-group.ts';

interface OfGroup {
  readonly group: KeptGroup;
}

/** What the viewer may do with the group as a whole; nothing where they may not. */
export const GroupActions = ({ group }: OfGroup): ReactNode =>
  group.mayChange ? (
    <LayerButton label="Edit the group" keys="e">
      {(close) => <GroupForm group={group} onClose={close} />}
    </LayerButton>
  ) : null;

/** Admitting a client, for those who keep the roster. */
export const RosterActions = ({ group }: OfGroup): ReactNode =>
  group.mayKeepRoster ? (
    <LayerButton label="Admit a client" look="chief" keys="a">
      {(close) => <AdmitForm group={group} returning={null} onClose={close} />}
    </LayerButton>
  ) : null;

/** Discharging a member, or admitting again somebody who left. */
export function MemberActions({ group, member }: OfGroup & { readonly member: KeptMember }): ReactNode {
  if (!group.mayKeepRoster) return null;
  return member.leftOn === null || member.leftOn === undefined ? (
    <LayerButton label="Discharge" about={member.client.label} look="quiet">
      {(close) => <DischargeForm member={member} onClose={close} />}
    </LayerButton>
  ) : (
    <LayerButton label="Admit again" about={member.client.label} look="quiet">
      {(close) => <AdmitForm group={group} returning={member} onClose={close} />}
    </LayerButton>
  );
}

/** Assigning somebody to the group. */
export const TeamActions = ({ group }: OfGroup): ReactNode =>
  group.mayChange ? (
    <LayerButton label="Assign a facilitator" look="quiet" keys="t">
      {(close) => <AssignForm group={group} assignment={null} onClose={close} />}
    </LayerButton>
  ) : null;

/** Changing one assignment, or ending it. */
export const AssignmentActions = ({
  group,
  assignment,
}: OfGroup & { readonly assignment: KeptAssignment }): ReactNode =>
  group.mayChange ? (
    <LayerButton label="Change or end" about={assignment.staff.name} look="quiet">
      {(close) => <AssignForm group={group} assignment={assignment} onClose={close} />}
    </LayerButton>
  ) : null;
