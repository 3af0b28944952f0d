/** Letters and digits only: how a text or a number is compared with another. */
export const fold = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
