import { opposites, turningPoint } from './opposites.ts';
import { keyOf, likeness } from './read-words.ts';
import { stopWords } from './stop-words.ts';

/** True when a statement says the opposite of the evidence by one word: "sinkt", "brutto", "nach Beginn". */
export function saysOpposite(said: string, held: string): boolean {
  return (
    opposites.some(([one, other]) => turns({ said, held, one, other }) || turns({ said, held, one: other, other: one })) ||
    turnsTime(said, held)
  );
}

type Turn = { readonly said: string; readonly held: string; readonly one: RegExp; readonly other: RegExp };

function turns({ said, held, one, other }: Turn): boolean {
  return one.test(said) && !other.test(said) && other.test(held) && !one.test(held);
}

function turnsTime(said: string, held: string): boolean {
  const [saidPoints, heldPoints] = [pointsOf(said), pointsOf(held)];
  const isSame = (side: string, point: string, other: { side: string; point: string }) =>
    other.side === side && likeness(other.point, point) > 0;
  return saidPoints.some(({ side, point }) => {
    const isHeld = heldPoints.some((other) => isSame(side, point, other));
    return !isHeld && heldPoints.some((other) => isSame(side === 'vor' ? 'nach' : 'vor', point, other));
  });
}

function pointsOf(text: string): { side: string; point: string }[] {
  return [...text.matchAll(turningPoint)].map(({ groups }) => ({
    side: (groups?.side ?? '').toLowerCase(),
    point: keyOf((groups?.point ?? '').toLowerCase()),
  }));
}

const genitive = /(?<noun>\p{Lu}\p{L}{2,}) (?:der|des|vom|von) (?:\p{Ll}+e[nrs] )?(?<of>\p{Lu}\p{L}+)/gu;

/** "am Sitz der Lohnabrechnungsstelle" where the evidence says "am Sitz des Betriebs". */
export function swapsGenitive(said: string, held: string): boolean {
  const [saidPairs, heldPairs] = [genitivesOf(said), genitivesOf(held)];
  return saidPairs.some(({ noun, of }) => {
    const same = heldPairs.filter((pair) => pair.noun === noun);
    return same.length > 0 && same.every((pair) => likeness(pair.of, of) === 0);
  });
}

function genitivesOf(text: string): { noun: string; of: string }[] {
  const pairs = [...text.matchAll(genitive)].map(({ groups }) => ({
    noun: (groups?.noun ?? '').toLowerCase(),
    of: (groups?.of ?? '').toLowerCase(),
  }));
  return pairs.filter(({ noun }) => !stopWords.has(noun)).map(({ noun, of }) => ({ noun: keyOf(noun), of: keyOf(of) }));
}
