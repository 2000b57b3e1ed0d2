import { cn } from '../../lib/cn.ts';
import { LoadingNote, Skeleton } from '../../ui/skeleton.tsx';

const bubbles = ['w-52', 'ours w-72', 'w-40', 'ours w-60', 'ours w-44', 'w-64'];

export const LoadingThread = () => (
  <div className="flex min-h-0 flex-1 flex-col justify-end bg-canvas">
    <LoadingNote />
    <div className="mx-auto flex w-full max-w-3xl flex-col gap-3 p-4">
      {bubbles.map((bubble) => (
        <Skeleton
          key={bubble}
          className={cn(
            'h-11 rounded-lg',
            bubble.replace('ours ', ''),
            bubble.startsWith('ours') && 'self-end',
          )}
        />
      ))}
    </div>
  </div>
);
