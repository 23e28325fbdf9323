import type PDFDocument from 'pdfkit';
import type { PrintedDocument } from './printed-document.ts';

export interface Fonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
}

export interface Type {
  readonly size: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly before?: number;
  readonly after?: number;
}

/** A cell of a line of a table: where it stands, and what. */
export interface PrintedCell {
  readonly tag: 'TH' | 'TD';
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly align: 'left' | 'right';
  readonly type: Type;
}

/** Adds lines to one table, as parts of its structure. */
export interface TablePaper {
  readonly line: (cells: readonly PrintedCell[]) => void;
  readonly end: () => void;
}

/** Pages that fill from top to bottom. Widths and places are points from the left margin. */
export interface Paper {
  readonly width: number;
  readonly write: (tag: 'H1' | 'H2' | 'P', text: string, type: Type) => void;
  readonly space: (points: number) => void;
  readonly rule: (from: number, to: number, color?: string) => void;
  /** Begins a new page where less than so much is left; says whether it did. */
  readonly keepTogether: (points: number) => boolean;
  readonly heightOf: (text: string, width: number, type: Type) => number;
  readonly startTable: () => TablePaper;
  readonly finish: (footer: string) => Promise<Buffer>;
}

const margin = 48;
const footHeight = 26;
const ink = '#111827';
const quiet = '#4b5563';

/** Opens the first page of a document. */
export async function openPaper(document: PrintedDocument, fonts: Fonts): Promise<Paper> {
  // Loaded when the first document is printed: most runs of the server print none.
  const { default: Pdf } = await import('pdfkit');
  const pdf = new Pdf({
    size: 'LETTER',
    layout: document.orientation ?? 'portrait',
    margins: { top: margin, left: margin, right: margin, bottom: margin + footHeight },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-US',
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: document.title,
      Author: document.author,
      Producer: 'Concord',
      Creator: 'Concord',
      CreationDate: document.madeAt,
      ModDate: document.madeAt,
    },
  });
  pdf.registerFont('regular', fonts.regular);
  pdf.registerFont('bold', fonts.bold);
  const collected = collect(pdf);
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  const width = pdf.page.width - 2 * margin;
  const bottom = (): number => pdf.page.height - margin - footHeight;

  const choose = ({ size, bold, color }: Type): void => {
    pdf
      .font(bold === true ? 'bold' : 'regular')
      .fontSize(size)
      .fillColor(color ?? ink);
  };
  const heightOf = (text: string, within: number, type: Type): number => {
    choose(type);
    return pdf.heightOfString(text === '' ? ' ' : text, { width: within });
  };
  const keepTogether = (points: number): boolean => {
    if (pdf.y + points <= bottom()) return false;
    pdf.addPage();
    return true;
  };
  // Rules are no content: a screen reader passes over them.
  const rule = (from: number, to: number, color = quiet): void => {
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf
      .moveTo(margin + from, pdf.y)
      .lineTo(margin + to, pdf.y)
      .lineWidth(0.5)
      .strokeColor(color)
      .stroke();
    pdf.endMarkedContent();
  };

  return {
    width,
    heightOf,
    keepTogether,
    rule,
    space: (points) => {
      pdf.y += points;
    },
    write: (tag, text, type) => {
      pdf.y += type.before ?? 0;
      keepTogether(Math.min(heightOf(text, width, type), bottom() - margin));
      root.add(
        pdf.struct(tag, {}, () => {
          choose(type);
          pdf.text(text.normalize('NFC'), margin, pdf.y, { width });
        }),
      );
      pdf.y += type.after ?? 0;
    },
    startTable: () => {
      const table = pdf.struct('Table');
      root.add(table);
      return {
        line: (cells) => {
          const top = pdf.y;
          const line = pdf.struct('TR');
          table.add(line);
          for (const { tag, text, left, width: within, align, type } of cells) {
            line.add(
              pdf.struct(tag, {}, () => {
                choose(type);
                pdf.text(text.normalize('NFC'), margin + left, top, { width: within, align });
              }),
            );
          }
          line.end();
          pdf.y = top;
        },
        end: () => {
          table.end();
        },
      };
    },
    finish: (footer) => {
      root.end();
      writeFeet(pdf, footer);
      pdf.end();
      return collected;
    },
  };
}

/** At the foot of each page what it belongs to, and which of how many it is. */
function writeFeet(pdf: PDFKit.PDFDocument, footer: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    pdf.switchToPage(page);
    // Text below the bottom margin would begin a new page.
    pdf.page.margins.bottom = 0;
    const [top, within] = [pdf.page.height - margin, pdf.page.width - 2 * margin];
    pdf.markContent('Artifact', { type: 'Pagination' });
    pdf.font('regular').fontSize(8).fillColor(quiet);
    pdf.text(footer, margin, top, { width: within * 0.8, height: 10, lineBreak: false, ellipsis: true });
    pdf.text(`Page ${page + 1} of ${count}`, margin, top, { width: within, align: 'right' });
    pdf.endMarkedContent();
  }
}

function collect(pdf: InstanceType<typeof PDFDocument>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => {
      resolve(Buffer.concat(parts));
    });
    pdf.on('error', reject);
  });
}
