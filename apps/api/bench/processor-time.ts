import { readFileSync } from 'node:fs';

/** Seconds of a processor: of this process, and of a PostgreSQL server with all its sessions (zero where it can't be told). */
export interface ProcessorTime {
  readonly node: number;
  readonly postgres: number;
}

/** Linux counts what ended in hundredths of a second, and what runs in nanoseconds. */
const ticksPerSecond = 100;
const nanoseconds = 1e9;

/** The fields of a process after its name, which stands in brackets and may hold blanks; none where there is no such process. */
function fieldsOf(pid: number): readonly number[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
  } catch {
    return [];
  }
}

const parentOf = (pid: number): number => fieldsOf(pid)[1] ?? 0;

/** The processes that a process has started: looking through all of the machine's would take longer than many a statement. */
function childrenOf(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  } catch {
    return [];
  }
}

function timeOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / nanoseconds;
  } catch {
    return 0;
  }
}

/** Counts how much of the processors was taken so far; the server is the one to which a session belongs. */
export function countProcessorTime(session: number): () => ProcessorTime {
  const server = parentOf(session);
  return () => {
    const { user, system } = process.cpuUsage();
    const [ended = 0, endedInKernel = 0] = fieldsOf(server).slice(13, 15);
    const running = childrenOf(server).reduce((sum, pid) => sum + timeOf(pid), 0);
    return {
      node: (user + system) / 1e6,
      postgres: server === 0 ? 0 : running + (ended + endedInKernel) / ticksPerSecond,
    };
  };
}
