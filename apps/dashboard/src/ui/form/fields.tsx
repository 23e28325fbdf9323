import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { useFieldProblem } from './form-context.ts';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  /** Says that it may stay empty. */
  readonly optional?: boolean;
  /** Takes the whole row. */
  readonly wide?: boolean;
}

interface Described {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A label, a control, what it means, and what is wrong with it. */
export function Field({
  name,
  label,
  hint,
  optional,
  wide,
  children,
}: FieldProps & { readonly children: (described: Described) => ReactNode }): ReactNode {
  const id = useId();
  const problem = useFieldProblem(name);
  const [hintId, problemId] = [`${id}-hint`, `${id}-problem`];
  const by = [...(problem === null ? [] : [problemId]), ...(hint === undefined ? [] : [hintId])].join(' ');
  return (
    <div className="field" data-field={name} data-wide={wide}>
      <label htmlFor={id}>
        {label}
        {optional === true && <span className="quiet"> (may stay empty)</span>}
      </label>
      {children({
        id,
        'aria-describedby': by === '' ? undefined : by,
        'aria-invalid': problem === null ? undefined : true,
      })}
      <FieldProblem id={problemId} problem={problem} />
      {hint !== undefined && (
        <p id={hintId} className="hint">
          {hint}
        </p>
      )}
    </div>
  );
}

const FieldProblem = ({
  id,
  problem,
}: {
  readonly id: string;
  readonly problem: string | null;
}): ReactNode =>
  problem === null ? null : (
    <p id={id} role="alert" className="problem">
      {problem}
    </p>
  );

type InputProps = FieldProps & Omit<ComponentProps<'input'>, 'name' | 'id' | 'children' | 'className'>;

/** One line of text, a number, a day or a time. */
export function TextField({ name, label, hint, optional, wide, ...input }: InputProps): ReactNode {
  return (
    <Field {...given({ name, label, hint, optional, wide })}>
      {(described) => <input autoComplete="off" {...input} {...described} name={name} />}
    </Field>
  );
}

/** A day of the calendar. */
export const DateField = (props: InputProps): ReactNode => <TextField {...props} type="date" />;

/** A time on the wall of the site. */
export const TimeField = (props: InputProps): ReactNode => <TextField {...props} type="time" />;

/** A whole number. */
export const NumberField = (props: InputProps): ReactNode => <TextField inputMode="numeric" {...props} />;

type AreaProps = FieldProps & Omit<ComponentProps<'textarea'>, 'name' | 'id' | 'children' | 'className'>;

/** Several lines of text. */
export function TextArea({ name, label, hint, optional, wide, ...area }: AreaProps): ReactNode {
  return (
    <Field {...given({ name, label, hint, optional, wide: wide ?? true })}>
      {(described) => <textarea rows={3} {...area} {...described} name={name} />}
    </Field>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

type SelectProps = FieldProps &
  Omit<ComponentProps<'select'>, 'name' | 'id' | 'children' | 'className'> & {
    readonly options: readonly Option[];
    /** What stands there before something is chosen. */
    readonly empty?: string;
  };

/** One of a few. */
export function SelectField(props: SelectProps): ReactNode {
  const { name, label, hint, optional, wide, options, empty, ...select } = props;
  return (
    <Field {...given({ name, label, hint, optional, wide })}>
      {(described) => (
        <select {...select} {...described} name={name}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map(({ value, label: text }) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface ChoiceProps extends Omit<FieldProps, 'optional'> {
  readonly options: readonly (Option & { readonly hint?: string })[];
  readonly defaultValue: string;
  readonly onChoose?: (value: string) => void;
}

/** One of two or three, each with what it means. */
export function ChoiceField({
  name,
  label,
  hint,
  wide,
  options,
  defaultValue,
  onChoose,
}: ChoiceProps): ReactNode {
  const id = useId();
  const problem = useFieldProblem(name);
  return (
    <fieldset
      className="field choice"
      data-field={name}
      data-wide={wide}
      aria-describedby={problem === null ? undefined : `${id}-problem`}
    >
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === defaultValue}
            onChange={() => onChoose?.(option.value)}
          />
          <span>
            {option.label}
            {option.hint !== undefined && <span className="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
      <FieldProblem id={`${id}-problem`} problem={problem} />
      {hint !== undefined && <p className="hint">{hint}</p>}
    </fieldset>
  );
}

interface CheckProps {
  readonly name: string;
  readonly label: string;
  readonly defaultChecked?: boolean;
}

/** Yes or no. */
export const CheckField = ({ name, label, defaultChecked }: CheckProps): ReactNode => (
  <label className="check" data-field={name}>
    <input type="checkbox" name={name} defaultChecked={defaultChecked} />
    {label}
  </label>
);

interface ChecksProps {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
}

/** Any of a few; `choicesIn` reads them. */
export function ChecksField({ name, legend, options, chosen }: ChecksProps): ReactNode {
  const id = useId();
  const problem = useFieldProblem(name);
  return (
    <fieldset
      className="rows-field"
      data-field={name}
      aria-describedby={problem === null ? undefined : `${id}-problem`}
    >
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value} className="check">
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
          {label}
        </label>
      ))}
      <FieldProblem id={`${id}-problem`} problem={problem} />
    </fieldset>
  );
}

/** Props without those that were left out. */
const given = (props: {
  readonly name: string;
  readonly label: string;
  readonly hint: ReactNode;
  readonly optional: boolean | undefined;
  readonly wide: boolean | undefined;
}): FieldProps => ({
  name: props.name,
  label: props.label,
  ...(props.hint === undefined ? {} : { hint: props.hint }),
  ...(props.optional === undefined ? {} : { optional: props.optional }),
  ...(props.wide === undefined ? {} : { wide: props.wide }),
});
