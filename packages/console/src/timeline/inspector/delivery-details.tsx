import { useState } from 'preact/hooks';
import { outcomeOf } from '../../api/outcome-of.ts';
import type { components } from '../../generated/control.d.ts';
import { notify } from '../../session/notices.ts';
import { useSession } from '../../session/use-session.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { Body } from './body.tsx';
import { Changes } from './changes.tsx';
import { Check } from './check.tsx';
import type { DetailsProps } from './details-props.ts';
import { updatesOf } from './diff-rows.ts';
import { EditAndSend } from './edit-and-send.tsx';
import { Receiver } from './receiver.tsx';

type Delivery = components['schemas']['DeliveryResult'];

/** A webhook: what it contains, what changed, whether it is valid, and how its receiver answered. */
export function DeliveryDetails({ delivery, ...props }: DetailsProps & { delivery: Delivery }) {
  const { client, place } = useSession();
  const { webhook, id } = delivery;
  const [tab, setTab] = useState('Body');
  const [isEditing, setIsEditing] = useState(false);
  const resend = async () => {
    const { data, problem } = await outcomeOf(client.POST('/deliveries/{id}/resend', { params: { path: { id } } }));
    if (problem) notify(`Failed to resend ${id}: ${problem.message}`, { hint: problem.hint, isError: true });
    if (data) place.row.value = data.id;
  };
  return (
    <>
      <div class="acts">
        <button type="button" title="Sends the same bytes to the same receiver again" onClick={() => void resend()}>
          Resend
        </button>
        <button type="button" onClick={() => setIsEditing(true)}>
          Edit and send…
        </button>
      </div>
      <Tabs label={`About ${id}`} titles={['Body', 'Changes', 'Check', 'Receiver']} open={tab} onOpen={setTab}>
        {tab === 'Body' && <Body value={webhook} label="Webhook" name={id} />}
        {tab === 'Changes' && <Changes {...props} content={webhook} updates={updatesOf(webhook)} />}
        {tab === 'Check' && <Check id={id} />}
        {tab === 'Receiver' && <Receiver delivery={delivery} />}
      </Tabs>
      {isEditing && <EditAndSend webhook={webhook} id={id} onClose={() => setIsEditing(false)} />}
    </>
  );
}
