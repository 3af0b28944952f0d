import type { suggestion as zhCN } from '../zh-cn/suggestion';

export const suggestion: typeof zhCN = {
  label: 'Ready reply',
  offer: (title) => `A reply is ready: ${title}`,
  madeHere: 'Spoken here',
  madeHereHint: 'No approved version yet: this one was made on this computer just now. Have a look after inserting it',
  insert: 'Insert the ready reply (Alt+Enter)',
  speak: 'See the model’s spoken version',
  turnOff: 'No suggestions on this console',
  dismiss: 'Not this one',
};
