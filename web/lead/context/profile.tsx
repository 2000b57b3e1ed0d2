import { Pencil } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Lead } from '../../../api/contract/leads.ts';
import { formatMoney } from '../../../domain/money.ts';
import { contextCopy as copy } from '../../copy/context.ts';
import { operatorNames, serviceNames, sourceNames } from '../../copy/lead.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Section } from './section.tsx';

const ProfileForm = lazy(() => import('./profile-form.tsx'));

/** What is known of the person; a press on the pencil makes it a form. */
export function Profile({ lead, mayEdit }: { lead: Lead; mayEdit: boolean }) {
  const [editing, setEditing] = useState(false);
  return (
    <Section
      title={copy.profile}
      action={
        mayEdit &&
        !editing && (
          <IconButton icon={Pencil} label={copy.edit} small onClick={() => setEditing(true)} />
        )
      }
    >
      {editing ? (
        <Suspense>
          <ProfileForm lead={lead} onDone={() => setEditing(false)} />
        </Suspense>
      ) : (
        <Facts lead={lead} />
      )}
    </Section>
  );
}

function Facts({ lead }: { lead: Lead }) {
  const name = [lead.firstName, lead.lastName].filter(Boolean).join(' ');
  const operator = lead.operatorInterest;
  const facts: [string, ReactNode][] = [
    [copy.firstName, name],
    [copy.zone, lead.zone],
    [copy.address, lead.address],
    [copy.service, lead.serviceInterest && serviceNames[lead.serviceInterest]],
    [copy.operator, operator && (operatorNames[operator] ?? operator)],
    [copy.budget, lead.budget && formatMoney(lead.budget)],
    [copy.email, lead.email],
    [copy.source, sourceNames[lead.source] + adName(lead)],
  ];
  return (
    <dl className="grid grid-cols-[minmax(88px,auto)_1fr] gap-x-3 gap-y-1.5 text-sm">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-ink-3">{label}</dt>
          <dd className="[overflow-wrap:anywhere]">
            {value || <span className="text-ink-3">{copy.unset}</span>}
          </dd>
        </div>
      ))}
      {lead.aiNotes && (
        <div className="col-span-2 mt-1 rounded-md bg-accent-soft px-3 py-2">
          <dt className="mb-0.5 font-medium text-accent text-xs">{copy.notes}</dt>
          <dd className="whitespace-pre-wrap">{lead.aiNotes}</dd>
        </div>
      )}
    </dl>
  );
}

/** The ad a person came from, when WhatsApp told. */
function adName({ adReferral }: Lead): string {
  const headline = adReferral?.headline;
  return typeof headline === 'string' && headline ? ` · ${headline}` : '';
}
