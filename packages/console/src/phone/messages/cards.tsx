import { copy } from '../../ui/copy-button.tsx';
import { toVisible } from '../../ui/visible-text.tsx';
import { Text } from './text.tsx';

interface PlaceProps {
  latitude: number;
  longitude: number;
  name?: string | undefined;
  address?: string | undefined;
}

/** A location: as text, since the page loads nothing from other hosts. */
export function Place({ latitude, longitude, name, address }: PlaceProps) {
  return (
    <div class="card">
      <Text isStrong>{name ?? 'Location'}</Text>
      <Text>{address}</Text>
      <Copied text={`${latitude}, ${longitude}`} />
      <Copied text={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}`} />
    </div>
  );
}

/** A contact card. */
export function ContactCard({ name, vcard = '' }: { name?: string; vcard?: string }) {
  const numbers = [...vcard.matchAll(/^TEL[^:]*:(.*)$/gim)].map(([, number]) => (number ?? '').trim());
  return (
    <div class="card">
      <Text isStrong>{name ?? 'Contact'}</Text>
      {numbers.map((number) => (
        <Copied key={number} text={number} />
      ))}
      {vcard && (
        <details>
          <summary>vCard</summary>
          <pre class="raw">{toVisible(vcard.replace(/\r\n/g, '\n'))}</pre>
        </details>
      )}
    </div>
  );
}

export function Product({ catalog_id: catalog, product_id: product }: { catalog_id?: string; product_id?: string }) {
  return (
    <div class="card">
      <Text isStrong>Product</Text>
      <Text>{product}</Text>
      <Text isSmall>{catalog && `Catalog ${catalog}`}</Text>
    </div>
  );
}

/** A text that leads somewhere else, which can be copied and is never opened. */
export function Copied({ text, title }: { text: string; title?: string }) {
  return (
    <p class="copied">
      <span>
        {title && <b>{toVisible(title)}</b>}
        <code>{toVisible(text)}</code>
      </span>
      <button
        type="button"
        class="plain"
        aria-label={`Copy ${toVisible(title ?? text)}`}
        onClick={() => void copy(text)}
      >
        Copy
      </button>
    </p>
  );
}
