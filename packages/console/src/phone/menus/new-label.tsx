import { FormDialog } from '../../ui/form-dialog.tsx';
import type { PhoneData } from '../data/phone-data.ts';
import { callAsDevice } from './call-as-device.ts';

const COLORS = ['gold', 'salmon', 'plum', 'lightskyblue', 'limegreen', 'darkorange', 'mediumpurple', 'silver'] as const;

/** Asks for a label, and adds it to a chat. */
export function NewLabel({ phone, chatId }: { phone: PhoneData; chatId: string }) {
  return (
    <FormDialog
      title="New label"
      action="Add label"
      fields={[
        { name: 'name', label: 'Name' },
        { name: 'color', label: 'Color', type: 'select', options: COLORS.map((color) => [color, color] as const) },
      ]}
      onSubmit={async ({ name, color }) => {
        const ids = (phone.surroundings.value?.labels ?? []).map(({ id }) => Number(id));
        const id = String(Math.max(0, ...ids) + 1);
        if (!(await callAsDevice(phone, { operation: 'POST /labels', body: { id, name, color } }))) return false;
        return (await phone.session.act('labelChat', { chatId, labelId: id })) !== undefined;
      }}
    />
  );
}
