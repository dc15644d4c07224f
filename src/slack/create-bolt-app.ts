import { App, type Receiver, type ReceiverEvent } from '@slack/bolt';
import { clientOptions } from './create-web-client.ts';
import type { Desk } from './listeners/desk.ts';
import { onAction } from './listeners/on-action.ts';
import { onCommand } from './listeners/on-command.ts';
import { onHomeOpened } from './listeners/on-home-opened.ts';
import { onMention, onMessage } from './listeners/on-message.ts';
import { onShortcut } from './listeners/on-shortcut.ts';
import { onStopped } from './listeners/on-stopped.ts';
import { onSubmission } from './listeners/on-submission.ts';
import { quietLogger } from './quiet-logger.ts';
import type { SlackOptions } from './slack-options.ts';

/**
 * Bolt with all listeners. It gets its events from the inbox and not from Slack: Bolt acknowledges before its
 * listeners run, so a process that ends in between would lose the question.
 */
export function createBoltApp(
  options: Pick<SlackOptions, 'botToken' | 'apiUrl' | 'log'>,
  desk: Desk,
): (event: ReceiverEvent) => Promise<void> {
  const { identity } = desk.parts;
  const app = new App({
    receiver: fromInbox,
    authorize: async () => ({ botToken: options.botToken, botId: identity.bot, botUserId: identity.botUser, teamId: identity.team }),
    clientOptions: clientOptions(options),
    logger: quietLogger(options.log),
  });
  app.event('app_mention', onMention(desk));
  app.event('message', onMessage(desk));
  app.event('app_home_opened', onHomeOpened(desk));
  app.event('agent_session_stopped', onStopped(desk));
  app.command(/^\//, onCommand(desk));
  app.action(/^/, onAction(desk));
  app.shortcut({ callback_id: /^/, type: 'message_action' }, onShortcut(desk));
  app.view(/^/, onSubmission(desk));
  // Whoever took the event from the inbox must know that it was not done.
  app.error(async (error) => {
    throw 'original' in error && error.original instanceof Error ? error.original : error;
  });
  return (event) => app.processEvent(event);
}

const fromInbox: Receiver = { init: () => undefined, start: async () => undefined, stop: async () => undefined };
