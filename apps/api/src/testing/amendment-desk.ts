import { randomUUID } from 'node:crypto';
import type { Instant } from '@concord/domain/shared';
import type { PracticeRole } from '@concord/domain/staff';
import type pg from 'pg';
import { recordId } from '../platform/database/ids.ts';
import { importPractice } from '../features/exchange/index.ts';
import { namedInEachOther } from './named-in-each-other.ts';
import { readPdf } from './read-pdf.ts';
import { asOwner } from './as-owner.ts';
import { makeTestApp, type TestApp } from './test-app.ts';

/** What a client handed in, as the tests look at it. */
export interface SeenRequest {
  readonly id: string;
  readonly state: string;
  readonly actBy: string;
  readonly overdue: boolean;
  readonly duties: readonly string[];
  readonly dispute: string;
  readonly mayExtendTo: string | null;
  readonly askedOf: string | null;
  readonly isAskedOfMe: boolean;
  readonly persons: readonly { id: string; recipient: string; toldOn: string | null }[];
  readonly steps: readonly {
    kind: string;
    takenOn: string;
    amendedBy: { entry: string; text: string } | null;
  }[];
}

/** The clinic of `namedInEachOther` with its requests to amend, and people who ask for things. */
export interface AmendmentDesk {
  readonly app: TestApp;
  readonly organizationId: string;
  readonly clientId: string;
  readonly noteId: string;
  readonly staffId: (name: string) => string;
  readonly enrol: (role: PracticeRole, staff?: string | null, at?: string) => Promise<string>;
  /** What a mutation about a request answered: `Done`, or the code of a refusal or failure. */
  readonly change: (
    name: string,
    variables: Readonly<Record<string, unknown>>,
    token: string,
  ) => Promise<unknown>;
  readonly answerOf: (query: string, variables: object, token: string) => Promise<unknown>;
  readonly requests: (token: string) => Promise<readonly SeenRequest[]>;
  /** A request that is on record from now on; answers its identifier. */
  readonly receive: (token: string, change?: object) => Promise<string>;
  /** The words on a letter about a request, or why there is none. */
  readonly letter: (letter: string, requestId: string, token: string) => Promise<string>;
  /** The words on a copy of the record of January. */
  readonly copy: (token: string) => Promise<string>;
  readonly asOwner: <Row extends pg.QueryResultRow>(sql: string, parameters?: unknown[]) => Promise<Row[]>;
}

const typeOf = (name: string, value: unknown): string => {
  if (/(^id|Id)$/.test(name)) return 'ID';
  if (/(On|until)$/.test(name)) return 'Date';
  if (name === 'writtenAt') return 'DateTime';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
};

/** The words on a PDF in an answer; else the answer itself. */
async function wordsOf(answer: unknown): Promise<string> {
  if (typeof answer !== 'object' || answer === null || !('pdf' in answer)) return JSON.stringify(answer);
  const { pages } = await readPdf(Buffer.from(String(answer.pdf), 'base64'));
  return pages.join('\n').replaceAll('\n', ' ');
}

/** Opens that clinic on a server of its own. Its clock stands on Monday, February 2, 2026, 10 in the morning in New York. */
export async function openAmendmentDesk(): Promise<AmendmentDesk> {
  const app = await makeTestApp();
  app.clock.now = Date.UTC(2026, 1, 2, 15) as Instant;
  const outcome = await importPractice(app.database, namedInEachOther);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  const { organizationId } = outcome.value;
  const clientId = recordId(organizationId, 'client', 'c1');
  const noteId = recordId(organizationId, 'note', 'n1');
  let enrolled = 0;

  const answerOf = async (query: string, variables: object, token: string): Promise<unknown> => {
    const { body } = await app.ask(query, { token, variables: { ...variables } });
    return body?.data?.['it'] ?? body?.errors?.[0]?.extensions.code;
  };
  const change: AmendmentDesk['change'] = async (name, variables, token) => {
    const given = { id: randomUUID(), clientId, ...variables };
    const entries = Object.entries(given).filter(([, value]) => value !== null);
    const declared = entries.map(([key, value]) => `$${key}: ${typeOf(key, value)}!`).join(', ');
    const passed = entries.map(([key]) => `${key}: $${key}`).join(', ');
    const answer = await answerOf(
      `mutation (${declared}) { it: ${name}(${passed}) { __typename ... on Refusal { code } } }`,
      Object.fromEntries(entries),
      token,
    );
    if (typeof answer !== 'object' || answer === null) return answer;
    return 'code' in answer ? answer.code : 'Done';
  };
  const desk: AmendmentDesk = {
    app,
    organizationId,
    clientId,
    noteId,
    staffId: (name) => recordId(organizationId, 'staff', name),
    enrol: (role, staff = null, at = organizationId) => {
      enrolled += 1;
      return app.enrol({
        organizationId: at,
        email: `${role}${enrolled}@h.example`,
        roles: [role],
        ...(staff === null ? {} : { staffId: recordId(at, 'staff', staff) }),
      });
    },
    change,
    answerOf,
    requests: async (token) => {
      const found = await answerOf(
        `query ($clientId: ID!) { it: amendmentRequests(clientId: $clientId) { rows { id state actBy overdue duties dispute mayExtendTo
           askedOf isAskedOfMe persons { id recipient toldOn } steps { kind takenOn amendedBy { entry text } } } } }`,
        { clientId },
        token,
      );
      return (found as { rows: SeenRequest[] }).rows;
    },
    receive: async (token, more = {}) => {
      const id = randomUUID();
      const asked = { wanted: 'I came at seven, not at ten past.', reason: 'My bus was on time.' };
      const said = await change(
        'recordAmendmentRequest',
        { id, noteId, receivedOn: '2026-02-02', ...asked, ...more },
        token,
      );
      if (said !== 'Done') throw new Error(`The request was not entered: ${String(said)}`);
      return id;
    },
    letter: async (letter, requestId, token) =>
      wordsOf(
        await answerOf(
          `query ($clientId: ID!, $requestId: ID!, $letter: String!) {
             it: amendmentLetter(clientId: $clientId, requestId: $requestId, letter: $letter) {
               ... on AmendmentLetter { pdf } ... on Refusal { code } } }`,
          { clientId, requestId, letter },
          token,
        ),
      ),
    copy: async (token) =>
      wordsOf(
        await answerOf(
          `mutation ($id: ID!, $clientId: ID!, $from: Date!, $to: Date!) {
             it: releaseRecord(id: $id, clientId: $clientId, from: $from, to: $to, recipient: "County court", purpose: "Court order") {
               ... on ReleasedRecord { pdf } ... on Refusal { code } } }`,
          { id: randomUUID(), clientId, from: '2026-01-01', to: '2026-01-31' },
          token,
        ),
      ),
    asOwner: <Row extends pg.QueryResultRow>(sql: string, parameters: unknown[] = []) =>
      asOwner<Row>(app.database, sql, parameters),
  };
  return desk;
}
