import { LoadingNote } from '../../ui/skeleton.tsx';

/** The frame before we know who is looking: same places, nothing in them. */
export const BlankFrame = () => (
  <div className="flex h-full flex-col md:flex-row">
    <LoadingNote />
    <div className="hidden w-14 border-r bg-surface md:block" />
    <div className="flex-1">
      <div className="h-12 border-b bg-surface" />
    </div>
  </div>
);
