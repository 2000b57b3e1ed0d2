import { X } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { catalogueCopy as copy } from './copy.es.ts';

export const ClearButton = ({ onClick }: { onClick: () => void }) => (
  <Button look="quiet" onClick={onClick}>
    <X aria-hidden />
    {copy.clear}
  </Button>
);
