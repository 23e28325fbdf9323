/** The OpenID provider of an organization, through which its people may sign in. */
export interface ProviderConfig {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a public client, which proves itself by PKCE alone. */
  readonly clientSecret: string | null;
  /** What the button of the sign-in page says. */
  readonly label: string;
  /** The practice whose people the provider vouches for; null where the server keeps only one. */
  readonly practice: string | null;
  /** Values of `acr` or `amr` that count as a second factor; with none, the provider's word for one counts nothing. */
  readonly secondFactors: readonly string[];
  /** The claim that says whether the provider has verified the e-mail address. */
  readonly verifiedClaim: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const begin = 'CONCORD_OIDC_';
const others = [
  'CLIENT_ID',
  'CLIENT_SECRET',
  'LABEL',
  'PRACTICE',
  'SECOND_FACTOR',
  'VERIFIED_CLAIM',
] as const;

/**
 * Reads how people sign in through a provider; null where nothing is said of it. Throws a RangeError with a sentence for the operator
 * where only half of it is said: a sign-in that silently is not there would be found by those who stand before it.
 */
export function readProvider(environment: Environment, publicUrl: string | null): ProviderConfig | null {
  const read = (name: string): string | null => {
    const value = environment[begin + name]?.trim() ?? '';
    return value === '' ? null : value;
  };
  const issuer = read('ISSUER');
  if (issuer === null) {
    const lonely = others.find((name) => read(name) !== null);
    if (lonely === undefined) return null;
    throw new RangeError(`${begin}${lonely} is set, but ${begin}ISSUER is not: name the provider, too.`);
  }
  checkIssuer(issuer);
  const clientId = read('CLIENT_ID');
  if (clientId === null) {
    throw new RangeError(`${begin}ISSUER is set, but ${begin}CLIENT_ID is not: the provider gives it out.`);
  }
  if (publicUrl === null) {
    throw new RangeError(
      `${begin}ISSUER needs CONCORD_PUBLIC_URL: the address to which the provider sends people back.`,
    );
  }
  return {
    issuer,
    clientId,
    clientSecret: read('CLIENT_SECRET'),
    label: read('LABEL') ?? 'Sign in with your organization',
    practice: read('PRACTICE'),
    secondFactors: (read('SECOND_FACTOR') ?? '').split(/[\s,]+/).filter((value) => value !== ''),
    verifiedClaim: read('VERIFIED_CLAIM') ?? 'email_verified',
  };
}

/** Whether the address of a provider is on this machine, where nobody listens in. */
export const isOnThisMachine = (issuer: string): boolean =>
  ['localhost', '127.0.0.1', '[::1]'].includes(new URL(issuer).hostname);

function checkIssuer(issuer: string): void {
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const isPlain = url !== null && url.search === '' && url.hash === '' && url.username === '';
  if (!isPlain || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new RangeError(`${begin}ISSUER must be an address such as https://login.example.org.`);
  }
  if (url.protocol === 'http:' && !isOnThisMachine(issuer)) {
    throw new RangeError(`${begin}ISSUER must be an https:// address; http:// is for this machine alone.`);
  }
}
