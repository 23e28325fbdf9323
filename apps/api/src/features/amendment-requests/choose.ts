import { badInput } from '../../platform/request-failure.ts';

/** The one of some words that was meant. */
export function choose<Choice extends string>(
  choices: readonly Choice[],
  value: string,
  what: string,
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw badInput(`${what} is one of: ${choices.join(', ')}.`);
  return found;
}
