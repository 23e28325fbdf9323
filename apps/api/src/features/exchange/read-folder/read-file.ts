import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { FolderAssembly, FolderFileName, RowTaker } from '@concord/domain/practice-folder';
import { checkBytes } from './check-bytes.ts';
import { placeByteFaults } from './place-byte-faults.ts';
import { splitRecords, type ShapeFault } from './split-records.ts';

/** What is wrong with the shape of a CSV file, in words. */
const shapeProblems: Readonly<Record<ShapeFault, string>> = {
  'never-closed': 'the file ends inside a quoted cell: it is cut off, or a closing quote is missing',
  'goes-on-after-quote': 'a quoted cell goes on after its closing quote; the rest of the file was not read',
  'quote-inside': 'a quote stands inside a cell that is not quoted; the rest of the file was not read',
  'too-long': 'a row is too long, or a closing quote is missing; the rest of the file was not read',
};

/** Reads one file of a practice folder into the assembly, row by row; `onBytes` hears how far it has come. */
export async function readFile(
  path: string,
  file: FolderFileName,
  assembly: FolderAssembly,
  onBytes: (done: number) => void,
): Promise<void> {
  const report = (line: number, column: string, message: string): void => {
    assembly.report({ file, line, column, message });
  };
  let taker: RowTaker | null = null;
  const byteFaults = placeByteFaults(file, report);
  function take(line: number, cells: readonly string[]): void {
    byteFaults.place(line, cells);
    if (cells.length === 1 && cells[0] === '') return;
    if (taker === null) taker = assembly.open(file, cells);
    else taker.take(line, cells);
  }
  const splitter = splitRecords(take);
  const source = createReadStream(path, { highWaterMark: 256 * 1024 });
  source.on('data', () => {
    onBytes(source.bytesRead);
  });
  const bytes = checkBytes(byteFaults.tell);
  const close = (complete: boolean): void => {
    byteFaults.placeRest();
    taker?.close(complete);
    if (!complete || taker === null) assembly.giveUp(file);
  };
  let fault: ShapeFault | null = null;
  try {
    await pipeline(source, bytes, async (pieces: AsyncIterable<Buffer>) => {
      fault = await splitPieces(pieces, splitter, byteFaults.placeRest);
    });
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    report(splitter.line(), 'file', 'cannot be read from the disk');
    close(false);
    return;
  }
  if (fault !== null) report(splitter.line(), 'row', shapeProblems[fault]);
  else if (taker === null) report(1, 'file', 'is empty: it has no header row');
  close(fault === null);
}

/** Decodes the pieces and hands them on while they have a meaning; what is wrong with bytes after that is found all the same. */
async function splitPieces(
  pieces: AsyncIterable<Buffer>,
  splitter: ReturnType<typeof splitRecords>,
  onFault: () => void,
): Promise<ShapeFault | null> {
  const decoder = new TextDecoder();
  let fault: ShapeFault | null = null;
  for await (const piece of pieces) {
    if (fault !== null) continue;
    fault = splitter.take(decoder.decode(piece, { stream: true }));
    if (fault !== null) onFault();
  }
  return fault ?? splitter.take(decoder.decode()) ?? splitter.end();
}
