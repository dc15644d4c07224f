import type { Message } from '../../../src/chat/message.ts';
import { answered, openPlace, post, press, say, sees } from './in-chat.ts';
import { botName, channel } from './playground-config.ts';
import { rateAnswer } from './rate-answer.ts';
import { modelQuestion } from './scripted-model.ts';
import type { Stage, Step } from './stage.ts';

const question = 'Wie lange gibt es Kurzarbeitergeld?';
const notCovered = 'Was kostet ein Kasten Wasser in der Kantine?';
const inChannel = `IG Metall Saar - ${channel.name}` as const;

/** All that the demo shows, in this order. */
export const steps: readonly Step[] = [
  { name: 'a question in the direct chat: answer with sources and thumbs', show: askDirectly },
  { name: 'a follow-up, and "Mensch fragen": a form that says what is missing and makes room for the contact', show: askHuman },
  { name: 'a mention in a channel: answer in the thread', show: mentionInChannel },
  { name: 'a button of a card: the article in full', show: pressButton },
  { name: 'thumbs: up is kept, down asks for reasons', show: rateAnswer },
  { name: 'an answer that a script writes in pieces: label, citation and card', show: watchModel },
  { name: 'a post of the bot to a channel, through the outbox', show: postToChannel },
];

async function askDirectly({ page, shoot }: Stage): Promise<void> {
  await openPlace(page, 'Personal Chat');
  await sees(page, 'Glück auf! Ich bin der TWS-Bot.');
  await shoot('welcome');
  await answered(page, () => say(page, question));
  await sees(page, 'Quellen');
  await page.getByRole('link', { name: 'Vierte Kurzarbeitergeldbezugsdauerverordnung' }).waitFor();
  await page.getByRole('button', { name: 'Like', exact: true }).waitFor();
  await shoot('answer');
}

async function askHuman({ page, shoot }: Stage): Promise<void> {
  await answered(page, () => say(page, 'Und wie hoch ist es?'));
  await sees(page, /60 %/);
  await shoot('follow-up');
  await answered(page, () => say(page, notCovered));
  await sees(page, 'Dazu steht nichts in der Wissensbank.');
  await answered(page, () => press(page, 'Mensch fragen'));
  await press(page, 'Speichern');
  await sees(page, 'Bitte wähle etwas aus.');
  await shoot('form-with-a-gap');
  await page.getByRole('radio', { name: `IG Metall ${channel.name}` }).check();
  await press(page, 'Speichern');
  await sees(page, 'Tel. 06898 0000');
  await page.getByRole('button', { name: 'Speichern' }).waitFor({ state: 'detached' });
  await shoot('contact-in-its-place');
}

async function mentionInChannel({ page, shoot }: Stage): Promise<void> {
  await openPlace(page, inChannel);
  await post(page, botName, question);
  await sees(page, 'Quellen');
  await shoot('thread');
}

async function pressButton({ page, shoot }: Stage): Promise<void> {
  await openPlace(page, 'Personal Chat');
  await answered(page, () => press(page, 'Mehr dazu'));
  await shoot('article');
}

async function watchModel({ page, shoot }: Stage): Promise<void> {
  await say(page, modelQuestion);
  await sees(page, 'Ich formuliere die Antwort');
  await shoot('step-of-a-stream');
  await sees(page, /Den Kurs zahlt der Arbeitgeber,$/);
  await shoot('half-a-stream');
  await sees(page, 'AI generated');
  await page.getByRole('link', { name: '§ 82a SGB III' }).waitFor();
  await shoot('answer-of-a-model');
}

async function postToChannel({ page, bot, shoot }: Stage): Promise<void> {
  await openPlace(page, inChannel);
  await bot.announce(weekly);
  await sees(page, 'Wochenüberblick');
  await page.getByRole('link', { name: 'Vierte Kurzarbeitergeldbezugsdauerverordnung' }).last().waitFor();
  await shoot('post');
}

/** Made up, in the shape of what is planned for each week. */
const weekly: Message = {
  title: 'Wochenüberblick für Völklingen, KW 48',
  origin: 'knowledge-base',
  blocks: [
    { kind: 'list', items: [['Die längere Bezugsdauer beim Kurzarbeitergeld endet am 31.12.2026. ', { citation: 1 }]] },
    {
      kind: 'sources',
      sources: [
        {
          ...{ number: 1, title: 'Vierte Kurzarbeitergeldbezugsdauerverordnung', url: 'https://www.gesetze-im-internet.de/kugbev_4/' },
          ...{ asOf: '2026', reviewedOn: '2026-11-22' },
        },
      ],
    },
    { kind: 'buttons', buttons: [{ label: 'Mehr dazu', action: 'ask.more', value: 'kurzarbeitergeld' }] },
  ],
};
