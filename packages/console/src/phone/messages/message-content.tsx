import type { Message } from '@whapi-webhooks/types';
import { useErrorBoundary } from 'preact/hooks';
import { toVisible } from '../../ui/visible-text.tsx';
import type { PhoneMessage } from '../data/entities.ts';
import { contentOf, textIn } from '../data/in-short.ts';
import { ContactCard, Place, Product } from './cards.tsx';
import { Buttons, Carousel, Interactive, Options, Sections } from './choices.tsx';
import { DocumentFile, Picture, Sound, Video } from './media.tsx';
import { MessageFiles } from './message-files.ts';
import { Poll } from './poll.tsx';
import { Text } from './text.tsx';

/** What a message says. One that cannot be drawn is shown as its JSON. */
export function MessageContent({ entry: { message, files = {} } }: { entry: PhoneMessage }) {
  const [error] = useErrorBoundary();
  return (
    <MessageFiles.Provider value={files}>
      {error ? <Raw message={message} /> : <Known message={message} />}
    </MessageFiles.Provider>
  );
}

function Known({ message }: { message: Message }) {
  switch (message.type) {
    case 'text':
      return (
        <>
          <Text>{message.text.body}</Text>
          <Buttons message={message} buttons={message.text.buttons} />
          <Sections message={message} label={message.text.button} sections={message.text.sections} />
        </>
      );
    case 'image':
      return <Picture message={message} file={message.image} name="Picture" />;
    case 'sticker':
      return <Picture message={message} file={message.sticker} name="Sticker" />;
    case 'video':
    case 'gif':
    case 'short':
      return <Video message={message} file={contentOf(message) ?? {}} isLoop={message.type === 'gif'} />;
    case 'audio':
      return <Sound file={message.audio} name="Audio" />;
    case 'voice':
      return <Sound file={message.voice} name="Voice message" />;
    case 'document':
      return <DocumentFile message={message} file={message.document} />;
    case 'documentWithCaption':
      return message.document ? <DocumentFile message={message} file={message.document} /> : <Raw message={message} />;
    case 'location':
      return <Place {...message.location} />;
    case 'live_location':
      return <Place name="Live location" address={message.live_location.caption} {...message.live_location} />;
    case 'contact':
      return <ContactCard {...message.contact} />;
    case 'contact_list':
      return message.contact_list.list.map((card, index) => <ContactCard key={index} {...card} />);
    case 'poll':
      return <Poll messageId={message.id} poll={message.poll} />;
    case 'poll_update':
      return message.poll ? <Poll messageId={message.id} poll={message.poll} /> : <Raw message={message} />;
    case 'interactive':
      return <Interactive message={message} content={message.interactive} />;
    case 'carousel':
      return message.carousel ? <Carousel message={message} {...message.carousel} /> : <Raw message={message} />;
    case 'reply':
      return <Text>{choiceOf(message.reply)}</Text>;
    case 'buttons':
      return (
        <>
          <Text>{message.buttons.text}</Text>
          <Text isSmall>{message.buttons.footer}</Text>
          <Options titles={(message.buttons.buttons ?? []).map(({ text }) => text)} />
        </>
      );
    case 'hsm':
      return (
        <>
          <Text isStrong>{textIn({ header: message.hsm.header })}</Text>
          <Text>{message.hsm.body}</Text>
          <Text isSmall>{message.hsm.footer}</Text>
          <Options titles={(message.hsm.buttons ?? []).map(({ text }) => text)} />
        </>
      );
    case 'list':
      return (
        <>
          <Text isStrong>{message.list.header}</Text>
          <Text>{message.list.body}</Text>
          <Text isSmall>{message.list.footer}</Text>
          <Sections message={message} label={message.list.label} sections={message.list.sections} />
        </>
      );
    case 'link_preview':
    case 'catalog':
    case 'group_invite':
    case 'newsletter_invite': {
      const link = contentOf(message) as { title?: string; description?: string; body?: string; url?: string };
      return (
        <div class="card">
          <Text isStrong>{link.title}</Text>
          <Text isSmall>{link.description}</Text>
          <Text>{link.body}</Text>
          {link.url !== link.body && <Text isSmall>{link.url}</Text>}
        </div>
      );
    }
    case 'admin_invite':
      return (
        <div class="card">
          <Text isStrong>{message.admin_invite.newsletter_name}</Text>
          <Text>{message.admin_invite.body}</Text>
        </div>
      );
    case 'event':
      return (
        <div class="card">
          <Text isStrong>{`Event: ${message.event.name}`}</Text>
          <Text>{message.event.description}</Text>
          {message.event.start !== undefined && <p>{new Date(message.event.start * 1_000).toLocaleString()}</p>}
          {message.event.is_canceled && <p class="bad">Canceled</p>}
        </div>
      );
    case 'order':
      return (
        <div class="card">
          <Text isStrong>{`Order: ${message.order.title ?? ''}`}</Text>
          <Text>{message.order.text}</Text>
          <p>
            {message.order.item_count} items, {message.order.total_price} {message.order.currency}
          </p>
        </div>
      );
    case 'product':
      return <Product {...message.product} />;
    case 'story':
      return <Story message={message} />;
    default:
      return <Raw message={message} />;
  }
}

function Story({ message }: { message: Extract<Message, { type: 'story' }> }) {
  const { text, image, video, audio, voice, link_preview: link } = message;
  const sound = voice ?? audio;
  return (
    <>
      {text && <Text>{text.body}</Text>}
      {image && <Picture message={message} file={image} name="Picture" />}
      {video && <Video message={message} file={video} />}
      {sound && <Sound file={sound} name="Audio" />}
      {link && <Text>{link.body}</Text>}
    </>
  );
}

function choiceOf(reply: Extract<Message, { type: 'reply' }>['reply']): string {
  const { title } = reply.type === 'buttons_reply' ? reply.buttons_reply : reply.list_reply;
  return title;
}

const LONGEST_JSON = 2_000;

/** A message of a type that the page does not know. */
function Raw({ message }: { message: Message }) {
  const json = JSON.stringify(contentOf(message) ?? message, null, 2);
  return (
    <>
      <p class="small faint">Message of type {toVisible(message.type)}</p>
      <pre class="raw">{toVisible(json.slice(0, LONGEST_JSON))}</pre>
      {json.length > LONGEST_JSON && <p class="small faint">The rest is in the timeline.</p>}
    </>
  );
}
