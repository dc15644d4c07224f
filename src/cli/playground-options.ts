import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Bot } from '../main.ts';
import type { PlaygroundOptions } from '../playground/playground-options.ts';

const people = [
  { id: 'sekretaerin', label: 'Gewerkschaftssekretärin', hint: 'fragt nach Förderung, Recht und Betrieben' },
  { id: 'ehrenamt', label: 'Ehrenamt', hint: 'Betriebsrat, Vertrauensleute, JAV' },
  { id: 'koordination', label: 'Koordination', hint: 'Büro der Transformationswerkstatt' },
  { id: 'kuratorin', label: 'Kuratorin', hint: 'pflegt die Wissensbank' },
];

/** First questions that show what the bot is for. */
const suggestions = [
  'Wie lange gibt es Kurzarbeitergeld?',
  'Wer beantragt das Qualifizierungsgeld?',
  'Ab wie vielen Leuten können wir einen Sozialplan erzwingen?',
  'Wie viel zahlt KdW, 40 oder 50 Prozent?',
];

/** Where the bot asks the office: the playground's own coordinators' channel. */
const coordinators = { id: 'koordination', label: 'Kanal Koordination', kind: 'channel', channel: 'playground-coordinators' } as const;

/** The playground with the people and places of this office. */
export function playgroundOptions(bot: Bot, config: Config, log: Log): PlaygroundOptions {
  const channels = config.office.branches.map(({ id, name }) => ({
    id,
    label: `Kanal ${name.replace(/^IG Metall /, '')}`,
    kind: 'channel' as const,
    channel: `playground-${id}`,
  }));
  return {
    responder: bot.responder,
    people,
    places: [{ id: 'direkt', label: 'Direktnachricht', kind: 'direct' }, ...channels, coordinators],
    suggestions,
    now: bot.now,
    onError: (cause) => log.error({ err: cause }, 'the playground failed'),
  };
}
