/** What a figure says, in one or two sentences computed from its numbers: the finding, then what stands around it. */
export interface Sentence {
  readonly finding: string;
  readonly detail: string;
}
