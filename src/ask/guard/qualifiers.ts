const word = (list: string) => new RegExp(String.raw`(?<!\p{L})(?:${list})(?!\p{L})`, 'iu');

/** Words that widen or narrow what a statement says, by what they do. */
const qualifiers: Readonly<Record<string, RegExp>> = {
  only: word('nur|ausschließlich|lediglich|allein|einzig|bloß|erst'),
  denied: word(String.raw`nicht|kein\p{L}*|nie|niemals|weder|niemand\p{L}*|ohne|nichts`),
  also: word('(?<!als )auch|ebenfalls|sogar|selbst (?:bei|wenn|ohne|dann)'),
  all: word(
    String.raw`jede[mnrs]?|alle[mnrs]?|sämtlich\p{L}*|gesamt\p{L}*|ganze[mnrs]?|immer|stets|egal|unabhängig|komplett|vollständig|beliebig\p{L}*|überall|generell`,
  ),
  early: word('schon|bereits'),
  hedged: word(String.raw`in der regel|meist|meistens|grundsätzlich|üblich\p{L}*|häufig|oft|normalerweise|regelmäßig`),
  partly: word('teilweise|zum teil|teils'),
  either: word('oder|beziehungsweise|bzw'),
  apart: word('neben|anders als|im unterschied|im gegensatz'),
  instead: word('statt|anstatt|anstelle'),
  except: word('außer|ausgenommen|abgesehen'),
  enough: word(String.raw`genüg\p{L}*|reich(?:t|en)`),
  direct: word('direkt|unmittelbar|sofort|unverzüglich|automatisch'),
  doubted: word('prüfen'),
  planned: word(String.raw`soll|sollen|sollte|sollten|geplant|planen|plant|vorgesehen|angekündigt\p{L}*|ankündigung|entwurf\p{L}*`),
};

/** What the widening and narrowing words of a text do. */
export function readQualifiers(text: string): ReadonlySet<string> {
  return new Set(Object.keys(qualifiers).filter((name) => qualifiers[name]?.test(text)));
}
