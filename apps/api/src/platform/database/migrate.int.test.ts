import { expect, it } from 'vitest';
import { makeTestDatabase } from '../../testing/test-database.ts';

it('sets up several databases of one server at the same time', async () => {
  const databases = await Promise.all(Array.from({ length: 3 }, () => makeTestDatabase()));
  expect(databases).toHaveLength(3);
  for (const database of databases) await database.drop();
});
