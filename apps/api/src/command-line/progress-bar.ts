import type { Io } from './io.ts';

/** A line on the terminal that says how far the work is. */
export interface ProgressBar {
  readonly show: (done: number, total: number) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

type Unit = 'rows' | 'sessions' | 'bytes';

const width = 30;
const millisecondsBetween = 100;
const silent: ProgressBar = { show: () => undefined, clear: () => undefined };

/** One line of progress: `Writing ███████░░░ 70 % · 7,000 of 10,000 rows`; of what is not counted in rows, the share only. */
function progressLine(label: string, done: number, total: number, unit: Unit): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const filled = Math.round(share * width);
  const bar = '█'.repeat(filled) + '░'.repeat(width - filled);
  const line = `${label} ${bar} ${Math.floor(share * 100)} %`;
  if (unit === 'bytes') return line;
  const [rows, all] = [done, total].map((count) => count.toLocaleString('en-US'));
  return `${line} · ${rows} of ${all} ${unit}`;
}

/** Shows progress on a terminal; stays silent when the output is none. */
export function makeProgressBar(io: Pick<Io, 'stderr'>, label: string, unit: Unit = 'rows'): ProgressBar {
  if (io.stderr.isTTY !== true) return silent;
  let shownAt = 0;
  return {
    show: (done, total) => {
      const now = performance.now();
      if (now - shownAt < millisecondsBetween && done < total) return;
      shownAt = now;
      io.stderr.write(`\r\u001b[2K${progressLine(label, done, total, unit)}`);
    },
    clear: () => io.stderr.write('\r\u001b[2K'),
  };
}
