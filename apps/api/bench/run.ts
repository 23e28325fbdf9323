import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measureDatabase } from './measure-concord.ts';
import { measureImports } from './measure-import.ts';
import { printResults } from './print-results.ts';

const workingCopy = resolve(import.meta.dirname, '../../..');
const dataDirectory = process.env['BENCH_DATA_DIR'] ?? join(workingCopy, '.concord');
const seconds = Number(process.env['BENCH_SECONDS'] ?? '4');
const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const postGraphile = join(import.meta.dirname, 'postgraphile');
if (!existsSync(join(postGraphile, 'node_modules'))) {
  say('installing PostGraphile for comparison');
  const installed = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: postGraphile,
    stdio: 'inherit',
  });
  if (installed.status !== 0) throw new Error('PostGraphile can’t be installed.');
}

const imports = await measureImports(say);
const small = await measureDatabase({
  dataDirectory: join(dataDirectory, 'bench-one'),
  organizations: 1,
  seconds,
  only: (name) => name.startsWith('attendanceTrend'),
  withPostGraphile: false,
  say,
});
const large = await measureDatabase({
  dataDirectory: join(dataDirectory, 'bench-ten'),
  organizations: 10,
  seconds,
  withPostGraphile: true,
  say,
});
const file = join(workingCopy, 'docs/benchmarks.md');
// Below this heading stands what other programs found, which this one leaves as it is.
const before = readFileSync(file, 'utf8');
const kept = before.indexOf('## Programs that try to break it');
const page = printResults({ date: new Date().toISOString().slice(0, 10), seconds, imports, small, large });
writeFileSync(file, kept < 0 ? page : `${page}\n${before.slice(kept)}`);
process.stdout.write(page);
