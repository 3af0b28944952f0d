import { createElement, type ReactNode } from 'react';
import { type NamedStore, openConversation } from './named-store';
import { rowStyle } from './page-styles';

interface SimRowProps {
  store: NamedStore;
  tag: 'li' | 'div';
  className: string;
  conversation: number;
  children: ReactNode;
}

/** A row of the list: the agent's own click opens it, a script's does not. */
export const SimRow = ({ store, tag, className, conversation, children }: SimRowProps) =>
  createElement(
    tag,
    {
      className,
      style: rowStyle,
      onClick: (event: { isTrusted: boolean }) =>
        event.isTrusted && store.change((state) => openConversation(state, conversation)),
    },
    children,
  );
