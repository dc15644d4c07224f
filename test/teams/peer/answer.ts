import type { Json } from './workspace.ts';

/** What the Bot Connector answers. */
export type Answer = { readonly status: number; readonly body?: Json; readonly headers?: Readonly<Record<string, string>> };

export function refuse(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

/**
 * The documented code of each status that has one.
 * https://learn.microsoft.com/en-us/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-agent-conversational-apis
 */
const codes: Readonly<Record<number, readonly [code: string, message: string]>> = {
  400: ['Bad Argument', 'Invalid request payload.'],
  401: ['BotNotRegistered', 'No registration found for this bot.'],
  403: ['MessageWritesBlocked', 'The message writes are blocked: the app is blocked or uninstalled.'],
  404: ['ConversationNotFound', 'Conversation not found.'],
  412: ['PreconditionFailed', 'Precondition failed, please try again.'],
  413: ['MessageSizeTooBig', 'Message size too large.'],
  429: ['Throttled', 'Too many requests.'],
  500: ['ServiceError', 'Internal server error.'],
  502: ['ServiceError', 'Service dependency issue.'],
  504: ['ServiceError', 'Gateway timeout.'],
};

export function refuseAs(status: number): Answer {
  const [code, message] = codes[status] ?? ['ServiceError', 'Service is unavailable.'];
  return refuse(status, code, message);
}
