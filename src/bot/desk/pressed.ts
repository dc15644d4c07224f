import { readPlace, type Said } from '../../book/replies/page.ts';
import type { Incoming } from '../../chat/incoming.ts';
import type { Intent } from '../../chat/intent.ts';
import { personKey } from '../../chat/references.ts';
import type { Response } from '../../chat/reply.ts';
import type { BookFeature } from '../book-feature.ts';
import { say } from '../respond-to-command.ts';

/** What a pressed button or a filled in form does. */
export type OnPress = (value: string, incoming: Incoming, feature: BookFeature) => Promise<Response>;
export type Submit = Extract<Intent, { kind: 'submit' }>;
export type OnSubmit = (submit: Submit, incoming: Incoming, feature: BookFeature) => Promise<Response>;

/** What a button of a request is about: `from` is the place in the private list, where it was pressed there. */
export type Pressed = { readonly id: string; readonly from: number | undefined };

export function readPressed(value: string): Pressed {
  const [id = '', from] = value.split(' ');
  return { id, from: from === undefined ? undefined : readPlace(from) };
}

/** From two coordinators on nobody agrees to their own request; that somebody tried is written down. */
export async function refuseOwn(
  person: string,
  { what, incoming, feature }: { readonly what: string; readonly incoming: Incoming; readonly feature: BookFeature },
): Promise<Said | undefined> {
  const own = personKey(incoming.person);
  if (person !== own || feature.coordinators < 2) return undefined;
  await feature.ledger.denied(own, what, feature.now().toISOString());
  return {
    tone: 'warning',
    text: 'Das ist Deine eigene Anfrage. Darüber entscheidet jemand anderes aus der Koordination; es wurde nichts geändert.',
  };
}

/** To somebody who acts on something that is not there any more. */
export function sayGone(what: 'Diese Anfrage' | 'Diese Buchung' | 'Diesen Termin'): Response {
  return say(`${what} gibt es nicht mehr. Es wurde nichts geändert.`);
}

export function readWords(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** In place of the message whose button was pressed. */
export function inPlace(response: Response): Response {
  return response.kind === 'reply' ? { ...response, replace: true } : response;
}
