import { describe, expect, it } from 'vitest';
import { findCompared } from '../../src/ask/find-compared.ts';
import { namesArticle, namesIn } from '../../src/ask/names-article.ts';
import { openSmallArticle } from './small-base.ts';
import { openSomeArticles } from './some-articles.ts';

const { retriever } = await openSomeArticles();

function article(id: string) {
  const found = retriever.article(id);
  if (!found) throw new Error(`the shipped base has no article ${id}`);
  return found;
}

describe('a question names an article', () => {
  it.each([
    ['was ist das qualifizierungsgeld', 'qualifizierungsgeld'],
    ['Dauer des Kurzarbeitergeldes', 'kurzarbeitergeld'],
    ['KdW?', 'kdw-kompetenz-durch-weiterbildung'],
    ['was bringt §82a', 'qualifizierungsgeld'],
    ['Ford macht zu', 'ford-saarlouis-transfer'],
    ['Insolvenz: Sozialplan?', 'insolvenz-sozialplan'],
  ])('by its title or another name in "%s"', (question, id) => {
    expect(namesArticle(question, article(id))).toBe(true);
  });

  it.each([
    ['ist der betriebsrat erforderlich', 'ford-saarlouis-transfer'],
    ['die fabrik macht zu', 'bik'],
    ['gibt es tipps', 'ips-innovationspersonal'],
    ['was bestimmt der chef', 'best-ev'],
    ['wie lange läuft das transferkurzarbeitergeld', 'kurzarbeitergeld'],
    ['welches instrument hilft', 'welches-instrument-passt'],
    ['mit kind', 'zusammenarbeit-mit-der-tws'],
    ['was sagt § 82', 'qualifizierungsgeld'],
  ])('not by letters within other words: "%s"', (question, id) => {
    expect(namesArticle(question, article(id))).toBe(false);
  });

  it('by names of at least three letters', async () => {
    const small = await openSmallArticle({ title: 'KI im Betrieb', synonyms: ['XY', 'XYZ'] });
    expect(namesIn('was ist mit XY und XYZ und KI', small)).toEqual(['xyz']);
  });
});

describe('two articles are compared', () => {
  const others = [article('digitalinvest-kmu'), article('qualifizierungsgeld'), article('transferkurzarbeitergeld')];

  it('when a question names both and puts them side by side', () => {
    expect(findCompared('KdW oder DigitalInvest?', article('kdw-kompetenz-durch-weiterbildung'), others)?.id).toBe('digitalinvest-kmu');
    expect(findCompared('Unterschied KuG und Transferkurzarbeitergeld', article('kurzarbeitergeld'), others)?.id).toBe(
      'transferkurzarbeitergeld',
    );
  });

  it('not when only one is named', () => {
    expect(findCompared('KdW oder was anderes?', article('kdw-kompetenz-durch-weiterbildung'), others)).toBeUndefined();
    expect(findCompared('Gibt es Kurzarbeitergeld auch mit Kind und Kegel?', article('kurzarbeitergeld'), others)).toBeUndefined();
  });

  it('not when nothing is put side by side', () => {
    expect(findCompared('KdW DigitalInvest', article('kdw-kompetenz-durch-weiterbildung'), others)).toBeUndefined();
  });
});
