import type { SampleInput } from '../../gql/graphql.ts';
import type { CivilDate } from '../../platform/scalars.ts';

const percent = (text: string): number => Number(text) / 100;

/** What the form of a sample says; the server checks it. */
export function readSampleForm(form: FormData): SampleInput {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const all = (name: string): string[] => form.getAll(name).filter((value) => typeof value === 'string');
  const isNumber = text('sizeBy') === 'number';
  const chosen = (name: string): { readonly [Key in string]?: string[] } => {
    // Several that a draft names stand in one choice.
    const ids = all(name)
      .flatMap((id) => id.split(' '))
      .filter((id) => id !== '');
    return ids.length === 0 ? {} : { [name]: ids };
  };
  return {
    title: text('title'),
    reason: text('reason'),
    from: text('from') as CivilDate,
    to: text('to') as CivilDate,
    ...chosen('groupIds'),
    ...chosen('siteIds'),
    ...(text('authorId') === '' ? {} : { authorId: text('authorId') }),
    signedOnly: text('signedOnly') === 'on',
    method: text('method'),
    ...(isNumber
      ? { size: Math.round(Number(text('size'))) }
      : { margin: percent(text('margin')), expected: percent(text('expected')) }),
    confidence: Number(text('confidence')),
    seed: text('seed'),
    reviewers: all('reviewers'),
    doubleShare: percent(text('doubleShare')),
    checklist: text('checklist')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    lastDay: text('lastDay') as CivilDate,
  };
}
