import { isAttended } from '@concord/domain/attendance';

import type { Stay } from '../memberships/index.ts';
import type { Random } from '../shared/index.ts';
import type { Planted, PlantedDefect, PracticeDraft } from './practice-draft.ts';

const defectOfStay = (rule: string, { membership }: Stay): PlantedDefect => ({
  rule,
  noteId: null,
  sessionId: null,
  clientId: membership.clientId,
  membershipId: membership.id,
});

/** Leaves some exits untold, and nobody follows up on the absences of two members who come less and less. */
export function spoilMemberships({ stays, seats }: PracticeDraft, planted: Planted, random: Random): void {
  const ended = stays.filter(
    ({ membership, planned }) => membership.exit === 'dropped' && planned.group.enrolment === 'open',
  );
  random.sample(ended, 5).forEach((stay, index) => {
    if (index % 2 === 0) stay.membership.exit = null;
    stay.membership.exitCircumstances = null;
    planted.defects.push(defectOfStay('exit-undocumented', stay));
  });

  const fading = stays.filter(
    ({ membership, fadesFrom }) => membership.leftOn === null && fadesFrom !== null,
  );
  for (const stay of random.sample(fading, 2)) {
    const missed = seats.filter((seat) => seat.stay === stay && !isAttended(seat.record.status)).slice(-8);
    for (const { record } of missed) {
      record.followUp = null;
      record.followUpDue = null;
      record.followUpDoneOn = null;
    }
    if (missed.length >= 3) planted.defects.push(defectOfStay('chronic-absence-unaddressed', stay));
  }
}
