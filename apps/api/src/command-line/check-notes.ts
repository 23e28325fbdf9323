import { readFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { once } from 'node:events';
import {
  compileRoster,
  findCoMembers,
  type CompiledRoster,
  type GuardPerson,
} from '@concord/domain/confidentiality';
import { readLines } from './read-lines.ts';

/** The streams of one call. */
export interface CommandStreams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

const help = `concord check-notes --roster ROSTER.json

Checks notes for members' names and likely descriptions. Reads notes as JSON Lines on standard
input and writes one JSON line per note, in order, on standard output. Needs no database and no network.

  --roster FILE   {"people": [{"id", "kind": "client"|"staff", "firstName", "lastName", "preferredName", "otherNames"}]}
  --help          this text

A note: {"noteId": "n1", "subjectId": "c1", "text": "..."}. Every client of the roster but the subject is a
co-member; with a subjectId of null (the group's own note) every client is. Staff may be named.
A finding: {"start", "end", "text", "personId", "kind": "name"|"initials"|"detail", "level": "block"|"warn", "suggestion"},
offsets in UTF-16 units.

Exit status: 0 done, 1 the input was at fault, 2 the call was wrong.
`;

const inputAtFault = 1;
const callWasWrong = 2;

/** Runs \`concord check-notes\` and gives its exit status: 0 done, 1 the input was at fault, 2 the call was wrong. */
export async function checkNotes(args: readonly string[], io: CommandStreams): Promise<number> {
  const call = readArguments(args);
  if (call === 'help') {
    io.stdout.write(help);
    return 0;
  }
  if (typeof call === 'string') return complain(io, call, callWasWrong);
  const roster = await readRoster(call.roster);
  if (typeof roster === 'string') return complain(io, roster, inputAtFault);
  return checkLines(compileRoster(roster), io);
}

function complain(io: CommandStreams, sentence: string, status: number): number {
  io.stderr.write(`concord check-notes: ${sentence}\n`);
  return status;
}

function readArguments(args: readonly string[]): { readonly roster: string } | string {
  let roster: string | null = null;
  for (let i = 0; i < args.length; i++) {
    const argument = args[i] ?? '';
    if (argument === '--help' || argument === '-h') return 'help';
    const value = argument.startsWith('--roster=')
      ? argument.slice('--roster='.length)
      : argument === '--roster'
        ? args[++i]
        : null;
    if (value === null) return `unknown argument ${JSON.stringify(argument)}; see --help.`;
    if (value === undefined || value === '') return '--roster needs a file; see --help.';
    roster = value;
  }
  return roster === null ? 'say which roster to check against: --roster ROSTER.json.' : { roster };
}

async function readRoster(file: string): Promise<readonly GuardPerson[] | string> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch {
    return 'the roster file could not be read.';
  }
  const parsed = parseJson(content.replace(/^\ufeff/, ''));
  if (!isRecord(parsed) || !Array.isArray(parsed['people']))
    return 'the roster file is not a JSON object with a list "people".';
  const people: GuardPerson[] = [];
  const ids = new Set<string>();
  for (const [index, entry] of parsed['people'].entries()) {
    const person = readPerson(entry);
    if (person === null)
      return `person ${String(index + 1)} of the roster lacks an id, a kind (client or staff) or a name.`;
    if (ids.has(person.id)) return `person ${String(index + 1)} of the roster has the id of another person.`;
    ids.add(person.id);
    people.push(person);
  }
  return people;
}

function readPerson(entry: unknown): GuardPerson | null {
  if (!isRecord(entry)) return null;
  const { id, kind, firstName, lastName, preferredName, otherNames, contacts } = entry;
  if (typeof id !== 'string' || id === '' || (kind !== 'client' && kind !== 'staff')) return null;
  if (typeof firstName !== 'string' || typeof lastName !== 'string') return null;
  const isTexts = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((item) => typeof item === 'string');
  return {
    id,
    kind,
    firstName,
    lastName,
    preferredName: typeof preferredName === 'string' ? preferredName : null,
    otherNames: isTexts(otherNames) ? otherNames : [],
    ...(isTexts(contacts) ? { contacts } : {}),
  };
}

async function checkLines(roster: CompiledRoster, io: CommandStreams): Promise<number> {
  let number = 0;
  for await (const lines of readLines(io.stdin)) {
    let answers = '';
    for (const line of lines) {
      number++;
      const trimmed = number === 1 ? line.replace(/^\ufeff/, '') : line;
      if (trimmed.trim() === '') continue;
      const note = readNote(trimmed);
      if (typeof note === 'string') {
        await write(io.stdout, answers);
        return complain(io, `line ${String(number)} ${note}`, inputAtFault);
      }
      const findings = findCoMembers(roster, note.subjectId, note.text);
      answers += `${JSON.stringify({ noteId: note.noteId, findings })}\n`;
    }
    await write(io.stdout, answers);
  }
  return 0;
}

async function write(stream: Writable, answers: string): Promise<void> {
  if (answers !== '' && !stream.write(answers)) await once(stream, 'drain');
}

function readNote(
  line: string,
): { readonly noteId: string; readonly subjectId: string | null; readonly text: string } | string {
  const parsed = parseJson(line);
  if (!isRecord(parsed)) return 'is not a JSON object.';
  const { noteId, subjectId, text } = parsed;
  if (typeof noteId !== 'string' || noteId === '') return 'has no noteId.';
  if (typeof subjectId !== 'string' && subjectId !== null) return 'has no subjectId (null for a group note).';
  if (typeof text !== 'string') return 'has no text.';
  return { noteId, subjectId, text };
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
