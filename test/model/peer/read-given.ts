import type { Recorded } from './open-model-server.ts';

/** A passage as a model reads it. */
export type GivenPassage = { readonly id: string; readonly title: string; readonly text: string };

/** What a request tells a model. `passages` are those of the question and of all that was looked up. */
export type Given = {
  readonly system: string;
  readonly user: string;
  readonly question: string;
  readonly passages: readonly GivenPassage[];
  /** Names of what the model may look up. */
  readonly tools: readonly string[];
};

export function readGiven({ body }: Pick<Recorded, 'body'>): Given {
  const textOf = (...roles: readonly string[]) =>
    body.messages
      .filter(({ role }) => roles.includes(role))
      .map(({ content }) => (typeof content === 'string' ? content : JSON.stringify(content)))
      .join('\n');
  const user = textOf('user');
  const question = user.split('<frage>\n')[1]?.split('\n</frage>')[0] ?? '';
  return {
    system: textOf('system'),
    user,
    question,
    passages: readPassages(textOf('user', 'tool')),
    tools: body.tools.map((tool) => tool.function.name),
  };
}

function readPassages(text: string): readonly GivenPassage[] {
  return [...text.matchAll(/<artikel titel="([^"]*)">\n([\s\S]*?)\n<\/artikel>/g)].flatMap(([, title = '', lines = '']) =>
    lines.split('\n').flatMap((line) => {
      const [, id, rest = ''] = /^\[(p\d+)\] (.*)$/.exec(line) ?? [];
      return id === undefined ? [] : [{ id, title, text: rest }];
    }),
  );
}
