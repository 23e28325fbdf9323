/** A fact while the practice is being made, before it is final. */
export type Draft<Fact> = { -readonly [Key in keyof Fact]: Fact[Key] };

/** The value under the key, made and kept at the first question. */
export function valueFor<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

/** The item, or a RangeError where the practice has no such thing (a slip in the plan). */
export function known<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new RangeError(`The plan names no such ${what}.`);
  return value;
}
