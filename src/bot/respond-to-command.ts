import { branchForm } from '../ask/replies/reply-with-contact.ts';
import { replyToReset, replyWithHelp } from '../ask/replies/reply-with-help.ts';
import { replyWithTopics } from '../ask/replies/reply-with-topics.ts';
import { type Command, commands } from '../chat/commands.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Reply, Response } from '../chat/reply.ts';
import { type AskFeature, memoryKey, reply } from './ask-feature.ts';

/** Carries out a command word. */
export async function respondToCommand(
  command: Exclude<Command['name'], 'wissen' | 'start' | 'workshop' | 'digest'>,
  incoming: Incoming,
  feature: AskFeature,
): Promise<Response> {
  switch (command) {
    case 'frage':
    case 'hilfe':
      return reply(replyWithHelp());
    case 'themen':
      return reply(replyWithTopics(feature.retriever().articles()));
    case 'geschaeftsstelle':
      return { kind: 'form', form: branchForm(feature.branches, '') };
    case 'neu':
      await feature.memory.forget(memoryKey(incoming));
      return reply(replyToReset());
    case 'datenschutz':
      return reply(replyWithPlan(command));
  }
}

/** What is coming, to somebody who calls a command that does nothing yet. */
export function replyWithPlan(name: Command['name']): Reply {
  const text = commands.find((command) => command.name === name)?.planned ?? 'Das gibt es noch nicht.';
  return { audience: 'asker', message: { blocks: [{ kind: 'text', text }] } };
}

export function say(text: string): Response {
  return reply({ audience: 'asker', message: { blocks: [{ kind: 'text', text }] } });
}
