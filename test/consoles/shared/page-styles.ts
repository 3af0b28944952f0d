import type { CSSProperties } from 'react';
import type { NamedMessage } from './named-store';

/** How these pages look is not known: columns, and the agent on the right, are invented and carry no name to be found by. */
export const columns: CSSProperties = { display: 'flex', height: '100%' };
export const listColumn: CSSProperties = { flex: '0 0 280px', overflowY: 'auto', margin: 0, padding: 0 };
export const chatColumn: CSSProperties = { display: 'flex', flex: 1, flexDirection: 'column', minWidth: 0 };
export const messageArea: CSSProperties = { flex: 1, minHeight: 0, overflowY: 'auto', padding: 12 };
export const rowStyle: CSSProperties = { display: 'block', padding: 10, listStyle: 'none' };

/** Where a bubble stands. */
export const alignBubble = (author: NamedMessage['author']): CSSProperties => ({
  display: 'flex',
  justifyContent: author === 'agent' ? 'flex-end' : author === 'system' ? 'center' : 'flex-start',
  padding: '4px 0',
});
