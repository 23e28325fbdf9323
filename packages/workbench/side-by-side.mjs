/** Does the work for each, so many at a time, and answers in their order. */
export async function sideBySide(items, atOnce, work) {
  const answers = [];
  const waiting = [...items.entries()];
  const workThrough = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      answers[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, workThrough));
  return answers;
}
