export { type Receiver, type ReceiverHandler, receiverHandler } from './receivers/receiver.ts';
