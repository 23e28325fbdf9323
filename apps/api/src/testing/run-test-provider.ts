import { startTestProvider, type ProviderPerson } from './test-provider.ts';

// For tests of other packages, which run the provider as a process of its own: its call names where people are sent back to and who
// there is, as JSON; its first line of output says how to reach it.
const [, , call = '{}'] = process.argv;
const { redirectUri, people } = JSON.parse(call) as {
  redirectUri: string;
  people: Readonly<Record<string, ProviderPerson>>;
};
const provider = await startTestProvider(redirectUri);
for (const [subject, person] of Object.entries(people)) provider.people.set(subject, person);
const { issuer, clientId, clientSecret } = provider;
process.stdout.write(`${JSON.stringify({ issuer, clientId, clientSecret })}\n`);
process.on('SIGTERM', () => process.exit(0));
