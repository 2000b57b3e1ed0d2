import { Toaster as Sonner, toast } from 'sonner';
import { errorSentence } from '../copy/errors.ts';

export const Toaster = () => (
  <Sonner
    // Over the empty middle of the top bar: nothing anyone works with is covered.
    position="top-center"
    gap={8}
    offset={6}
    mobileOffset={8}
    toastOptions={{
      unstyled: true,
      classNames: {
        toast:
          'flex w-full items-start font-sans gap-3 rounded-md bg-raised p-3 text-ink text-sm shadow-overlay md:w-90 [&_[data-icon]]:mt-0.5 [&_[data-content]]:flex-1',
        title: 'font-medium',
        description: 'text-ink-2',
        actionButton:
          'h-7 shrink-0 self-center rounded-md bg-accent-soft px-2.5 font-medium text-accent hover:bg-selected',
        success: '[&_[data-icon]]:text-success',
        error: '[&_[data-icon]]:text-danger',
      },
    }}
  />
);

/** Says that something the person asked for did not happen, and why. */
export const toastError = (error: unknown, title?: string) =>
  title
    ? toast.error(title, { description: errorSentence(error) })
    : toast.error(errorSentence(error));

export { toast };
