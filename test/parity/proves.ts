/** What people can do, in the words of the README. */
export const features = {
  ask: 'ask in a direct chat; the answer has its sources and their date',
  followUp: 'ask on, without naming the topic again',
  channel: 'ask in a channel by mention; the answer is in the thread',
  thread: 'go on in that thread without another mention',
  circumstance: 'be asked back where it matters, and answer with a button',
  word: 'call commands by typing a word',
  slash: 'call commands while typing "/", with an answer that nobody else sees',
  message: 'ask about a message that somebody else wrote',
  grow: 'watch an answer while it is written',
  stop: 'stop an answer while it is written',
  status: 'see that something is being done',
  private: 'get what is private where nobody else sees it',
  share: 'show others a private answer afterwards',
  press: 'press a button that changes its message in place',
  form: 'fill in a form; what is wrong is said at the field',
  steps: 'fill in a form of several steps, and go back',
  search: 'find an option by typing',
  feedback: 'say whether an answer helped, and why not',
  edit: 'change a question; its answer changes',
  delete: 'delete a question; its answer goes, and the conversation is forgotten',
  home: 'see a page of one’s own: ask, my things, what is due',
  welcome: 'be welcomed, once',
  human: 'be led to a person of the own branch office',
  curate: 'look after the knowledge base, as a curator',
  book: 'book a seat in a workshop, and get the date for the own calendar',
  wait: 'wait for a seat, and take it when it is offered',
  inHouse: 'ask for a workshop in the own plant, and agree to a date',
  coordinate: 'decide on requests in the coordinators’ channel, as a coordinator',
  rights: 'see what is stored about oneself, take it along, and have it erased',
  notice: 'be told once that one speaks with a program',
  strangers: 'guests and people from outside get a refusal and leave no trace',
  copies: 'what is delivered several times is answered once',
  post: 'the bot posts to a channel by itself',
} as const;

export type Feature = keyof typeof features;
export const platforms = ['Slack', 'Teams', 'playground'] as const;
export type PlatformName = (typeof platforms)[number];

/** Marks the sentence of a test as the proof that its platform has these features; the platform is the folder of the test. */
export function proves(_features: Feature | readonly Feature[], sentence: string): string {
  return sentence;
}

/** Why a cell is empty: limits of the platform, not of ours. */
export const limits: { readonly [Name in PlatformName]?: { readonly [Key in Feature]?: string } } = {
  Teams: {
    thread: 'Teams delivers only messages of a channel that mention the bot; hearing all others would need the consent of each team.',
  },
  playground: {
    thread: 'There is nobody to mention: every message is for the bot.',
    slash: 'The browser has no menu of commands; the words do the same.',
    message: 'There are no messages of other people.',
    stop: 'Answers of the playground are written at once.',
    share: 'There is one reader.',
    edit: 'What was sent stays; a page for trying out has no history to change.',
    delete: 'What was sent stays; "neu" forgets the conversation.',
    strangers: 'It listens on this machine alone and knows no accounts.',
  },
};
