import { copy } from '../../ui/copy.ts';
import { visibleText } from '../../ui/visible-text.ts';
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
      <Copied text={`${latitude}, ${longitude}`} what="Coordinates" />
      <Copied text={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}`} what="Link" />
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
        <Copied key={number} text={number} what="Number" />
      ))}
      {vcard && (
        <details>
          <summary>vCard</summary>
          <pre class="raw">{visibleText(vcard.replace(/\r\n/g, '\n'))}</pre>
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
export function Copied({ text, what, title }: { text: string; what: string; title?: string }) {
  return (
    <p class="copied">
      <span>
        {title && <b>{visibleText(title)}</b>}
        <code>{visibleText(text)}</code>
      </span>
      <button
        type="button"
        class="plain"
        aria-label={`Copy ${visibleText(title ?? text)}`}
        onClick={() => copy(text, what)}
      >
        Copy
      </button>
    </p>
  );
}
