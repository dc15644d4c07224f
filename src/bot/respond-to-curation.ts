import type { FieldValues } from '../chat/form.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Intent } from '../chat/intent.ts';
import { type PersonReference, personKey } from '../chat/references.ts';
import type { Response } from '../chat/reply.ts';
import type { CuratedArticle } from '../curate/curated-article.ts';
import type { Curation, Who } from '../curate/curation.ts';
import { findTarget } from '../curate/find-target.ts';
import { changeForm } from '../curate/replies/change-form.ts';
import { replyToNonCurator } from '../curate/replies/reply-to-non-curator.ts';
import { type DuePage, replyWithDue } from '../curate/replies/reply-with-due.ts';
import { replyWithProposal } from '../curate/replies/reply-with-proposal.ts';
import { sayChanged, sayConfirmed, sayGone, sayWithdrawal } from '../curate/replies/say-confirmed.ts';
import { readReason, withdrawForm } from '../curate/replies/withdraw-form.ts';
import { reply } from './ask-feature.ts';
import { say } from './respond-to-command.ts';

/** Curating as the dispatcher uses it. Who is a curator stands in the office's configuration alone. */
export type CurateFeature = Curation & {
  readonly isCurator: (person: PersonReference) => boolean;
  /** Writes down that somebody tried what only curators may. */
  readonly denied: (person: string, what: string, at: string) => Promise<void>;
};

/** True for the name of a button or form that belongs to curating. */
export function isCuration(name: string): boolean {
  return name.startsWith('curate.');
}

/** Carries out what a curator did; the one gate before it lets nobody else through. */
export async function respondToCuration(intent: Intent, incoming: Incoming, feature: CurateFeature): Promise<Response> {
  if (!feature.isCurator(incoming.person)) {
    await feature.denied(personKey(incoming.person), nameTried(intent), incoming.at);
    return reply(replyToNonCurator());
  }
  if (intent.kind === 'action') return respondToPress(intent, incoming, feature);
  if (intent.kind === 'submit') return respondToAnswers(intent, incoming, feature);
  return showDue(feature, { from: 0 });
}

const names = ['curate.due', 'curate.confirm', 'curate.change', 'curate.withdraw'];

/** What stands in the audit log stays for a year, so nobody may write their own words into it. */
function nameTried(intent: Intent): string {
  if (intent.kind !== 'action' && intent.kind !== 'submit') return 'wissen';
  const tried = intent.kind === 'action' ? intent.action : intent.form;
  return names.includes(tried) ? tried : 'curate (unknown)';
}

async function showDue(feature: CurateFeature, page: DuePage, replace?: boolean): Promise<Response> {
  return { kind: 'reply', reply: replyWithDue(await feature.listDue(), page), replace };
}

type Press = Extract<Intent, { kind: 'action' }>;

async function respondToPress({ action, value }: Press, incoming: Incoming, feature: CurateFeature): Promise<Response> {
  if (action === 'curate.due') return showDue(feature, { from: readPlace(value) }, true);
  return onTarget(value, feature, async (article) => {
    switch (action) {
      case 'curate.confirm':
        return confirm(article, readPlace(value.split(' ')[2]), { incoming, feature });
      case 'curate.change':
        return { kind: 'form', form: changeForm(article) };
      case 'curate.withdraw':
        return { kind: 'form', form: withdrawForm(article) };
      default:
        return say('Diesen Knopf kenne ich nicht mehr. Mit „wissen“ siehst Du, was zu prüfen ist.');
    }
  });
}

async function confirm(article: CuratedArticle, from: number, { incoming, feature }: Taking): Promise<Response> {
  const confirmed = await feature.confirm(article, whoOf(incoming));
  return showDue(feature, { from, said: sayConfirmed(article, confirmed) }, true);
}

type Answers = Extract<Intent, { kind: 'submit' }>;

async function respondToAnswers({ form, context, values }: Answers, incoming: Incoming, feature: CurateFeature): Promise<Response> {
  return onTarget(context, feature, async (article) => {
    switch (form) {
      case 'curate.change':
        return takeProposal(article, values, { incoming, feature });
      case 'curate.withdraw':
        return takeWithdrawal(article, values, { incoming, feature });
      default:
        return say('Dieses Formular kenne ich nicht mehr. Mit „wissen“ siehst Du, was zu prüfen ist.');
    }
  });
}

type Taking = { readonly incoming: Incoming; readonly feature: CurateFeature };

async function takeProposal(article: CuratedArticle, values: FieldValues, { incoming, feature }: Taking): Promise<Response> {
  const proposing = await feature.propose(article, values, whoOf(incoming));
  return proposing.kind === 'errors' ? proposing : reply(replyWithProposal(proposing.proposal));
}

async function takeWithdrawal(article: CuratedArticle, values: FieldValues, { incoming, feature }: Taking): Promise<Response> {
  const reason = readReason(values.reason);
  if (reason === undefined) return { kind: 'errors', errors: { reason: 'Bitte wähl einen Grund aus.' } };
  await feature.withdraw(article, reason, whoOf(incoming));
  return showDue(feature, { from: 0, said: sayWithdrawal(article) });
}

/** Buttons and forms are about one version of an article: what was seen is what is decided on. */
async function onTarget(value: string, feature: CurateFeature, act: (article: CuratedArticle) => Promise<Response>): Promise<Response> {
  const target = findTarget(value, feature.articles());
  if (target.kind === 'gone') return showDue(feature, { from: 0, said: sayGone() });
  return target.kind === 'changed' ? showDue(feature, { from: 0, said: sayChanged(target.article) }) : act(target.article);
}

function whoOf({ person, at, id }: Incoming): Who {
  return { person: personKey(person), at, event: id };
}

function readPlace(value: string | undefined): number {
  const place = Number(value);
  return Number.isInteger(place) && place > 0 ? place : 0;
}
