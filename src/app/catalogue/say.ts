import type { Message } from '../../formula/value';

/** Says a message in the reader's language. */
export type Say = (message: Message) => string;
