/** Frames with a place for a name, and names of nobody in particular. */
const nameFrames: readonly string[] = [
  'Ich heiße {} und bin im Betriebsrat.',
  'Mein Name ist {}.',
  'Hallo, ich bin {} aus der Montage.',
  'Kollege {} will es genau wissen.',
  'Kollegin {} hat mich gefragt.',
  'Herr {} aus der Personalabteilung sagt nein.',
  'Frau {} vom Einkauf fragt auch.',
  'Unser Vorsitzender {} lässt fragen.',
  'Viele Grüße, {}. Noch eine Frage:',
  'Hier ist {} vom Werk Nord.',
  'Mit {} habe ich schon gesprochen.',
  'Der Meister {} weiß es nicht.',
];

const people: Readonly<Record<string, readonly string[]>> = {
  whole: [
    ...['Gerda Holz', 'Alois Meiser', 'Brigitte Zoller', 'Erwin Thiel', 'Özge Akın', 'Karin Neis', 'Ludwig Paulus', 'Elke Rammo'],
    ...['Hans-Peter Klos', 'Nadia Benali', 'Tomasz Zieliński', 'Ilse Sayn', 'Marco Bianchi', 'Yusuf Arslan', 'Svetlana Petrova'],
    ...['Rüdiger Quint', 'Annette Kiefer', 'Gaetano Lo Presti', 'Beate Schäfer-Lang', 'Mustafa Şahin', 'Lieselotte Hektor', 'Bernd Trapp'],
    ...['Chantal Dubois', 'Ivan Horvat', 'Sigrid Wendel', 'Detlef Maas', 'Amira Haddad', 'Kurt Engelhardt', 'Zeynep Koç', 'Manfred Steuer'],
  ],
  last: [
    ...['Holz', 'Meiser', 'Zoller', 'Thiel', 'Rammo', 'Klos', 'Benali', 'Quint', 'Wendel', 'Maas', 'Haddad', 'Trapp', 'Hektor', 'Paulus'],
    ...['Wagner', 'Becker', 'Schulz', 'Yıldız', 'Petrov', 'Leidinger', 'Schwarz', 'Jost', 'Kessler', 'Fries', 'Bohr', 'Neumann', 'Dörr'],
  ],
  first: ['Gerda', 'Alois', 'Brigitte', 'Özge', 'Nadia', 'Tomasz', 'Yusuf', 'Annette', 'Gaetano', 'Detlef', 'Amira', 'Zeynep', 'Kurt'],
};

/** Some frames take a last name, some a first name, some both. */
const fits: readonly (keyof typeof people)[] = [
  ...['whole', 'whole', 'first', 'last', 'last', 'last', 'last', 'whole', 'first', 'whole', 'whole', 'last'],
];

/** Each name in a frame that it fits. */
export const namesTypedHere: readonly { readonly frame: string; readonly value: string }[] = nameFrames.flatMap((frame, place) => {
  const names = people[fits[place] ?? 'whole'] ?? [];
  return Array.from({ length: 10 }, (_, by) => ({ frame, value: names[(place * 5 + by) % names.length] ?? '' }));
});
