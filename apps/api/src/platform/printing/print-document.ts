import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { openPaper, type Fonts, type Paper } from './paper.ts';
import { printTable } from './print-table.ts';
import type { PrintedDocument, PrintedPart } from './printed-document.ts';

const nodeModules = createRequire(import.meta.url);
let fonts: Promise<Fonts> | null = null;

/** Noto Sans has the letters of every Latin, Greek and Cyrillic script: names keep their diacritics. */
async function readFonts(): Promise<Fonts> {
  const read = (name: string): Promise<Buffer> =>
    readFile(nodeModules.resolve(`@expo-google-fonts/noto-sans/${name}.ttf`));
  return {
    regular: await read('400Regular/NotoSans_400Regular'),
    bold: await read('600SemiBold/NotoSans_600SemiBold'),
  };
}

/**
 * Makes a PDF of a document: real text in an embedded font, tagged (headings, paragraphs, tables with their heads) so that a
 * screen reader finds its way, the same bytes for the same document.
 */
export async function printDocument(document: PrintedDocument): Promise<Buffer> {
  fonts ??= readFonts();
  const paper = await openPaper(document, await fonts);
  paper.write('H1', document.title, { size: 17, bold: true, after: 10 });
  for (const part of document.parts) printPart(paper, part);
  return paper.finish(document.footer);
}

function printPart(paper: Paper, part: PrintedPart): void {
  if (part.kind === 'heading') {
    paper.keepTogether(60);
    paper.write('H2', part.text, { size: 11.5, bold: true, before: 10, after: 4 });
  } else if (part.kind === 'text') {
    paper.write('P', part.text, {
      size: part.tone === 'quiet' ? 8.5 : 9.5,
      bold: part.tone === 'strong',
      color: part.tone === 'quiet' ? '#4b5563' : '#111827',
      after: 6,
    });
  } else if (part.kind === 'facts') {
    printTable(paper, {
      columns: [
        { label: '', share: 1 },
        { label: '', share: 3 },
      ],
      rows: part.facts.map(({ label, value }) => [label, value]),
      form: 'facts',
    });
  } else if (part.kind === 'table') {
    printTable(paper, { ...part, form: 'table' });
  } else {
    for (const label of part.labels) printSignatureLine(paper, label);
  }
}

function printSignatureLine(paper: Paper, label: string): void {
  paper.keepTogether(58);
  const dateFrom = paper.width * 0.72;
  paper.space(34);
  paper.rule(0, paper.width * 0.64);
  paper.rule(dateFrom, paper.width);
  paper.space(3);
  paper.write('P', `${label} (signature), date`, { size: 8.5, color: '#4b5563', after: 6 });
}
