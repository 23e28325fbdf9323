/** Why a rule of the practice says no: a stable code, a sentence for a person, and the field that it is about. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly field?: string;
}

/** The answer of a decision: what was decided, or why not. Rules return; only the unexpected throws. */
export type Result<Value, No = Refusal> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: No };

/** A decision taken. */
export const accepted = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

/** A decision refused, with its reason. */
export const refused = (code: string, message: string, field?: string): Result<never> => ({
  ok: false,
  refusal: field === undefined ? { code, message } : { code, message, field },
});
