import { useParams } from 'react-router';
import type { LeadId } from '../../../domain/ids.ts';
import { appName } from '../../copy/common.ts';
import { inboxCopy } from '../../copy/inbox.ts';
import { useIsNarrow } from '../../lib/use-media.ts';
import { ConversationPane } from './conversation-pane.tsx';
import { EmptyPane } from './empty-pane.tsx';
import { ListPane } from './list-pane.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';

/** Three panes: who writes, what is said, what is known. On a phone each is a page. */
export function Component() {
  const leadId = useParams().leadId as LeadId | undefined;
  const narrow = useIsNarrow();
  return (
    <div className="flex h-full">
      <title>{`${inboxCopy.title} · ${appName}`}</title>
      <ShortcutHelp />
      {!(narrow && leadId) && <ListPane openId={leadId} />}
      {leadId && <ConversationPane key={leadId} leadId={leadId} />}
      {!leadId && !narrow && <EmptyPane />}
    </div>
  );
}
