import { useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { composeCopy as copy } from './copy.es.ts';

export interface PickedFile {
  mimeType: string;
  base64: string;
}

/** As much as the simulated phone takes. */
const bytesMax = 6_000_000;

interface PickFileProps {
  label: string;
  accept: 'audio/*' | 'image/*';
  /** `undefined`: one was picked that cannot be sent. */
  onPick: (file: PickedFile | null | undefined) => void;
}

/** A real file in place of the made-up one. */
export function PickFile({ label, accept, onPick }: PickFileProps) {
  const [error, setError] = useState<string>();
  const pick = async (file: File | undefined) => {
    const problem = file && problemOf(file, accept);
    setError(problem);
    onPick(problem ? undefined : null);
    if (file && !problem) onPick({ mimeType: file.type, base64: await base64Of(file) });
  };
  return (
    <Field label={label} hint={copy.fileHint} error={error}>
      {(control) => (
        <Input
          {...control}
          type="file"
          accept={accept}
          className="h-auto py-1.5 text-sm file:mr-2 file:rounded-sm file:bg-sunken file:px-2 file:py-1"
          onChange={({ target }) => void pick(target.files?.[0])}
        />
      )}
    </Field>
  );
}

function problemOf(file: File, accept: PickFileProps['accept']): string | undefined {
  if (!file.type.startsWith(accept.replace('*', ''))) return copy.fileOfOtherKind[accept];
  return file.size > bytesMax ? copy.fileTooLarge : undefined;
}

/** A data address is the browser's own base64. */
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
