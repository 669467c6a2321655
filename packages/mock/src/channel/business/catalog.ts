import type { Product } from '@whapi-webhooks/types';
import { mediaLink } from '../media/picture.ts';
import { sampleFile } from '../media/sample-file.ts';
import { storedMedia } from '../media/store-media.ts';
import type { CatalogProduct } from '../state/business-entities.ts';
import type { ChannelState } from '../state/channel-state.ts';
import type { CommandContext } from '../state/command.ts';
import { CommandError } from '../state/command-error.ts';
import type { StoredMedia } from '../state/media-store.ts';

/** The products of the account's catalogue or of a contact's, in the order in which they were added. */
export function productsOf({ account, products, catalogs }: ChannelState, phone: string): readonly CatalogProduct[] {
  return phone === account.phone ? [...products.values()] : (catalogs.get(phone)?.products ?? []);
}

/** A product of the account's own catalogue. */
export function findProduct({ products }: Pick<ChannelState, 'products'>, id: string): CatalogProduct {
  return products.get(id) ?? refuseUnknownProduct(id);
}

export function refuseUnknownProduct(id: string): never {
  throw new CommandError(404, 'Specified product not found', `no product ${id}`);
}

/** A product as responses contain it. */
export function productView(state: Pick<ChannelState, 'mediaUrl' | 'account'>, product: CatalogProduct): Product {
  const { id, name, price, currency, description = '', availability = 'in stock', images = [], ...rest } = product;
  const links = images.length > 0 ? images : [mediaLink(state, sampleOf(product))];
  return { id, name, description, price, currency, images: links, availability, ...rest };
}

/** The files behind the images that productView fills in. */
export function sampleImages(products: readonly CatalogProduct[], context: Pick<CommandContext, 'now'>): StoredMedia[] {
  return products
    .filter(({ images = [] }) => images.length === 0)
    .map((product) => storedMedia({ ...sampleOf(product), bytes: sampleFile('image/jpeg').bytes }, context));
}

function sampleOf({ id }: CatalogProduct) {
  return { id: `jpeg-${id}`, mimeType: 'image/jpeg' };
}
