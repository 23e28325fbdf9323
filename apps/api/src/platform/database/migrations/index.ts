import type { MigrationInterface, QueryRunner } from 'typeorm';
import * as practice from './0001-practice.ts';
import * as sessionsAndNotes from './0002-sessions-and-notes.ts';
import * as accounts from './0003-accounts.ts';
import * as operators from './0004-operators.ts';
import * as rollUps from './0005-roll-ups.ts';
import * as corrections from './0006-corrections.ts';
import * as seatsAndRooms from './0007-seats-and-rooms.ts';
import * as documentation from './0010-documentation.ts';
import * as auditTrail from './0020-audit-trail.ts';
import * as recognizeSender from './0021-recognize-sender.ts';
import * as accessLog from './0022-access-log.ts';
import * as secondFactor from './0023-second-factor.ts';
import * as findings from './0030-findings.ts';
import * as ruleSettings from './0031-rule-settings.ts';
import * as attendanceByGroup from './0032-attendance-by-group.ts';
import * as findingDecisions from './0035-finding-decisions.ts';
import * as auditSamples from './0036-audit-samples.ts';
import * as payerProfiles from './0040-payer-profiles.ts';
import * as keepingGroups from './0045-keeping-groups.ts';
import * as emergencyAccess from './0051-emergency-access.ts';
import * as failedAttempts from './0052-failed-attempts.ts';
import * as accessFunctions from './0056-access-functions.ts';
import * as providerSignIn from './0060-provider-sign-in.ts';
import * as cheaperPolicies from './0062-cheaper-policies.ts';
import * as presence from './0064-presence.ts';
import * as nameSweeps from './0068-name-sweeps.ts';
import * as findingHistory from './0070-finding-history.ts';
import * as blankFollowUps from './0074-blank-follow-ups.ts';
import * as alertsAndDisclosures from './0078-alerts-and-disclosures.ts';
import * as keepingThePractice from './0086-keeping-the-practice.ts';
import * as policiesAskedOnce from './0092-policies-asked-once.ts';
import * as accessLogAskedOnce from './0093-access-log-asked-once.ts';
import * as findingsOfNames from './0096-findings-of-names.ts';
import * as passwordInvitations from './0099-password-invitations.ts';
import * as listsReadFaster from './0101-lists-read-faster.ts';
import * as disclosuresByExport from './0102-disclosures-by-export.ts';
import * as lastDays from './0103-last-days.ts';
import * as consents from './0106-consents.ts';
import * as judgingAnew from './0107-judging-anew.ts';
import * as amendmentRequests from './0109-amendment-requests.ts';
import * as psychotherapyNotes from './0111-psychotherapy-notes.ts';
import * as namesOfPractices from './0112-names-of-practices.ts';
import * as noticesOfAmendments from './0113-notices-of-amendments.ts';

interface WrittenMigration {
  readonly name: string;
  readonly up: string;
  readonly down: string;
}

/** Every migration, oldest first. A new one is added here and never changed once it has landed. */
const written: readonly WrittenMigration[] = [
  practice,
  sessionsAndNotes,
  accounts,
  operators,
  rollUps,
  corrections,
  seatsAndRooms,
  documentation,
  auditTrail,
  recognizeSender,
  accessLog,
  secondFactor,
  findings,
  ruleSettings,
  attendanceByGroup,
  findingDecisions,
  auditSamples,
  payerProfiles,
  keepingGroups,
  emergencyAccess,
  failedAttempts,
  accessFunctions,
  providerSignIn,
  cheaperPolicies,
  presence,
  nameSweeps,
  findingHistory,
  blankFollowUps,
  alertsAndDisclosures,
  keepingThePractice,
  policiesAskedOnce,
  accessLogAskedOnce,
  findingsOfNames,
  passwordInvitations,
  listsReadFaster,
  disclosuresByExport,
  lastDays,
  consents,
  judgingAnew,
  amendmentRequests,
  psychotherapyNotes,
  namesOfPractices,
  noticesOfAmendments,
];

const asTypeOrmMigration = ({ name, up, down }: WrittenMigration): new () => MigrationInterface =>
  class {
    readonly name = name;
    async up(queryRunner: QueryRunner): Promise<void> {
      await queryRunner.query(up);
    }
    async down(queryRunner: QueryRunner): Promise<void> {
      await queryRunner.query(down);
    }
  };

export const migrations = written.map(asTypeOrmMigration);
