import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { constants, gunzipSync, inflateSync } from 'node:zlib';

/** A form in which a browser may keep words. */
interface Form {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The letters of Base64 that the words alone decide, however many bytes stand before and after them. */
function inBase64(bytes: Buffer, before: number): string {
  const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
  return encoded.slice(Math.ceil((before * 4) / 3), Math.floor(((before + bytes.length) * 4) / 3));
}

function formsOf(words: string): readonly Form[] {
  const plain = [
    { name: 'UTF-8', bytes: Buffer.from(words, 'utf8') },
    { name: 'UTF-16', bytes: Buffer.from(words, 'utf16le') },
    { name: 'UTF-16 of the other order', bytes: Buffer.from(words, 'utf16le').swap16() },
    { name: 'an address', bytes: Buffer.from(encodeURIComponent(words)) },
  ];
  return plain.flatMap(({ name, bytes }) => [
    { name, bytes },
    { name: `${name} in hexadecimal`, bytes: Buffer.from(bytes.toString('hex')) },
    ...[0, 1, 2].flatMap((before) => {
      const letters = inBase64(bytes, before);
      const ofAddresses = letters.replaceAll('+', '-').replaceAll('/', '_');
      return [...new Set([letters, ofAddresses])].map((text) => ({
        name: `${name} in Base64`,
        bytes: Buffer.from(text),
      }));
    }),
  ]);
}

const gzip = Buffer.from([0x1f, 0x8b, 0x08]);
const zlib = [0x01, 0x5e, 0x9c, 0xda].map((level) => Buffer.from([0x78, level]));
const whatThereIs = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 64_000_000 };

/** Everything that begins somewhere in a file as gzip or zlib do, unpacked as far as it goes. */
function unpacked(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  const tryAt = (magic: Buffer, unpack: typeof gunzipSync): void => {
    for (let at = bytes.indexOf(magic); at >= 0; at = bytes.indexOf(magic, at + 1)) {
      try {
        found.push(unpack(bytes.subarray(at), whatThereIs));
      } catch {
        // It only looked like a beginning.
      }
    }
  };
  tryAt(gzip, gunzipSync);
  for (const magic of zlib) tryAt(magic, inflateSync);
  return found;
}

/** A file of a folder as it lies there, and what is packed in it. */
export interface KeptFile {
  readonly name: string;
  readonly contents: readonly Buffer[];
}

/** Every file below a folder, read once. */
export const readFolder = (folder: string): readonly KeptFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = readFileSync(path);
      return { name: relative(folder, path), contents: [bytes, ...unpacked(bytes)] };
    });

/**
 * Where words stand in the files of a browser's profile: in a file's name, or in it as UTF-8 or UTF-16, as an address, in hexadecimal
 * or Base64, also within what is packed as gzip or zlib, and written small. LevelDB and the like pack with Snappy, which keeps the first
 * occurrence of words that repeat nothing before them as it is: so words to look for are best ones that stand nowhere else.
 */
export function findTraces(files: readonly KeptFile[], words: readonly string[]): string[] {
  const looked = [...new Set(words.flatMap((one) => [one, one.toLowerCase()]))].map((one) => ({
    one,
    forms: formsOf(one),
  }));
  return files.flatMap(({ name, contents }) =>
    looked.flatMap(({ one, forms }) => [
      ...(name.includes(one) ? [`${one}: the name of ${name}`] : []),
      ...forms.flatMap((form) =>
        contents.some((bytes) => bytes.includes(form.bytes)) ? [`${one}: ${name}, as ${form.name}`] : [],
      ),
    ]),
  );
}
