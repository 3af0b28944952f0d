import { EditableArea } from '../shared/EditableArea';
import type { NamedPageProps } from '../shared/named-mount';
import { createNames, sendDraft } from '../shared/named-store';
import { alignBubble, chatColumn, columns, listColumn, messageArea } from '../shared/page-styles';
import { SimRow } from '../shared/SimRow';

export const Page1688 = ({ state, store }: NamedPageProps) => {
  const names = createNames(state);
  const open = state.customers.find(({ number }) => number === state.active);
  return (
    <div style={columns}>
      <div style={listColumn}>
        {state.customers.map((customer) => (
          <SimRow
            key={customer.number}
            store={store}
            tag="div"
            className={names('conversation-item')}
            conversation={customer.number}
          >
            <span className={names('name')}>{customer.name}</span>
            <span className={names('time')}>10:00</span>
            <div className={names('desc')}>{customer.messages.at(-1)?.text}</div>
            {customer.unread > 0 && <i className={names('unread-badge')}>{customer.unread}</i>}
          </SimRow>
        ))}
      </div>
      {open ? (
        <div style={chatColumn}>
          <div>
            <span className={names('nick')}>{open.name}</span>
          </div>
          <div key={open.number} style={messageArea}>
            {open.messages.map((message, index) => (
              <div
                key={`${message.at}-${String(index)}`}
                className={names(message.author === 'agent' ? 'message-item self' : 'message-item')}
                style={alignBubble(message.author)}
              >
                {message.kind === 'card' ? (
                  <div className={names('od-wrap')}>{message.text}</div>
                ) : (
                  <span>{message.text}</span>
                )}
              </div>
            ))}
          </div>
          <EditableArea key={open.number} store={store} tag="pre" className={names('edit')} emptyHtml="" />
          <button
            type="button"
            className={names('send-btn')}
            onClick={(event) => event.isTrusted && store.change(sendDraft)}
          >
            发送
          </button>
        </div>
      ) : (
        <div style={chatColumn}>您尚未选择联系人</div>
      )}
    </div>
  );
};
