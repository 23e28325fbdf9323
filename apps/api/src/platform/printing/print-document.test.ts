import { describe, expect, it } from 'vitest';
import { readPdf } from '../../testing/read-pdf.ts';
import { printDocument, type PrintedDocument } from './index.ts';

const letter: PrintedDocument = {
  title: 'Superbill, November 2026',
  footer: 'Harbour Clinic',
  author: 'Harbour Clinic',
  madeAt: new Date('2026-11-24T20:00:00Z'),
  parts: [
    { kind: 'facts', facts: [{ label: 'Client', value: 'Zoë Nguyễn-Łukasiewicz' }] },
    { kind: 'heading', text: 'Services' },
    {
      kind: 'table',
      columns: [
        { label: 'Date', share: 2 },
        { label: 'Minutes', share: 1, align: 'right' },
      ],
      rows: [['2026-11-03', '90']],
      total: ['Total', '90'],
    },
    { kind: 'text', text: '2 services are held.', tone: 'quiet' },
    { kind: 'signatures', labels: ['Reviewer'] },
  ],
};

const longTable = (lines: number): PrintedDocument => ({
  ...letter,
  parts: [
    {
      kind: 'table',
      columns: [
        { label: 'Number', share: 1 },
        { label: 'What was done', share: 3 },
      ],
      rows: Array.from({ length: lines }, (_, index) => [
        `row-${index}`,
        'Some words that need no second line',
      ]),
    },
  ],
});

describe('a printed document', () => {
  it('holds real text, with every letter of a name, and says what it is', async () => {
    const pdf = await readPdf(await printDocument(letter));
    expect(pdf.title).toBe('Superbill, November 2026');
    expect(pdf.language).toBe('en-US');
    expect(pdf.pages).toHaveLength(1);
    expect(pdf.pages[0]?.split('\n')).toEqual([
      'Superbill, November 2026',
      'Client',
      'Zoë Nguyễn-Łukasiewicz',
      'Services',
      'Date',
      'Minutes',
      '2026-11-03',
      '90',
      'Total',
      '90',
      '2 services are held.',
      'Reviewer (signature), date',
      'Harbour Clinic',
      'Page 1 of 1',
    ]);
  });

  it('is tagged, so that a screen reader finds headings, paragraphs and the heads of tables', async () => {
    const { tags } = await readPdf(await printDocument(letter));
    expect(tags.filter((tag) => tag !== 'Root')).toEqual([
      ...['Document', 'H1', 'Table', 'TR', 'TH', 'TD', 'H2'],
      ...['Table', 'TR', 'TH', 'TH', 'TR', 'TD', 'TD', 'TR', 'TD', 'TD', 'P', 'P'],
    ]);
  });

  it('is the same file, byte for byte, when it is made again of the same facts', async () => {
    const first = await printDocument(letter);
    expect(first.equals(await printDocument(letter))).toBe(true);
    expect(first.equals(await printDocument({ ...letter, madeAt: new Date('2026-11-25T20:00:00Z') }))).toBe(
      false,
    );
  });

  it('repeats the heads of a table on every page and loses no row', async () => {
    const { pages } = await readPdf(await printDocument(longTable(120)));
    expect(pages.length).toBeGreaterThan(2);
    for (const [index, page] of pages.entries()) {
      expect(page.split('\n').slice(0, 2)).toEqual(
        index === 0 ? ['Superbill, November 2026', 'Number'] : ['Number', 'What was done'],
      );
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
    }
    const found = pages.flatMap((page) => page.split('\n').filter((line) => line.startsWith('row-')));
    expect(found).toEqual(Array.from({ length: 120 }, (_, index) => `row-${index}`));
  });

  it('writes a name that was typed in parts (letter, then accent) as one', async () => {
    const pdf = await readPdf(
      await printDocument({ ...letter, parts: [{ kind: 'text', text: 'Zoe\u0308 Nguye\u0302\u0303n' }] }),
    );
    expect(pdf.pages[0]).toContain('Zoë Nguyễn');
  });
});
