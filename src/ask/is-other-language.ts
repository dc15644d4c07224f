const german = new Set(
  `der die das den dem des und oder aber ist sind war ein eine einen einem einer wie was wer wo wann warum welche welcher welches ich du wir
  ihr er sie es man nicht kein keine für mit bei beim von vom im in am an auf aus zu zum zur gibt gibts gilt kann können muss müssen darf
  dürfen soll nach haben hat habe wird werden auch noch nur wenn dass ob bis ab über unter vor durch gegen ohne um so nen ne mein meine
  unser unsere uns mir mich is nich`.split(/\s+/),
);

/** Function words that German has not, of the languages that colleagues in the Saarland speak. */
const foreign = new Set(
  `the is are was what how who where when which does do can could please of for and or to my our we you this that have has with from
  le la les est sont quoi comment combien quel quelle quels quelles pour une avec dans aux qui que peut nous vous il ce cette
  el qué cuánto cuántos cuándo cómo para del con por una
  bir ve nasıl nedir ne kadar için var mı zaman hangi nerede
  che cosa come sono quanto quando della gli dove chi
  jak czy jest kto ile dla się gdzie kiedy jaki jaka jakie`.split(/\s+/),
);

/** A letter that no German word has: "ı", "ł", "é". */
const foreignLetter = /[^\P{Script=Latin}a-zäöüß]/u;
const leastSigns = 2;

/** Several words of another language, and more than of German. Short questions get the benefit of the doubt. */
export function isOtherLanguage(text: string): boolean {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const strange = words.filter((word) => foreign.has(word) || foreignLetter.test(word)).length;
  return strange >= leastSigns && strange > words.filter((word) => german.has(word)).length;
}
