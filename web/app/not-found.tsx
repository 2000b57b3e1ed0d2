import { Compass } from 'lucide-react';
import { notFound } from '../copy/common.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { LinkButton } from '../ui/link-button.tsx';

export const NotFound = () => (
  <EmptyState
    icon={Compass}
    title={notFound.title}
    text={notFound.text}
    action={<LinkButton to="/bandeja">{notFound.action}</LinkButton>}
  />
);
