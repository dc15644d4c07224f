import { readReasons, replyWithThanks } from '../ask/replies/feedback-form.ts';
import { replyWithContact } from '../ask/replies/reply-with-contact.ts';
import { findTopicOptions } from '../ask/replies/reply-with-topics.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Intent } from '../chat/intent.ts';
import { personKey } from '../chat/references.ts';
import type { Response } from '../chat/reply.ts';
import { type AskFeature, reply } from './ask-feature.ts';
import { readFeedback } from './read-feedback.ts';
import { showArticle } from './respond-to-action.ts';
import { say } from './respond-to-command.ts';

type Submit = Extract<Intent, { kind: 'submit' }>;
type Options = Extract<Intent, { kind: 'options' }>;

/** Takes a submitted form: errors at the fields, or what follows from it. */
export async function respondToForm(intent: Submit, incoming: Incoming, feature: AskFeature): Promise<Response> {
  switch (intent.form) {
    case 'ask.question':
      return takeQuestion(intent, incoming, feature);
    case 'ask.branch':
      return takeBranch(intent, incoming, feature);
    case 'ask.topic':
      return takeTopic(intent, feature);
    case 'ask.feedback-reasons':
      return takeReasons(intent, incoming, feature);
    default:
      return say('Dieses Formular kenne ich nicht mehr. Bitte fang noch einmal an.');
  }
}

/** Options of a field that is searched while typing. */
export function findOptions(intent: Options, feature: AskFeature): Response {
  const known = intent.form === 'ask.topic' && intent.field === 'article';
  const options = known ? findTopicOptions(feature.retriever().articles(), intent.search, intent.values.section) : [];
  return { kind: 'options', options };
}

/** Asked in a form, the question was seen by nobody, and so is the answer. */
async function takeQuestion({ values }: Submit, incoming: Incoming, feature: AskFeature): Promise<Response> {
  const question = typeof values.question === 'string' ? values.question.trim() : '';
  if (question === '') return { kind: 'errors', errors: { question: 'Bitte schreib Deine Frage auf.' } };
  const answer = await feature.answer(question, incoming);
  return answer.kind === 'reply' ? reply({ ...answer.reply, audience: 'asker' }) : answer;
}

/** Opened from "Mensch fragen", the form's context names the article that the question was about. */
async function takeBranch({ values, context }: Submit, incoming: Incoming, feature: AskFeature): Promise<Response> {
  const branch = feature.branches.find(({ id }) => id === values.branch);
  if (!branch) return { kind: 'errors', errors: { branch: 'Bitte wähl eine Geschäftsstelle aus.' } };
  await feature.preferences.chooseBranch(personKey(incoming.person), branch.id);
  return reply(replyWithContact(branch, feature.retriever().article(context)));
}

function takeTopic({ values }: Submit, feature: AskFeature): Response {
  const id = values.article;
  const found = typeof id === 'string' && feature.retriever().article(id) !== undefined;
  return found ? showArticle(id, feature) : { kind: 'errors', errors: { article: 'Bitte wähl ein Thema aus der Liste.' } };
}

async function takeReasons({ values, context }: Submit, incoming: Incoming, feature: AskFeature): Promise<Response> {
  const reasons = readReasons(values.reasons);
  if (reasons.length === 0) return { kind: 'errors', errors: { reasons: 'Bitte kreuz mindestens einen Grund an.' } };
  const feedback = readFeedback(context, incoming, feature);
  if (!feedback) return say('Zu dieser Antwort kann ich keine Rückmeldung mehr annehmen.');
  await feature.feedback.record({ ...feedback, verdict: 'unhelpful', reasons });
  return reply(replyWithThanks());
}
