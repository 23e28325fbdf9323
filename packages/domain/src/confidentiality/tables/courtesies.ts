/** Set phrases of letters and greetings, and of what people say of themselves: no person is meant. */
export const courtesies = `
best of luck
best wishes
best regards
best of
good luck
good day
good morning
good afternoon
good evening
happy birthday
merry christmas
higher self
true self
inner self
joy to the world
`;
