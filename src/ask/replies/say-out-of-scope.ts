import type { Block } from '../../chat/message.ts';
import type { Outcome } from '../outcome.ts';
import { askHuman, sayNear } from './say-not-covered.ts';

type OutOfScope = Extract<Outcome, { kind: 'out-of-scope' }>;

/** Says in one sentence why a person has to help, and how to get to one. */
export function sayOutOfScope({ reason, near }: OutOfScope): Block[] {
  const articles = reason === 'single-case' || reason === 'own-benefit' ? near : [];
  return [
    { kind: 'text', text: handOff[reason] },
    { kind: 'buttons', buttons: [askHuman] },
    ...sayNear('Allgemeines dazu findest Du hier:', articles),
  ];
}

/** True when the answer would tell a channel about somebody's case, pay or membership, or about a secret. */
export function isPrivate(reason: OutOfScope['reason']): boolean {
  return privateReasons.has(reason);
}

const privateReasons: ReadonlySet<OutOfScope['reason']> = new Set([
  'single-case',
  'own-benefit',
  'tax-and-pension',
  'personal-data',
  'membership',
  'confidential',
]);

const handOff: Readonly<Record<OutOfScope['reason'], string>> = {
  'single-case':
    'Ein einzelner Fall gehört zu einem Menschen, der alle Umstände kennt: Deine Geschäftsstelle hilft mit Rechtsschutz, auch die Arbeitskammer berät. Gegen eine Kündigung kannst Du nur drei Wochen lang klagen (§ 4 KSchG): Melde Dich sofort.',
  'own-benefit':
    'Deinen eigenen Betrag rechne ich nicht aus, das hängt von vielen Angaben ab. Die Agentur für Arbeit oder Deine Geschäftsstelle helfen Dir dabei.',
  'personal-data': 'Auskünfte über einzelne Personen gebe ich nicht. Wende Dich bitte direkt an Deine Geschäftsstelle.',
  membership: 'Wer Mitglied einer Gewerkschaft ist, sage ich niemandem und speichere es auch nicht.',
  confidential:
    'Vertrauliche oder interne Unterlagen kenne ich nicht und möchte sie auch nicht haben. Schreib hier bitte keine Betriebsgeheimnisse. Sprich Deine Geschäftsstelle direkt an.',
  'tax-and-pension':
    'Zu Steuern und persönlichen Renten gebe ich keine Auskunft. Frag die Deutsche Rentenversicherung, das Finanzamt oder die Arbeitskammer.',
  recommendation: 'Einzelne Anwälte, Ärzte oder Berater empfehle ich nicht. Deine Geschäftsstelle nennt Dir den passenden Weg.',
  'too-recent':
    'So Aktuelles kennt die Wissensbank nicht: Sie enthält nur, was geprüft und veröffentlicht ist. Frag am besten direkt bei Deiner Geschäftsstelle nach.',
  speculation: 'Über die Zukunft einzelner Firmen oder Wahlen spekuliere ich nicht. Was belegt ist, findest Du unter „themen“.',
  'agreement-text':
    'Den Wortlaut betrieblicher Vereinbarungen und Tarifverträge habe ich nicht. Den bekommst Du bei Deiner Geschäftsstelle oder Deinem Betriebsrat.',
  'bot-support': 'Bei Fragen zur Technik kann ich nicht helfen. Wende Dich bitte an das Büro der Transformationswerkstatt.',
  chat: 'Das ist nicht mein Gebiet. Ich kenne mich mit Förderung, Rechten des Betriebsrats, Tarifverträgen und der Transformation im Saarland aus. Mit „themen“ siehst Du, was ich weiß.',
  elsewhere:
    'Zu anderen Bundesländern und Staaten steht nichts in der Wissensbank. Ich kenne das Saarland und das Bundesrecht; für alles andere frag bitte einen Menschen.',
};
