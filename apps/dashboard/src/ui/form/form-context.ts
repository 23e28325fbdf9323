import { createContext, use } from 'react';

/** What is wrong in the form, and with which field. */
export interface FormProblem {
  readonly field: string | null;
  readonly message: string;
}

export const FormProblemContext = createContext<FormProblem | null>(null);

/** What is wrong with a field of the form around it; null when nothing is. */
export function useFieldProblem(name: string): string | null {
  const problem = use(FormProblemContext);
  return problem?.field === name ? problem.message : null;
}
