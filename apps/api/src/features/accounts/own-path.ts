/** Stands for wherever our pages are: only what leads nowhere else counts. */
const here = 'https://here.invalid';

/** Where the dashboard takes people who only came to prove something; it closes itself. */
export const doneAtProvider = '/provider/done';

/**
 * The path of one of our own pages, with its filters; the first page where the text leads anywhere else, or to where signing in goes
 * on. Written anew from what a browser would make of it: no other host hides in it.
 */
export function ownPath(text: string): string {
  if (text.length > 2_000 || !text.startsWith('/') || !URL.canParse(text, here)) return '/';
  const { origin, pathname, searchParams } = new URL(text, here);
  if (origin !== here || pathname.startsWith('//') || pathname.startsWith('/sign-in/')) return '/';
  searchParams.delete('sign-in');
  const search = searchParams.toString();
  return search === '' ? pathname : `${pathname}?${search}`;
}
