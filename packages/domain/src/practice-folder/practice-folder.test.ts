import { describe, expect, test } from 'vitest';
import {
  assemblePractice,
  folderFileNames,
  formatProblem,
  writePractice,
  type FolderFileName,
  type FolderResult,
} from './index.ts';
import { soundFolder as sound, type Folder } from '../testing/index.ts';

function read(folder: Folder): FolderResult {
  const assembly = assemblePractice(new Set(['self_pay', 'medicaid']));
  for (const file of folderFileNames) {
    const [header, ...rows] = folder[file] ?? [];
    if (header === undefined) continue;
    const taker = assembly.open(file, header.split(','));
    rows.forEach((row, index) => {
      taker.take(index + 2, row.split(','));
    });
    taker.close(true);
  }
  return assembly.finish();
}
const problemsOf = (change: Folder): string[] => {
  const result = read({ ...sound, ...change });
  return result.ok ? [] : result.problems.map(formatProblem);
};
/** The sound file with one line more. */
const more = (file: FolderFileName, ...lines: readonly string[]): Folder => ({
  [file]: [...(sound[file] ?? []), ...lines],
});
/** The sound file with a text replaced wherever it stands. */
const instead = (file: FolderFileName, find: string, replacement: string): Folder => ({
  [file]: (sound[file] ?? []).map((line) => line.replace(find, replacement)),
});

describe('a folder in order', () => {
  test('is read', () => {
    const result = read(sound);
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    expect(result.records.sessions.map(({ date, status }) => [date, status])).toEqual([
      ['2026-01-13', 'held'],
      ['2026-07-14', 'cancelled'],
    ]);
    expect(result.records.clients[0]).toMatchObject({ otherNames: ['Addie', 'Ada B'], preferredName: null });
    expect(result.records.sessionFacilitators).toEqual([
      { sessionId: 's1', staffId: 'T1', role: 'lead', recordedRole: null },
    ]);
  });

  test('may have its columns in any order, and lack optional files and columns', () => {
    expect(problemsOf({ 'sites.csv': ['time_zone,site_id,name', 'America/Chicago,W,West office'] })).toEqual(
      [],
    );
    expect(read({ 'organization.csv': sound['organization.csv'] ?? [] }).ok).toBe(true);
  });

  test('is written as it was read, with the offset of the site, and read again is the same', () => {
    const result = read(sound);
    if (!result.ok) throw new Error('The sound folder is in order.');
    const written = writePractice(result.records).map(({ name, header, rows }) => [
      name,
      [header.join(','), ...rows().map((row) => row.join(','))],
    ]);
    const folder = Object.fromEntries(written) as Folder;
    expect(folder['sessions.csv']).toEqual(sound['sessions.csv']);
    expect(folder['signatures.csv']).toEqual(sound['signatures.csv']);
    expect(folder['session_facilitators.csv']).toEqual(sound['session_facilitators.csv']);
    expect(folder['attendance.csv']).toEqual(sound['attendance.csv']);
    expect(read(folder)).toEqual(result);
  });

  test('is written with its rows sorted by their first columns', () => {
    const known = read({ ...sound, ...more('diagnoses.csv', 'c2,F1,2026-01-01,', 'c1,F33.1,2025-12-01,') });
    if (!known.ok) throw new Error('The folder is in order.');
    const file = writePractice(known.records).find(({ name }) => name === 'diagnoses.csv');
    expect(file?.rows().map((row) => row.join(' '))).toEqual([
      'c1 F33.1 2025-12-01 ',
      'c1 F33.1 2026-01-01 ',
      'c1 F41.1 2026-01-01 ',
      'c2 F1 2026-01-01 ',
    ]);
  });

  test('gives a role: as recorded, else as assigned on the day, else co', () => {
    const roles = (change: Folder): unknown => {
      const result = read({ ...sound, ...change });
      return result.ok ? result.records.sessionFacilitators.map(({ role }) => role) : result;
    };
    expect(roles(instead('session_facilitators.csv', 's1,T1,', 's1,T1,observer'))).toEqual(['observer']);
    expect(roles(instead('facilitators.csv', '2026-01-01', '2026-01-13'))).toEqual(['lead']);
    expect(roles(instead('facilitators.csv', '2026-01-01', '2026-01-14'))).toEqual(['co']);
  });

  test('may say what the audit judges: guests, notes of absent members, goals of others', () => {
    expect(problemsOf(more('progress_notes.csv', 'n2,s1,c2,T1,,,,,'))).toEqual([]);
    expect(problemsOf(more('progress_notes.csv', 'n2,s2,c1,T1,,,,,'))).toEqual([]);
    expect(problemsOf(instead('goals.csv', 'g1,c1', 'g1,c2'))).toEqual([]);
  });

  test('may write an instant in UTC or any other offset, also in the hour that clocks skip', () => {
    expect(problemsOf(instead('sessions.csv', '2026-01-13T19:00:00-06:00', '2026-01-14T01:00:00Z'))).toEqual(
      [],
    );
    const night = [
      '2026-01-13T19:00:00-06:00,2026-01-13T20:30:00-06:00',
      '2026-03-08T02:30:00Z,2026-03-08T04:00:00Z',
    ] as const;
    expect(problemsOf(instead('sessions.csv', ...night))).toEqual([]);
  });
});

