import type { Context } from 'hono';
import type { Desk } from '../answer.ts';
import { press } from '../press.ts';
import type { Seat } from '../spot.ts';
import { done, problem, reload } from './problem.ts';

/** Presses a button. It returns when the bot has reacted, so that the button stays busy until then. */
export async function takePress(c: Context, desk: Desk, seat: Seat): Promise<Response> {
  const message = c.req.param('message') ?? '';
  const isPressed = await press(desk, seat, { message, button: Number(c.req.param('button')) });
  return isPressed ? done(c) : problem(c, 410, reload);
}
