import type { FieldValues } from '../chat/form.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Intent } from '../chat/intent.ts';
import type { Block } from '../chat/message.ts';
import type { Response } from '../chat/reply.ts';
import { buttonsFor } from '../curate/replies/reply-with-due.ts';
import type { CurateFeature } from './respond-to-curation.ts';

type Shown = { readonly incoming: Incoming; readonly feature: CurateFeature };

/** Lets a curator who looks at a whole article change or withdraw it there, due or not: a wrong figure waits for no list. */
export function addCuratorButtons(response: Response, intent: Intent, { incoming, feature }: Shown): Response {
  const id = shownBy(intent);
  if (id === undefined || response.kind !== 'reply' || !feature.isCurator(incoming.person)) return response;
  const article = feature.articles().find((each) => each.id === id);
  if (article === undefined || article.isWithdrawn) return response;
  const added: Block[] = [{ kind: 'divider' }, { kind: 'buttons', buttons: buttonsFor(article) }];
  const { reply } = response;
  return { ...response, reply: { ...reply, message: { ...reply.message, blocks: [...reply.message.blocks, ...added] } } };
}

/** The article that is shown whole. */
function shownBy(intent: Intent): string | undefined {
  if (intent.kind === 'action') return intent.action === 'ask.more' ? intent.value : undefined;
  return intent.kind === 'submit' && intent.form === 'ask.topic' ? nameIn(intent.values) : undefined;
}

function nameIn({ article }: FieldValues): string | undefined {
  return typeof article === 'string' ? article : undefined;
}