describe('what cannot be understood', () => {
  test.each<[string, Folder, string]>([
    ['a missing column', instead('staff.csv', ',email', ''), 'staff.csv:1: email: the column is missing'],
    [
      'an unknown column',
      instead('goals.csv', 'outcome', 'result'),
      'goals.csv:1: result: no such column in goals.csv, found text of 6 characters',
    ],
    [
      'a column twice',
      instead('goals.csv', 'outcome', 'text'),
      'goals.csv:1: text: the column is there twice',
    ],
    ['too few cells', more('goals.csv', 'g2,c1'), 'goals.csv:3: row: has 2 cells where the header has 6'],
    [
      'an empty cell that must not be',
      instead('clients.csv', 'Beech', ''),
      'clients.csv:3: last_name: must not be empty',
    ],
    [
      'a day that does not exist',
      instead('goals.csv', '2026-01-01', '2026-02-30'),
      'goals.csv:2: opened_on: must be a day of the calendar (YYYY-MM-DD), found a date',
    ],
    [
      'a date in another notation',
      instead('goals.csv', '2026-01-01', '1/2/2026'),
      'goals.csv:2: opened_on: must be a day of the calendar (YYYY-MM-DD), found a date in another notation',
    ],
    [
      'a time without an offset',
      instead('addenda.csv', '09:00:00-06:00', '09:00:00'),
      'addenda.csv:2: written_at: must be a time with an offset (such as 2025-03-04T17:30:00-05:00), found a time without an offset',
    ],
    [
      'a word that is none of those',
      instead('groups.csv', 'hybrid', 'both'),
      'groups.csv:2: documentation: must be one of individual, hybrid, summary, found text of 4 characters',
    ],
    [
      'a role of staff that does not exist',
      instead('staff.csv', 'director;', 'boss;'),
      'staff.csv:2: roles: each must be one of director, clinician, auditor, biller, administrator, found text of 4 characters',
    ],
    [
      'a number that is none',
      instead('groups.csv', ',8,', ',8.5,'),
      'groups.csv:2: capacity: must be a whole number from 0 on, found a decimal number',
    ],
    [
      'a module 0',
      instead('curriculum.csv', 'G1,1', 'G1,0'),
      'curriculum.csv:2: module: must be a whole number from 1 on, found a whole number',
    ],
    [
      'a time zone that is none',
      instead('sites.csv', 'America/Chicago', 'Chicago'),
      'sites.csv:2: time_zone: must be an IANA time zone (such as America/Chicago), found text of 7 characters',
    ],
    [
      'an unknown payer profile',
      instead('payers.csv', 'medicaid', 'medicade'),
      'payers.csv:2: profile: no such payer profile; known are self_pay, medicaid',
    ],
    [
      'an unknown reference',
      instead('memberships.csv', 'm2,G1,c1', 'm2,G1,c9'),
      'memberships.csv:3: client_id: no such client, found text of 2 characters',
    ],
    [
      'a signature under an unknown note',
      instead('signatures.csv', 'progress_note,n1', 'progress_note,s1'),
      'signatures.csv:3: record_id: no such progress note, found text of 2 characters',
    ],
    [
      'an identifier twice',
      more('goals.csv', 'g1,c2,Other,2026-01-01,,'),
      'goals.csv:3: goal_id: is there twice: line 2 has the same key',
    ],
    [
      'a key twice',
      more('goal_ratings.csv', 'n1,g1,none'),
      'goal_ratings.csv:3: row: is there twice: line 2 has the same key',
    ],
    [
      'an addendum of the same moment twice',
      more('addenda.csv', 'n1,T1,2026-01-15T15:00:00Z,correction,Other.'),
      'addenda.csv:3: row: is there twice: line 2 has the same key',
    ],
    [
      'two notes of one client at one session',
      more('progress_notes.csv', 'n2,s1,c1,T1,,,,,'),
      'progress_notes.csv:3: client_id: a client has at most one progress note for a session, and one stands in line 2',
    ],
    [
      'a period that ends before it starts',
      instead('memberships.csv', '2026-01-10', '2025-12-31'),
      'memberships.csv:2: left_on: must not be before entered_on, found a date',
    ],
    [
      'periods that share a day',
      instead('memberships.csv', '2026-01-10', '2026-01-11'),
      'memberships.csv:3: entered_on: the period overlaps that of line 2',
    ],
    [
      'therapists at the same time',
      instead('primary_therapists.csv', '2026-02-01', '2026-01-31'),
      'primary_therapists.csv:3: from: the period overlaps that of line 2',
    ],
    [
      'a session that ends when it starts',
      instead('sessions.csv', '20:30:00-06:00', '19:00:00-06:00'),
      'sessions.csv:2: ends_at: must be after starts_at',
    ],
    [
      'a second organization',
      more('organization.csv', 'Other,UTC'),
      'organization.csv:3: row: is there twice: line 2 has the same key',
    ],
  ])('%s is said, with its place and without its value', (_title, change, problem) => {
    expect(problemsOf(change)).toEqual([problem]);
  });

  test.each(['x', '\u{1F331}'])(
    'an identifier has at most 64 characters, such as 64 times %s',
    (character) => {
      const long = character.repeat(64);
      expect(problemsOf(more('goals.csv', `${long},c1,Other,2026-01-01,,`))).toEqual([]);
      expect(problemsOf(more('goals.csv', `${long}x,c1,Other,2026-01-01,,`))).toEqual([
        'goals.csv:3: goal_id: an identifier has at most 64 characters, found text of 65 characters',
      ]);
    },
  );

  test('what stands where the header is missing is not said: it may be about a client', () => {
    expect(problemsOf({ 'goals.csv': ['g1,c1,Sleep,2026-01-01,,'] })[2]).toBe(
      'goals.csv:1: column 3: no such column in goals.csv, found text of 5 characters',
    );
  });

  test('a signature and an addendum are moments: no clock on a wall is held against them', () => {
    const nightly = '2026-03-08T02:30:00-06:00';
    expect(problemsOf(more('signatures.csv', `progress_note,n1,T1,cosigner,${nightly}`))).toEqual([]);
    expect(problemsOf(more('addenda.csv', `n1,T1,${nightly},addendum,More`))).toEqual([]);
  });

  test('a local time that the clocks of the site skip is no time', () => {
    const at = (time: string): string[] =>
      problemsOf(instead('sessions.csv', '2026-01-13T19:00:00-06:00,2026-01-13', `${time},2026-03-13`));
    const skipped = [
      'sessions.csv:2: starts_at: a time that the clocks of the site skip when they go forward, found a time with an offset',
    ];
    expect(at('2026-03-08T02:30:00-06:00')).toEqual(skipped);
    expect(at('2026-03-08T02:30:00-05:00')).toEqual(skipped);
    expect(at('2026-03-08T01:59:59-06:00')).toEqual([]);
    expect(at('2026-03-08T03:00:00-05:00')).toEqual([]);
    // Written by somebody who keeps winter time all year: a definite moment, and no time of that night.
    expect(at('2026-03-08T03:30:00-06:00')).toEqual([]);
  });

  test('everything wrong is said in one run, and only the first so many are kept', () => {
    const bad = Array.from({ length: 1500 }, (_, index) => `g-${index},c1,Text,soon,later,`);
    const result = read({ ...sound, 'goals.csv': [sound['goals.csv']?.[0] ?? '', ...bad] });
    expect(result).toMatchObject({ ok: false, total: 3001 });
    expect(result.ok ? 0 : result.problems.length).toBe(1000);
  });

  test('a row that cannot be understood still gives its identifier to those that refer to it', () => {
    expect(problemsOf(instead('clients.csv', 'c1,Ada,Ash', 'c1,,Ash'))).toEqual([
      'clients.csv:2: first_name: must not be empty',
    ]);
  });

  test('what refers to a file that cannot be read is not held against it', () => {
    expect(problemsOf({ 'clients.csv': ['client_id,first_name', 'c1,Ada'] })).toEqual([
      'clients.csv:1: last_name: the column is missing',
    ]);
  });

  test('the organization must be named', () => {
    expect(read({ ...sound, 'organization.csv': ['name,time_zone'] })).toMatchObject({ ok: false, total: 1 });
    expect(problemsOf({ 'organization.csv': undefined as never })).toEqual([
      'organization.csv:1: file: the file is missing',
    ]);
  });
});
