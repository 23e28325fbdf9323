import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestHandler } from 'express';
import sirv from 'sirv';

const fallback = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Concord</title></head>
<body><p>The dashboard is not built yet: run "npm run setup". The API answers at /graphql.</p></body></html>`;

/** Serves the built dashboard: files with a hash in their name for ever, the page itself anew each time with its own nonce. */
export function serveDashboard(folder: string): RequestHandler[] {
  const page = join(folder, 'index.html');
  const html = existsSync(page) ? readFileSync(page, 'utf8') : fallback;
  const files: RequestHandler = existsSync(folder)
    ? sirv(folder, {
        // Looks at the folder at each request: a list made once would name files that a later build has replaced.
        dev: true,
        brotli: true,
        gzip: true,
        etag: true,
        // The page goes through our own hands.
        extensions: [],
        setHeaders: (response, path) =>
          response.setHeader(
            'Cache-Control',
            path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
          ),
      })
    : (_request, _response, next) => next();
  return [
    (request, response, next) => {
      if (request.path === '/' || request.path === '/index.html') next();
      else if (request.path.startsWith('/.vite/')) response.status(404).end();
      else files(request, response, next);
    },
    (request, response, next) => {
      const isPage = (request.method === 'GET' || request.method === 'HEAD') && !/\.\w+$/.test(request.path);
      if (!isPage && request.path !== '/index.html') return next();
      response.setHeader('Cache-Control', 'no-cache');
      response.type('html').send(withNonce(html, response.locals['cspNonce'] as string));
    },
  ];
}

const withNonce = (html: string, nonce: string): string =>
  html.replaceAll(/<(script|style|link)(?=[\s>])/g, `<$1 nonce="${nonce}"`);
