import { Agent, request } from 'node:http';

/** What is asked of a GraphQL server. */
export interface Question {
  readonly url: string;
  readonly token: string | null;
  readonly query: string;
  /** Of the first, second, … time that it is asked. */
  readonly variables: (time: number) => Readonly<Record<string, unknown>>;
}

function send(
  agent: Agent,
  { url, token, query, variables }: Question,
  time: number,
  onChunk: (chunk: Buffer) => void,
): Promise<void> {
  const body = Buffer.from(JSON.stringify({ query, variables: variables(time) }));
  const headers = {
    'content-type': 'application/json',
    'content-length': String(body.length),
    ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  };
  return new Promise((done, failed) => {
    const sent = request(url, { agent, method: 'POST', headers }, (response) => {
      response.on('data', onChunk);
      response.on('end', () => {
        if (response.statusCode === 200) done();
        else failed(new Error(`The server answered ${response.statusCode}.`));
      });
      response.on('error', failed);
    });
    sent.on('error', failed);
    sent.end(body);
  });
}

/** Asks once and reads the answer; throws when it holds an error. */
export async function askOnce(
  question: Question,
): Promise<{ readonly data: unknown; readonly bytes: number }> {
  const agent = new Agent();
  const chunks: Buffer[] = [];
  await send(agent, question, 0, (chunk) => chunks.push(chunk));
  agent.destroy();
  const text = Buffer.concat(chunks).toString('utf8');
  const answer = JSON.parse(text) as { data?: unknown; errors?: readonly { message: string }[] };
  if (answer.errors !== undefined) throw new Error(answer.errors[0]?.message ?? 'The answer is an error.');
  return { data: answer.data, bytes: text.length };
}

/** Somebody who asks over connections that stay open, reads each answer to its end, and throws it away. */
export function keepAsking(
  question: Question,
  clients: number,
): {
  readonly ask: () => Promise<void>;
  readonly stop: () => void;
} {
  // Servers close connections that nobody used for five seconds: these are given up before.
  const agent = new Agent({ keepAlive: true, maxSockets: clients, timeout: 3_000 });
  let times = 0;
  return {
    ask: () => send(agent, question, (times += 1), () => undefined),
    stop: () => {
      agent.destroy();
    },
  };
}
