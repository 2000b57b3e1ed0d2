import { cn } from '../lib/cn.ts';

const grounds = [
  'bg-person-1',
  'bg-person-2',
  'bg-person-3',
  'bg-person-4',
  'bg-person-5',
  'bg-person-6',
];
const sizes = { sm: 'size-6 text-2xs', md: 'size-9 text-sm', lg: 'size-11 text-lg' };

interface AvatarProps {
  name: string;
  size?: keyof typeof sizes;
  presence?: 'available' | 'busy' | 'away';
  className?: string;
}

const presenceMarks = {
  available: 'bg-success-mark',
  busy: 'bg-warm-mark',
  away: 'bg-line-strong',
};

/** A person's initials. Decoration: the name always stands beside it. */
export function Avatar({ name, size = 'md', presence, className }: AvatarProps) {
  return (
    <span
      aria-hidden
      data-initials={initials(name)}
      className={cn(
        'before:content-[attr(data-initials)] relative inline-flex shrink-0 items-center justify-center rounded-full font-medium text-ink-2',
        grounds[hash(name) % grounds.length],
        sizes[size],
        className,
      )}
    >
      {presence && (
        <span
          className={cn(
            'absolute -right-0.5 -bottom-0.5 rounded-full ring-2 ring-surface',
            size === 'sm' ? 'size-2' : 'size-2.5',
            presenceMarks[presence],
          )}
        />
      )}
    </span>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  if (words.length === 0) return name.replace(/\D/g, '').slice(-2) || '·';
  const first = [...(words[0] ?? '')][0] ?? '';
  const last = words.length > 1 ? ([...(words.at(-1) ?? '')][0] ?? '') : '';
  return (first + last).toUpperCase();
}

const hash = (text: string) =>
  [...text].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7);
