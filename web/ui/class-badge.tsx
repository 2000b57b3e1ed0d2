import type { Classification } from '../../domain/lead.ts';
import { classDefinitions, classNames } from '../copy/lead.ts';
import { cn } from '../lib/cn.ts';

const looks: Record<Classification, { text: string; soft: string; mark: string }> = {
  HOT: { text: 'text-hot', soft: 'bg-hot-soft', mark: 'bg-hot-mark' },
  WARM: { text: 'text-warm', soft: 'bg-warm-soft', mark: 'bg-warm-mark' },
  COLD: { text: 'text-cold', soft: 'bg-cold-soft', mark: 'bg-cold-mark' },
};

interface ClassBadgeProps {
  classification: Classification;
  /** Shown before the word. */
  score?: number;
  /** Dot and word only, for dense lists. */
  plain?: boolean;
  className?: string;
}

/** A lead's class as a coloured mark and a word; never the colour alone. */
export function ClassBadge({ classification, score, plain, className }: ClassBadgeProps) {
  const look = looks[classification];
  return (
    <span
      title={classDefinitions[classification]}
      className={cn(
        'inline-flex items-center gap-1.5 whitespace-nowrap font-medium text-xs',
        look.text,
        !plain && ['h-5 rounded-xs px-1.5', look.soft],
        className,
      )}
    >
      <span className={cn('size-2 rounded-full', look.mark)} aria-hidden />
      {score !== undefined && <span className="figures">{score}</span>}
      {classNames[classification]}
    </span>
  );
}
