import { Lock } from 'lucide-react';
import { Link } from 'react-router';
import { forbidden, notFound } from '../copy/common.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

/** A room that the person's role does not open. */
export const Forbidden = () => (
  <EmptyState
    icon={Lock}
    title={forbidden.title}
    text={forbidden.text}
    action={
      <Button asChild>
        <Link to="/bandeja">{notFound.action}</Link>
      </Button>
    }
  />
);
