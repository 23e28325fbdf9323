/** One thing that can be jumped to or done. */
export interface PaletteEntry {
  readonly key: string;
  readonly label: string;
  readonly kind: string;
  /** The server found it for what was typed, whatever its label is. */
  readonly found?: boolean;
  readonly run: () => void;
}

const most = 12;
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** What fits the typed words: each must begin a word of the label. Labels that begin so come first. */
export function findEntries(typed: string, entries: readonly PaletteEntry[]): readonly PaletteEntry[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  const fits = ({ label, found }: PaletteEntry): boolean => {
    const words = plain(label).split(/[\s&,-]+/);
    return found === true || wanted.every((part) => words.some((word) => word.startsWith(part)));
  };
  const begins = ({ label }: PaletteEntry): number => (plain(label).startsWith(plain(typed.trim())) ? 0 : 1);
  return entries
    .filter(fits)
    .toSorted((a, b) => begins(a) - begins(b))
    .slice(0, most);
}
