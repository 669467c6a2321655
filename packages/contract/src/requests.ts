export { type RequestName, type RequestResult, validateRequest } from './requests/validate-request.ts';
