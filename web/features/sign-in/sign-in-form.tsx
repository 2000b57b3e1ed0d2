import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { errorSentence } from '../../copy/errors.ts';
import { signInCopy as copy } from '../../copy/sign-in.ts';
import { isApiError } from '../../lib/api-error.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Input } from '../../ui/input.tsx';
import type { Credentials, SignIn } from './use-sign-in.ts';

export function SignInForm({ signIn }: { signIn: SignIn }) {
  const [shown, setShown] = useState(false);
  const { register, handleSubmit, formState } = useForm<Credentials>();
  const { errors } = formState;
  return (
    <form
      noValidate
      className="flex flex-col gap-4 rounded-lg border bg-surface p-5"
      onSubmit={handleSubmit((credentials) => signIn.mutate(credentials))}
    >
      {signIn.error && (
        <p role="alert" className="rounded-md bg-danger-soft px-3 py-2 text-danger text-sm">
          {refusal(signIn.error)}
        </p>
      )}
      <Field label={copy.email} error={errors.email?.message}>
        {(control) => (
          <Input
            {...control}
            type="email"
            autoComplete="username"
            autoFocus
            {...register('email', { required: copy.emailNeeded })}
          />
        )}
      </Field>
      <Field label={copy.password} error={errors.password?.message}>
        {(control) => (
          <div className="relative">
            <Input
              {...control}
              type={shown ? 'text' : 'password'}
              autoComplete="current-password"
              className="pr-10"
              {...register('password', { required: copy.passwordNeeded })}
            />
            <IconButton
              icon={shown ? EyeOff : Eye}
              label={shown ? copy.hidePassword : copy.showPassword}
              small
              className="absolute top-1 right-1"
              onClick={() => setShown(!shown)}
            />
          </div>
        )}
      </Field>
      <Button type="submit" look="primary" size="lg" busy={signIn.isPending}>
        {copy.submit}
      </Button>
    </form>
  );
}

function refusal(error: unknown): string {
  if (isApiError(error, 'unauthenticated', 'bad_request')) return copy.wrong;
  if (isApiError(error, 'rate_limited') && error.retryAfterMs) {
    return copy.tooMany(Math.ceil(error.retryAfterMs / 1000));
  }
  return errorSentence(error);
}
