import { randomBytes } from 'node:crypto';

/** An error as the Graph API answers it. */
export class GraphError extends Error {
  readonly status: number;
  readonly code: number;
  readonly details: string | undefined;
  readonly subcode: number | undefined;

  constructor(
    status: number,
    code: number,
    message: string,
    { details, subcode }: { details?: string; subcode?: number } = {},
  ) {
    super(message);
    this.name = 'GraphError';
    this.status = status;
    this.code = code;
    this.details = details;
    this.subcode = subcode;
  }
}

export const graphErrors = {
  badToken: () =>
    new GraphError(401, 190, 'Invalid OAuth access token - Cannot parse access token'),
  noSuchObject: (id: string) =>
    new GraphError(
      400,
      100,
      `Unsupported request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation`,
      { subcode: 33 },
    ),
  invalidParameter: (details: string) =>
    new GraphError(400, 100, '(#100) Invalid parameter', { details }),
  missing: (details: string) =>
    new GraphError(400, 131008, '(#131008) Required parameter is missing', { details }),
  notValid: (details: string) =>
    new GraphError(400, 131009, '(#131009) Parameter value is not valid', { details }),
  noSuchTemplate: (name: string, language: string) =>
    new GraphError(404, 132001, '(#132001) Template name does not exist in the translation', {
      details: `template name (${name}) does not exist in ${language}`,
    }),
  wrongTemplateParameters: (details: string) =>
    new GraphError(
      400,
      132000,
      '(#132000) Number of parameters does not match the expected number of params',
      {
        details,
      },
    ),
  pairRate: () =>
    new GraphError(
      400,
      131056,
      '(#131056) (Business Account, Consumer Account) pair rate limit hit',
      { details: 'Too many messages sent to this person in a short time.' },
    ),
};

/** The body of an error answer. */
export function graphErrorBody({ message, code, details, subcode }: GraphError) {
  return {
    error: {
      message,
      type: 'OAuthException',
      code,
      ...(subcode === undefined ? {} : { error_subcode: subcode }),
      ...(details === undefined ? {} : { error_data: { messaging_product: 'whatsapp', details } }),
      fbtrace_id: randomBytes(9).toString('base64url'),
    },
  };
}
