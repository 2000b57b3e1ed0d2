import { Lock } from 'lucide-react';
import { forbidden, notFound } from '../copy/common.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LinkButton } from '../ui/link-button.tsx';

/** A room that the person's role does not open. */
export const Forbidden = () => (
  <EmptyState
    icon={Lock}
    title={forbidden.title}
    text={forbidden.text}
    action={<LinkButton to="/bandeja">{notFound.action}</LinkButton>}
  />
);
