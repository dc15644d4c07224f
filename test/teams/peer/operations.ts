import { type Answer, refuse, refuseAs } from './answer.ts';
import { bot, directChat, type Member, tenant } from './directory.ts';
import { type Kind, listOf, objectOf, type Request, textOf } from './route.ts';
import { baseOf, isKnown, type Json, kindOf, nameOf, type PeerMessage, type Workspace } from './workspace.ts';

type Operate = (request: Request, workspace: Workspace) => Answer;

/** What the Bot Connector does for a bot, except streams, with the errors that it may meet. */
export const operations: Readonly<Record<Exclude<Kind, 'stream' | 'login'>, Operate>> = {
  create: (request, workspace) => (request.body.isGroup === true ? createPost(request, workspace) : createChat(request, workspace)),
  send,
  reply: (request, workspace) => {
    const { conversation, id } = request;
    const isThere = workspace.messages.some((message) => message.id === id && message.conversation === conversation);
    // An invoke is no message, but its id is taken.
    return isThere || id.startsWith('f:') ? send(request, workspace) : noActivity;
  },
  update: (request, workspace) =>
    change(request, workspace, (message) => {
      message.activity = request.body;
      message.cards.clear();
      return { status: 200, body: { id: message.id } };
    }),
  delete: (request, workspace) =>
    change(request, workspace, (message) => {
      message.deleted = true;
      return { status: 200 };
    }),
  member: ({ conversation, id }, workspace) => {
    const name = nameOf(workspace, id) ?? '';
    const member = workspace.members.get(name);
    const roster = workspace.rosters.get(baseOf(conversation));
    if (!roster) return refuseAs(404);
    if (isWithoutBot(workspace, conversation)) return notInRoster;
    if (!member || !roster.has(name)) return refuse(404, 'MemberNotFoundInConversation', 'Member not found in conversation roster.');
    return { status: 200, body: accountOf(member) };
  },
  members: ({ conversation }, workspace) => {
    const roster = workspace.rosters.get(baseOf(conversation));
    if (!roster) return refuseAs(404);
    if (isWithoutBot(workspace, conversation)) return notInRoster;
    return { status: 200, body: { members: [...roster].flatMap((name) => workspace.members.get(name) ?? []).map(accountOf) } };
  },
};

const noActivity = refuse(404, 'ActivityNotFoundInConversation', 'Conversation not found.');
const notInRoster = refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');

function isWithoutBot({ withoutBot }: Workspace, conversation: string): boolean {
  return withoutBot.has(baseOf(conversation));
}

function accountOf({ id, aadObjectId, displayName, name, tenant: tenantId, userRole }: Member): Json {
  const mail = `${name}@example.org`;
  const names = { name: displayName, givenName: displayName.split(' ')[0], surname: displayName.split(' ')[1] };
  return { id, objectId: aadObjectId, aadObjectId, ...names, email: mail, userPrincipalName: mail, tenantId, userRole };
}

function createChat({ body }: Request, workspace: Workspace): Answer {
  const [member, ...others] = listOf(body.members);
  if (!member || others.length > 0) return refuse(400, 'BadSyntax', 'A chat is created with exactly one member.');
  const tenantId = body.tenantId ?? objectOf(objectOf(body.channelData).tenant).id;
  if (tenantId !== tenant) return refuse(403, 'ForbiddenOperationException', 'The tenant is missing or not one of this bot.');
  const name = nameOf(workspace, member.id);
  if (name === undefined) return refuse(404, 'NotFound', 'The user was not found.');
  const id = directChat(name);
  if (workspace.withoutBot.has(id)) return refuse(403, 'ForbiddenOperationException', "Bot is not installed in user's personal scope");
  if (body.activity === undefined) return { status: 201, body: { id } };
  return { status: 201, body: { id, activityId: addMessage(workspace, id, objectOf(body.activity)).id } };
}

function createPost({ body }: Request, workspace: Workspace): Answer {
  const channel = textOf(objectOf(objectOf(body.channelData).channel).id);
  if (kindOf(channel) !== 'channel' || channel.includes(';')) return refuse(400, 'BadSyntax', 'A post needs the id of a channel.');
  if (body.activity === undefined) return refuse(400, 'BadSyntax', 'A post needs an activity.');
  if (!workspace.rosters.has(channel)) return refuseAs(404);
  if (isWithoutBot(workspace, channel)) return notInRoster;
  const { id, conversation } = addMessage(workspace, channel, objectOf(body.activity));
  return { status: 201, body: { id: conversation, activityId: id } };
}

function send({ conversation, isTargeted, body }: Request, workspace: Workspace): Answer {
  if (!isKnown(workspace, conversation)) return refuseAs(404);
  if (isWithoutBot(workspace, conversation)) return kindOf(conversation) === 'personal' ? refuseAs(403) : notInRoster;
  if (body.type === 'typing') return isTargeted ? refuseAs(400) : { status: 201, body: { id: workspace.nextId() } };
  if (body.type !== 'message') return refuse(400, 'BadSyntax', `Activities of type ${String(body.type)} cannot be sent.`);
  if (isEmpty(body)) return refuse(400, 'BadSyntax', 'Activity resulted into multiple skype activities or none.');
  if (!isTargeted) return { status: 201, body: { id: addMessage(workspace, conversation, body).id } };
  if (kindOf(conversation) === 'personal') return refuse(400, 'Bad Argument', 'Targeted messages are not possible in personal chats.');
  const name = nameOf(workspace, objectOf(body.recipient).id);
  if (name === undefined || !workspace.rosters.get(baseOf(conversation))?.has(name))
    return refuse(400, 'Bad Argument', 'A targeted message needs a recipient who is in the conversation.');
  return { status: 201, body: { id: addMessage(workspace, conversation, body, name).id } };
}

function isEmpty({ text, attachments }: Json): boolean {
  return textOf(text).trim() === '' && listOf(attachments).length === 0;
}

/** What the bot said; to a channel itself it is a new post with a thread of its own. */
function addMessage(workspace: Workspace, place: string, activity: Json, visibleTo?: string): PeerMessage {
  const id = workspace.nextId();
  const conversation = kindOf(place) === 'channel' && place === baseOf(place) ? `${place};messageid=${id}` : place;
  const message = { id, conversation, from: 'bot', activity, visibleTo, cards: new Map(), streaming: false, deleted: false };
  workspace.messages.push(message);
  return message;
}

function change(request: Request, workspace: Workspace, how: (message: PeerMessage) => Answer): Answer {
  const { conversation, id, isTargeted, body, kind } = request;
  if (!isKnown(workspace, conversation)) return refuseAs(404);
  if (isWithoutBot(workspace, conversation)) return kindOf(conversation) === 'personal' ? refuseAs(403) : notInRoster;
  const isThere = (each: PeerMessage) => each.conversation === conversation || baseOf(each.conversation) === conversation;
  const message = workspace.messages.find((each) => each.id === id && isThere(each) && !each.deleted);
  if (!message || (message.visibleTo !== undefined) !== isTargeted) return noActivity;
  if (message.from !== 'bot') return refuse(403, 'NotEnoughPermissions', `Only the messages of ${bot.name} can be changed by it.`);
  if (kind === 'update' && (body.type !== 'message' || isEmpty(body))) return refuse(400, 'BadSyntax', 'An update needs a message.');
  if (isTargeted && kind === 'update' && body.recipient !== undefined)
    return refuse(400, 'Bad Argument', 'The recipient of a targeted message cannot be changed.');
  return message.streaming ? refuse(403, 'NotEnoughPermissions', 'The message is still streaming.') : how(message);
}
