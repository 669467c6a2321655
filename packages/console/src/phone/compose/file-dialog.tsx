import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { notify } from '../../session/notices.ts';
import { closeDialog, Dialog } from '../../ui/dialog.tsx';
import { toVisible } from '../../ui/visible-text.tsx';
import { sizeOf } from '../data/format.ts';
import type { OpenChat } from '../data/open-chat.ts';
import { MOST_BYTES, readFile, sizeOfPicture } from './read-file.ts';
import { sendMessage } from './send-message.ts';

/** The kinds of messages that carry a file. */
const KINDS = [
  { type: 'image', name: 'Picture', accept: 'image/*', hasCaption: true },
  { type: 'sticker', name: 'Sticker', accept: 'image/webp', hasCaption: false },
  { type: 'video', name: 'Video', accept: 'video/*', hasCaption: true },
  { type: 'gif', name: 'Animation', accept: 'video/*', hasCaption: true },
  { type: 'short', name: 'Video note', accept: 'video/*', hasCaption: false },
  { type: 'voice', name: 'Voice message', accept: 'audio/*', hasCaption: false },
  { type: 'audio', name: 'Audio', accept: 'audio/*', hasCaption: false },
  { type: 'document', name: 'Document', accept: '*/*', hasCaption: true },
] as const;

export type FileKind = (typeof KINDS)[number]['type'];
export const FILE_KINDS = KINDS;

/** The kind of message that a file is sent as, unless the user selects another. */
export function kindOf({ type }: File): FileKind {
  const [family] = type.split('/');
  return family === 'image' || family === 'video' || family === 'audio' ? family : 'document';
}

interface FileDialogProps {
  chat: OpenChat;
  kind: FileKind;
  file?: File | undefined;
}

/** Asks for a file to send; without one, a sample is sent. */
export function FileDialog({ chat, kind: first, file: given }: FileDialogProps) {
  const kind = useSignal<FileKind>(first);
  const file = useSignal(given);
  const isBusy = useSignal(false);
  const { name, accept, hasCaption } = KINDS.find(({ type }) => type === kind.value) ?? KINDS[0];
  const isTooLarge = (file.value?.size ?? 0) > MOST_BYTES;
  useRecording(chat, kind.value === 'voice');
  return (
    <Dialog title={`Send as ${toVisible(chat.author.value.name)}`}>
      <form
        class="fields"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          file.value = event.dataTransfer?.files[0] ?? file.value;
        }}
        onSubmit={async (event) => {
          event.preventDefault();
          const caption = String(new FormData(event.currentTarget).get('caption') ?? '');
          isBusy.value = true;
          const content = await contentOfFile(file.value, kind.value);
          if (content && (await sendMessage(chat, { [kind.value]: { ...content, ...(caption && { caption }) } }))) {
            closeDialog();
          }
          isBusy.value = false;
        }}
      >
        <label>
          <span>Kind</span>
          <select
            value={kind.value}
            onChange={(event) => {
              kind.value = event.currentTarget.value as FileKind;
            }}
          >
            {KINDS.map((each) => (
              <option key={each.type} value={each.type}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>
            File <span class="faint">(optional)</span>
          </span>
          <input
            type="file"
            accept={accept}
            aria-describedby="hint of the file"
            onChange={(event) => {
              file.value = event.currentTarget.files?.[0];
            }}
          />
          <span class={isTooLarge ? 'bad' : 'hint'} id="hint of the file">
            {file.value
              ? `${toVisible(file.value.name)}, ${sizeOf(file.value.size)}.`
              : `Without a file, a small sample is sent.`}{' '}
            {isTooLarge
              ? `That is too large: the page sends at most ${sizeOf(MOST_BYTES)}.`
              : `At most ${sizeOf(MOST_BYTES)}; drop it here, or paste a picture.`}
          </span>
        </label>
        {hasCaption && (
          <label>
            <span>
              Caption <span class="faint">(optional)</span>
            </span>
            <input name="caption" autocomplete="off" />
          </label>
        )}
        <footer>
          <button type="button" onClick={closeDialog}>
            Cancel
          </button>
          <button type="submit" class="primary" disabled={isTooLarge || isBusy.value || !chat.phone.isConnected}>
            Send {name.toLowerCase()}
          </button>
        </footer>
      </form>
    </Dialog>
  );
}

/** The file as the content of a message; an empty content means a sample. */
async function contentOfFile(file: File | undefined, kind: FileKind): Promise<object | undefined> {
  if (!file) return {};
  try {
    const isVisual = kind === 'image' || kind === 'sticker';
    return {
      bytes: await readFile(file),
      ...(file.type && { mime_type: file.type }),
      ...(kind === 'document' && { file_name: file.name, filename: file.name }),
      ...(isVisual && (await sizeOfPicture(file))),
    };
  } catch {
    notify(`Failed to read ${toVisible(file.name)}.`, { hint: 'Select the file again.', isError: true });
    return undefined;
  }
}

/** Others see that the person records, as long as a voice message is prepared. */
function useRecording(chat: OpenChat, isVoice: boolean): void {
  useEffect(() => {
    if (!isVoice || !chat.typing.isOn.value) return;
    const { typing } = chat;
    typing.record();
    return () => typing.stop();
  }, [isVoice]);
}
