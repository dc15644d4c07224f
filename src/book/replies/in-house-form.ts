import type { FieldErrors, FieldValues, Form } from '../../chat/form.ts';
import { readText, readWhole } from '../desk/field-reading.ts';
import type { Format } from '../format.ts';
import type { PlantWish } from '../in-house-requests.ts';

type Given = {
  readonly formats: readonly Format[];
  readonly branches: readonly { readonly id: string; readonly name: string }[];
};

type Chosen = { readonly format: string | undefined; readonly branch: string | undefined };

const mostPeople = 500;

/** Asks a works council what it wishes for its plant. */
export function inHouseForm({ formats, branches }: Given, { format, branch }: Chosen): Form {
  return {
    id: 'inhouse.request',
    title: 'Workshop im Betrieb anfragen',
    submit: 'Anfragen',
    steps: [
      {
        intro: 'Die Koordination sieht Betrieb und Wünsche, im Kanal aber nicht Deinen Namen. Sie schlägt Dir einen Termin vor.',
        fields: [
          { kind: 'choice', id: 'format', label: 'Format', options: formats.map(({ id, title }) => ({ value: id, label: title })) },
          { kind: 'text', id: 'company', label: 'Betrieb', maxLength: 120 },
          { kind: 'text', id: 'place', label: 'Ort', maxLength: 120 },
          {
            kind: 'text',
            id: 'wishedDates',
            label: 'Wunschtermine',
            hint: 'Zum Beispiel: KW 5 oder 6, nicht freitags',
            multiline: true,
            maxLength: 500,
          },
          { kind: 'number', id: 'people', label: 'Wie viele seid Ihr?', min: 1, max: mostPeople },
          { kind: 'text', id: 'about', label: 'Worum geht es?', hint: noNames, multiline: true, maxLength: 1000 },
          {
            kind: 'choice',
            id: 'branch',
            label: 'Geschäftsstelle',
            optional: true,
            options: branches.map(({ id, name }) => ({ value: id, label: name })),
          },
        ],
      },
    ],
    initial: { ...(format === undefined ? {} : { format }), ...(branch === undefined ? {} : { branch }) },
    context: '',
  };
}

const noNames = 'Bitte keine Namen und keine Betriebsgeheimnisse';

export type PlantWishRead = { readonly wish: PlantWish } | { readonly errors: FieldErrors };

/** What was filled in, or what is missing. */
export function readPlantWish(values: FieldValues, { formats, branches }: Given): PlantWishRead {
  const format = formats.find(({ id }) => id === values.format)?.id;
  const people = readWhole(values.people);
  const texts = {
    company: readText(values.company),
    place: readText(values.place),
    wishedDates: readText(values.wishedDates),
    about: readText(values.about),
  };
  const missing = Object.entries(texts).flatMap(([field, text]) => (text === '' ? [[field, 'Bitte fülle dieses Feld aus.'] as const] : []));
  const isCount = people !== undefined && people >= 1 && people <= mostPeople;
  const errors: FieldErrors = {
    ...Object.fromEntries(missing),
    ...(format === undefined ? { format: 'Bitte wähl ein Format aus.' } : {}),
    ...(isCount ? {} : { people: `Bitte gib eine Zahl von 1 bis ${mostPeople} an.` }),
  };
  if (format === undefined || !isCount || missing.length > 0) return { errors };
  return { wish: { format, branch: branches.find(({ id }) => id === values.branch)?.id, ...texts, people } };
}
