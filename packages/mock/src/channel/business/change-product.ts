import type { CreateProductRequest, Product, UpdateProductRequest } from '@whapi-webhooks/types';
import { randomDigits } from '../ids/random-text.ts';
import { readMediaSource, type Uploads } from '../media/media-source.ts';
import { createPicture } from '../media/picture.ts';
import type { NewMedia } from '../media/store-media.ts';
import type { CatalogProduct } from '../state/business-entities.ts';
import type { ChannelState } from '../state/channel-state.ts';
import type { Command, CommandContext, Outcome } from '../state/command.ts';
import { wrongParameters } from '../state/command-error.ts';
import { findProduct, productView } from './catalog.ts';
import { currencies } from './currencies.ts';

const MOST_IMAGES = 10;

/** The files of the request body. */
interface WithUploads {
  uploads: Uploads;
}

/** POST /business/products. The vendor documents no webhook about products. */
export const createProduct: Command<CreateProductRequest & WithUploads, Product> = (state, input, context) => {
  const { name, description, price, currency } = input;
  const product = { id: createProductId(state, context), name, description, price, currency, images: [] };
  return writeProduct(state, product, input, context);
};

/** PATCH /business/products/{ProductID}. An image that the product has is kept; all others are stored as new files. */
export const updateProduct: Command<UpdateProductRequest & WithUploads & { productId: string }, Product> = (
  state,
  { productId, ...input },
  context,
) => writeProduct(state, findProduct(state, productId), input, context);

/** DELETE /business/products/{ProductID}. Collections lose the product; orders keep it. */
export const deleteProduct: Command<{ productId: string }, void> = (state, { productId }) => {
  findProduct(state, productId);
  const collections = [...state.collections.values()]
    .filter(({ productIds }) => productIds.includes(productId))
    .map((each) => ({ ...each, productIds: each.productIds.filter((id) => id !== productId) }));
  return { changes: { collections, removed: { products: [productId] } }, webhooks: [], result: undefined };
};

function writeProduct(
  state: ChannelState,
  before: CatalogProduct,
  { uploads, images, ...fields }: UpdateProductRequest & WithUploads,
  context: CommandContext,
): Outcome<Product> {
  if (fields.name?.trim() === '') throw wrongParameters('name must not be blank: give the name of the product.');
  if (images.length > MOST_IMAGES) {
    throw wrongParameters(`a product has from 1 to ${MOST_IMAGES} images, not ${images.length}`);
  }
  if (fields.currency !== undefined && !currencies.has(fields.currency)) {
    throw wrongParameters(`${fields.currency} is not a currency that the vendor lists`);
  }
  const media: NewMedia = [];
  const present = productView(state, before).images;
  const toLink = (image: string): string => {
    if (present.includes(image)) return image;
    const { url, file } = createPicture(state, readMediaSource(image, state, uploads), context);
    media.push(file);
    return url;
  };
  const product: CatalogProduct = { ...before, ...fields, images: images.map(toLink) };
  return { changes: { products: [product], media }, webhooks: [], result: productView(state, product) };
}

/** 17 digits, as in the ids that public clients contain. */
function createProductId({ products }: Pick<ChannelState, 'products'>, context: CommandContext): string {
  const id = `2${randomDigits(16, context)}`;
  return products.has(id) ? createProductId({ products }, context) : id;
}
