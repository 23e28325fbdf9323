/** What a client may be in treatment for, in words that notes and goals draw on. */
export interface Theme {
  readonly diagnoses: readonly string[];
  readonly condition: string;
  readonly symptoms: readonly string[];
  readonly stressors: readonly string[];
  /** The goal's text, and a short name of it for use inside a sentence. */
  readonly goals: readonly (readonly [string, string])[];
  /** Where life suffers. */
  readonly impairments: readonly string[];
}
