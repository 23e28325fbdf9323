import { isCalled, type KnownOrganization } from '../features/exchange/index.ts';
import { InputError } from './command.ts';

/**
 * The practice that a command is about: the one that is, or was, called so, or the only one. Where one practice is real and the rest are
 * demonstrations, the real one is meant. Throws an InputError with a sentence that lists what there is.
 */
export function chooseOrganization(
  known: readonly KnownOrganization[],
  name: string | undefined,
): KnownOrganization {
  const listed = known.map((one) => `“${one.name}”${one.isDemo ? ' (a demonstration)' : ''}`).join(', ');
  if (known.length === 0) throw new InputError('The database holds no practice yet.');
  if (name !== undefined) {
    const named = known.find((one) => isCalled(one, name));
    if (named === undefined) {
      throw new InputError(`The database holds no practice of that name. There are: ${listed}.`);
    }
    return named;
  }
  const real = known.filter((one) => !one.isDemo);
  const [only, ...others] = real.length > 0 ? real : known;
  if (only === undefined || others.length > 0) {
    throw new InputError(
      `The database holds several practices; say which by --organization NAME: ${listed}.`,
    );
  }
  return only;
}
