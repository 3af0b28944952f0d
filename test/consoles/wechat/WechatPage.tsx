import type { ReactNode } from 'react';
import type { NamedPageProps } from '../shared/named-mount';
import { createNames, type NamedCustomer, type NamedMessage, sendDraft } from '../shared/named-store';
import { alignBubble, chatColumn, columns, listColumn, messageArea } from '../shared/page-styles';
import { SimRow } from '../shared/SimRow';

type Names = (names: string) => string;

const picture = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';

const Row = ({ customer, state, store, names }: NamedPageProps & { customer: NamedCustomer; names: Names }) => {
  const { waitingSince, unread } = customer;
  return (
    <SimRow store={store} tag="li" className={names('session-item-container')} conversation={customer.number}>
      <img className={names('user-avatar')} src={picture} alt="" />
      <span className={names('user-nickname')}>{customer.name}</span>
      {unread > 0 && <span className={names('unread-badge bold')}>{unread}</span>}
      <div className={names('text-content-wrap')}>{customer.messages.at(-1)?.text}</div>
      {waitingSince !== undefined && (
        <div className={names('waiting-time')}>{`${Math.floor((state.now - waitingSince) / 1000)}秒`}</div>
      )}
    </SimRow>
  );
};

const Content = ({ message, names }: { message: NamedMessage; names: Names }): ReactNode => {
  const { author, kind, text } = message;
  // What a row of the platform is drawn with is not known.
  if (author === 'system') return <span>{text}</span>;
  if (kind === 'image') return <img data-type={names('image')} src={picture} alt="" />;
  if (kind === 'card')
    return (
      <a href="#order" className={names('order-msg-block')}>
        {text}
      </a>
    );
  return <div className={names(author === 'customer' ? 'text-msg bg-user' : 'text-msg')}>{text}</div>;
};

export const WechatPage = ({ state, store }: NamedPageProps) => {
  const names = createNames(state);
  const open = state.customers.find(({ number }) => number === state.active);
  return (
    <div style={columns}>
      <ul className={names('session-list-container')} style={listColumn}>
        {state.customers.map((it) => (
          <Row key={it.number} customer={it} state={state} store={store} names={names} />
        ))}
      </ul>
      {open && (
        <div style={chatColumn}>
          <div className={names('chat-title')}>
            <div className={names('left')}>
              <span className={names('chat-customer-name bold')}>{open.name}</span>
            </div>
          </div>
          <div key={open.number} style={messageArea}>
            {open.messages.map((message, index) => (
              <div key={`${message.at}-${String(index)}`} className={names(index === 0 ? 'msg show-date' : 'msg')}>
                {index === 0 && <div>11月27日 10:00</div>}
                <div
                  className={names(`message-item flex items-center${message.author === 'agent' ? ' justify-end' : ''}`)}
                  style={alignBubble(message.author)}
                >
                  <Content message={message} names={names} />
                </div>
              </div>
            ))}
          </div>
          <div className={names('chat-input')}>
            <textarea
              className={names('text-area')}
              value={state.draft}
              onChange={({ target }) => store.change((it) => ({ ...it, draft: target.value }))}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.shiftKey || !event.isTrusted || event.nativeEvent.isComposing)
                  return;
                event.preventDefault();
                store.change(sendDraft);
              }}
            />
          </div>
        </div>
      )}
      <div style={{ display: 'none' }}>
        <div className={names('chat-input')}>
          <textarea className={names('text-area')} defaultValue="debug" />
        </div>
      </div>
    </div>
  );
};
