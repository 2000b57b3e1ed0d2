import { cva, type VariantProps } from 'class-variance-authority';
import type { ReactNode } from 'react';
import { cn } from '../lib/cn.ts';

const badge = cva(
  'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-xs px-1.5 font-medium text-xs [&_svg]:size-3',
  {
    variants: {
      tone: {
        neutral: 'bg-sunken text-ink-2',
        accent: 'bg-accent-soft text-accent',
        success: 'bg-success-soft text-success',
        warning: 'bg-warning-soft text-warning',
        danger: 'bg-danger-soft text-danger',
      },
    },
    defaultVariants: { tone: 'neutral' },
  },
);

export type BadgeTone = NonNullable<VariantProps<typeof badge>['tone']>;

interface BadgeProps {
  tone?: BadgeTone;
  className?: string;
  title?: string;
  children: ReactNode;
}

export const Badge = ({ tone, className, title, children }: BadgeProps) => (
  <span className={cn(badge({ tone }), className)} title={title}>
    {children}
  </span>
);
