import { compareFindings, guardOf, makeAuditor, type Finding } from '@concord/domain/completeness';
import { indexPractice } from '@concord/domain/practice';
import { parseInstant } from '@concord/domain/shared';
import { readPracticeFolder } from '../features/exchange/index.ts';
import { parseCall, required, UsageError } from './command.ts';
import { printLine, type Io } from './io.ts';
import { printProblems } from './print-problems.ts';
import { makeProgressBar } from './progress-bar.ts';

/** One finding as a line of JSON, in the words of the command line's contract. */
const lineOf = ({ ruleId, severity, sessionId, clientId, noteId, staffId, explanation }: Finding): string =>
  JSON.stringify({ rule: ruleId, severity, sessionId, clientId, noteId, staffId, explanation });

/** `concord audit FOLDER --as-of INSTANT`. Throws a UsageError when the call makes no sense. */
export async function auditFolder(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseCall(args, { 'as-of': { type: 'string' } }, ['FOLDER']);
  const asOf = parseInstant(required(values['as-of'], '--as-of'));
  if (asOf === null) {
    throw new UsageError('--as-of is not an instant with an offset, such as 2025-11-30T12:00:00-05:00.');
  }
  const reading = makeProgressBar(io, 'Reading');
  const folder = await readPracticeFolder(positionals[0] ?? '', { onProgress: reading.show });
  reading.clear();
  if (!folder.ok) {
    await printProblems(folder, io);
    return 1;
  }
  const practice = indexPractice(folder.records);
  const findings = makeAuditor(practice, asOf, { guard: guardOf(practice) }).auditAll();
  for (const finding of findings.sort(compareFindings)) await printLine(io.stdout, lineOf(finding));
  return 0;
}
