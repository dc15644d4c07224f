import type { Incoming } from '../../chat/incoming.ts';
import type { Block } from '../../chat/message.ts';
import type { Responder, Response } from '../../chat/reply.ts';
import { tracedWithin } from '../../log.ts';
import { traceOf } from '../../trace.ts';
import type { Admission, Limits } from './create-limits.ts';
import type { WaitReason } from './decide-visit.ts';

/** The bot, which works only on what the limits let in. All platforms come through here. */
export function withLimits(responder: Responder, limits: Limits): Responder {
  return async (incoming, onProgress) => {
    const admission = await tracedWithin(traceOf(incoming.id), () => limits(incoming));
    switch (admission.kind) {
      case 'admitted':
        return await responder(incoming, onProgress);
      case 'whispered':
        // Nothing of it may grow where others read along.
        return whisper(await responder(incoming));
      case 'told':
      case 'quiet':
      case 'busy':
        return turnAway(incoming, admission);
    }
  };
}

const whisperNote =
  'In der Unterhaltung ging es gerade sehr schnell hin und her. Darum bekommst nur Du diese Antwort. In einer Minute antworte ich wieder allen.';

function whisper(response: Response): Response {
  if (response.kind !== 'reply' || response.reply.audience === 'asker') return response;
  const { message } = response.reply;
  const blocks = [note(whisperNote), ...message.blocks];
  return { ...response, reply: { ...response.reply, audience: 'asker', message: { ...message, blocks } } };
}

type TurnedAway = Exclude<Admission, { readonly kind: 'admitted' | 'whispered' }>;

/** What was filled in stays where it is, so a form always says what is the matter. */
function turnAway(incoming: Incoming, admission: TurnedAway): Response {
  switch (incoming.kind) {
    case 'form':
      return { kind: 'errors', errors: { '': wordsFor(admission) } };
    case 'options':
      return { kind: 'options', options: [] };
    case 'opened':
    case 'deleted':
      return { kind: 'nothing' };
    case 'text':
    case 'command':
    case 'action':
      if (admission.kind === 'quiet') return { kind: 'nothing' };
      return { kind: 'reply', reply: { audience: 'asker', personal: true, message: { blocks: [note(wordsFor(admission))] } } };
  }
}

const waitWords: Readonly<Record<WaitReason, string>> = {
  often:
    'Bitte kurz warten: Das waren sehr viele Fragen und Klicks in einer Minute. Was Du bis hierher gefragt hast, beantworte ich; das hier und was gleich noch kommt, nicht. Schick es in einer Minute noch einmal.',
  repeated:
    'Bitte kurz warten: Das hast Du gerade schon ein paarmal geschrieben, die Antwort steht weiter oben. Frag in einer Minute noch einmal, oder mit anderen Worten.',
};

function wordsFor(admission: TurnedAway): string {
  if (admission.kind !== 'busy') return waitWords[admission.reason];
  return `Bitte kurz warten: Gerade kommen sehr viele Fragen auf einmal, diese konnte ich nicht beantworten. Schick sie bitte in ein paar Minuten noch einmal. Wenn es dann nicht geht, nenn dem Büro diese Nummer: Vorgang ${admission.incident}.`;
}

function note(text: string): Block {
  return { kind: 'note', tone: 'info', text };
}
