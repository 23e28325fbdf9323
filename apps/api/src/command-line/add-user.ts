import { practiceRoles, type PracticeRole } from '@concord/domain/staff';
import { addAccount, isEmail } from '../features/accounts/index.ts';
import { listOrganizations, makeOrganization, type KnownOrganization } from '../features/exchange/index.ts';
import { findPasswordFault } from '../platform/auth/password.ts';
import { newSecret } from '../platform/auth/secret.ts';
import { systemClock } from '../platform/clock.ts';
import type { Database } from '../platform/database/open-database.ts';
import { askPassword, readPassword } from './ask-password.ts';
import { chooseOrganization } from './choose-organization.ts';
import { InputError, parseCall, required, UsageError } from './command.ts';
import { findStaffMember } from './staff-member.store.ts';
import { printLine, type Io } from './io.ts';
import { withDatabase } from './with-database.ts';

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string', multiple: true },
  staff: { type: 'string' },
  'password-stdin': { type: 'boolean' },
  'no-password': { type: 'boolean' },
  organization: { type: 'string' },
} as const;

/** `concord user add`: makes an account, with a password that is read, asked for, or made up and printed once. */
export async function addUser(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseCall(args, options);
  const email = checkEmail(required(values.email, '--email'));
  const name = required(values.name, '--name').trim();
  const roles = (values.role ?? []).map(checkRole);
  if (roles.length === 0) throw new UsageError('--role is missing.');
  const { password, isGenerated } =
    values['no-password'] === true
      ? withoutPassword(values['password-stdin'] === true)
      : await choosePassword(values['password-stdin'] === true, io);
  return withDatabase(io, async (database) => {
    const organization = await findOrganization(database.administratorUrl, values.organization);
    const { organizationId } = organization;
    const staffId = await findStaff(database, organizationId, values.staff);
    const newcomer = { organizationId, email, name, roles, staffId, password };
    if (!(await addAccount(database.dataSource, newcomer, systemClock()))) {
      throw new InputError('There is an account with this address already; nothing was changed.');
    }
    await printLine(io.stderr, `concord: made an account at “${organization.name}”.`);
    if (staffId === null && roles.includes('clinician')) {
      await printLine(
        io.stderr,
        'concord: without --staff a clinician’s account belongs to no member of staff, and so sees no group.',
      );
    }
    if (isGenerated && password !== null) await printLine(io.stdout, password);
    return 0;
  });
}

/** The practice that is meant; where the database holds none at all, the named one is made for its first person. */
async function findOrganization(
  administratorUrl: string,
  name: string | undefined,
): Promise<Pick<KnownOrganization, 'organizationId' | 'name'>> {
  const known = await listOrganizations(administratorUrl);
  if (known.length > 0) return chooseOrganization(known, name);
  if (name === undefined || name.trim() === '') {
    throw new InputError(
      'The database holds no practice yet: import one first, or name yours by --organization NAME.',
    );
  }
  // A folder that is imported under this name later says the time zone.
  return { organizationId: await makeOrganization(administratorUrl, { name, timeZone: 'UTC' }), name };
}

function checkEmail(text: string): string {
  const email = text.trim();
  if (!isEmail(email)) throw new UsageError('--email is no address.');
  return email;
}

function checkRole(text: string): PracticeRole {
  const role = practiceRoles.find((known) => known === text);
  if (role === undefined) throw new UsageError(`--role is one of ${practiceRoles.join(', ')}.`);
  return role;
}

interface Chosen {
  readonly password: string | null;
  readonly isGenerated: boolean;
}

/** For who signs in through the organization's provider alone. */
function withoutPassword(fromStandardInput: boolean): Chosen {
  if (fromStandardInput) throw new UsageError('--no-password and --password-stdin exclude each other.');
  return { password: null, isGenerated: false };
}

async function choosePassword(fromStandardInput: boolean, io: Io): Promise<Chosen> {
  if (!fromStandardInput && io.stdin.isTTY !== true) return { password: newSecret(), isGenerated: true };
  const password = fromStandardInput ? await readPassword(io) : await askPassword(io);
  const fault = findPasswordFault(password);
  if (fault !== null) throw new InputError(fault);
  return { password, isGenerated: false };
}

async function findStaff(
  database: Database,
  organizationId: string,
  externalId: string | undefined,
): Promise<string | null> {
  if (externalId === undefined) return null;
  const found = await findStaffMember(database.dataSource, organizationId, externalId);
  if (found === null)
    throw new InputError('The practice has no member of staff with this --staff identifier.');
  if (found.leaves)
    throw new InputError('This member of staff leaves or has left: a director takes them back first.');
  return found.id;
}
