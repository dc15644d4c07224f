import type { Context } from 'hono';
import type { Desk } from '../answer.ts';
import { ask } from '../ask.ts';
import type { Seat } from '../spot.ts';
import { done, problem } from './problem.ts';
import { firstOf, maxQuestion, readBody } from './read-body.ts';

/** Takes a question. It returns before the answer is there: question and answer come over the event stream. */
export async function takeQuestion(c: Context, desk: Desk, seat: Seat): Promise<Response> {
  const posted = await readBody(c);
  const text = firstOf(posted, 'text').replaceAll('\r\n', '\n').trim();
  if (text === '') return problem(c, 422, 'Schreib zuerst Deine Frage in das Feld.');
  if (text.length > maxQuestion) return problem(c, 422, tooLong(text.length));
  ask(desk, seat, { text, thread: firstOf(posted, 'thread') }).catch((error: unknown) => desk.options.onError?.(error));
  return done(c);
}

const german = new Intl.NumberFormat('de-DE');

function tooLong(length: number): string {
  return `Deine Frage ist zu lang: ${german.format(length)} Zeichen, höchstens ${german.format(maxQuestion)}. Kürze sie bitte.`;
}
