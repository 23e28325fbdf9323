/** How long a password is at least; the server asks for no more. */
export const shortestPassword = 12;

export const newPasswordHint = `${shortestPassword} characters or more. A few words that only you would put together do well.`;
