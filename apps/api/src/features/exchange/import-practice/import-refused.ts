/** Ends the transaction of an import that is refused; its message is a sentence that shows nothing of the records. */
export class ImportRefused extends Error {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.code = code;
  }
}
