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
import type { Me } from '../../api/contract/session.ts';
import { frame } from '../copy/common.ts';

export interface Room {
  path: string;
  name: string;
  icon: LucideIcon;
  /** Who finds it in the rail; left out: everyone. */
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
    opensFor: ({ role }) => getAssistantFigures.access.includes(role),
  },
  {
    path: '/simulador',
    name: frame.simulator,
    icon: Smartphone,
    opensFor: (me) => me.installation.simulatedVendors.includes('whatsapp'),
  },
];

export const roomsFor = (me: Me): readonly Room[] =>
  rooms.filter((room) => room.opensFor?.(me) ?? true);
