/** One line of progress for the person at the terminal. */
export function say(line) {
  process.stdout.write(`concord: ${line}\n`);
}

/** A failure that a sentence explains fully; it is printed without a stack. */
export class Trouble extends Error {}

/** Runs a command of the workbench; a `Trouble` ends it with its sentence and status 1. */
export async function runCommand(command) {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    process.stderr.write(`concord: ${error.message}\n`);
    process.exit(1);
  }
}

/** A duration for people: `0.4 s`, `1 min 12 s`. */
export function formatDuration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
