import { randomUUID } from 'node:crypto';
import type { ConversationReference, PersonReference } from '../../chat/references.ts';
import type { Progress, Responder, Response } from '../../chat/reply.ts';
import { privateMark } from '../../platform/labels.ts';
import { plainText } from '../message/plain-text.ts';
import { type Pressable, pressables } from '../message/pressables.ts';
import { renderText } from '../render-text.ts';
import { fillForm } from './fill-form.ts';
import { createLineReader, type Streams } from './line-reader.ts';
import { say, type Talk } from './talk.ts';

export type TerminalChat = Streams & {
  readonly responder: Responder;
  readonly person: PersonReference;
  readonly conversation: ConversationReference;
  readonly now: () => Date;
};

/** Talks with one person until they type "ende", close the input or press Ctrl-D. */
export async function runTerminalChat(chat: TerminalChat): Promise<void> {
  const talk = openTalk(chat);
  await react(talk, await talk.respond({ kind: 'opened', place: 'chat' }));
  talk.reader.write('Mit "ende" hörst Du auf.\n');
  for (;;) {
    const line = (await talk.reader.ask('Du: '))?.trim();
    if (line === undefined || line.toLowerCase() === 'ende') break;
    if (line !== '') await take(talk, line);
  }
  talk.reader.close();
}

function openTalk(chat: TerminalChat): Talk {
  const { responder, person, conversation, output, now } = chat;
  const reader = createLineReader(chat);
  const width = Math.min(output.columns || 80, 100);
  const onProgress = (part: Progress) => {
    // Only steps: a growing text would stand there twice once the whole answer comes.
    if (part.kind === 'step') reader.write(`  ${plainText(part.text)}`);
  };
  const talk: Talk = {
    reader,
    width,
    pressable: [],
    respond: (did) => responder({ ...did, id: randomUUID(), at: now().toISOString(), person, conversation }, onProgress),
    showReply({ audience, message }) {
      const mark = audience === 'asker' && conversation.kind !== 'direct' ? `(${privateMark})\n` : '';
      reader.write(`\n${mark}${renderText(message, { width, ansi: output.isTTY })}\n`);
      const buttons = pressables(message);
      if (buttons.length > 0) talk.pressable = buttons;
    },
  };
  return talk;
}

async function take(talk: Talk, line: string): Promise<void> {
  const pressed = /^\d+$/.test(line) ? talk.pressable[Number(line) - 1] : undefined;
  if (!pressed) return react(talk, await talk.respond({ kind: 'text', text: line }));
  if (!(await isMeant(talk, pressed))) return;
  const { action, value } = pressed;
  await react(talk, await talk.respond({ kind: 'action', action, value }));
}

/** Asks the button's own question first, if it has one. */
async function isMeant(talk: Talk, { confirm }: Pressable): Promise<boolean> {
  if (!confirm) return true;
  say(talk, `${confirm.question}\n[1] ${confirm.yes}\n[2] ${confirm.no}`);
  return (await talk.reader.ask('Nummer: '))?.trim() === '1';
}

/** Shows what the bot said. A form is asked right away, and what comes of it is shown in turn. */
async function react(talk: Talk, response: Response): Promise<void> {
  switch (response.kind) {
    case 'reply':
      talk.showReply(response.reply);
      return;
    case 'form': {
      const answered = await fillForm(talk, response.form);
      if (answered) await react(talk, answered);
      return;
    }
    case 'errors':
    case 'options':
    case 'nothing':
      return;
  }
}
