import { unknownButton } from '../../platform/labels.ts';
import { shareAnswer } from '../../platform/share-answer.ts';
import { shareAction, type Turn } from '../../platform/take-turn.ts';
import type { Exchange } from '../exchange.ts';
import { dataOf } from '../listeners/data-of.ts';
import { turnOf } from '../listeners/on-press.ts';
import { sayInTask, showInTask } from '../receive/say-in-task.ts';
import { readFormPlace } from '../render/read-form-place.ts';
import { type Press, readPress } from '../render/read-press.ts';
import { renderQuestion } from '../render/render-question.ts';
import type { TeamsParts } from '../teams-options.ts';
import { renderStep, takeSent, tooLate } from './on-form-card.ts';
import { type Shown, showInDialog } from './show-in-dialog.ts';

/** A button that opens a dialog, or one inside of a dialog, or a form that was filled in there. */
export async function onDialog(parts: TeamsParts, exchange: Exchange): Promise<Shown> {
  const data = dataOf(exchange.activity);
  const press = readPress(data);
  if (press) return await pressIn(parts, exchange, press);
  return readFormPlace(data) === undefined ? leave(exchange) : await fillIn(parts, exchange, data);
}

/** "No", or a button that is none of ours: a dialog that is open closes, and nothing else happens. */
function leave({ activity }: Exchange): Shown {
  return { body: activity.name === 'task/fetch' ? sayInTask(unknownButton) : {}, outgoing: [] };
}

async function pressIn(parts: TeamsParts, exchange: Exchange, press: Press): Promise<Shown> {
  const { action, value, confirm } = press;
  if (confirm) {
    return { body: showInTask('Bitte bestätigen', renderQuestion(press, confirm, 'submit')), outgoing: [] };
  }
  const turn = turnOf(exchange, press);
  if (action === shareAction) return await share(parts, turn, value);
  const { response } = await parts.answer({ incoming: turn.incoming, key: turn.key });
  return await showInDialog(parts, turn, response);
}

const shared = 'Die Antwort steht jetzt für alle in der Unterhaltung.';
const gone = 'Diese Antwort habe ich nicht mehr. Bitte frag noch einmal.';

async function share(parts: TeamsParts, turn: Turn, key: string): Promise<Shown> {
  const outgoing = await shareAnswer(parts, turn, key);
  const isShown = outgoing.some(({ post }) => post.kind === 'send' && post.reply.audience === 'conversation');
  return isShown ? { body: sayInTask(shared), outgoing } : { body: sayInTask(gone), outgoing: [] };
}

/** A form that was filled in in a dialog. */
export async function fillIn(parts: TeamsParts, exchange: Exchange, data: unknown): Promise<Shown> {
  const taken = await takeSent(parts, exchange, data);
  switch (taken.kind) {
    case 'expired':
      return { body: sayInTask(tooLate), outgoing: [] };
    case 'errors':
    case 'show': {
      const { title, card } = renderStep(taken.held, taken.place, { errors: taken.errors, target: 'dialog' });
      return { body: showInTask(title, card), outgoing: [] };
    }
    case 'done': {
      const { isPrivate, pressed } = taken.held;
      return await showInDialog(parts, { incoming: taken.incoming, key: exchange.key, isPrivate, pressed }, taken.response);
    }
  }
}
