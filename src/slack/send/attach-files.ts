import type { FileBlock, Message } from '../../chat/message.ts';
import type { Called } from '../../platform/called.ts';
import { bytesOf, filesOf } from '../../platform/files-of.ts';
import { callSlack } from '../call-slack.ts';
import type { PostParts } from './post-reply.ts';

/** The thread of the message that the files belong to. */
type Thread = { readonly channel: string; readonly ts: string };

/**
 * Uploads the files of a message that has just been posted, each at most once: the message itself says where else they
 * are, so that it stays true whatever becomes of them. Never throws.
 */
export async function attachFiles(parts: PostParts, message: Message, thread: Thread): Promise<void> {
  if (!parts.identity.files) return;
  for (const file of filesOf(message)) {
    const called = await attach(parts, file, thread).catch((): Called<never> => ({ kind: 'unclear', reason: 'the upload broke off' }));
    if (called.kind === 'ok') continue;
    parts.log.warn({ reason: called.kind === 'refused' ? called.error : called.reason }, 'a file was not attached to its message');
  }
}

/** https://docs.slack.dev/reference/methods/files.getUploadURLExternal, then the bytes, then it is shown. */
async function attach(parts: PostParts, file: FileBlock, { channel, ts }: Thread): Promise<Called<unknown>> {
  const { client, pace, uploadBytes } = parts;
  const bytes = new Uint8Array(bytesOf(file));
  const filename = file.name.toWellFormed();
  const begun = await callSlack(() => client.files.getUploadURLExternal({ filename, length: bytes.length }));
  if (begun.kind !== 'ok') return begun;
  const { upload_url: address = '', file_id: id = '' } = begun.result;
  const uploaded = await uploadBytes(address, bytes);
  if (uploaded.kind !== 'ok') return uploaded;
  return await pace(channel, () =>
    callSlack(() => client.files.completeUploadExternal({ files: [{ id, title: filename }], channel_id: channel, thread_ts: ts })),
  );
}
