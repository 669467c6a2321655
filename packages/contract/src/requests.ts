export { type RequestName, type RequestResult, validateRequest } from './validate-request.ts';
