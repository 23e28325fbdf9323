import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentedSession, type DocumentedSession } from '../../testing/documented-session.ts';
import { raceSignatures } from '../../testing/race-signatures.ts';
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts';

let database: TestDatabase;
let practice: DocumentedSession;

beforeAll(async () => {
  database = await makeTestDatabase();
  practice = await documentedSession(database);
});
afterAll(() => database.drop());

it('signs each record once when somebody signs it several times at one moment, and tells the others so', async () => {
  const figures = await raceSignatures(database, practice, 40, 'race');
  // Two, three, four, two, three, … at once.
  const attempts = Array.from({ length: 40 }, (_, race) => 2 + (race % 3)).reduce((sum, one) => sum + one, 0);
  expect(figures).toEqual({
    races: 40,
    attempts,
    acknowledged: 40,
    refused: attempts - 40,
    notOnce: 0,
    notOneRow: 0,
    unclear: [],
  });
});
