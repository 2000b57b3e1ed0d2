import {
  BadgeDollarSign,
  Bot,
  Inbox,
  type LucideIcon,
  Phone,
  Smartphone,
  Tags,
  Users,
} from 'lucide-react';
import { getAssistantFigures } from '../../api/contract/assistant.ts';
import type { Access } from '../../api/contract/route.ts';
import type { Me } from '../../api/contract/session.ts';
import { frame } from '../copy/common.ts';
import { allows } from '../lib/session.ts';

export interface Room {
  path: string;
  name: string;
  icon: LucideIcon;
  /** Who may open it; left out: everyone. */
  access?: Access;
  /** Whether it is of use here; left out: always. */
  opensFor?: (me: Me) => boolean;
}

/** The rail, from top to bottom. */
const rooms: readonly Room[] = [
  { path: '/bandeja', name: frame.inbox, icon: Inbox },
  { path: '/leads', name: frame.leads, icon: Users },
  { path: '/ventas', name: frame.sales, icon: BadgeDollarSign },
  { path: '/llamadas', name: frame.calls, icon: Phone },
  { path: '/catalogo', name: frame.catalogue, icon: Tags },
  {
    path: '/asistente',
    name: frame.assistant,
    icon: Bot,
    access: getAssistantFigures.access,
  },
  {
    path: '/simulador',
    name: frame.simulator,
    icon: Smartphone,
    opensFor: (me) => me.installation.simulatedVendors.includes('whatsapp'),
  },
];

export const roomsFor = (me: Me): readonly Room[] =>
  rooms.filter((room) => mayEnter(room, me) && (room.opensFor?.(me) ?? true));

/** Whether the room that an address leads to is closed to them. */
export const isForbidden = (pathname: string, me: Me): boolean =>
  rooms.some((room) => pathname.startsWith(room.path) && !mayEnter(room, me));

const mayEnter = ({ access = 'signed-in' }: Room, { role }: Me): boolean => allows(access, role);
