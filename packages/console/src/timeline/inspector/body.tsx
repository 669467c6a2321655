import { useState } from 'preact/hooks';
import { JsonTree } from './json-tree.tsx';
import { RawJson } from './raw-json.tsx';

/** JSON, as a tree or as text. */
export function Body({ value, label, name }: { value: unknown; label: string; name: string }) {
  const [isRaw, setIsRaw] = useState(false);
  return (
    <section class="body" aria-label={label}>
      <fieldset class="switch">
        <legend class="visually-hidden">Form of {label}</legend>
        <strong>{label}</strong>
        <button type="button" aria-pressed={!isRaw} onClick={() => setIsRaw(false)}>
          Tree
        </button>
        <button type="button" aria-pressed={isRaw} onClick={() => setIsRaw(true)}>
          Raw
        </button>
      </fieldset>
      {isRaw ? <RawJson value={value} name={name} /> : <JsonTree value={value} label={label} />}
    </section>
  );
}
