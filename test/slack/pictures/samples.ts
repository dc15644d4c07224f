import { feedbackForm } from '../../../src/ask/replies/feedback-form.ts';
import { questionForm } from '../../../src/ask/replies/question-form.ts';
import { replyToOutcome } from '../../../src/ask/replies/reply-to-outcome.ts';
import { replyWithArticle } from '../../../src/ask/replies/reply-with-article.ts';
import { branchForm, replyWithContact } from '../../../src/ask/replies/reply-with-contact.ts';
import { replyWithHelp, replyWithWelcome } from '../../../src/ask/replies/reply-with-help.ts';
import { replyWithTopics } from '../../../src/ask/replies/reply-with-topics.ts';
import { sayHome } from '../../../src/ask/replies/say-home.ts';
import type { Form } from '../../../src/chat/form.ts';
import type { Message } from '../../../src/chat/message.ts';
import { findDue } from '../../../src/curate/find-due.ts';
import { changeForm } from '../../../src/curate/replies/change-form.ts';
import { replyWithDue } from '../../../src/curate/replies/reply-with-due.ts';
import { withdrawForm } from '../../../src/curate/replies/withdraw-form.ts';
import { openAsk } from '../../ask/open-ask.ts';
import { openShippedBase } from '../../knowledge/shipped-base.ts';

export type Sample = { readonly name: string; readonly message: Message; readonly private?: boolean };

const today = '2026-11-22';
const dueDay = '2027-05-20';

/** What people get to see most, as the shipped base answers it. */
export async function openSamples(): Promise<readonly Sample[]> {
  const { base, retriever } = await openShippedBase();
  const ask = async (name: string, asked: string): Promise<Sample> => {
    const outcome = await openAsk(retriever).outcomeOf(asked);
    return { name, message: replyToOutcome(outcome, { answer: '0a1b2c3d-4e5f kurzarbeitergeld', asked }).message };
  };
  const curated = base.articles.map((article) => ({ ...article, hash: 'h', isWithdrawn: false, reviewMonths: 6 }));
  const [first] = base.articles;
  if (!first) throw new Error('the shipped base is empty');
  const homburg = { id: 'homburg-saarpfalz', name: 'IG Metall Homburg-Saarpfalz', contact: 'Tel. 06841 0000 (Beispiel)' };
  return [
    await ask('answer', 'Wie lange gibt es Kurzarbeitergeld?'),
    await ask('answer-short', 'Was macht die TWS?'),
    await ask('compared', 'Was ist besser: Kurzarbeitergeld oder Qualifizierungsgeld?'),
    await ask('expired', 'Läuft TraSaar noch?'),
    await ask('clarify', 'Weiterbildung'),
    await ask('clarify-size', 'Bis wann muss der Antrag gestellt sein?'),
    await ask('not-covered', 'Gibt es einen Umzugsbonus?'),
    await ask('refusal', 'mein chef mobbt mich'),
    { name: 'article', message: replyWithArticle(retriever.article('kurzarbeitergeld') ?? first, today).message, private: true },
    { name: 'topics', message: replyWithTopics(base.articles).message, private: true },
    { name: 'contact', message: replyWithContact(homburg, first).message, private: true },
    { name: 'due', message: replyWithDue(findDue(curated, [], dueDay), { from: 0 }).message },
    { name: 'home', message: { title: 'Transformationswerkstatt Saar', blocks: sayHome(homburg) } },
    { name: 'digest', message: digest },
    { name: 'help', message: replyWithHelp().message },
    { name: 'welcome', message: replyWithWelcome().message },
  ];
}

/** How an issue of the weekly digest may look; its figures are those of the shipped base. */
const digest: Message = {
  title: 'Die Woche in Homburg-Saarpfalz',
  origin: 'knowledge-base',
  blocks: [
    { kind: 'text', text: [{ bold: 'Fristen' }] },
    {
      kind: 'list',
      items: [
        [{ bold: 'Kurzarbeitergeld: ' }, '24 Monate nur noch bis 31.12.2026, danach 12 Monate. ', { citation: 1 }],
        [{ bold: 'Aufstiegsbonus Saarland: ' }, 'galt bis 31.12.2026, Verlängerung bitte prüfen. ', { citation: 2 }],
      ],
    },
    {
      kind: 'sources',
      sources: [
        { number: 1, title: 'Vierte Kurzarbeitergeldbezugsdauerverordnung', url: 'https://www.gesetze-im-internet.de/', reviewedOn: today },
        { number: 2, title: 'Festo Lernzentrum', url: 'https://example.org/', reviewedOn: today },
      ],
    },
    { kind: 'buttons', buttons: [{ label: 'Frage stellen', action: 'ask.open-question', value: '' }] },
  ],
};

/** Forms as people get to see them most. */
export async function openForms(): Promise<readonly Form[]> {
  const { base } = await openShippedBase();
  const [first] = base.articles;
  if (!first) throw new Error('the shipped base is empty');
  const curated = { ...first, hash: 'h', isWithdrawn: false, reviewMonths: 6 };
  return [
    questionForm,
    branchForm([{ id: 'homburg-saarpfalz', name: 'IG Metall Homburg-Saarpfalz' }], ''),
    feedbackForm('x'),
    changeForm(curated),
    withdrawForm(curated),
  ];
}
