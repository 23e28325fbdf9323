/** Why a request gets no answer, in the words that may leave the server. Anything else that is thrown is a bug or an outage. */
export type FailureCode =
  'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'TOO_MANY_REQUESTS';

/** Thrown to end a request with a code and a sentence that holds no protected value. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
  readonly code: FailureCode;

  constructor(code: FailureCode, sentence: string) {
    super(sentence);
    this.code = code;
  }
}

export const unauthenticated = (): RequestFailure =>
  new RequestFailure('UNAUTHENTICATED', 'Sign in to go on.');

/** The person's role never includes this, whichever record it is about. */
export const forbidden = (): RequestFailure =>
  new RequestFailure('FORBIDDEN', 'Your role does not include this.');

/** For records that are absent, off limits or another practice's alike: the answer must not tell which. */
export const notFound = (): RequestFailure => new RequestFailure('NOT_FOUND', 'There is no such record.');

/** The sentence says which argument is wrong and what is right; it never repeats the value. */
export const badInput = (sentence: string): RequestFailure => new RequestFailure('BAD_USER_INPUT', sentence);
