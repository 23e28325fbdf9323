// Fails when what a person's browser loads first, or for any one page, is over its budget. Sizes are gzip, of the built files.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = path.resolve(import.meta.dirname, '../dist');
const budgets = { shellScript: 200, shellStyle: 24, page: 35, chart: 130, guard: 176 };
const manifestFile = path.join(dist, '.vite/manifest.json');
if (!existsSync(manifestFile)) throw new Error('Nothing is built yet: run "pnpm build" first.');
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));

const kilobytes = (file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length / 1000;
const sum = (files) => [...new Set(files)].reduce((total, file) => total + kilobytes(file), 0);

/** A chunk with all that it imports at once (what it loads later is not in it). */
function filesOf(name, seen = new Set()) {
  if (seen.has(name)) return { scripts: [], styles: [] };
  seen.add(name);
  const chunk = manifest[name];
  const parts = (chunk.imports ?? []).map((imported) => filesOf(imported, seen));
  return {
    scripts: [chunk.file, ...parts.flatMap(({ scripts }) => scripts)],
    styles: [...(chunk.css ?? []), ...parts.flatMap(({ styles }) => styles)],
  };
}

/** What is there already when a chunk is asked for: the shell, and what each page that asks for it has loaded. */
function loadedBefore(name) {
  const askers = Object.keys(manifest).filter((asker) => manifest[asker].dynamicImports?.includes(name));
  const loaded = askers.map((asker) => new Set([...shell.scripts, ...filesOf(asker).scripts]));
  return new Set(
    [...(loaded[0] ?? shell.scripts)].filter((file) => loaded.every((files) => files.has(file))),
  );
}

const shell = filesOf('index.html');
const home = filesOf('src/app/routes/home-page.tsx');
const rows = [
  {
    what: 'Home, first load, scripts',
    size: sum([...shell.scripts, ...home.scripts]),
    budget: budgets.shellScript,
  },
  {
    what: 'Home, first load, styles',
    size: sum([...shell.styles, ...home.styles]),
    budget: budgets.shellStyle,
  },
];
for (const [name, chunk] of Object.entries(manifest)) {
  if (!chunk.isDynamicEntry) continue;
  const before = loadedBefore(name);
  const own = filesOf(name).scripts.filter((file) => !before.has(file));
  const isChart = /recharts|-chart\.tsx$/.test(name);
  // The word lists of the confidentiality guard come after the desk is shown.
  const isGuard = name.endsWith('/session-guard.ts');
  rows.push({
    what: name,
    size: sum(own),
    budget: isChart ? budgets.chart : isGuard ? budgets.guard : budgets.page,
  });
}
if (home.scripts.some((file) => /chart-/.test(file) && kilobytes(file) > 50)) {
  throw new Error('Home loads the chart library at once; it is for the pages that draw with it.');
}
for (const { what, size, budget } of rows) {
  console.log(`${size <= budget ? 'ok  ' : 'OVER'} ${size.toFixed(1).padStart(6)} of ${budget} kB  ${what}`);
}
if (rows.some(({ size, budget }) => size > budget)) process.exitCode = 1;
