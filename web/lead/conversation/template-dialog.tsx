import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { Lead } from '../../../api/contract/leads.ts';
import { common } from '../../copy/common.ts';
import { composerCopy as copy } from '../../copy/conversation.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';
import { Select } from '../../ui/select.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useSend } from '../data/outgoing.ts';
import { useTemplates } from '../data/queries.ts';

/** Picks an approved template, fills its blanks, and shows it as the customer will see it. */
export default function TemplateDialog({ lead, onClose }: { lead: Lead; onClose: () => void }) {
  const templates = useTemplates(true);
  const { send } = useSend(lead.id);
  const [chosen, setChosen] = useState<string>();
  const [filled, setFilled] = useState<Record<string, string>>({});
  const [tried, setTried] = useState(false);
  const items = templates.data?.items ?? [];
  const template = items.find(({ name }) => name === chosen) ?? items[0];
  const blanks = (template?.variableLabels ?? []).map((label, index) => ({
    label,
    key: `${template?.name}:${index}`,
    // The first blank is nearly always who is spoken to.
    value: filled[`${template?.name}:${index}`] ?? (index === 0 ? (lead.firstName ?? '') : ''),
  }));
  const variables = blanks.map(({ value }) => value.trim());
  const preview = (template?.text ?? '').replace(
    /\{\{(\d+)\}\}/g,
    (blank, number: string) => variables[Number(number) - 1] || blank,
  );
  const submit = () => {
    setTried(true);
    if (!template || variables.some((value) => !value)) return;
    void send({ template: { name: template.name, variables } }, preview);
    onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={copy.templateTitle}
      footer={
        <>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button look="primary" disabled={!template} onClick={submit}>
            {copy.templateSend}
          </Button>
        </>
      }
    >
      {templates.isPending && <Skeleton className="h-40 w-full" />}
      {templates.isError && (
        <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />
      )}
      {templates.data && !template && <EmptyState icon={FileText} title={copy.templatesEmpty} />}
      {template && (
        <div className="flex flex-col gap-4">
          <Field label={copy.templateLabel}>
            {(control) => (
              <Select
                {...control}
                value={template.name}
                onChange={setChosen}
                options={items.map(({ name, text }) => ({
                  value: name,
                  label: readable(name),
                  detail: text.slice(0, 60),
                }))}
              />
            )}
          </Field>
          {blanks.map(({ label, key, value }) => (
            <Field key={key} label={label} error={tried && !value.trim() ? copy.needed : undefined}>
              {(control) => (
                <Input
                  {...control}
                  value={value}
                  onChange={(event) => setFilled({ ...filled, [key]: event.target.value })}
                />
              )}
            </Field>
          ))}
          <figure>
            <figcaption className="mb-1 font-medium text-ink-2 text-xs">
              {copy.templatePreview}
            </figcaption>
            <p className="whitespace-pre-wrap rounded-lg rounded-br-xs bg-bubble-agent px-3 py-2 text-on-bubble-agent [overflow-wrap:anywhere]">
              {preview}
            </p>
          </figure>
        </div>
      )}
    </Dialog>
  );
}

const readable = (name: string) => {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
