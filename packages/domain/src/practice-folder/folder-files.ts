import { addendaFile, goalRatingsFile, progressNotesFile, signaturesFile } from './note-files.ts';
import { curriculumFile, facilitatorsFile, goalsFile, groupsFile, membershipsFile } from './group-files.ts';
import {
  clientsFile,
  diagnosesFile,
  organizationFile,
  payersFile,
  primaryTherapistsFile,
  sitesFile,
  staffFile,
} from './people-files.ts';
import { attendanceFile, groupNotesFile, sessionFacilitatorsFile, sessionsFile } from './session-files.ts';

/** All files of the practice folder, under the name of their list in the practice's records. */
export const folderFiles = {
  organization: organizationFile,
  sites: sitesFile,
  payers: payersFile,
  staff: staffFile,
  clients: clientsFile,
  primaryTherapists: primaryTherapistsFile,
  diagnoses: diagnosesFile,
  goals: goalsFile,
  groups: groupsFile,
  curriculum: curriculumFile,
  facilitators: facilitatorsFile,
  memberships: membershipsFile,
  sessions: sessionsFile,
  sessionFacilitators: sessionFacilitatorsFile,
  attendance: attendanceFile,
  groupNotes: groupNotesFile,
  progressNotes: progressNotesFile,
  goalRatings: goalRatingsFile,
  signatures: signaturesFile,
  addenda: addendaFile,
} as const;
