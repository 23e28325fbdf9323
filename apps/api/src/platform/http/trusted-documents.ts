import { existsSync, readFileSync } from 'node:fs';
import type { RequestHandler } from 'express';
import { answerError } from './graphql-door.ts';

/** The documents that the dashboard was built with, by the SHA-256 of their text. */
export type Manifest = ReadonlyMap<string, string>;

export function readManifest(file: string): Manifest {
  if (!existsSync(file)) return new Map();
  const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof stored !== 'object' || stored === null) return new Map();
  return new Map(
    Object.entries(stored)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .map(([hash, document]) => [bare(hash), document]),
  );
}

/** The hash without the name of its algorithm, which some clients send and some do not. */
const bare = (hash: string): string => hash.replace(/^sha256:/, '');

function hashIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  if ('documentId' in body && typeof body.documentId === 'string') return bare(body.documentId);
  const extensions = 'extensions' in body ? body.extensions : null;
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions)) return null;
  const { persistedQuery } = extensions;
  return typeof persistedQuery === 'object' &&
    persistedQuery !== null &&
    'sha256Hash' in persistedQuery &&
    typeof persistedQuery.sha256Hash === 'string'
    ? bare(persistedQuery.sha256Hash)
    : null;
}

/**
 * Puts a trusted document in the place of its hash. Where only trusted documents are taken (`isBound`), a document that came as
 * text must be one of them, too.
 */
export function trustedDocuments(
  manifest: Manifest,
  isBound: (credential: string | undefined) => boolean,
): RequestHandler {
  const texts = new Set(manifest.values());
  return (request, response, next) => {
    const body: unknown = request.body;
    if (typeof body !== 'object' || body === null || Array.isArray(body)) {
      return answerError(response, 400, 'BAD_REQUEST', 'The body is one GraphQL request as a JSON object.');
    }
    const hash = hashIn(body);
    const given = 'query' in body && typeof body.query === 'string' ? body.query : null;
    const document = (hash === null ? null : manifest.get(hash)) ?? given;
    if (document === null) {
      return answerError(
        response,
        400,
        'UNKNOWN_DOCUMENT',
        'The request names no document that this server knows.',
      );
    }
    if (isBound(request.headers.authorization) && !texts.has(document)) {
      return answerError(
        response,
        400,
        'UNTRUSTED_DOCUMENT',
        "Only the dashboard's own documents are taken here.",
      );
    }
    request.body = {
      query: document,
      ...('variables' in body ? { variables: body.variables } : {}),
      ...('operationName' in body ? { operationName: body.operationName } : {}),
    };
    next();
  };
}
