import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF shows, as somebody else's reader finds it: the pieces of text in their order, one a line. */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const pdf = await task.promise;
  const pieces: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pieces.push(...items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : [])));
  }
  await task.destroy();
  return pieces.join('\n');
}
