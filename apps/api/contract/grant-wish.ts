import type { TestApp } from '../src/testing/test-app.ts';
import { callFor, type Wish } from './random-change.ts';

const types: Readonly<Record<string, string>> = {
  attendance: 'AttendanceInput!',
  change: 'FieldChange!',
  group: 'GroupInput!',
  baseVersion: 'Int!',
  noteIds: '[ID!]!',
  groupNote: 'Boolean!',
  enteredOn: 'Date!',
  leftOn: 'Date!',
  closedOn: 'Date!',
  openedOn: 'Date!',
  from: 'Date!',
  to: 'Date',
  startsAt: 'DateTime!',
  endsAt: 'DateTime!',
  inRoom: '[PersonInRoomInput!]!',
  client: 'ClientInput!',
  payer: 'PayerInput!',
  profile: 'PayerProfileInput!',
  version: 'Int!',
  doneOn: 'Date',
};
const typeOf = (name: string): string => types[name] ?? (name.endsWith('Id') ? 'ID!' : 'String!');

/** Calls the operation of a wish as the person; answers with its name and whether something was written. */
export async function grant(
  app: TestApp,
  organizationId: string,
  token: string,
  wanted: Wish,
): Promise<{ readonly operation: string; readonly isDone: boolean }> {
  const call = await callFor(app, organizationId, wanted);
  if (call === null) return { operation: wanted.what, isDone: false };
  const [operation, variables] = call;
  const names = Object.keys(variables);
  const document = `mutation (${names.map((name) => `$${name}: ${typeOf(name)}`).join(', ')}) {
    ${operation}(${names.map((name) => `${name}: $${name}`).join(', ')}) { __typename } }`;
  const answer = await app.ask(document, { variables, token });
  const code = answer.body?.errors?.[0]?.extensions.code;
  if (code !== undefined && !['FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT'].includes(code))
    throw new Error(`${operation}: ${answer.text}`);
  const shown = answer.body?.data?.[operation] as { __typename?: string } | null | undefined;
  return { operation, isDone: code === undefined && shown?.__typename !== 'Refusal' };
}
