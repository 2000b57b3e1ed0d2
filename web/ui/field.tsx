import { Label } from 'radix-ui';
import { type ReactNode, useId } from 'react';

interface FieldProps {
  label: string;
  /** Shown under the control; an error takes its place. */
  hint?: ReactNode;
  error?: string | undefined;
  /** Receives what ties the control to its label and message. */
  children: (control: {
    id: string;
    'aria-describedby'?: string;
    'aria-invalid'?: true;
  }) => ReactNode;
}

/** A labelled control with its hint or error. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const messageId = `${id}-message`;
  const message = error ?? hint;
  return (
    <div className="flex flex-col gap-1">
      <Label.Root htmlFor={id} className="font-medium text-ink-2 text-xs">
        {label}
      </Label.Root>
      {children({
        id,
        ...(message ? { 'aria-describedby': messageId } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {message && (
        <p id={messageId} className={error ? 'text-danger text-xs' : 'text-ink-3 text-xs'}>
          {message}
        </p>
      )}
    </div>
  );
}
