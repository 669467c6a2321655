import { Icon } from '../../ui/icon.tsx';

const LOOKS = {
  pending: { icon: 'timer', name: 'pending' },
  sent: { icon: 'sent', name: 'sent' },
  delivered: { icon: 'delivered', name: 'delivered' },
  read: { icon: 'delivered', name: 'read' },
  played: { icon: 'delivered', name: 'played' },
  failed: { icon: 'failed', name: 'failed' },
} as const;

/** How far a message of the account has come. */
export function Ticks({ status }: { status: string | undefined }) {
  if (status === undefined) return null;
  const look = LOOKS[status as keyof typeof LOOKS];
  if (!look) return <span>{status}</span>;
  return (
    <span class="ticks" data-status={status} title={look.name}>
      <Icon name={look.icon} size={15} />
      <span class="visually-hidden">{look.name}</span>
    </span>
  );
}
