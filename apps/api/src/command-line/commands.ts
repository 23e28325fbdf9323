import type { Command } from './command.ts';

/** Every command, in the order in which `concord --help` lists them. */
export const commands: readonly Command[] = [
  {
    name: 'import',
    summary: 'read a practice folder into the database',
    help: `concord import FOLDER [--dry-run] [--sha256 DIGEST]

Reads a practice folder (CSV files) into the database: all of it or, when anything is wrong, nothing.
Importing the same folder again changes nothing; importing a later one updates what changed.
The practice is the one that organization.csv names.

  --dry-run         only check the folder; the database is not opened
  --sha256 DIGEST   refuse a folder that is not, to the last byte, the one of which the export printed this`,
    load: async () => (await import('./import-folder.ts')).importFolder,
  },
  {
    name: 'export',
    summary: 'write a practice folder from the database',
    help: `concord export FOLDER [--organization NAME] [--recipient WHOM --purpose WHY]

Writes the practice's records as a practice folder (CSV files) into a new or empty folder.
A folder that leaves the practice is a disclosure: say to whom and what for, and it is entered into the accounting of
disclosures of every client. The practice's own copy needs neither.

  --organization NAME   which practice, where the database holds several
  --recipient WHOM      to whom the folder goes
  --purpose WHY         what for`,
    load: async () => (await import('./export-folder.ts')).exportFolder,
  },
  {
    name: 'user add',
    summary: 'let a person sign in',
    help: `concord user add --email E --name N --role ROLE [--staff STAFF_ID] [--password-stdin | --no-password] [--organization NAME]

Makes an account. The password is asked for on a terminal, read from standard input with --password-stdin,
and otherwise made up and printed once.

  --email E             the address to sign in with; each address has one account
  --name N              what the person is called
  --role ROLE           director, clinician, auditor, biller or administrator; several: --role A --role B
  --staff STAFF_ID      the member of staff that the person is: decides which groups a clinician sees
  --password-stdin      read the password from standard input (at least 12 characters)
  --no-password         the person signs in through the organization's OpenID provider alone
  --organization NAME   which practice, where the database holds several; made if it holds none`,
    load: async () => (await import('./add-user.ts')).addUser,
  },
  {
    name: 'token create',
    summary: 'make a bearer token for programs',
    help: `concord token create --email E [--days N]

Prints one line: a bearer token that carries the rights of that user. It is shown this once.

  --email E   whose token it is
  --days N    for how many days it holds, from 1 to 3660 (90 if left out)`,
    load: async () => (await import('./create-token.ts')).createToken,
  },
  {
    name: 'check-notes',
    summary: 'find co-members named in notes',
    help: null,
    load: async () => (await import('./check-notes.ts')).checkNotes,
  },
  {
    name: 'audit',
    summary: 'judge how complete the records of a practice folder are',
    help: `concord audit FOLDER --as-of INSTANT

Reads a practice folder (no database) and writes the completeness findings as JSON Lines.

  --as-of INSTANT   when to judge, ISO 8601 with an offset, such as 2025-11-30T12:00:00-05:00`,
    load: async () => (await import('./audit.ts')).auditFolder,
  },
  {
    name: 'verify-log',
    summary: 'compare what is stored with what it must be',
    help: `concord verify-log [--organization NAME] [--only PART ...]

Checks the audit trail's chain, recounts the figures that reports are read from, and judges all records by the rules of quality
assurance again, practice by practice.
Exit status 1, and the first broken link or what differs, when anything was changed behind the program's back.

  --organization NAME   this practice only
  --only PART           trail, records (what was signed), figures or findings; may be given several times`,
    load: async () => (await import('./verify-log.ts')).verifyLog,
  },
  {
    name: 'rotate-keys',
    summary: 'change the keys that lie beside the database',
    help: `concord rotate-keys [--secrets] [--seals]

Changes keys that lie in CONCORD_DATA_DIR, while the server runs: regularly, and at once when somebody may have copied one.
Without an option, both.

  --secrets   the key that seals the secrets of second factors: each is sealed anew, and the old key is gone
  --seals     the key that signs the seals of the audit trail: a last seal under the old one names the new one, and what was
              sealed before still verifies`,
    load: async () => (await import('./rotate-keys.ts')).rotateKeys,
  },
];
