import type { AttendanceRecord, AttendanceStatus } from '@concord/domain/attendance';
import type { GroupNote } from '@concord/domain/group-notes';
import type { ProgressNote } from '@concord/domain/progress-notes';
import type { Session } from '@concord/domain/sessions';

import type { Random } from '../shared/index.ts';

/** How a seat of a bulk practice is filled: about four of five come. */
export const drawStatus = (random: Random): AttendanceStatus =>
  random.weigh([
    ['present', 74],
    ['late', 6],
    ['left_early', 3],
    ['excused', 8],
    ['late_cancel', 3],
    ['no_show', 6],
  ] as const);

/** Attendance without details, save that absences are told and followed up. */
export function recordSeat(
  sessionId: Session['id'],
  clientId: AttendanceRecord['clientId'],
  status: AttendanceStatus,
  isMissed: boolean,
): AttendanceRecord {
  return {
    sessionId,
    clientId,
    status,
    arrivedAt: null,
    leftAt: null,
    notified: isMissed ? status !== 'no_show' : null,
    notifiedAt: null,
    absenceReason: isMissed ? 'unknown' : null,
    followUp: isMissed ? 'Called; will come next time.' : null,
    followUpDue: null,
    followUpDoneOn: null,
    makeup: isMissed ? 'none' : null,
    makeupOn: null,
  };
}

const minimalText = {
  participation: 'active',
  presentation: 'Client arrived on time and looked rested.',
  interventions: 'Coached practice of the skill of the day.',
  response: 'Client took part, gave one example and named a next step.',
  comprehension: 'good',
  therapeuticFactors: ['cohesion'],
  suicidalIdeation: 'denied',
  homicidalIdeation: 'denied',
  riskAssessment: 'Denied SI and HI.',
  riskAction: null,
  medicalNecessity: 'Symptoms persist and call for group treatment.',
  benefit: 'Left with a concrete step.',
  plan: 'Continue weekly.',
  serviceCode: '90853',
} as const;

/** A note with the same few words every time: strings are shared, so that a million of them fit into memory. */
export const writeMinimalNote = (
  id: ProgressNote['id'],
  sessionId: Session['id'],
  clientId: ProgressNote['clientId'],
  authorId: ProgressNote['authorId'],
  minutes: number,
): ProgressNote => ({ ...minimalText, id, sessionId, clientId, authorId, minutes });

/** A group note with the same few words every time. */
export const writeMinimalGroupNote = (sessionId: Session['id'], module: number | null): GroupNote => ({
  sessionId,
  topic: module === null ? 'Trust' : `Module ${module}`,
  content: module === null ? null : 'Taught and practiced in pairs.',
  skills: [],
  handouts: [],
  exercises: null,
  homeworkAssigned: module === null ? null : 'Practice twice.',
  homeworkReviewed: module === null ? null : 'Reviewed in the round.',
  climate: 'Attentive.',
  cohesion: 'high',
  process: module === null ? 'Members spoke to each other directly.' : null,
});
