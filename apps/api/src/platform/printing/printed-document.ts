/** A line of a list of facts, such as "Payer: …". */
export interface PrintedFact {
  readonly label: string;
  readonly value: string;
}

export interface PrintedColumn {
  readonly label: string;
  /** Its share of the width, compared with those of the other columns. */
  readonly share: number;
  readonly align?: 'left' | 'right';
}

/** What stands on paper, from top to bottom. A table repeats its heads on every page that it reaches. */
export type PrintedPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone?: 'plain' | 'quiet' | 'strong' }
  | { readonly kind: 'facts'; readonly facts: readonly PrintedFact[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly PrintedColumn[];
      readonly rows: readonly (readonly string[])[];
      /** A last line that is set apart, such as totals. */
      readonly total?: readonly string[];
    }
  /** Lines to sign on: a name or role under each, and a place for the date. */
  | { readonly kind: 'signatures'; readonly labels: readonly string[] };

/** A document for paper or for somebody's files, described without a word about fonts and points. */
export interface PrintedDocument {
  readonly title: string;
  /** At the foot of each page, before "Page 1 of 2". */
  readonly footer: string;
  /** Who made it: stands in the file's own description. */
  readonly author: string;
  /** The file says when it was made; the same document made at the same instant is the same file, byte for byte. */
  readonly madeAt: Date;
  readonly orientation?: 'portrait' | 'landscape';
  readonly parts: readonly PrintedPart[];
}
