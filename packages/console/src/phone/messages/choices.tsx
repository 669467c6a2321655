import type { Message } from '@whapi-webhooks/types';
import { toVisible } from '../../ui/visible-text.tsx';
import { useOpenChat } from '../data/use-open-chat.ts';
import { Copied, Product } from './cards.tsx';
import { Text } from './text.tsx';

type ContentOf<T extends Message['type'], K extends string> =
  Extract<Message, { type: T }> extends infer M ? (M extends { [P in K]?: infer C } ? NonNullable<C> : never) : never;
type InteractiveContent = ContentOf<'interactive', 'interactive'>;
type CarouselContent = ContentOf<'carousel', 'carousel'>;
type Button = NonNullable<ContentOf<'text', 'text'>['buttons']>[number];
type Section = NonNullable<ContentOf<'text', 'text'>['sections']>[number];

/** Chooses something of a message, as the person who is written as. */
function useChoose({ id }: Message): (optionId: string | undefined) => void {
  const chat = useOpenChat();
  return (optionId) => void chat.act('choose', { messageId: id, optionId });
}

/** Buttons, a list or a product that the bot offers. */
export function Interactive({ message, content }: { message: Message; content: InteractiveContent }) {
  const { header, body, footer, action = {} } = content;
  return (
    <>
      <Text isStrong>{stringOf(header)}</Text>
      <Text>{stringOf(body)}</Text>
      <Text isSmall>{stringOf(footer)}</Text>
      <Buttons message={message} buttons={action.buttons} />
      <Sections message={message} label={action.list?.label} sections={action.list?.sections} />
      {action.product && <Product {...action.product} />}
    </>
  );
}

/** Buttons below a message: those that answer can be pressed; what leads elsewhere can be copied. */
export function Buttons({ message, buttons = [] }: { message: Message; buttons?: readonly Button[] | undefined }) {
  const { phone } = useOpenChat();
  const choose = useChoose(message);
  if (buttons.length === 0) return null;
  return (
    <div class="choices">
      {buttons.map(({ type, id, title, url, phone_number: number, copy_code: code }) => {
        const target = url ?? number ?? code;
        if (type !== 'quick_reply' && target !== undefined) {
          return <Copied key={id} title={title} text={target} />;
        }
        return (
          <button key={id} type="button" disabled={!phone.isConnected} onClick={() => choose(id)}>
            {toVisible(title)}
          </button>
        );
      })}
    </div>
  );
}

interface SectionsProps {
  message: Message;
  label: string | undefined;
  sections: readonly Section[] | undefined;
}

/** A list that opens, whose rows can be selected. */
export function Sections({ message, label, sections = [] }: SectionsProps) {
  const { phone } = useOpenChat();
  const choose = useChoose(message);
  if (sections.length === 0) return null;
  return (
    <details class="choices">
      <summary>{toVisible(label ?? 'List')}</summary>
      {sections.map(({ title, rows = [] }, index) => (
        <section key={title ?? index}>
          <Text isStrong>{title}</Text>
          {rows.map((row) => (
            <button key={row.id} type="button" disabled={!phone.isConnected} onClick={() => choose(row.id)}>
              {toVisible(row.title ?? row.id ?? '')}
              {row.description && <span class="small faint">{toVisible(row.description)}</span>}
            </button>
          ))}
        </section>
      ))}
    </details>
  );
}

/** Cards to scroll through. */
export function Carousel({ message, body, cards }: CarouselContent & { message: Message }) {
  return (
    <>
      <Text>{body?.text}</Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by keyboard. */}
      <ul class="carousel" aria-label="Cards" tabIndex={0}>
        {cards.map(({ id, text, media, buttons }) => (
          <li key={id} class="card">
            {media && <p class="missing faint">{media.mime_type ?? 'Picture'}</p>}
            <Text>{text}</Text>
            <Buttons message={message} buttons={buttons} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Buttons that the mock cannot press. */
export function Options({ titles }: { titles: readonly (string | undefined)[] }) {
  return (
    <ul class="options">
      {titles.map((title, index) => (
        <li key={index}>{toVisible(title ?? '')}</li>
      ))}
    </ul>
  );
}

function stringOf(text: string | { text?: string } | undefined): string | undefined {
  return typeof text === 'object' ? text.text : text;
}
