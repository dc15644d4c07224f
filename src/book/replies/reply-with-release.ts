import type { Block } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Audience } from '../format.ts';
import type { Workshop } from '../workshop.ts';
import { sayWhen, sayWhere } from './say-when.ts';

/** The articles of the knowledge base on release from work, by the office of who asks. */
export const releaseArticles: Readonly<Record<Audience | 'other', string>> = {
  worksCouncil: 'br-schulung-37',
  youthDelegation: 'br-schulung-37',
  shopStewards: 'bildungsfreistellung-saarland',
  other: 'bildungsfreistellung-saarland',
};

/** What the article says about it: its name and date, and where it can be read. */
export type Ground = {
  readonly id: string /** Of the article; `title` and `url` are its first source's. */;
  readonly name: string;
  readonly title: string;
  readonly summary: string;
  readonly reviewedOn: string;
  readonly url: string;
};

type Asked = {
  readonly workshop: Workshop;
  readonly title: string;
  readonly audience: Audience | undefined;
  readonly ground: Ground | undefined;
};

/**
 * A text for the employer to copy. It names the paragraph that fits the office and promises nothing: whether a training is
 * required is for the body to decide (§ 37 Abs. 6 BetrVG), whether it is recognised nobody knows here.
 */
export function replyWithRelease({ workshop, title, audience, ground }: Asked): Reply {
  const blocks: Block[] = [
    { kind: 'text', text: 'Zum Kopieren und Anpassen:' },
    { kind: 'text', text: letters[audience ?? 'other'](`„${title}“`, `${sayWhen(workshop)} (${sayWhere(workshop)})`) },
    { kind: 'note', tone: 'warning', text: caveats[audience ?? 'other'] },
    ...(ground === undefined ? [] : sayGround(ground)),
  ];
  return { audience: 'asker', personal: true, message: { title: 'Text für den Arbeitgeber', blocks } };
}

type Letter = (title: string, when: string) => string;

const letters: Readonly<Record<Audience | 'other', Letter>> = {
  worksCouncil: (title, when) =>
    `Der Betriebsrat hat beschlossen, ein Mitglied zur Schulung ${title} zu entsenden: ${when}. Wir teilen Ihnen die zeitliche Lage hiermit nach § 37 Abs. 6 BetrVG rechtzeitig mit.`,
  youthDelegation: (title, when) =>
    `Der Betriebsrat hat beschlossen, ein Mitglied der Jugend- und Auszubildendenvertretung zur Schulung ${title} zu entsenden: ${when}. Wir teilen Ihnen die zeitliche Lage hiermit nach § 65 Abs. 1 in Verbindung mit § 37 Abs. 6 BetrVG rechtzeitig mit.`,
  shopStewards: (title, when) => educationLeave(title, when),
  other: (title, when) => educationLeave(title, when),
};

function educationLeave(title: string, when: string): string {
  return `Hiermit beantrage ich Freistellung nach dem Saarländischen Bildungsfreistellungsgesetz (SBFG) für die Veranstaltung ${title}: ${when}.`;
}

const board =
  'Das ist keine Rechtsberatung und keine Zusage. Nötig ist vorher ein Beschluss des Betriebsrats; ob die Schulung erforderlich ist, prüft Euer Gremium. Frag im Zweifel Deine Geschäftsstelle.';
const leave =
  'Das ist keine Rechtsberatung und keine Zusage. Ob dieser Workshop als Bildungsfreistellung anerkannt ist, ist hier nicht hinterlegt; frag vorher die Koordination oder Deine Geschäftsstelle.';

const caveats: Readonly<Record<Audience | 'other', string>> = {
  worksCouncil: board,
  youthDelegation: board,
  shopStewards: leave,
  other: leave,
};

function sayGround({ id, title, summary, reviewedOn, url }: Ground): readonly Block[] {
  return [
    { kind: 'text', text: [{ bold: 'Aus der Wissensbank: ' }, summary] },
    { kind: 'sources', sources: [{ number: 1, title, url, reviewedOn }] },
    { kind: 'buttons', buttons: [{ label: 'Mehr dazu', action: 'ask.more', value: id }] },
  ];
}
