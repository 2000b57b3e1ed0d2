import { useMutation, useQuery } from '@tanstack/react-query';
import {
  getAssistantFigures,
  getEvalReport,
  listRefusedReplies,
  tryMessage,
} from '../../../api/contract/assistant.ts';
import { callRoute } from '../../lib/call-route.ts';

const key = ['assistant'] as const;

export const useTry = () =>
  useMutation({
    mutationFn: (text: string) => callRoute(tryMessage, { body: { text } }),
  });

export const useFigures = () =>
  useQuery({
    queryKey: [...key, 'figures'],
    queryFn: ({ signal }) => callRoute(getAssistantFigures, { signal }),
  });

export const useRefused = () =>
  useQuery({
    queryKey: [...key, 'refused'],
    queryFn: ({ signal }) => callRoute(listRefusedReplies, { signal }),
  });

export const useReport = () =>
  useQuery({
    queryKey: [...key, 'eval'],
    queryFn: ({ signal }) => callRoute(getEvalReport, { signal }),
  });
