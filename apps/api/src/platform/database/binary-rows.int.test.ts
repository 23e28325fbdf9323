import type { CivilDate } from '@concord/domain/shared';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { binaryChunks, writeColumn, type ColumnOf } from './binary-rows.ts';
import { copyRows } from './copy-rows.ts';
import { idBytes } from './ids.ts';
import { inUnitOfWork } from './unit-of-work.ts';

const nobody = { organizationId: null, groups: [], clients: [], ownClients: [], classes: [] } as const;
const anId = '01234567-89ab-8def-a123-456789abcdef';

const noDay = 'soon' as CivilDate;

describe('rows in the binary format of COPY', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await makeTestDatabase();
  });
  afterAll(() => database.drop());

  /** What the database understands of one column's cells, as its own text. */
  function readBack(type: string, column: ColumnOf<number, null>, rows: number): Promise<unknown[]> {
    return inUnitOfWork(database.dataSource, nobody, async (transaction) => {
      await transaction.query(`create temporary table taken (at serial, cell ${type}) on commit drop`);
      const facts = Array.from({ length: rows }, (_, at) => at);
      const written = { cells: [writeColumn(column)], ids: null };
      await copyRows(
        transaction,
        'copy taken (cell) from stdin (format binary)',
        binaryChunks([facts], written),
      );
      const found = await transaction.query<{ cell: unknown }>(
        'select cell::text as cell from taken order by at',
      );
      return found.map(({ cell }) => cell);
    });
  }
  const first = <Cell>(cells: readonly Cell[], at: number): Cell => {
    const cell = cells[at];
    if (cell === undefined) throw new Error('no such cell');
    return cell;
  };

  it('hold text of any length and alphabet', async () => {
    const texts = ['', 'late', 'Zoë', '\u{1F600}', 'a\tb\\N\n"c"', 'é'.repeat(100_000), 'x'.repeat(200_000)];
    expect(await readBack('text', ['text', (at) => first(texts, at)], texts.length)).toEqual(texts);
  });

  it('hold days before and after 2000', async () => {
    const days = ['0100-01-01', '1969-12-31', '1999-12-31', '2000-01-01', '2028-02-29', '9999-12-31'];
    expect(await readBack('date', ['date', (at) => first(days, at) as CivilDate], days.length)).toEqual(days);
  });

  it('hold moments to the millisecond, beyond what a number counts in microseconds', async () => {
    const moments = ['0100-01-01T00:00:00.001Z', '1969-12-31T23:59:59.999Z', '1999-12-31T23:59:59.999Z'];
    moments.push('2000-01-01T00:00:00.000Z', '2026-11-28T07:08:09.123Z', '9999-12-31T23:59:59.999Z');
    const cells = await readBack(
      'timestamptz',
      ['timestamptz', (at) => Date.parse(first(moments, at))],
      moments.length,
    );
    const asText = (moment: string): string =>
      `${moment.slice(0, 10)} ${moment.slice(11, 23).replace(/\.?0+$/, '')}+00`;
    expect(cells).toEqual([
      '0100-01-01 00:00:00.001+00',
      '1969-12-31 23:59:59.999+00',
      '1999-12-31 23:59:59.999+00',
      '2000-01-01 00:00:00+00',
      ...moments.slice(4).map(asText),
    ]);
  });

  it('hold numbers, identifiers, yes and no, and nothing', async () => {
    const numbers = [0, -1, 2_147_483_647, -2_147_483_648];
    expect(await readBack('integer', ['integer', (at) => first(numbers, at)], 4)).toEqual(
      numbers.map(String),
    );
    expect(await readBack('smallint', ['smallint', (at) => at - 1], 2)).toEqual(['-1', '0']);
    expect(await readBack('uuid', ['uuid', () => idBytes(anId)], 1)).toEqual([anId]);
    expect(await readBack('boolean', ['boolean', (at) => at === 0], 2)).toEqual(['true', 'false']);
    expect(await readBack('text', ['text', () => null], 1)).toEqual([null]);
  });

  it('hold lists, with gaps and without anything', async () => {
    const days = [[], ['2026-01-31' as CivilDate, null]];
    expect(await readBack('date[]', ['date[]', (at) => first(days, at)], 2)).toEqual([
      '{}',
      '{2026-01-31,NULL}',
    ]);
    expect(await readBack('text[]', ['text[]', () => ['a "b"', '', 'NULL']], 1)).toEqual([
      '{"a \\"b\\"","","NULL"}',
    ]);
    expect(await readBack('uuid[]', ['uuid[]', () => [idBytes(anId)]], 1)).toEqual([`{${anId}}`]);
    expect(await readBack('smallint[]', ['smallint[]', () => [-1, 4]], 1)).toEqual(['{-1,4}']);
    expect(await readBack('boolean[]', ['boolean[]', () => [true, null, false]], 1)).toEqual(['{t,NULL,f}']);
    expect(await readBack('timestamptz[]', ['timestamptz[]', () => [0]], 1)).toEqual([
      '{"1970-01-01 00:00:00+00"}',
    ]);
    expect(await readBack('integer[]', ['integer[]', () => [7]], 1)).toEqual(['{7}']);
  });

  it.each<readonly [string, string, ColumnOf<number, null>]>([
    ['a day that is none', 'date', ['date', () => noDay]],
    ['a moment that is none', 'timestamptz', ['timestamptz', () => Number.NaN]],
    ['a number with a fraction', 'integer', ['integer', () => 1.5]],
    ['a number that is too large', 'integer', ['integer', () => 2 ** 31]],
    ['a small number that is too large', 'smallint', ['smallint', () => 40_000]],
  ])('are refused with %s', async (_, type, column) => {
    await expect(readBack(type, column, 1)).rejects.toMatchObject({ code: expect.stringMatching(/^22/) });
  });
});
