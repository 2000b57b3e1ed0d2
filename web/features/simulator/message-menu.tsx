import { ChevronDown, Pencil, Reply, SmilePlus, Trash2 } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { SimulatedMessage } from '../../../api/contract/simulator.ts';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import type { Draft } from './chat.tsx';
import { messageCopy as copy, emojis } from './copy.es.ts';
import type { CustomerAction } from './data.ts';

interface MessageMenuProps {
  message: SimulatedMessage;
  mine: boolean;
  act: (action: CustomerAction) => void;
  onDraft: (draft: Draft) => void;
}

/** What a long press offers: react, answer, correct, take back. */
export function MessageMenu({ message, mine, act, onDraft }: MessageMenuProps) {
  const react = (emoji: string) => act({ kind: 'react', messageId: message.id, emoji });
  return (
    <Menu
      align={mine ? 'end' : 'start'}
      trigger={
        <button
          type="button"
          aria-label={copy.menu}
          className="rounded-full p-1 text-(--wa-ink-2) opacity-0 transition-opacity focus-visible:opacity-100 group-hover:opacity-100 data-[state=open]:opacity-100 max-md:opacity-100"
        >
          <ChevronDown className="size-4" aria-hidden />
        </button>
      }
    >
      {!mine && (
        <>
          <DropdownMenu.Group aria-label={copy.react} className="flex gap-0.5">
            {emojis.map((emoji) => (
              <DropdownMenu.Item
                key={emoji}
                aria-label={copy.reaction(emoji)}
                onSelect={() => react(emoji)}
                className="flex size-8 cursor-pointer items-center justify-center rounded-full text-lg outline-none data-highlighted:bg-hover"
              >
                {emoji}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Group>
          <MenuSeparator />
        </>
      )}
      {message.customerReaction && (
        <MenuItem icon={SmilePlus} onSelect={() => react('')}>
          {copy.takeBack}
        </MenuItem>
      )}
      <MenuItem icon={Reply} onSelect={() => onDraft({ kind: 'quote', message })}>
        {copy.reply}
      </MenuItem>
      {mine && message.kind === 'text' && (
        <MenuItem icon={Pencil} onSelect={() => onDraft({ kind: 'edit', message })}>
          {copy.edit}
        </MenuItem>
      )}
      {mine && (
        <MenuItem
          icon={Trash2}
          danger
          onSelect={() => act({ kind: 'delete', messageId: message.id })}
        >
          {copy.remove}
        </MenuItem>
      )}
    </Menu>
  );
}
