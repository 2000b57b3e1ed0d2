import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { waitKindNames, waitReason } from '../../domain/waits/names.es.ts';
import { earliest } from '../../domain/waits/plan.ts';
import * as attributes from '../search-attributes.ts';
import type { LeadRun } from './state.ts';

/** What Temporal UI shows of a lead: search attributes, written only when one of the four changes (each write is an action), and a few lines of details (free). */
export class Showcase {
  private readonly run: LeadRun;
  private written: string;

  constructor(run: LeadRun) {
    this.run = run;
    // The starter and continue-as-new hand over attributes that match the state.
    this.written = this.fingerprint();
  }

  update(): void {
    setCurrentDetails(this.details());
    const fingerprint = this.fingerprint();
    if (fingerprint === this.written) return;
    this.written = fingerprint;
    const { stage, classification, owner, enrolment, waits } = this.run;
    const next = earliest(waits);
    upsertSearchAttributes([
      { key: attributes.leadStage, value: stage },
      { key: attributes.leadClassification, value: classification },
      { key: attributes.leadOwnerKind, value: owner.kind },
      { key: attributes.leadCampaign, value: enrolment?.campaignVersionId ?? null },
      { key: attributes.leadNextActionAt, value: next === null ? null : new Date(next.dueAtMs) },
    ]);
  }

  private fingerprint(): string {
    const { stage, classification, owner, enrolment } = this.run;
    return [stage, classification, owner.kind, enrolment?.campaignVersionId].join('/');
  }

  private details(): string {
    const { stage, classification, owner, optedOut, waits, turnCount } = this.run;
    const who = owner.kind === 'bot' ? 'asistente' : `agente ${owner.agentId ?? '(teléfono)'}`;
    const lines = [
      `**${classification}** · etapa \`${stage}\` · conversa: ${who} · turnos: ${turnCount}`,
      ...(optedOut ? ['Pidió no ser contactado: sin automatizaciones.'] : []),
      ...waits.map(
        ({ kind, reason, dueAtMs }) =>
          `- ${waitKindNames[kind]}, ${instant(dueAtMs)}: ${waitReason(reason)}`,
      ),
    ];
    return lines.join('\n');
  }
}

const instant = (ms: number) => new Date(ms).toISOString();
