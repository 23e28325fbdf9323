import { CombinedError } from 'urql';
import { expect, it } from 'vitest';
import { describeFailure } from './use-answer.ts';

const failing = (code: string): CombinedError =>
  new CombinedError({
    graphQLErrors: [{ message: 'No.', extensions: { code, requestId: 'request-1' } }],
    response: new Response('', { status: code === 'UNAVAILABLE' ? 503 : 200 }),
  });

it('a server whose database does not answer is as far away as one that does not answer itself: it is looked for until it is back', () => {
  expect(describeFailure(failing('UNAVAILABLE'))).toEqual({ kind: 'offline', requestId: 'request-1' });
  expect(describeFailure(failing('INTERNAL'))).toEqual({ kind: 'server', requestId: 'request-1' });
});
