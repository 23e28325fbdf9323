import type { MembershipExit } from '@concord/domain/memberships';

import type { Random } from '../shared/index.ts';

/** How an exit is told in the record, by its kind. */
export const exitCircumstances: Readonly<Record<MembershipExit, readonly string[]>> = {
  completed: [
    'Met the goals of the group; farewell in the last session, relapse plan in hand.',
    'Finished the program; continues with monthly individual visits.',
    'Completed as planned. Gains reviewed with the group and with the primary clinician.',
    'Reached the end of the agreed stay; invited to return if needed.',
  ],
  transferred: [
    'Moved to an evening group at another site because of new work hours.',
    'Stepped up to intensive outpatient care after case review.',
    'Relocated; records sent to the new provider with consent.',
    'Transferred to individual treatment at own request.',
  ],
  dropped: [
    'No contact after three calls and a letter; closed per attendance policy.',
    'Stopped coming after several missed sessions; said by phone that evenings were too hard.',
    'Did not return after the holidays; outreach without answer.',
    'Left against advice; door left open in a follow-up call.',
  ],
  asked_to_leave: [
    'Asked to leave after repeated breach of the group agreement; individual care offered.',
    'Removed from the group after coming intoxicated a third time; referred to detoxification.',
  ],
  administrative: [
    'Coverage ended and the new plan has no contract; referral given.',
    'Authorization exhausted; waiting for renewal.',
    'Admitted to hospital for surgery; place could not be kept.',
  ],
  deceased: ['Died of a medical illness; the family informed the clinic and the group was told with care.'],
};

/** The kind of exit that fits how long someone stayed. */
export const drawExit = (random: Random, weeks: number): MembershipExit =>
  weeks < 8
    ? random.weigh([
        ['dropped', 60],
        ['transferred', 14],
        ['administrative', 16],
        ['asked_to_leave', 10],
      ] as const)
    : random.weigh([
        ['completed', 52],
        ['dropped', 20],
        ['transferred', 13],
        ['administrative', 12],
        ['asked_to_leave', 3],
      ] as const);
