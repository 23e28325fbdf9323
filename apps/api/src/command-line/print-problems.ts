import { formatProblem, type FolderProblem } from '@concord/domain/practice-folder';
import { printLine, type Io } from './io.ts';

/** Prints what cannot be understood in a folder, one line a problem, and counts those that are not shown. */
export async function printProblems(
  found: { readonly problems: readonly FolderProblem[]; readonly total: number },
  io: Pick<Io, 'stderr'>,
  consequence?: string,
): Promise<void> {
  for (const problem of found.problems) await printLine(io.stderr, formatProblem(problem));
  const hidden = found.total - found.problems.length;
  if (hidden > 0) await printLine(io.stderr, `… and ${hidden.toLocaleString('en-US')} more.`);
  const count = `${found.total.toLocaleString('en-US')} problem${found.total === 1 ? '' : 's'}`;
  await printLine(
    io.stderr,
    `concord: ${[count, ...(consequence === undefined ? [] : [consequence])].join('; ')}.`,
  );
}
