import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkNotes } from './check-notes.ts';

const person = (id: string, kind: string, firstName: string, lastName: string): object => ({ id, kind, firstName, lastName, preferredName: null, otherNames: [] }); // prettier-ignore
const people = [
  person('c1', 'client', 'Ana', 'Silva'),
  person('c2', 'client', 'Marcus', 'Hill'),
  person('s1', 'staff', 'Ruth', 'Vance'),
];

let folder = '';
let roster = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'check-notes-'));
  roster = path.join(folder, 'roster.json');
  await writeFile(roster, JSON.stringify({ people }));
});
afterAll(() => rm(folder, { recursive: true }));

function collector(): { readonly stream: Writable; readonly text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    highWaterMark: 16,
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString('utf8'));
      setImmediate(done);
    },
  });
  return { stream, text: () => chunks.join('') };
}

async function run(
  args: readonly string[],
  input: readonly string[] = [],
): Promise<{ status: number; out: string; err: string }> {
  const out = collector();
  const err = collector();
  const status = await checkNotes(args, {
    stdin: Readable.from(input),
    stdout: out.stream,
    stderr: err.stream,
  });
  out.stream.end();
  err.stream.end();
  await new Promise((resolve) => setImmediate(resolve));
  return { status, out: out.text(), err: err.text() };
}

const note = (noteId: string, text: string, subjectId: string | null = 'c1'): string =>
  `${JSON.stringify({ noteId, subjectId, text })}\n`;

describe('concord check-notes', () => {
  test('answers each note with one line, in order', async () => {
    const { status, out, err } = await run(
      ['--roster', roster],
      [note('n1', 'Client told Marcus that she was sorry. Ruth Vance led.'), note('n2', 'Client was calm.')],
    );
    expect(status).toBe(0);
    expect(err).toBe('');
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      {
        noteId: 'n1',
        findings: [
          {
            start: 12,
            end: 18,
            text: 'Marcus',
            personId: 'c2',
            kind: 'name',
            level: 'block',
            suggestion: 'another group member',
          },
        ],
      },
      { noteId: 'n2', findings: [] },
    ]);
  });

  test('keeps its answers in order when the reader is slow', async () => {
    const many = Array.from({ length: 300 }, (_, i) => note(`n${i}`, 'Marcus cried.'));
    const { status, out } = await run(['--roster', roster], many);
    expect(status).toBe(0);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { noteId: string }).noteId),
    ).toEqual(many.map((_, i) => `n${i}`));
  });

  test('reads notes whose lines arrive in pieces, with or without a last line break', async () => {
    const line = note('n1', 'Marcus cried.').trimEnd();
    const { status, out } = await run(['--roster', roster], [line.slice(0, 9), line.slice(9)]);
    expect(status).toBe(0);
    expect(out).toContain('"noteId":"n1"');
  });

  test('checks the note of the group against everybody', async () => {
    const { out } = await run(['--roster', roster], [note('g1', 'Ana and Marcus repaired a rupture.', null)]);
    expect(
      (JSON.parse(out) as { findings: { personId: string }[] }).findings.map((finding) => finding.personId),
    ).toEqual(['c1', 'c2']);
  });

  test('names the line that is no note, and never its text', async () => {
    const { status, err } = await run(
      ['--roster', roster],
      [note('n1', 'Client was calm.'), '{"noteId": "n2", "text": "Marcus"}\n'],
    );
    expect(status).toBe(1);
    expect(err).toBe('concord check-notes: line 2 has no subjectId (null for a group note).\n');
    const broken = await run(['--roster', roster], ['Marcus Hill cried\n']);
    expect(broken).toMatchObject({ status: 1, err: 'concord check-notes: line 1 is not a JSON object.\n' });
  });

  test('tells a roster that cannot be used from a call that was wrong', async () => {
    expect((await run(['--roster', path.join(folder, 'none.json')])).status).toBe(1);
    const twice = path.join(folder, 'twice.json');
    await writeFile(twice, JSON.stringify({ people: [people[0], people[0]] }));
    expect(await run(['--roster', twice])).toMatchObject({
      status: 1,
      err: 'concord check-notes: person 2 of the roster has the id of another person.\n',
    });
    expect((await run([])).status).toBe(2);
    expect((await run(['--roster'])).status).toBe(2);
    expect((await run(['--rooster', roster])).status).toBe(2);
  });

  test('explains itself', async () => {
    const { status, out } = await run(['--help']);
    expect(status).toBe(0);
    expect(out).toContain('--roster FILE');
  });
});
