import { createServer, type Server } from 'node:http';
import express from 'express';
import { afterEach, describe, expect, it } from 'vitest';
import { makeRequestRate, requestsPerMinute } from './request-rate.ts';

const good = 'Bearer of-somebody-whom-the-practice-knows';

describe('the rate of requests', () => {
  const servers: Server[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    }
  });

  /** A process that looks up who sends, and knows one token and one cookie. */
  async function startProcess(processes: number): Promise<{
    readonly send: (headers: Record<string, string>) => Promise<Response>;
    readonly lookUps: () => number;
  }> {
    const rate = makeRequestRate(processes);
    let lookUps = 0;
    const app = express();
    app.use(rate.limit, (request, response, next) => {
      lookUps += 1;
      const { authorization, cookie } = request.headers;
      response.locals['actor'] = authorization === good || cookie === good ? {} : null;
      next();
    });
    app.use(rate.noteSender, (_request, response) => {
      response.json({});
    });
    const server = createServer(app);
    servers.push(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    return { send: (headers) => fetch(url, { headers }), lookUps: () => lookUps };
  }
  const countAnswered = async (times: number, send: (time: number) => Promise<Response>): Promise<number> => {
    let answered = 0;
    for (let time = 0; time < times; time += 1) if ((await send(time)).status === 200) answered += 1;
    return answered;
  };

  it('counts everybody of a network together who shows nothing, whatever they say of themselves', async () => {
    const { send, lookUps } = await startProcess(6);
    const share = requestsPerMinute.network / 6;
    const answered = await countAnswered(share + 20, (time) =>
      send(
        time % 2 === 0
          ? { cookie: `concord_session=made-up-${time}` }
          : { authorization: `Bearer made-up-${time}` },
      ),
    );
    expect(answered).toBe(share);
    // Who is refused is not even looked up.
    expect(lookUps()).toBe(share);
    const refused = await send({});
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  });

  it.each(['authorization', 'cookie'])(
    'lets in whom it recognized by their %s while strangers of their network are refused',
    async (header) => {
      const { send } = await startProcess(60);
      expect((await send({ [header]: good })).status).toBe(200);
      // The one who was recognized took nothing from the strangers.
      const share = requestsPerMinute.network / 60;
      expect(await countAnswered(share + 5, () => send({}))).toBe(share);
      expect(await countAnswered(20, () => send({ [header]: good }))).toBe(20);
    },
  );

  it('admits of one session its share of the whole, be there one process or several', async () => {
    const { send } = await startProcess(100);
    const share = requestsPerMinute.cookie / 100;
    // The first is counted with the strangers, as long as nobody knows whose it is.
    expect(await countAnswered(share + 10, () => send({ cookie: good }))).toBe(share + 1);
  });
});
