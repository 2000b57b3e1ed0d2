import { type SubmitEvent, useState } from 'react';
import { common } from '../../copy/common.ts';
import { errorSentence } from '../../copy/errors.ts';
import { formatPhone } from '../../lib/format.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { openCopy as copy } from './copy.es.ts';
import { useOpenPhone, useRecentPhones } from './data.ts';
import { idOfUsername, readNumber } from './person.ts';

interface OpenDialogProps {
  onClose: () => void;
  onOpened: (phoneId: string) => void;
}

type Kind = 'number' | 'username';
const formId = 'open-phone';

/** A phone for any number, for somebody with only a username, or one used before. */
export default function OpenDialog({ onClose, onOpened }: OpenDialogProps) {
  const [kind, setKind] = useState<Kind>('number');
  const [typed, setTyped] = useState('');
  const [name, setName] = useState('');
  const [wrong, setWrong] = useState(false);
  const done = (phoneId: string) => {
    onOpened(phoneId);
    onClose();
  };
  const open = useOpenPhone(done);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const phoneId = kind === 'number' ? readNumber(typed) : idOfUsername(typed);
    setWrong(!phoneId);
    const profileName = name.trim() || (kind === 'username' ? typed.trim().replace(/^@/, '') : '');
    if (phoneId) open.mutate({ phoneId, profileName });
  };
  const wrongText = kind === 'number' ? copy.numberWrong : copy.usernameWrong;
  const failed = open.error ? errorSentence(open.error) : undefined;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={copy.title}
      description={copy.text}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" type="submit" form={formId} busy={open.isPending}>
            {copy.submit}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-3">
        <KindChoice
          kind={kind}
          onChange={(next) => {
            setKind(next);
            setTyped('');
            setWrong(false);
          }}
        />
        <Field
          label={kind === 'number' ? copy.number : copy.username}
          hint={kind === 'number' ? copy.numberHint : copy.usernameHint}
          error={wrong ? wrongText : failed}
        >
          {(control) => (
            <Input
              {...control}
              autoFocus
              key={kind}
              type={kind === 'number' ? 'tel' : 'text'}
              placeholder={kind === 'number' ? '987 654 321' : 'rosa'}
              autoComplete="off"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setWrong(false);
              }}
            />
          )}
        </Field>
        <Field label={copy.name} hint={copy.nameHint}>
          {(control) => (
            <Input
              {...control}
              maxLength={80}
              autoComplete="off"
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
      </form>
      <Recent onPick={done} />
    </Dialog>
  );
}

function KindChoice({ kind, onChange }: { kind: Kind; onChange: (kind: Kind) => void }) {
  const names: Record<Kind, string> = { number: copy.withNumber, username: copy.withUsername };
  return (
    <fieldset className="flex rounded-md bg-sunken p-0.5">
      <legend className="sr-only">{copy.who}</legend>
      {(['number', 'username'] as const).map((value) => (
        <label
          key={value}
          className="flex h-8 flex-1 items-center justify-center rounded-sm font-medium text-ink-2 text-sm has-checked:bg-surface has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="kind"
            className="sr-only"
            checked={kind === value}
            onChange={() => onChange(value)}
          />
          {names[value]}
        </label>
      ))}
    </fieldset>
  );
}

const mostRecent = 5;

function Recent({ onPick }: { onPick: (phoneId: string) => void }) {
  const { data } = useRecentPhones();
  const items = (data?.items ?? []).slice(0, mostRecent);
  if (items.length === 0) return null;
  return (
    <section className="mt-4">
      <h3 className="mb-1 font-medium text-ink-2 text-xs">{copy.recent}</h3>
      <ul className="-mx-2">
        {items.map(({ id, profileName }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => onPick(id)}
              className="flex w-full items-center gap-2 rounded-sm px-2 py-1.5 text-left text-sm hover:bg-hover"
            >
              <Avatar name={profileName} size="sm" />
              <span className="min-w-0 flex-1 truncate">{profileName}</span>
              <span className="figures text-ink-3 text-xs">{formatPhone(id)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
