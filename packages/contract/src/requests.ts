export { operationNames } from './generated/operation-names.ts';
export { type RequestName, type RequestResult, validateRequest } from './requests/validate-request.ts';
