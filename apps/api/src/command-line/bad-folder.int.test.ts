import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unpackPractice } from '@concord/fixtures';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { photographDatabase } from '../testing/photograph-database.ts';
import { runCommand, type CommandOutcome } from '../testing/run-command.ts';
import { makeTestDatabase, type TestDatabase } from '../testing/test-database.ts';

/** What is spoiled in a file of a folder that is otherwise in order: text for text, or the bytes as a whole. */
type Spoiling = readonly [find: string, replacement: string] | ((bytes: Buffer) => Buffer);

interface BadFolder {
  readonly title: string;
  readonly file: string;
  readonly spoil: readonly Spoiling[];
  /** A line of the answer, word for word up to what is wrong. */
  readonly says: RegExp;
}

// Stands where a value is wrong: it must never be repeated.
const canary = 'Canary';

const badFolders: readonly BadFolder[] = [
  {
    title: 'a required column is missing and an unknown one stands there',
    file: 'clients.csv',
    spoil: [[',last_name,', ',surname,']],
    says: /^clients\.csv:1: surname: no such column.*\nclients\.csv:1: last_name: the column is missing/m,
  },
  {
    title: 'a day does not exist',
    file: 'memberships.csv',
    spoil: [['m1,G1,c1,2025-10-03,', 'm1,G1,c1,2025-02-30,']],
    says: /^memberships\.csv:2: entered_on: .*date/m,
  },
  {
    title: 'a day is no day at all',
    file: 'memberships.csv',
    spoil: [['m1,G1,c1,2025-10-03,', `m1,G1,c1,${canary},`]],
    says: /^memberships\.csv:2: entered_on: .*text of 6 characters/m,
  },
  {
    title: 'a session starts at a time that the clocks skip',
    file: 'sessions.csv',
    spoil: [
      [
        's1,G1,2025-10-03T19:00:00-05:00,2025-10-03T20:30:00-05:00',
        's1,G1,2025-03-09T02:30:00-06:00,2025-03-09T04:00:00-05:00',
      ],
    ],
    says: /^sessions\.csv:2: starts_at: /m,
  },
  {
    title: 'a time has no offset',
    file: 'sessions.csv',
    spoil: [['s1,G1,2025-10-03T19:00:00-05:00', 's1,G1,2025-10-03T19:00:00']],
    says: /^sessions\.csv:2: starts_at: .*without an offset/m,
  },
  {
    title: 'a membership is of a client whom the folder does not know',
    file: 'memberships.csv',
    spoil: [['m1,G1,c1,', `m1,G1,${canary},`]],
    says: /^memberships\.csv:2: client_id: /m,
  },
  {
    title: 'a signature is by a person whom the folder does not know',
    file: 'signatures.csv',
    spoil: [['group_note,s1,T1,author', `group_note,s1,${canary},author`]],
    says: /^signatures\.csv:2: staff_id: /m,
  },
  {
    title: 'a payer names a profile that there is not',
    file: 'payers.csv',
    spoil: [['medicare_ngs', canary]],
    says: /^payers\.csv:3: profile: /m,
  },
  {
    title: 'two memberships of a client overlap',
    file: 'memberships.csv',
    spoil: [
      [
        'm2,G1,c2,2025-10-03,2025-10-24,transferred',
        'm1b,G1,c1,2025-11-01,,,\nm2,G1,c2,2025-10-03,2025-10-24,transferred',
      ],
    ],
    says: /^memberships\.csv:[23]: entered_on: /m,
  },
  {
    title: 'an identifier occurs twice',
    file: 'clients.csv',
    spoil: [['c2,Grace,Kim', 'c1,Grace,Kim']],
    says: /^clients\.csv:3: client_id: /m,
  },
  {
    title: 'the last line is cut off',
    file: 'goal_ratings.csv',
    spoil: [(bytes) => bytes.subarray(0, bytes.lastIndexOf(','))],
    says: /^goal_ratings\.csv:\d+: /m,
  },
  {
    title: 'the last line is cut off within quotes',
    file: 'goals.csv',
    spoil: [(bytes) => bytes.subarray(0, bytes.lastIndexOf('"'))],
    says: /^goals\.csv:\d+: /m,
  },
  {
    title: 'a byte is not UTF-8',
    file: 'clients.csv',
    spoil: [(bytes) => Buffer.concat([bytes.subarray(0, -2), Buffer.from([0xff]), bytes.subarray(-2)])],
    says: /^clients\.csv:\d+: .*UTF-8/m,
  },
  {
    title: 'a cell holds a NUL byte',
    file: 'clients.csv',
    spoil: [['Grace', `${canary}\u0000`]],
    says: /^clients\.csv:3: .*NUL/m,
  },
  {
    title: 'a number is larger than any group',
    file: 'groups.csv',
    spoil: [[',open,8,', ',open,99999999999,']],
    says: /^groups\.csv:2: capacity: /m,
  },
  {
    title: 'a session ends before it starts',
    file: 'sessions.csv',
    spoil: [['2025-10-03T20:30:00-05:00', '2025-10-03T18:30:00-05:00']],
    says: /^sessions\.csv:2: ends_at: /m,
  },
  {
    title: 'a word is none of those that a column knows',
    file: 'attendance.csv',
    spoil: [['s1,c1,present', `s1,c1,${canary}`]],
    says: /^attendance\.csv:2: status: /m,
  },
];

