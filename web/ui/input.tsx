import type { ComponentProps } from 'react';
import { cn } from '../lib/cn.ts';

export const controlLook =
  'w-full rounded-md border border-line-strong bg-surface text-ink text-base placeholder:text-ink-3 transition-colors hover:border-ink-3 focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 disabled:opacity-60 aria-invalid:border-danger';

export const Input = ({ className, ...rest }: ComponentProps<'input'>) => (
  <input {...rest} className={cn(controlLook, 'h-9 px-3', className)} />
);

export const Textarea = ({ className, ...rest }: ComponentProps<'textarea'>) => (
  <textarea {...rest} className={cn(controlLook, 'min-h-20 resize-y px-3 py-2', className)} />
);
