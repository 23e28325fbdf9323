import type { Refusal } from '@concord/domain/shared';

/** What each constraint of the database protects, in the words of the practice. */
const protectedBy: Readonly<Record<string, string>> = {
  membership_once_at_a_time:
    'a membership overlaps one of the same client in the same group that is already recorded',
  primary_therapist_one_at_a_time:
    'a period overlaps one of the same client that is already recorded with another first day',
  facilitator_assignment_one_role_at_a_time:
    'a period overlaps one of the same person in the same group that is already recorded with another first day',
  progress_note_one_a_seat: 'a member already has another note for the same session',
};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * Why the database refused the rows of a file, as a sentence that shows nothing of them (its own message quotes values), or null
 * where the failure is no refusal of the rows.
 */
export function explainConflict(failure: unknown, file: string): Refusal | null {
  if (typeof failure !== 'object' || failure === null || !('code' in failure)) return null;
  const code = text(failure.code) ?? '';
  // Classes 22 and 23: a value or a row that the database can't take.
  if (!/^2[23]/.test(code)) return null;
  const constraint = 'constraint' in failure ? text(failure.constraint) : null;
  const reason =
    protectedBy[constraint ?? ''] ??
    `the database can’t take a value (${constraint === null ? code : `rule ${constraint}`})`;
  return { code: 'conflict', message: `${file}: ${reason}.` };
}
