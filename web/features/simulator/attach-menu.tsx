import { ImageIcon, MapPin, Mic, Smile } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, MenuItem } from '../../ui/menu.tsx';
import { composeCopy as copy } from './copy.es.ts';
import type { CustomerAction } from './data.ts';

/** What needs a word more before it is sent. */
export type Attachment = 'voice' | 'image' | 'location';

interface AttachMenuProps {
  onPick: (kind: Attachment) => void;
  act: (action: CustomerAction) => void;
  /** The button that opens it. */
  children: ReactNode;
}

export const AttachMenu = ({ onPick, act, children }: AttachMenuProps) => (
  <Menu side="top" trigger={children}>
    <MenuItem icon={Mic} onSelect={() => onPick('voice')}>
      {copy.voice}
    </MenuItem>
    <MenuItem icon={ImageIcon} onSelect={() => onPick('image')}>
      {copy.image}
    </MenuItem>
    <MenuItem icon={MapPin} onSelect={() => onPick('location')}>
      {copy.location}
    </MenuItem>
    <MenuItem icon={Smile} onSelect={() => act({ kind: 'sticker' })}>
      {copy.sticker}
    </MenuItem>
  </Menu>
);
