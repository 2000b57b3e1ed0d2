import { Lock } from 'lucide-react';
import { Link } from 'react-router';
import { forbidden } from '../copy/common.ts';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';

/** A room this role may not open. */
export const ForbiddenState = () => (
  <EmptyState
    icon={Lock}
    title={forbidden.title}
    text={forbidden.text}
    action={
      <Button asChild>
        <Link to="/bandeja">{forbidden.action}</Link>
      </Button>
    }
  />
);
