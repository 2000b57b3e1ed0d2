import { Compass } from 'lucide-react';
import { Link } from 'react-router';
import { notFound } from '../copy/common.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';

export const NotFound = () => (
  <EmptyState
    icon={Compass}
    title={notFound.title}
    text={notFound.text}
    action={
      <Button asChild>
        <Link to="/bandeja">{notFound.action}</Link>
      </Button>
    }
  />
);
