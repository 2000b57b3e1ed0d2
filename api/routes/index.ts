import type { Binding } from '../bind.ts';
import type { ApiDeps } from '../deps.ts';
import { assistantBindings } from './assistant.ts';
import { callBindings } from './calls.ts';
import { catalogueBindings } from './catalogue.ts';
import { historyBindings } from './history.ts';
import { leadBindings } from './leads.ts';
import { mediaBindings } from './media.ts';
import { notificationBindings } from './notifications.ts';
import { ownershipBindings } from './ownership.ts';
import { peopleBindings } from './people.ts';
import { saleBindings } from './sales.ts';
import { sendMessageBindings } from './send-message.ts';
import { sessionBindings } from './session.ts';
import { stuckBindings } from './stuck.ts';
import { suggestionBindings } from './suggestions.ts';

/** Every route of the JSON API with its handler; the simulated phones are added where they exist. */
export function allBindings(deps: ApiDeps): Binding[] {
  return [
    ...sessionBindings(deps),
    ...stuckBindings(deps),
    ...leadBindings(deps),
    ...historyBindings(deps),
    ...mediaBindings(deps),
    ...callBindings(deps),
    ...assistantBindings(deps),
    ...ownershipBindings(deps),
    ...sendMessageBindings(deps),
    ...suggestionBindings(deps),
    ...saleBindings(deps),
    ...catalogueBindings(deps),
    ...notificationBindings(deps),
    ...peopleBindings(deps),
  ];
}
