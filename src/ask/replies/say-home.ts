import type { Block } from '../../chat/message.ts';
import type { BranchContact } from './reply-with-contact.ts';
import { privacyNote } from './reply-with-help.ts';

/** The bot's own page for one person: where to ask, what is theirs, how it works. */
export function sayHome(branch: BranchContact | undefined): Block[] {
  const theirs = branch === undefined ? 'Du hast noch keine Geschäftsstelle gewählt.' : ['Deine Geschäftsstelle: ', { bold: branch.name }];
  return [
    { kind: 'text', text: 'Antworten aus der geprüften Wissensbank der Transformationswerkstatt Saar, mit Quelle und Stand.' },
    {
      kind: 'buttons',
      buttons: [
        { label: 'Frage stellen', action: 'ask.open-question', value: '', style: 'primary', asks: true },
        { label: 'Thema öffnen', action: 'ask.open-topic', value: '', asks: true },
        { label: 'Themen zeigen', action: 'ask.topics', value: '' },
      ],
    },
    { kind: 'divider' },
    { kind: 'text', text: [{ bold: 'Deine Sachen' }] },
    { kind: 'text', text: theirs },
    {
      kind: 'buttons',
      buttons: [
        {
          label: branch === undefined ? 'Geschäftsstelle wählen' : 'Geschäftsstelle ändern',
          action: 'ask.choose-branch',
          value: '',
          asks: true,
        },
        { label: 'Mensch fragen', action: 'ask.human', value: '', asks: true },
      ],
    },
    { kind: 'divider' },
    { kind: 'text', text: [{ bold: 'So geht es' }] },
    {
      kind: 'list',
      items: [
        'Schreib mir hier im Chat, oder in einem Kanal mit einer Erwähnung: Die Antwort steht dann im Thread.',
        'Im direkten Chat sieht niemand außer Dir, was Du fragst.',
        'Steht etwas nicht in der Wissensbank, sage ich das und nenne Dir einen Menschen.',
      ],
    },
    privacyNote,
  ];
}
