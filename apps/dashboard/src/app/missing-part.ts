/** A part of the program that was not loaded yet: the server is silent, or has a newer program with other parts. */
export class MissingPart extends Error {}

/** A page's part of the program. One that can't be had is an error of our own: the router would load the whole page anew at once, and what is not saved yet would be gone with it. */
export const orMissing = <Part>(part: Promise<Part>): Promise<Part> =>
  part.catch(() => {
    throw new MissingPart('A part of the program could not be loaded.');
  });
