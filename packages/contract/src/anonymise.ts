export { type AnonymiserOptions, createAnonymiser } from './anonymise/create-anonymiser.ts';
