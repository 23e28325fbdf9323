import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF shows, page by page, and the order of its tags, read by somebody else's reader. */
export interface ReadPdf {
  readonly title: string;
  readonly language: string | null;
  readonly pages: readonly string[];
  readonly tags: readonly string[];
}

interface StructNode {
  readonly role?: string;
  readonly children?: readonly StructNode[];
}

const rolesOf = (node: StructNode): string[] => [
  ...(node.role === undefined ? [] : [node.role]),
  ...(node.children ?? []).flatMap(rolesOf),
];

/** Reads a PDF back. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const info = (await pdf.getMetadata()).info as { readonly Title?: string; readonly Language?: string };
  const pages: string[] = [];
  let tags: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : [])).join('\n'),
    );
    if (number === 1) tags = rolesOf((await page.getStructTree()) as StructNode);
  }
  await task.destroy();
  return { title: info.Title ?? '', language: info.Language ?? null, pages, tags };
}
