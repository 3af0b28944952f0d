import { EditableArea } from '../shared/EditableArea';
import type { NamedPageProps } from '../shared/named-mount';
import { createNames, type NamedCustomer, sendDraft } from '../shared/named-store';
import { alignBubble, chatColumn, columns, listColumn, messageArea } from '../shared/page-styles';
import { SimRow } from '../shared/SimRow';

const limitSeconds = 180;

/** What a row shows on top: seconds while somebody waits, then 超时, else the time of the last message. */
const tellTime = ({ waitingSince }: NamedCustomer, now: number): string => {
  if (waitingSince === undefined) return '10:00';
  const seconds = Math.floor((now - waitingSince) / 1000);
  return seconds > limitSeconds ? '超时' : `${seconds}秒`;
};

export const KuaishouPage = ({ state, store }: NamedPageProps) => {
  const names = createNames(state);
  const open = state.customers.find(({ number }) => number === state.active);
  return (
    <div style={columns}>
      <div style={listColumn}>
        <div className={names('SessionListGroup')}>
          {state.customers.map((customer) => (
            <SimRow
              key={customer.number}
              store={store}
              tag="div"
              className={names(
                `SessionBaseCard-Static ant-dropdown-trigger ${customer === open ? 'card_colorHighLight_x1' : 'card_colorLowLight_x2'}`,
              )}
              conversation={customer.number}
            >
              <div className={names('SessionBaseCard-info')}>
                <b className={names('SessionBaseCard-topHeadName')}>{customer.name}</b>
                <span className={names('SessionBaseCard-topHeadTime')}>{tellTime(customer, state.now)}</span>
                <div className={names('SessionBaseCard-lastMessage')}>{customer.messages.at(-1)?.text}</div>
              </div>
            </SimRow>
          ))}
        </div>
      </div>
      {open && (
        <div style={chatColumn}>
          {/* How messages are drawn is not known: names of a build tool, as an agent's calibration would meet them. */}
          <div key={open.number} className="_k3v8q" style={messageArea}>
            {open.messages.map((message, index) => (
              <div key={`${message.at}-${String(index)}`} className="_p7d2m" style={alignBubble(message.author)}>
                <div className={message.author === 'agent' ? '_b1n6x _r9t4c' : '_b1n6x'}>{message.text}</div>
              </div>
            ))}
          </div>
          <div id={names('esim-editor5678')}>
            <EditableArea key={open.number} store={store} tag="div" emptyHtml="<p><br></p>" />
          </div>
          <button type="button" onClick={(event) => event.isTrusted && store.change(sendDraft)}>
            <span>{names('发送') === '发送' ? '发送 Enter' : '提交'}</span>
          </button>
        </div>
      )}
    </div>
  );
};
