import type { WorkflowHandle } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';

type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;
type HistoryEvent = NonNullable<History['events']>[number];

export interface TimelineEntry {
  at: string;
  kind: string;
  summary: string;
}

const signals: Record<string, string> = {
  customerMessaged: 'El cliente escribió',
  agentMessaged: 'Un agente escribió',
  repliedFromPhone: 'Alguien respondió desde el teléfono',
  messageFailed: 'Un mensaje no se pudo entregar',
  optedOut: 'Pidió no ser contactado',
  callEnded: 'Terminó una llamada',
  scoreInputsChanged: 'Cambiaron los datos del puntaje',
};

const updates: Record<string, string> = {
  takeOver: 'Un agente tomó la conversación',
  handBack: 'La conversación volvió al asistente',
  assign: 'Se asignó un agente',
  recordSale: 'Se registró la venta',
  markLost: 'Se cerró sin venta',
  enrol: 'Entró en una campaña',
  leaveCampaign: 'Salió de la campaña',
  requestCall: 'Se pidió una llamada',
  skipWait: 'Se omitió una espera',
  moveWait: 'Se movió una espera',
  runWaitNow: 'Se adelantó una espera',
};

/** What happened in a run, newest first, as a supervisor reads it. Events that only Temporal cares about are left out. */
export function timelineOf(events: HistoryEvent[]): TimelineEntry[] {
  return events
    .flatMap((event) => {
      const entry = describe(event);
      return entry === null ? [] : [{ at: instantOf(event), ...entry }];
    })
    .reverse();
}

function describe(event: HistoryEvent): Omit<TimelineEntry, 'at'> | null {
  const summary = summaryOf(event);
  if (event.workflowExecutionStartedEventAttributes) {
    const isContinued = Boolean(
      event.workflowExecutionStartedEventAttributes.continuedExecutionRunId,
    );
    return isContinued
      ? { kind: 'continued', summary: 'Sigue en una historia nueva (la anterior era larga)' }
      : { kind: 'started', summary: 'Empezó el flujo del lead' };
  }
  if (event.workflowExecutionSignaledEventAttributes) {
    const name = event.workflowExecutionSignaledEventAttributes.signalName ?? '';
    return { kind: 'signal', summary: signals[name] ?? name };
  }
  if (event.workflowExecutionUpdateAcceptedEventAttributes) {
    const name =
      event.workflowExecutionUpdateAcceptedEventAttributes.acceptedRequest?.input?.name ?? '';
    return { kind: 'update', summary: updates[name] ?? name };
  }
  if (event.timerStartedEventAttributes)
    return { kind: 'timer_started', summary: summary ?? 'Empezó una espera' };
  if (event.timerFiredEventAttributes)
    return { kind: 'timer_fired', summary: 'Terminó una espera' };
  if (event.markerRecordedEventAttributes)
    return summary === null ? null : { kind: 'step', summary };
  if (event.activityTaskScheduledEventAttributes) {
    const name = event.activityTaskScheduledEventAttributes.activityType?.name ?? '';
    return { kind: 'activity', summary: summary ?? name };
  }
  if (event.activityTaskFailedEventAttributes)
    return { kind: 'activity_failed', summary: 'Un paso falló sin más intentos' };
  if (event.activityTaskTimedOutEventAttributes)
    return { kind: 'activity_failed', summary: 'Un paso agotó su tiempo' };
  if (event.workflowExecutionCompletedEventAttributes)
    return { kind: 'completed', summary: 'Terminó el flujo del lead' };
  if (event.workflowExecutionFailedEventAttributes)
    return { kind: 'failed', summary: 'El flujo falló' };
  return null;
}

function summaryOf({ userMetadata }: HistoryEvent): string | null {
  const payload = userMetadata?.summary;
  if (!payload) return null;
  return defaultPayloadConverter.fromPayload<string>(payload);
}

function instantOf({ eventTime }: HistoryEvent): string {
  const seconds = Number(eventTime?.seconds ?? 0);
  return new Date(seconds * 1_000 + Math.floor((eventTime?.nanos ?? 0) / 1e6)).toISOString();
}
