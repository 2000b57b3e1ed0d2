import { Bot, Lightbulb } from 'lucide-react';
import type { Lead } from '../../../api/contract/leads.ts';
import { composerCopy as copy } from '../../copy/conversation.ts';
import { Button } from '../../ui/button.tsx';
import { useSuggestions } from '../data/queries.ts';
import { Brief } from './brief.tsx';

interface SuggestionsProps {
  lead: Lead;
  /** Puts the text into the composer. */
  onUse: (text: string) => void;
}

/** The assistant's unsent draft and its hints, while a person has the conversation; one press puts one into the composer. */
export function Suggestions({ lead, onUse }: SuggestionsProps) {
  const { data } = useSuggestions(lead.id, lead.owner.kind === 'agent');
  if (lead.owner.kind !== 'agent' || !data) return null;
  if (data.items.length === 0 && !data.brief) return null;
  return (
    <section
      aria-label={copy.suggestions}
      className="max-h-[min(17rem,32dvh)] divide-y divide-line overflow-y-auto border-b bg-accent-soft/50"
    >
      {data.brief && <Brief brief={data.brief} />}
      {data.items.map(({ id, kind, because, text }) => {
        const Icon = kind === 'draft' ? Bot : Lightbulb;
        const reason = kind === 'draft' ? copy.draft : because;
        return (
          <div key={id} className="flex items-center gap-3 px-4 py-1.5">
            <Icon className="size-4 shrink-0 text-accent" aria-hidden />
            <p className="min-w-0 flex-1 text-sm">
              <span className="block font-medium text-accent text-xs">{reason}</span>
              <span className="line-clamp-2 text-ink-2">{text}</span>
            </p>
            <Button size="sm" aria-label={copy.namedUse(reason)} onClick={() => onUse(text)}>
              {copy.use}
            </Button>
          </div>
        );
      })}
    </section>
  );
}
