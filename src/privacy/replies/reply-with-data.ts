import type { Block } from '../../chat/message.ts';
import type { Reply } from '../../chat/reply.ts';

const name = 'meine-daten.json';
/** Beyond that a message is no place to read it. */
const longestText = 12_000;
const pieceLength = 2_500;

/** What is kept about somebody, as a file; `url` is where it can be fetched for a short while. */
export function replyWithData(json: string, url: string | undefined): Reply {
  const file: Block = { kind: 'file', name, mediaType: 'application/json', content: json, url };
  return {
    audience: 'asker',
    personal: true,
    message: {
      title: 'Deine Daten',
      blocks: [
        { kind: 'text', text: 'Das ist alles, was ich über Dich gespeichert habe. Nur Du siehst es.' },
        file,
        ...(url === undefined ? asText(json) : [linkNote]),
      ],
    },
  };
}

const linkNote: Block = {
  kind: 'note',
  tone: 'info',
  text: 'Der Link gilt 30 Minuten und ist nur für Dich. Gib ihn nicht weiter.',
};

/** For places that take no file and have no address for it. */
function asText(json: string): readonly Block[] {
  if (json.length > longestText) return [tooLong];
  const pieces = Array.from({ length: Math.ceil(json.length / pieceLength) }, (_, at) =>
    json.slice(at * pieceLength, (at + 1) * pieceLength),
  );
  return [{ kind: 'folded', summary: 'Als Text', blocks: pieces.map((text) => ({ kind: 'text', text }) as const) }];
}

const tooLong: Block = {
  kind: 'note',
  tone: 'info',
  text: 'Siehst Du hier keine Datei, dann schreib mir im direkten Chat „datenschutz“ oder frag Deine Geschäftsstelle.',
};
