import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { run } from './run.mjs';
import { say, Trouble } from './say.mjs';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const playwrightFolders = [
  process.env.PLAYWRIGHT_BROWSERS_PATH,
  path.join(homedir(), '.cache/ms-playwright'),
  path.join(homedir(), 'Library/Caches/ms-playwright'),
];

/** The Chromium that the journeys run in: CHROMIUM_PATH, an installed one, or one that apt-get installs now. */
export async function ensureChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Trouble('CHROMIUM_PATH names a file that does not exist.');
  }
  return findChromium() ?? (await installChromium());
}

const findChromium = () => usualPlaces.find((file) => existsSync(file)) ?? findPlaywrightChromium();

function findPlaywrightChromium() {
  return playwrightFolders
    .filter((folder) => folder !== undefined && existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
    .filter((folder) => path.basename(folder).startsWith('chromium-'))
    .flatMap((folder) =>
      ['chrome-linux/chrome', 'chrome-linux64/chrome'].map((file) => path.join(folder, file)),
    )
    .find((file) => existsSync(file));
}

async function installChromium() {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (existsSync('/usr/bin/apt-get')) {
    say('installing Chromium for the journeys');
    const script = 'apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y chromium';
    const [program, ...args] = [...asRoot, 'sh', '-c', script];
    const { status, output } = await run(program, args, { quiet: true });
    if (status !== 0) process.stderr.write(output);
  }
  const found = findChromium();
  if (found !== undefined) return found;
  throw new Trouble(
    'The journeys need Chromium. Install it (Debian: apt-get install chromium; ' +
      'anywhere: npx playwright install --with-deps chromium), or name one in CHROMIUM_PATH.',
  );
}
