import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { installedProgram, packageFolders, readManifest } from './places.mjs';
import { run } from './run.mjs';
import { formatDuration, runCommand, say } from './say.mjs';
import { environmentAfterSetUp, setUp } from './setup.mjs';
import { tallyOf } from './tally.mjs';
import { changedFiles, photographFiles } from './working-copy.mjs';

// Everything runs even when something before it failed: one run tells all that is wrong.
await runCommand(async () => {
  const began = Date.now();
  await setUp();
  const env = { ...environmentAfterSetUp(), CHROMIUM_PATH: await ensureChromium(), CI: 'true' };
  const outcomes = [
    await generatedFilesAreFresh(env),
    ...(await everyCheckHolds(env)),
    ...(await runTests(env)),
  ];
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

// The parts of "pnpm check" and what can be checked only after a build, two side by side, since each keeps one core busy. Each runs even
// when one before it failed, and only those that failed show what they printed.
async function everyCheckHolds(env) {
  const checks = [
    ...packageFolders().reverse().flatMap(checksOf),
    { title: 'format', script: 'format:check' },
    { title: 'boundaries between folders', script: 'boundaries' },
    { title: 'nothing unused', script: 'unused' },
    { title: 'what a first visit loads', script: 'size' },
  ];
  return sideBySide(checks, 2, async ({ title, script, folder }) => {
    const began = Date.now();
    const { status, output } = await run('pnpm', ['run', '--silent', script], {
      cwd: folder,
      env,
      quiet: true,
    });
    say(`checked ${title} in ${formatDuration(Date.now() - began)}`);
    if (status !== 0) process.stdout.write(output);
    const troubles = status === 0 ? [] : [`"pnpm ${script}" failed; what it printed stands above`];
    return { title, passed: 0, failed: troubles.length, troubles };
  });
}

// The longest first, so that no core waits for a long one at the end.
function checksOf(folder) {
  const { name, scripts = {} } = readManifest(folder);
  const known = [
    { title: `lint of ${name}`, script: 'lint', folder },
    { title: `types of ${name}`, script: 'check', folder },
  ];
  return known.filter(({ script }) => scripts[script] !== undefined);
}

// Does the work for each, so many at a time, and answers in their order.
async function sideBySide(items, atOnce, work) {
  const answers = [];
  const waiting = [...items.entries()];
  const workThrough = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      answers[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, workThrough));
  return answers;
}

// One suite after the other, because each uses all cores itself. Only journeys wait more than they work: those of a package go side by
// side, and what they printed is shown when they have ended.
async function runTests(env) {
  const reports = mkdtempSync(path.join(tmpdir(), 'concord-test-'));
  const outcomes = [];
  for (const folder of packageFolders()) {
    const configs = suitesOf(folder);
    const journeys = configs.filter((config) => config.includes('.e2e.'));
    for (const config of configs.filter((name) => !journeys.includes(name)))
      outcomes.push(await runSuite({ folder, config, reports, env }));
    const sideBySide = { folder, reports, env, quiet: journeys.length > 1 };
    outcomes.push(...(await Promise.all(journeys.map((config) => runSuite({ ...sideBySide, config })))));
  }
  rmSync(reports, { recursive: true, force: true });
  return outcomes;
}

async function runSuite({ folder, config, reports, env, quiet = false }) {
  const title = `${readManifest(folder).name} (${config})`;
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
  const { status, output } = await run(installedProgram('vitest'), args, { cwd: folder, env, quiet });
  if (quiet) process.stdout.write(`\n${title}\n${output}`);
  return { title, ...tallyOf(reportFile, status) };
}

function suitesOf(folder) {
  return readdirSync(folder)
    .filter((name) => /^vitest\.(?:[a-z0-9]+\.)*config\.ts$/.test(name))
    .sort();
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
