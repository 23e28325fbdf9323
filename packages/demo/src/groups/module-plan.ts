/** What one module of a curriculum teaches. */
export interface ModulePlan {
  readonly title: string;
  /** What the content is about, as part of a sentence. */
  readonly content: string;
  readonly skills: readonly string[];
  readonly exercise: string;
  readonly homework: string;
}
