import { createServer } from 'node:http';
import { auditFolder } from '../platform/audit/audit-folder.ts';
import { listOrganizations } from '../features/exchange/index.ts';
import { openSecretKeys } from '../platform/auth/secret-keys.ts';
import { systemClock } from '../platform/clock.ts';
import { findUnnamedPractice, findUnsafeSetting, type Config } from '../platform/config.ts';
import { openDatabase } from '../platform/database/open-database.ts';
import { logToStandardError } from '../platform/log.ts';
import { buildApp } from './build-app.ts';
import { playDemoDay } from './demo-day/index.ts';
import { demoPassword, demoSignInLines } from './demo-sign-ins.ts';
import { keepJudging } from './keep-judging.ts';
import { keepSealing } from './keep-sealing.ts';
import { keepSweeping } from './keep-sweeping.ts';
import { holdsDemo, loadDemoIfEmpty } from './load-demo.ts';

/** A server that answers. */
export interface Serving {
  readonly url: string;
  /** What whoever started it should be shown. */
  readonly lines: readonly string[];
  readonly stop: () => Promise<void>;
}

/** Opens the database (with the demo practice where it is empty), listens, and tells where. */
export async function serve(
  config: Config,
  workingCopy: string,
  say: (line: string) => void,
): Promise<Serving> {
  const unsafe = findUnsafeSetting(config);
  if (unsafe !== null) throw new Error(unsafe);
  const database = await openDatabase(config);
  try {
    const unnamed = findUnnamedPractice(config, await listOrganizations(database.administratorUrl));
    if (unnamed !== null) throw new Error(unnamed);
    const loaded = config.demo ? await loadDemoIfEmpty(database, systemClock(), say) : null;
    const { dataSource } = database;
    const judging = await keepJudging(database);
    const sweeping = keepSweeping(database);
    const app = await buildApp({
      config,
      dataSource,
      clock: systemClock,
      log: logToStandardError,
      secretKeys: openSecretKeys(config.dataDirectory),
      wakeSweeps: sweeping.wake,
      workingCopy,
    });
    if (loaded !== null) await playDemoDay(app.runAs, loaded);
    const server = createServer(app.handler);
    await new Promise<void>((listening, failed) => {
      server.once('error', failed);
      server.listen(config.port, listening);
    });
    const sealing = keepSealing(database.administratorUrl, auditFolder(config.dataDirectory));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : config.port;
    const url = `http://localhost:${port}`;
    const demo = await holdsDemo(database);
    return {
      url,
      lines: demo ? demoSignInLines(demoPassword) : [],
      stop: async () => {
        await new Promise<void>((closed) => {
          server.close(() => closed());
          server.closeIdleConnections();
          setTimeout(() => server.closeAllConnections(), 5_000).unref();
        });
        await app.stop();
        await judging.stop();
        await sweeping.stop();
        await sealing.stop();
        await database.close();
      },
    };
  } catch (failure) {
    await database.close();
    throw failure;
  }
}
