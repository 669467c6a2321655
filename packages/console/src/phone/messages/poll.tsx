import type { Message } from '@whapi-webhooks/types';
import { count } from '../../ui/count.ts';
import { toVisible } from '../../ui/visible-text.tsx';
import { nameOf } from '../data/people.ts';
import { useOpenChat } from '../data/use-open-chat.ts';
import { Text } from './text.tsx';

type PollContent = Extract<Message, { type: 'poll' }>['poll'];

/** A poll with its results, in which the person who is written as can vote. */
export function Poll({ messageId, poll }: { messageId: string; poll: PollContent }) {
  const chat = useOpenChat();
  const { title, options = [], results = [], vote_limit: limit = 0 } = poll;
  const me = chat.author.value.id;
  const rows = options.map(
    (name) => results.find((each) => each.name === name) ?? { name, count: 0, voters: [] as string[] },
  );
  const chosen = rows.filter(({ voters }) => voters.includes(me)).map(({ name }) => name);
  const most = Math.max(1, ...rows.map((row) => row.count));
  const toggle = (name: string) => {
    const others = chosen.filter((each) => each !== name);
    const kept = limit === 1 ? [] : others;
    void chat.act('vote', { messageId, options: chosen.includes(name) ? others : [...kept, name] });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out so.
    <div class="poll" role="group" aria-label={`Poll: ${toVisible(title)}`}>
      <Text isStrong>{title}</Text>
      <p class="small faint">{limit === 1 ? 'Select one' : 'Select one or more'}</p>
      {rows.map(({ name, count: votes, voters }) => (
        <button
          key={name}
          type="button"
          class="plain poll-option"
          disabled={!chat.phone.isConnected}
          aria-pressed={chosen.includes(name)}
          title={voters.map((voter) => nameOf(chat.phone, voter, chat.entry.value)).join(', ')}
          onClick={() => toggle(name)}
        >
          <span class="poll-line">
            <bdi>{toVisible(name)}</bdi>
            <span class="faint">
              {votes}
              <span class="visually-hidden"> {count(votes, 'vote').replace(/^\d+ /, '')}</span>
            </span>
          </span>
          <span class="votes">
            <span class="share" style={{ width: `${(100 * votes) / most}%` }} />
          </span>
        </button>
      ))}
    </div>
  );
}
