import type { Request, RequestHandler, Response } from 'express';

/** Answers in GraphQL's form before GraphQL is reached. */
export function answerError(response: Response, status: number, code: string, message: string): void {
  response
    .status(status)
    .json({ errors: [{ message, extensions: { code, requestId: response.locals['requestId'] as string } }] });
}

const isSameOrigin = (origin: string, request: Request, publicUrl: string | null): boolean =>
  publicUrl === null
    ? origin.replace(/^https?:\/\//, '') === request.headers.host
    : origin === new URL(publicUrl).origin;

/**
 * What a request must look like before anything of it is read: POST, JSON, and not sent by a page of another site. Nothing that
 * is asked here is kept by browsers or proxies.
 */
export function graphqlDoor(publicUrl: string | null): RequestHandler {
  return (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    if (request.method !== 'POST') {
      response.setHeader('Allow', 'POST');
      return answerError(response, 405, 'METHOD_NOT_ALLOWED', 'GraphQL is asked by POST.');
    }
    if (request.is('application/json') === false) {
      return answerError(response, 415, 'UNSUPPORTED_MEDIA_TYPE', 'GraphQL is asked in application/json.');
    }
    const { origin } = request.headers;
    const site = request.headers['sec-fetch-site'];
    const foreign =
      (origin !== undefined && !isSameOrigin(origin, request, publicUrl)) ||
      (site !== undefined && site !== 'same-origin' && site !== 'none');
    if (foreign) {
      return answerError(response, 403, 'FOREIGN_ORIGIN', 'Pages of other sites may not ask here.');
    }
    next();
  };
}
