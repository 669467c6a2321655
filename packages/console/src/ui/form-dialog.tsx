import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { closeDialog, Dialog } from './dialog.tsx';

/** A question of a form. */
interface FormField {
  name: string;
  label: string;
  type?: 'text' | 'tel' | 'number' | 'textarea' | 'select' | 'checkbox';
  value?: string;
  hint?: string;
  isOptional?: boolean;
  /** What can be selected: value and label. */
  options?: readonly (readonly [string, string])[];
  /** A pattern of the whole text; `hint` says what it means. */
  pattern?: string;
}

/** What was filled in: of a checkbox `on`, or nothing. */
type FormValues = Readonly<Record<string, string>>;

interface FormDialogProps {
  title: string;
  fields: readonly FormField[];
  action: string;
  children?: ComponentChildren;
  /** Returns whether it was done: the dialog stays open if not. */
  onSubmit(values: FormValues): Promise<boolean>;
}

/** A dialog that asks something. */
export function FormDialog({ title, fields, action, children, onSubmit }: FormDialogProps) {
  const [isBusy, setBusy] = useState(false);
  return (
    <Dialog title={title}>
      <form
        class="fields"
        onSubmit={async (event) => {
          event.preventDefault();
          const values = Object.fromEntries(
            [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]),
          );
          setBusy(true);
          const isDone = await onSubmit(values);
          setBusy(false);
          if (isDone) closeDialog();
        }}
      >
        {children}
        {fields.map((field) => (
          <Question key={field.name} {...field} />
        ))}
        <footer>
          <button type="button" onClick={closeDialog}>
            Cancel
          </button>
          <button type="submit" class="primary" disabled={isBusy}>
            {action}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

function Question({ name, label, type = 'text', value, hint, isOptional = false, options, pattern }: FormField) {
  const shared = {
    id: `field ${name}`,
    name,
    required: !isOptional,
    ...(hint && { 'aria-describedby': `hint of ${name}` }),
  };
  if (type === 'checkbox') {
    return (
      <label class="check">
        <input name={name} type="checkbox" defaultChecked={value === 'on'} /> {label}
      </label>
    );
  }
  return (
    <div class="question">
      <label for={`field ${name}`}>
        {label} {isOptional && <span class="faint">(optional)</span>}
      </label>
      {type === 'select' && (
        <select {...shared} defaultValue={value}>
          {options?.map(([id, text]) => (
            <option key={id} value={id}>
              {text}
            </option>
          ))}
        </select>
      )}
      {type === 'textarea' && <textarea {...shared} rows={4} defaultValue={value} />}
      {type !== 'select' && type !== 'textarea' && (
        <input
          {...shared}
          type={type as 'text'}
          step="any"
          {...(pattern && { pattern, title: hint })}
          autocomplete="off"
          defaultValue={value}
        />
      )}
      {hint && (
        <p class="hint" id={`hint of ${name}`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** The pattern of a phone number, and what to say about it. */
export const NUMBER = {
  type: 'tel',
  pattern: '[+]?[\\d\\s\\(\\).\\-]{7,}',
  hint: 'With country code: 919984351847',
} as const;

/** The digits of a number that the user enters. */
export function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}
