import type { Field, Form, Option } from '../../chat/form.ts';
import type { Offer } from '../list-offers.ts';
import { audienceNames } from './desk-message.ts';
import { sayFree } from './say-free.ts';
import { sayWhen, sayWhere } from './say-when.ts';

/** What the form knows before it is filled in. */
export type Asking = {
  readonly offers: readonly Offer[];
  readonly branches: readonly { readonly id: string; readonly name: string }[];
  /** The person's branch and office, as far as they are known. */
  readonly branch: string | undefined;
  readonly audience: string | undefined;
  readonly namesDays: number;
};

const mostSeats = 30;

/** Asks what to book. With `chosen`, a date that was picked already, only for whom. */
export function bookingForm(asking: Asking, chosen?: Offer): Form {
  const { branch, audience } = asking;
  return {
    id: 'book.book',
    ...nameForm(chosen),
    steps: [
      {
        intro: chosen === undefined ? undefined : `${sayWhen(chosen.workshop)} · ${sayWhere(chosen.workshop)} · ${sayFree(chosen)}`,
        fields: [...(chosen === undefined ? dateFields(asking.offers) : []), ...personFields(asking)],
      },
    ],
    initial: { seats: 1, ...(branch === undefined ? {} : { branch }), ...(audience === undefined ? {} : { audience }) },
    context: chosen?.workshop.id ?? '',
  };
}

/** Nobody shall believe to have booked who only waits. */
function nameForm(chosen: Offer | undefined): Pick<Form, 'title' | 'submit'> {
  if (chosen === undefined) return { title: 'Workshop buchen', submit: 'Buchen' };
  const waits = chosen.free === 0;
  return { title: `${waits ? 'Warteliste' : 'Buchen'}: ${chosen.title}`, submit: waits ? 'Auf die Warteliste' : 'Buchen' };
}

const mostTopics = 100;

function dateFields(offers: readonly Offer[]): readonly Field[] {
  const topics = new Map(offers.map(({ workshop, title }) => [workshop.format, title]));
  const options = [...topics].slice(0, mostTopics).map(([value, label]) => ({ value, label }));
  return [
    { kind: 'choice', id: 'topic', label: 'Thema', optional: true, hint: 'Ohne Thema siehst Du alle Termine.', options },
    { kind: 'choice', id: 'date', label: 'Termin', search: true, dependsOn: 'topic' },
  ];
}

function personFields({ branches, namesDays }: Asking): readonly Field[] {
  return [
    { kind: 'choice', id: 'audience', label: 'Ich komme als', options: audienceOptions },
    {
      kind: 'choice',
      id: 'branch',
      label: 'Geschäftsstelle',
      optional: true,
      options: branches.map(({ id, name }) => ({ value: id, label: name })),
    },
    { kind: 'number', id: 'seats', label: 'Plätze', min: 1, max: mostSeats },
    {
      kind: 'text',
      id: 'body',
      label: 'Für wen, wenn es mehrere Plätze sind',
      hint: 'Zum Beispiel „BR Musterbetrieb“',
      optional: true,
      maxLength: 80,
    },
    {
      kind: 'text',
      id: 'names',
      label: 'Namen für die Teilnahmeliste',
      hint: `Je Zeile ein Name. Wird ${namesDays} Tage nach dem Workshop gelöscht.`,
      multiline: true,
      optional: true,
      maxLength: 1000,
    },
    { kind: 'text', id: 'note', label: 'Notiz an die Koordination', optional: true, multiline: true, maxLength: 300 },
  ];
}

const audienceOptions: readonly Option[] = [
  ...Object.entries(audienceNames).map(([value, label]) => ({ value, label })),
  { value: 'other', label: 'etwas anderes' },
];

const mostOptions = 100;

/** Dates of the topic that was chosen, or all; the words typed have to occur in what one sees. */
export function dateOptions(
  offers: readonly Offer[],
  { topic, search }: { readonly topic: unknown; readonly search: string },
): readonly Option[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const fitting = offers.filter(({ workshop }) => typeof topic !== 'string' || topic === '' || workshop.format === topic);
  return fitting
    .map((offer): Option => ({ value: offer.workshop.id, label: sayOption(offer, topic), hint: sayWhere(offer.workshop) }))
    .filter(({ label, hint }) => words.every((word) => `${label} ${hint}`.toLowerCase().includes(word)))
    .slice(0, mostOptions);
}

/** The title goes without saying where the topic is chosen. */
function sayOption(offer: Offer, topic: unknown): string {
  const when = `${sayWhen(offer.workshop)} · ${sayFree(offer)}`;
  return topic === offer.workshop.format ? when : `${offer.title}: ${when}`;
}
