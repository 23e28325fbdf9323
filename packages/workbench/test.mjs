import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { run } from './run.mjs';
import { formatDuration, runCommand, say } from './say.mjs';
import { environmentAfterSetUp, setUp } from './setup.mjs';
import { sideBySide } from './side-by-side.mjs';
import { tallyOf } from './tally.mjs';
import { allSuites, checksAndTests } from './tests-and-checks.mjs';
import { changedFiles, photographFiles } from './working-copy.mjs';

// Everything runs even when something before it failed: one run tells all that is wrong.
await runCommand(async () => {
  const began = Date.now();
  await setUp();
  const env = { ...environmentAfterSetUp(), CHROMIUM_PATH: await ensureChromium(), CI: 'true' };
  const reports = mkdtempSync(path.join(tmpdir(), 'concord-test-'));
  const outcomes = await checkAndTest({ env, reports });
  rmSync(reports, { recursive: true, force: true });
  summarize(outcomes, Date.now() - began);
});

async function generatedFilesAreFresh(env) {
  say('generating files anew, to see whether the committed ones are up to date');
  const before = photographFiles();
  const { status } = await run('pnpm', ['run', '--silent', 'generate'], { env });
  const stale = changedFiles(before, photographFiles());
  const troubles = [
    ...(status === 0 ? [] : ['"pnpm generate" failed']),
    ...stale.map((file) => `${file} was out of date; commit what "pnpm generate" writes`),
  ];
  return { title: 'generated files', passed: 0, failed: troubles.length, troubles };
}

/**
 * Files are generated first: servers of journeys read some of them when they start. Journeys keep people's time, and wait for a good part of
 * theirs: the two lots of them go side by side, one browser each. Meanwhile the checks, which have no time to keep, and the tests take what
 * the journeys leave of the processors.
 */
async function checkAndTest(where) {
  const generated = await generatedFilesAreFresh(where.env);
  const journeys = allSuites().filter(({ isJourney }) => isJourney);
  const [walked, worked] = await Promise.all([
    sideBySide(journeys, journeys.length, (suite) => runSuite(suite, where)),
    sideBySide(checksAndTests(), 2, (work) =>
      work.script === undefined ? runSuite(work, where) : runCheck(work, where),
    ),
  ]);
  return [generated, ...worked, ...walked];
}

// Only checks that failed show what they printed.
async function runCheck({ title, script, folder }, { env }) {
  const began = Date.now();
  const { status, output } = await run('pnpm', ['run', '--silent', script], {
    cwd: folder,
    env,
    quiet: true,
    givesWay: true,
  });
  say(`checked ${title} in ${formatDuration(Date.now() - began)}`);
  if (status !== 0) process.stdout.write(output);
  const troubles = status === 0 ? [] : [`"pnpm ${script}" failed; what it printed stands above`];
  return { title, passed: 0, failed: troubles.length, troubles };
}

// Several run at once: what one printed is shown when it has ended.
async function runSuite({ title, folder, program, config }, { env, reports }) {
  const began = Date.now();
  say(`testing ${title}`);
  const reportFile = path.join(reports, `${path.basename(folder)}.${config}.json`);
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  ];
  const { status, output } = await run(program, args, { cwd: folder, env, quiet: true });
  say(`tested ${title} in ${formatDuration(Date.now() - began)}`);
  process.stdout.write(output);
  return { title, ...tallyOf(reportFile, status) };
}

function summarize(outcomes, milliseconds) {
  say(`finished in ${formatDuration(milliseconds)}`);
  for (const { title, passed, failed, troubles } of outcomes) {
    say(`  ${failed === 0 ? 'ok    ' : 'FAILED'} ${title}${passed > 0 ? `: ${passed} passed` : ''}`);
    for (const trouble of troubles) say(`         ${trouble}`);
  }
  const total = (key) => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  if (total('failed') > 0) process.exitCode = 1;
  process.stdout.write(`${total('passed')} passed, ${total('failed')} failed\n`);
}
