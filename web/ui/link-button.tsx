import { Link, type LinkProps } from 'react-router';
import { Button } from './button.tsx';

/** A link that looks like a button: it goes somewhere, and does nothing else. */
export const LinkButton = (props: LinkProps) => (
  <Button asChild>
    <Link {...props} />
  </Button>
);
