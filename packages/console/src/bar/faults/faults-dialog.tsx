import { useId, useState } from 'preact/hooks';
import { outcomeOf, type Problem } from '../../api/outcome-of.ts';
import { subscriptionsOf } from '../../session/subscriptions-of.ts';
import { useSession } from '../../session/use-session.ts';
import { Modal } from '../../ui/modal.tsx';
import { ProblemText } from '../../ui/problem-text.tsx';
import { useBarState } from '../use-bar-state.ts';
import { useSchemas } from '../use-schemas.ts';
import { describeFault, type FaultField, type FaultType, faultOf, faultTypes } from './fault-fields.ts';

/** The faults: those that act, and a form for another one. */
export function FaultsDialog({ onClose }: { onClose(): void }) {
  const { client, status, channel } = useSession();
  const { faults, refresh } = useBarState();
  const { schemas, problem } = useSchemas();
  const types = schemas ? faultTypes(schemas) : [];
  const [type, setType] = useState('status');
  const [values, setValues] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<Problem>();
  const chosen = types.find((each) => each.type === type);
  const receivers = subscriptionsOf(status.value, channel).map(({ url }) => url);
  const add = async (chosen: FaultType) => {
    const { problem } = await outcomeOf(client.POST('/faults', { body: faultOf(chosen, values) as never }));
    setRefusal(problem);
    if (!problem) setValues({});
    refresh();
  };
  const remove = async (id: string) => {
    await outcomeOf(client.DELETE('/faults/{id}', { params: { path: { id } } }));
    refresh();
  };
  return (
    <Modal title="Faults" onClose={onClose}>
      <h3>Active</h3>
      {faults.length === 0 && <p class="hint">No fault is active: webhooks and responses are sent as usual.</p>}
      <ul class="active-faults">
        {faults.map((fault) => (
          <li key={fault.id}>
            <span>{describeFault(fault)}</span>
            <button type="button" onClick={() => void remove(fault.id)}>
              Remove<span class="visually-hidden"> {describeFault(fault)}</span>
            </button>
          </li>
        ))}
      </ul>
      {faults.length > 1 && (
        <button type="button" onClick={() => void outcomeOf(client.DELETE('/faults')).then(refresh)}>
          Remove all
        </button>
      )}
      <h3>Add</h3>
      {problem && <p class="problem">Failed to read the types of faults: {problem.message}</p>}
      {chosen && (
        <form
          class="fault-form"
          onSubmit={(event) => {
            event.preventDefault();
            void add(chosen);
          }}
        >
          <label>
            Type
            <select
              value={type}
              onChange={({ currentTarget }) => {
                setType(currentTarget.value);
                setRefusal(undefined);
              }}
            >
              {types.map((each) => (
                <option key={each.type} value={each.type}>
                  {each.type}
                </option>
              ))}
            </select>
          </label>
          <p class="hint">{chosen.description}</p>
          <div class="fault-fields">
            {chosen.fields.map((field) => (
              <Field
                key={field.name}
                field={field}
                receivers={receivers}
                value={values[field.name] ?? ''}
                onInput={(value) => setValues({ ...values, [field.name]: value })}
              />
            ))}
          </div>
          <ProblemText problem={refusal} />
          <button type="submit" class="primary">
            Add fault
          </button>
        </form>
      )}
    </Modal>
  );
}

interface FieldProps {
  field: FaultField;
  receivers: readonly string[];
  value: string;
  onInput(value: string): void;
}

function Field({ field, receivers, value, onInput }: FieldProps) {
  const id = useId();
  const { name, kind, description, isRequired, minimum, maximum, isInteger } = field;
  const options = name === 'receiver' ? receivers : field.options;
  return (
    <label>
      {name}
      {isRequired && ' (required)'}
      <input
        value={value}
        required={isRequired}
        type={kind === 'number' ? 'number' : 'text'}
        min={minimum}
        max={maximum}
        step={kind === 'number' ? (isInteger ? 1 : 'any') : undefined}
        placeholder={kind === 'duration' ? '3s' : undefined}
        list={options.length > 0 ? `${id}-options` : undefined}
        aria-describedby={`${id}-hint`}
        autocomplete="off"
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <datalist id={`${id}-options`}>
        {options.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
      <span class="hint" id={`${id}-hint`}>
        {description}
        {kind === 'events' && ' Several: separated by commas.'}
      </span>
    </label>
  );
}
