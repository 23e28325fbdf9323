import { expectedFiles, expectedResult, type FixturePractice } from '@concord/fixtures';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GroupId } from '../src/groups/index.ts';
import { indexPractice, type PracticeIndex } from '../src/practice/index.ts';
import {
  attendanceConcerns,
  attendanceMatrix,
  attendanceTrend,
  cofacilitation,
  completeness,
  goalProgress,
  membershipTimeline,
  type Bucket,
  type ReportScope,
} from '../src/reports/index.ts';
import { parseCivilDate, parseInstant, type CivilDate, type Instant } from '../src/shared/index.ts';
import { findDifferences } from './find-differences.ts';
import { readFixture } from './read-fixture.ts';

interface About {
  readonly from: string;
  readonly to: string;
  readonly asOf: string;
}

const buckets: Readonly<Record<string, Bucket>> = { week: 'WEEK', month: 'MONTH', quarter: 'QUARTER' };

const guardRules = ['co-member-named', 'co-member-identifiable'];

function report(
  name: string,
  argument: string,
  practice: PracticeIndex,
  scope: ReportScope,
  asOf: Instant,
): unknown {
  const bucket = buckets[argument] ?? 'WEEK';
  switch (name) {
    case 'attendanceTrend':
      return attendanceTrend(practice, scope, bucket);
    case 'attendanceMatrix':
      return attendanceMatrix(practice, argument as GroupId, scope.from, scope.to);
    case 'attendanceConcerns':
      return attendanceConcerns(practice, scope);
    case 'membershipTimeline':
      return membershipTimeline(practice, scope, bucket);
    case 'goalProgress':
      return goalProgress(practice, scope, bucket);
    case 'cofacilitation':
      return cofacilitation(practice, scope);
    case 'completeness':
      return completeness(practice, scope, bucket, { asOf, exceptRules: guardRules });
    default:
      throw new RangeError(`Nothing is known of the report ${name}.`);
  }
}

describe.each<FixturePractice>(['first-group', 'riverbend'])('%s', (name) => {
  const about = expectedResult(name, 'about.json') as About;
  const scope: ReportScope = {
    from: parseCivilDate(about.from) ?? ('' as CivilDate),
    to: parseCivilDate(about.to) ?? ('' as CivilDate),
  };
  const asOf = parseInstant(about.asOf) ?? (0 as Instant);
  let practice: PracticeIndex;

  beforeAll(async () => {
    practice = indexPractice(await readFixture(name));
  });

  const files = expectedFiles(name).filter((file) => file.endsWith('.json') && file !== 'about.json');

  test.each(files)('every number of %s is the one that was counted', (file) => {
    const [reportName = '', argument = ''] = file.split('.');
    const result = { [reportName]: report(reportName, argument, practice, scope, asOf) };
    expect(findDifferences(expectedResult(name, file), result)).toEqual([]);
  });
});
