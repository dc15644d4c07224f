import { feedbackForm, replyWithThanks } from '../ask/replies/feedback-form.ts';
import { questionForm } from '../ask/replies/question-form.ts';
import { replyWithArticle } from '../ask/replies/reply-with-article.ts';
import { branchForm, replyWithContact } from '../ask/replies/reply-with-contact.ts';
import { replyWithHelp } from '../ask/replies/reply-with-help.ts';
import { replyWithTopics, topicForm } from '../ask/replies/reply-with-topics.ts';
import { isCircumstance } from '../ask/replies/say-clarify.ts';
import { readStyleValue } from '../ask/replies/style-value.ts';
import type { Incoming } from '../chat/incoming.ts';
import type { Intent } from '../chat/intent.ts';
import type { Response } from '../chat/reply.ts';
import { type AskFeature, memoryKey, reply } from './ask-feature.ts';
import { readFeedback } from './read-feedback.ts';
import { say } from './respond-to-command.ts';

type Pressed = Extract<Intent, { kind: 'action' }>;
type Action = (value: string, incoming: Incoming, feature: AskFeature) => Promise<Response>;

/** Carries out a pressed button. Values come from outside and are checked by what they name. */
export async function respondToAction({ action, value }: Pressed, incoming: Incoming, feature: AskFeature): Promise<Response> {
  const run = actions.get(action);
  return run ? run(value, incoming, feature) : say('Diesen Knopf kenne ich nicht mehr. Stell Deine Frage bitte noch einmal.');
}

const actions = new Map<string, Action>([
  ['ask.help', async () => reply(replyWithHelp())],
  ['ask.topics', async (_value, _incoming, feature) => reply(replyWithTopics(feature.retriever().articles()))],
  ['ask.open-question', async () => ({ kind: 'form', form: questionForm })],
  ['ask.open-topic', async () => ({ kind: 'form', form: topicForm })],
  ['ask.choose-branch', async (value, _incoming, feature) => ({ kind: 'form', form: branchForm(feature.branches, value) })],
  ['ask.more', async (value, _incoming, feature) => showArticle(value, feature)],
  ['ask.suggested', askSuggested],
  ['ask.circumstance', addCircumstance],
  ['ask.style', askInStyle],
  ['ask.human', showContact],
  ['ask.feedback', takeFeedback],
]);

export function showArticle(id: string, feature: AskFeature): Response {
  const article = feature.retriever().article(id);
  return article
    ? reply(replyWithArticle(article, feature.today()))
    : say('Dieses Thema gibt es nicht mehr. Mit „themen“ siehst Du, was es gibt.');
}

async function askSuggested(value: string, incoming: Incoming, feature: AskFeature): Promise<Response> {
  const [id = '', index = ''] = value.split(':');
  const question = feature.retriever().article(id)?.questions[Number(index)];
  return question === undefined
    ? say('Diese Frage gibt es nicht mehr. Schreib sie mir bitte in eigenen Worten.')
    : feature.answer(question, incoming);
}

/** The question of this conversation that was last asked back about, asked again with what was missing. */
async function addCircumstance(value: string, incoming: Incoming, feature: AskFeature): Promise<Response> {
  const turns = isCircumstance(value) ? await feature.memory.recall(memoryKey(incoming)) : [];
  const question = turns.findLast((turn) => turn.outcome === 'clarify')?.question;
  return question === undefined
    ? say('Ich weiß Deine Frage nicht mehr. Stell sie bitte noch einmal.')
    : feature.answer(question, incoming, { circumstance: value });
}

/** The same question once more, answered as the button says. */
async function askInStyle(value: string, incoming: Incoming, feature: AskFeature): Promise<Response> {
  const asked = readStyleValue(value);
  return asked === undefined
    ? say('Diesen Knopf kenne ich nicht mehr. Stell Deine Frage bitte noch einmal.')
    : feature.answer(asked.question, incoming, asked);
}

async function showContact(value: string, incoming: Incoming, feature: AskFeature): Promise<Response> {
  const branch = await feature.branchOf(incoming);
  if (!branch) return { kind: 'form', form: branchForm(feature.branches, value) };
  return reply(replyWithContact(branch, feature.retriever().article(value)));
}

async function takeFeedback(value: string, incoming: Incoming, feature: AskFeature): Promise<Response> {
  const [name, verdict] = splitLast(value);
  if (verdict === 'unhelpful') return { kind: 'form', form: feedbackForm(name) };
  const feedback = readFeedback(name, incoming, feature);
  if (verdict !== 'helpful' || !feedback) return say('Zu dieser Antwort kann ich keine Rückmeldung mehr annehmen.');
  await feature.feedback.record({ ...feedback, verdict, reasons: [] });
  return reply(replyWithThanks());
}

function splitLast(value: string): [string, string] {
  const at = value.lastIndexOf(':');
  return [value.slice(0, Math.max(0, at)), value.slice(at + 1)];
}
