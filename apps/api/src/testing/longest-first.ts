import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, as a whole run on two cores showed; a clone that has run no test yet cannot know. */
const longest = [
  'src/app/access-matrix.int.test.ts',
  'src/command-line/round-trip.int.test.ts',
  'src/features/exchange/import-practice/import-practice.int.test.ts',
  'src/platform/database/row-security-mutants.int.test.ts',
  'src/features/exchange/import-practice/later-folder.int.test.ts',
  'contract/imported-roll-ups.property.test.ts',
  'contract/access.test.ts',
  'src/features/process-notes/kept-apart.int.test.ts',
  'contract/roll-ups.property.test.ts',
  'src/features/billing/billing.int.test.ts',
  'contract/reports.test.ts',
  'src/app/keep-judging.int.test.ts',
];

/** Begins with the files that take longest, so that no core waits for one of them at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification): number => {
      const rank = longest.findIndex((file) => moduleId.endsWith(`/apps/api/${file}`));
      return rank === -1 ? longest.length : rank;
    };
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b));
  }
}
