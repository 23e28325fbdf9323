import { addDays, parseCivilDate } from '@concord/domain/shared';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAttendanceSearch } from '../app/routes/attendance-search.ts';
import { day } from '../testing/practice.ts';
import { readRowsRequest, rowKinds, rowParts, seatStates, writeRowsRequest } from './rows-request.ts';
import { rangeNames, readScope, resolvePeriod } from './scope.ts';
import { parseSearch, stringifySearch } from './search-params.ts';

const anyDay = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays(day('2020-01-01'), days));
const anyId = fc.stringMatching(/^[0-9a-f-]{8,36}$/);
const someIds = fc.uniqueArray(anyId, { minLength: 1, maxLength: 5 });
const anyRange = fc.oneof(
  fc.record({ range: fc.constantFrom(...rangeNames) }),
  fc.tuple(anyDay, fc.nat(600)).map(([from, days]) => ({ from, to: addDays(from, days) })),
  fc.constant({}),
);
const anyScope = fc
  .tuple(
    anyRange,
    fc.record(
      {
        site: someIds,
        group: someIds,
        kind: fc.constantFrom('psychoeducational', 'process'),
        enrolment: fc.constantFrom('open', 'closed'),
        with: anyId,
      },
      { requiredKeys: [] },
    ),
  )
  .map(([range, rest]) => ({ ...range, ...rest }));

test('filters survive the address: what is read back is what was written', () => {
  fc.assert(
    fc.property(anyScope, (scope) => {
      expect(readScope(parseSearch(stringifySearch(scope)))).toEqual(scope);
    }),
  );
});

test('the attendance page keeps its view, bucket, order and group as well', () => {
  const anyAttendance = fc.tuple(
    anyScope,
    fc.record(
      {
        view: fc.constantFrom('heat', 'trend', 'matrix', 'absence'),
        bucket: fc.constantFrom('week', 'month', 'quarter'),
        sort: fc.constantFrom('name', 'rate', 'change'),
        of: anyId,
      },
      { requiredKeys: [] },
    ),
  );
  fc.assert(
    fc.property(anyAttendance, ([scope, own]) => {
      const search = { ...scope, ...own };
      expect(readAttendanceSearch(parseSearch(stringifySearch(search)))).toEqual(search);
    }),
  );
});

test('any text at all survives the address', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string({ minLength: 1 })), (search) => {
      expect({ ...parseSearch(stringifySearch(search)) }).toEqual({ ...search });
    }),
  );
});

test('a name that objects use themselves survives the address like any other', () => {
  expect(Object.entries(parseSearch('?__proto__=x&constructor=y'))).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ]);
});

test('the rows behind a number survive the address', () => {
  const anyRequest = fc
    .record(
      {
        of: fc.constantFrom(...rowKinds),
        from: anyDay,
        days: fc.nat(400),
        groupId: anyId,
        clientId: anyId,
        states: fc.uniqueArray(fc.constantFrom(...seatStates), { minLength: 1 }),
        staffIds: fc.uniqueArray(anyId, { minLength: 1, maxLength: 2 }),
        part: fc.constantFrom(...rowParts),
        bucket: fc.constantFrom('WEEK', 'MONTH', 'QUARTER'),
        ruleId: anyId,
        within: fc
          .record({ from: anyDay, days: fc.nat(90) })
          .map(({ from, days }) => ({ from, to: addDays(from, days) })),
      },
      { requiredKeys: ['of', 'from', 'days'] },
    )
    .map(({ days, ...request }) => ({ ...request, to: addDays(request.from, days) }));
  fc.assert(
    fc.property(anyRequest, (request) => {
      const address = stringifySearch({ rows: writeRowsRequest(request) });
      expect(readRowsRequest(parseSearch(address)['rows'])).toEqual(request);
    }),
  );
});

test('nonsense in the address asks for nothing', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const request = readRowsRequest(text);
      expect(request === null || request.from <= request.to).toBe(true);
    }),
  );
});

test('a range never ends before it begins, and lies before the last day on record', () => {
  fc.assert(
    fc.property(
      anyScope,
      anyDay,
      fc.nat(2_000),
      fc.constantFrom(...rangeNames),
      (scope, first, days, standard) => {
        const anchor = { first, last: addDays(first, days) };
        const { from, to } = resolvePeriod(scope, anchor, standard);
        expect(from <= to).toBe(true);
        expect(parseCivilDate(from)).toBe(from);
      },
    ),
  );
});
