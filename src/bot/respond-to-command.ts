import { branchForm } from '../ask/replies/reply-with-contact.ts';
import { replyToReset, replyWithHelp } from '../ask/replies/reply-with-help.ts';
import { replyWithTopics } from '../ask/replies/reply-with-topics.ts';
import type { Command } from '../chat/commands.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Response } from '../chat/reply.ts';
import { type AskFeature, memoryKey, reply } from './ask-feature.ts';

/** Carries out a command word. */
export async function respondToCommand(
  command: Exclude<Command['name'], 'wissen' | 'start' | 'workshop' | 'digest' | 'datenschutz'>,
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
  }
}

export function say(text: string): Response {
  return reply({ audience: 'asker', message: { blocks: [{ kind: 'text', text }] } });
}
