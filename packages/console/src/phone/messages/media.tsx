import type { Message } from '@whapi-webhooks/types';
import { useContext, useState } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { toVisible } from '../../ui/visible-text.tsx';
import { sizeOf } from '../data/format.ts';
import { Buttons } from './choices.tsx';
import { MessageFiles } from './message-files.ts';
import { Text } from './text.tsx';

/** What the page reads of a file. */
interface File {
  id?: string;
  caption?: string;
  file_name?: string;
  filename?: string;
  file_size?: number;
  mime_type?: string;
  page_count?: number;
  seconds?: number;
  width?: number;
  height?: number;
  buttons?: Parameters<typeof Buttons>[0]['buttons'];
}

interface FileProps {
  file: File;
  message: Message;
}

/** The path of a file. Undefined if it is not loaded. */
function usePath({ id }: File): string | undefined {
  const files = useContext(MessageFiles);
  return id === undefined ? undefined : files[id];
}

export function Picture({ file, message, name }: FileProps & { name: string }) {
  const path = usePath(file);
  const [isMissing, setMissing] = useState(false);
  const { caption, width, height, buttons } = file;
  return (
    <>
      {path && !isMissing ? (
        <img
          class={name === 'Sticker' ? 'picture sticker' : 'picture'}
          src={path}
          alt={caption ? toVisible(caption) : name}
          width={width}
          height={height}
          onError={() => setMissing(true)}
        />
      ) : (
        <Missing name={name} />
      )}
      <Text>{caption}</Text>
      <Buttons message={message} buttons={buttons} />
    </>
  );
}

export function Video({ file, message, isLoop = false }: FileProps & { isLoop?: boolean }) {
  const path = usePath(file);
  const { caption, width, height, buttons } = file;
  return (
    <>
      {path ? (
        // biome-ignore lint/a11y/useMediaCaption: nobody captions what a test sends.
        <video
          class="picture"
          src={path}
          controls
          loop={isLoop}
          preload="metadata"
          width={width}
          height={height}
          aria-label={caption ? toVisible(caption) : 'Video'}
        />
      ) : (
        <Missing name="Video" />
      )}
      <Text>{caption}</Text>
      <Buttons message={message} buttons={buttons} />
    </>
  );
}

export function Sound({ file, name }: { file: File; name: string }) {
  const path = usePath(file);
  if (!path) return <Missing name={name} />;
  return (
    <>
      <p class="small faint">
        {name}
        {file.seconds !== undefined && `, ${file.seconds} s`}
      </p>
      {/* biome-ignore lint/a11y/useMediaCaption: nobody captions what a test sends. */}
      <audio src={path} controls preload="none" aria-label={name} />
    </>
  );
}

export function DocumentFile({ file, message }: FileProps) {
  const path = usePath(file);
  const name = toVisible(file.file_name ?? file.filename ?? 'Document');
  const { file_size: size, page_count: pages, mime_type: type, caption, buttons } = file;
  const about = [size !== undefined && sizeOf(size), pages !== undefined && `${pages} pages`, type];
  return (
    <>
      <div class="document">
        <Icon name="file" size={28} />
        <span>
          <bdi>{name}</bdi>
          <span class="small faint">{about.filter(Boolean).join(', ')}</span>
        </span>
        {path && (
          <a href={path} download={name} aria-label={`Download ${name}`}>
            Download
          </a>
        )}
      </div>
      <Text>{caption}</Text>
      <Buttons message={message} buttons={buttons} />
    </>
  );
}

function Missing({ name }: { name: string }) {
  return <p class="missing faint">{name}: the mock does not have the file.</p>;
}
