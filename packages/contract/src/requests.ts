export { type BodiesByOperation, operationNames, type WhapiOperation } from './generated/operations.ts';
export { type RequestName, type RequestResult, validateRequest } from './requests/validate-request.ts';
