import { expectedFiles, expectedResult, type FixturePractice } from '@concord/fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asJson, findDifferences } from './compare-results.ts';
import { openPracticeDatabase, type PracticeDatabase } from './practice-database.ts';
import { reportDocuments } from './report-documents.ts';

type ReportName = keyof typeof reportDocuments;

const isReport = (name: string): name is ReportName => name in reportDocuments;

/** Left out of what was counted, because the program that counted judges no words. */
const confidentialityRules = ['co-member-named', 'co-member-identifiable'];

describe.each<FixturePractice>(['first-group', 'riverbend'])('the practice %s', (practice) => {
  let records: PracticeDatabase;

  beforeAll(async () => {
    records = await openPracticeDatabase(practice);
  });
  afterAll(() => records.database.drop());

  const files = expectedFiles(practice).filter((file) => file.endsWith('.json') && file !== 'about.json');

  it.each(files)('has exactly the numbers of %s', async (file) => {
    const [report, part = ''] = file.split('.');
    if (report === undefined || !isReport(report)) throw new Error(`No document asks for ${file}.`);
    const { from, to, asOf } = records.countedFor;
    const variables =
      report === 'attendanceMatrix'
        ? { groupId: records.groupId(part), from, to }
        : {
            scope: { from, to },
            ...(part === 'json' ? {} : { bucket: part.toUpperCase() }),
            ...(report === 'completeness' ? { asOf, exceptRules: confidentialityRules } : {}),
          };
    const answer = asJson(await records.ask(reportDocuments[report], variables));
    expect(findDifferences(asJson(expectedResult(practice, file)), answer)).toEqual([]);
  });
});
