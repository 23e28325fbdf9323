import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const workingCopy = resolve(import.meta.dirname, '../../..');

const firstNames = [
  'Ada',
  'Bruno',
  'Chidi',
  'Dalia',
  'Emre',
  'Farah',
  'Goran',
  'Hana',
  'Ivo',
  'Jolanta',
  'Kwame',
  'Lior',
];
const lastNames = [
  'Achterberg',
  'Bellweather',
  'Castellan',
  'Drummond',
  'Eriksen',
  'Fairbairn',
  'Galanis',
  'Hollander',
  'Ibarra',
  'Jankowski',
  'Kessler',
  'Lindgren',
];

/** The people of the practice, in the order in which the roster shows them. */
export const twelveMembers = firstNames.map((firstName, index) => ({
  id: `K${index + 1}`,
  firstName,
  lastName: lastNames[index] ?? '',
}));

export const clinicianEmail = 'lead@keyboard.example';
export const clinicianPassword = 'twelve-notes-by-keyboard';
const keyboardSession = 'KB-1';
/** Leads the same group with the clinician, where a journey needs two. */
export const colleagueEmail = 'co@keyboard.example';

const csv = (header: string, rows: readonly (readonly string[])[]): string =>
  [
    header,
    ...rows.map((row) =>
      row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
    ),
  ].join('\n') + '\n';

const day = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

/** A member of the group, as the folder of the practice names them. */
export type GroupMember = (typeof twelveMembers)[number];

/** A clinic whose one group of twelve met three hours ago, with nothing documented yet; led by one, or by two. */
function folderFiles(
  now: number,
  clients: readonly GroupMember[],
  isLedByTwo: boolean,
): Readonly<Record<string, string>> {
  const start = now - 3 * 3_600_000;
  const began = day(start - 60 * 86_400_000);
  return {
    'organization.csv': csv('name,time_zone', [['Keyboard Practice', 'UTC']]),
    'sites.csv': csv('site_id,name,time_zone', [['S', 'Main house', 'UTC']]),
    'payers.csv': csv('payer_id,name,profile,individual_billing', [
      ['P', 'Medicare', 'medicare_ngs', 'true'],
    ]),
    'staff.csv': csv('staff_id,first_name,last_name,credential,email,roles', [
      ['T', 'Noor', 'Waverly', 'LCSW', clinicianEmail, 'clinician'],
      ...(isLedByTwo ? [['C', 'Imke', 'Tolliver', 'LPC', colleagueEmail, 'clinician']] : []),
    ]),
    'clients.csv': csv(
      'client_id,first_name,last_name,payer_id',
      clients.map((client) => [client.id, client.firstName, client.lastName, 'P']),
    ),
    'primary_therapists.csv': csv(
      'client_id,staff_id,from',
      clients.map((client) => [client.id, 'T', began]),
    ),
    'diagnoses.csv': csv(
      'client_id,icd10,from',
      clients.map((client) => [client.id, 'F41.1', began]),
    ),
    'goals.csv': csv(
      'goal_id,client_id,text,opened_on',
      clients.map((client) => [
        `G-${client.id}`,
        client.id,
        'Use a coping skill before leaving a hard talk',
        began,
      ]),
    ),
    'groups.csv': csv('group_id,name,kind,enrolment,capacity,site_id,documentation,service_code,starts_on', [
      [
        'KB',
        'Distress tolerance, keyboard group',
        'psychoeducational',
        'open',
        '12',
        'S',
        'hybrid',
        '90853',
        began,
      ],
    ]),
    'facilitators.csv': csv('group_id,staff_id,role,from', [
      ['KB', 'T', 'lead', began],
      ...(isLedByTwo ? [['KB', 'C', 'co', began]] : []),
    ]),
    'memberships.csv': csv(
      'membership_id,group_id,client_id,entered_on',
      clients.map((client) => [`M-${client.id}`, 'KB', client.id, began]),
    ),
    'sessions.csv': csv('session_id,group_id,starts_at,ends_at,status', [
      [
        keyboardSession,
        'KB',
        new Date(start).toISOString(),
        new Date(start + 5_400_000).toISOString(),
        'held',
      ],
    ]),
    'session_facilitators.csv': csv('session_id,staff_id,role', [
      [keyboardSession, 'T', 'lead'],
      ...(isLedByTwo ? [[keyboardSession, 'C', 'co']] : []),
    ]),
  };
}

/** Runs the operator's command on a product's database. Throws with what it printed when it fails. */
export function concord(
  args: readonly string[],
  { input, data }: { readonly input?: string; readonly data: string },
): string {
  const outcome = spawnSync(process.execPath, [join(workingCopy, 'apps/api/dist/concord.js'), ...args], {
    cwd: workingCopy,
    env: { ...process.env, DATABASE_URL: '', CONCORD_DATA_DIR: data },
    encoding: 'utf8',
    input,
  });
  if (outcome.status !== 0) throw new Error(`concord ${args[0] ?? ''} failed: ${outcome.stderr}`);
  return outcome.stdout;
}

function importClinic(now: number, data: string, members: readonly GroupMember[], isLedByTwo: boolean): void {
  const folder = mkdtempSync(join(tmpdir(), 'concord-keyboard-'));
  try {
    for (const [name, text] of Object.entries(folderFiles(now, members, isLedByTwo)))
      writeFileSync(join(folder, name), text);
    concord(['import', folder], { data });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Account {
  readonly email: string;
  readonly name: string;
  readonly staff: string;
  readonly password: string | null;
}

function addClinician(data: string, { email, name, staff, password }: Account): void {
  const person = ['--email', email, '--name', name, '--role', 'clinician', '--staff', staff];
  const account = ['user', 'add', ...person, '--organization', 'Keyboard Practice'];
  if (password === null) concord([...account, '--no-password'], { data });
  else concord([...account, '--password-stdin'], { data, input: password });
}

/** Imports that clinic and makes its clinician's account, with a password unless they come through a provider alone. */
export function openKeyboardPractice(
  now: number,
  data: string,
  password: string | null = clinicianPassword,
  members: readonly GroupMember[] = twelveMembers,
): void {
  importClinic(now, data, members, false);
  addClinician(data, { email: clinicianEmail, name: 'Noor Waverly', staff: 'T', password });
}

/** The same clinic, whose group two lead together: both have accounts, under the same password. */
export function openPracticeOfTwo(now: number, data: string): void {
  importClinic(now, data, twelveMembers, true);
  const password = clinicianPassword;
  addClinician(data, { email: clinicianEmail, name: 'Noor Waverly', staff: 'T', password });
  addClinician(data, { email: colleagueEmail, name: 'Imke Tolliver', staff: 'C', password });
}

/** A file of the practice's folder, as it is exported now. */
export function readExported(file: string, data: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'concord-export-'));
  try {
    concord(['export', join(folder, 'out'), '--organization', 'Keyboard Practice'], { data });
    return readFileSync(join(folder, 'out', file), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
