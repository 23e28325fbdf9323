import { formatInstant, parseCivilDate, parseInstant, type Instant } from '@concord/domain/shared';
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

function refuse(sentence: string): never {
  throw new GraphQLError(sentence, { extensions: { code: 'BAD_USER_INPUT' } });
}

const textOf = (node: ValueNode, sentence: string): string =>
  node.kind === Kind.STRING ? node.value : refuse(sentence);

const dateSentence = 'A date is written YYYY-MM-DD and names a day of the calendar.';

function readDate(value: unknown): string {
  const date = typeof value === 'string' ? parseCivilDate(value) : null;
  return date ?? refuse(dateSentence);
}

/** A day of the calendar, in no time zone. Inside the API it is text. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar, in no time zone: "2025-03-04".',
  serialize: String,
  parseValue: readDate,
  parseLiteral: (node) => readDate(textOf(node, dateSentence)),
});

const instantSentence =
  'A moment is written as ISO 8601 with an offset, such as 2025-03-04T17:30:00-05:00 or 2025-03-04T22:30:00Z.';

function readInstant(value: unknown): Instant {
  const instant = typeof value === 'string' ? parseInstant(value) : null;
  return instant ?? refuse(instantSentence);
}

function writeInstant(value: unknown): string {
  if (value instanceof Date) return formatInstant(value.getTime() as Instant);
  return typeof value === 'number' ? formatInstant(value as Instant) : String(value);
}

/** A moment. Inside the API it is a number of milliseconds (or what the database gives); outside always UTC. */
export const DateTimeScalar = new GraphQLScalarType<Instant, string>({
  name: 'DateTime',
  description:
    'A moment, ISO 8601. Answers are in UTC ("2025-03-04T22:30:00Z"); arguments may have any offset.',
  serialize: writeInstant,
  parseValue: readInstant,
  parseLiteral: (node) => readInstant(textOf(node, instantSentence)),
});