describe('importing a folder that can’t be understood', () => {
  let database: TestDatabase;
  let sound: string;
  let folder: string;
  let before: Record<string, string>;

  const importIt = (): Promise<CommandOutcome> => runCommand(database, ['import', folder]);

  async function spoilFile(file: string, spoil: readonly Spoiling[]): Promise<void> {
    let bytes: Buffer = await readFile(join(folder, file));
    for (const change of spoil) {
      if (typeof change === 'function') bytes = change(bytes);
      else {
        const text = bytes.toString('utf8');
        expect(text).toContain(change[0]);
        bytes = Buffer.from(text.replace(change[0], change[1]));
      }
    }
    await writeFile(join(folder, file), bytes);
  }

  beforeAll(async () => {
    database = await makeTestDatabase();
    sound = await unpackPractice('first-group');
    expect(await runCommand(database, ['import', sound])).toMatchObject({ status: 0 });
    before = await photographDatabase(database);
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'concord-bad-'));
    await cp(sound, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));
  afterAll(() => database.drop());

  it.each(badFolders)('says where $title, not what stands there, and changes nothing', async (bad) => {
    await spoilFile(bad.file, bad.spoil);
    const { status, stdout, stderr } = await importIt();
    expect(stderr).toMatch(bad.says);
    expect(stderr).not.toContain(canary);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(await photographDatabase(database)).toEqual(before);
  });

  it('says so when a folder names no practice, or is none', async () => {
    await rm(join(folder, 'organization.csv'));
    expect(await importIt()).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^organization\.csv:1: file: /m),
    });
    expect(await runCommand(database, ['import', join(folder, 'nowhere')])).toMatchObject({ status: 1 });
  });

  it('reports the problems of every file in one run', async () => {
    for (const { file, spoil } of badFolders.filter(({ title }) =>
      /no day at all|profile|none of those/.test(title),
    ))
      await spoilFile(file, spoil);
    const { stderr } = await importIt();
    for (const file of ['memberships.csv', 'payers.csv', 'attendance.csv'])
      expect(stderr).toContain(`${file}:`);
  });

  it('shows the first 1,000 problems and counts the rest', async () => {
    const rows = Array.from({ length: 1_250 }, (_, index) => `g-${index},G1,c1,someday,,,\n`).join('');
    await spoilFile('memberships.csv', [(bytes) => Buffer.concat([bytes, Buffer.from(rows)])]);
    const { stderr } = await importIt();
    expect(stderr.match(/^memberships\.csv:/gm)).toHaveLength(1_000);
    expect(stderr).toMatch(/250 more/);
    expect(await photographDatabase(database)).toEqual(before);
  });

  it('undoes what it has written of a practice that is not there yet, and tells what is wrong in every file', async () => {
    const organization = await readFile(join(folder, 'organization.csv'), 'utf8');
    await writeFile(join(folder, 'organization.csv'), organization.replace(/\n[^,]+,/, '\nNew Practice,'));
    for (const { file, spoil } of badFolders.filter(({ title }) => /none of those|signature/.test(title)))
      await spoilFile(file, spoil);
    const { status, stderr } = await importIt();
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^attendance\.csv:2: status: .*\nsignatures\.csv:2: staff_id: .*\nconcord: 2 problems/m,
    );
    expect(await photographDatabase(database)).toEqual(before);
  });

  it('only checks with --dry-run', async () => {
    await spoilFile('clients.csv', [['Grace', 'Gracie']]);
    expect(await runCommand(database, ['import', folder, '--dry-run'])).toMatchObject({
      status: 0,
      stderr: '',
    });
    expect(await photographDatabase(database)).toEqual(before);
  });
});
