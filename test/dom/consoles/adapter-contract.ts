import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readGuardHolder } from '@/utils/consoles/shared/guard-holder';
import { installSendGuard } from '@/utils/consoles/shared/send-guard';
import type { ConsoleAdapter, ConsoleHandle, ConsolePart, ConsoleProblem, SendAttempt } from '@/utils/consoles/types';
import { isSameConversation } from '@/utils/conversation/conversation-key';
import type {
  Author,
  ConsoleEvent,
  ConsoleStatus,
  ConversationKey,
  MessageKind,
  PageCountdown,
  RowGroup,
} from '@/utils/conversation/types';
import { installEditingCommands, makeTrusted, typeDraft } from './type-into-page';

export interface ContractRow {
  customer: string;
  name: string;
  group: Extract<RowGroup, 'waiting' | 'overdue' | 'answered'>;
  remainingSeconds?: number;
  isActive?: boolean;
  /** The row's line of the last message. */
  preview?: string;
}
export interface ContractMessage {
  /** As the page numbers them, thirteen digits; the adapter tells exactly this id. */
  id: string;
  author: Author;
  kind?: Extract<MessageKind, 'text'>;
  text: string;
  isWithdrawn?: boolean;
}
export interface ContractPage {
  rows: ContractRow[];
  messages: ContractMessage[];
  /** The customer whose conversation is open. */
  open: string | undefined;
  status: ConsoleStatus;
}

type SilentAbout = 'times' | 'status' | 'countdown' | 'message-numbers' | 'active-row' | 'row-preview';

/** How one console's page is drawn for the suite, with nothing but what is known of the real one. */
export interface ContractHarness {
  adapter: ConsoleAdapter;
  /** Draws the whole page anew, new nodes throughout, as a framework's re-mount does. Keeps no draft. */
  draw(page: ContractPage): void;
  /** Changes only the text or mark that tells the remaining seconds of a customer's row. */
  setRemainingSeconds(customer: string, seconds: number): void;
  /** Takes away what the part is found by. */
  removePart(part: ConsolePart): void;
  findComposer(): HTMLTextAreaElement;
  findSendControl(): HTMLElement;
  shop: string;
  /** What this console's page does not show, so that no adapter can tell it. */
  silent?: readonly SilentAbout[];
  /** What is told of a row with this many seconds left, where the page shows the time gone by. */
  countdownOf?(remainingSeconds: number): PageCountdown;
  /** The group that the page shows a row in, where it has fewer than the suite. */
  groupOf?(row: ContractRow): RowGroup;
  /** Where the page gives no id, the customer is known by name. */
  weakNameOf?(customer: string): string;
  /** Where the page draws two authors alike, the one that can be told; undefined where it gives such a row no number. */
  authorOf?(author: Author): Author | undefined;
  /** The page's own id of a message, where that says who wrote it. */
  messageIdOf?(message: ContractMessage): string;
  /** What of this console nobody has shown yet: said from the start, and never called lost. */
  uncalibrated?: readonly ConsolePart[];
  /** What this console has none of, or what cannot be told from nothing being there: never called lost. */
  lacks?: readonly ConsolePart[];
  /** A list that is known by its rows alone cannot be told from one that is gone. */
  isEmptyListUnknown?: boolean;
}

const startedAt = 1_790_000_000_000;
const idOf = (index: number) => String(startedAt - 60_000 + index * 1000);

const page: ContractPage = {
  status: 'online',
  open: '1001',
  rows: [
    {
      customer: '1001',
      name: 'S*******n',
      group: 'waiting',
      remainingSeconds: 50,
      isActive: true,
      preview: '什么时候发货',
    },
    { customer: '1002', name: 'S*******n', group: 'overdue', preview: '有人吗' },
    { customer: '1003', name: 'X*K', group: 'answered', preview: '好的，谢谢' },
  ],
  messages: [
    { id: idOf(0), author: 'customer', text: '你好，在吗？' },
    { id: idOf(1), author: 'robot', text: '亲，请问有什么可以帮您' },
    { id: idOf(2), author: 'system', text: '您接待过此消费者' },
    { id: idOf(3), author: 'agent', text: '您好，在的' },
    { id: idOf(4), author: 'customer', text: '什么时候发货' },
  ],
};

/** What the harness says where this console differs: told when a test fails, so that the next one knows where to say it. */
const unlessHarness = (says: string): string => `or, where the page shows it otherwise, the harness says so in ${says}`;

/** The promises every adapter keeps, whatever its console looks like. */
export const describeAdapterContract = (name: string, createHarness: () => ContractHarness): void => {
  describe(`${name}: the adapter contract`, () => {
    let harness: ContractHarness;
    let handle: ConsoleHandle;
    let events: ConsoleEvent[];
    let problems: ConsoleProblem[];
    let controller: AbortController;

    const keyOf = (customer: string): ConversationKey => ({
      console: harness.adapter.id,
      shop: harness.shop,
      customer: harness.weakNameOf?.(customer) ?? customer,
      identity: harness.weakNameOf ? 'weak' : 'stable',
    });
    const isSilent = (about: SilentAbout) => harness.silent?.includes(about) ?? false;
    const lacks = (part: ConsolePart) => harness.lacks?.includes(part) ?? false;
    const hasMessages = () => !harness.uncalibrated?.includes('message-pane');
    /** These problems, after those that are told from the start. */
    const withUncalibrated = (...told: ConsoleProblem[]): ConsoleProblem[] => [
      ...(harness.uncalibrated ?? []).map((part) => ({ kind: 'missing-part', part }) as const),
      ...told,
    ];
    const countdownOf = (seconds: number): PageCountdown =>
      harness.countdownOf?.(seconds) ?? { kind: 'remaining', seconds };
    const groupOf = (customer: string) => {
      const row = page.rows.find((it) => it.customer === customer);
      return row && (harness.groupOf?.(row) ?? row.group);
    };
    /** A page that numbers nothing gets names of ours; that they never change is what the suite asks then. */
    const nameOf = (message: ContractMessage): unknown =>
      isSilent('message-numbers') ? expect.stringMatching(/./) : (harness.messageIdOf?.(message) ?? message.id);
    /** What of the page's messages can be told, and of whom. */
    const listTellable = () =>
      page.messages.flatMap((message) => {
        const author = harness.authorOf ? harness.authorOf(message.author) : message.author;
        return author ? [{ message, author }] : [];
      });
    const passTime = (ms: number) => vi.advanceTimersByTimeAsync(ms);
    const settle = () => passTime(100);
    const take = () => events.splice(0);
    const ofType = <Type extends ConsoleEvent['type']>(list: ConsoleEvent[], type: Type) =>
      list.filter((event): event is Extract<ConsoleEvent, { type: Type }> => event.type === type);

    const start = async (first: ContractPage = page) => {
      harness.draw(first);
      handle = harness.adapter.start({
        root: document,
        signal: controller.signal,
        now: () => Date.now(),
        emit: (event) => events.push(event),
        report: (problem) => problems.push(problem),
      });
      await settle();
    };

    beforeEach(() => {
      vi.useFakeTimers({ now: startedAt });
      installEditingCommands();
      harness = createHarness();
      events = [];
      problems = [];
      controller = new AbortController();
    });

    afterEach(() => {
      controller.abort();
      document.body.replaceChildren();
      delete readGuardHolder().judge;
      vi.useRealTimers();
    });

    describe('tells what the page shows', () => {
      it('every customer once, by id and not by the masked name', async () => {
        await start();
        expect(
          ofType(events, 'row-seen')
            .map(({ conversation, group, isActive }) => ({ conversation, group, isActive }))
            .sort((a, b) => a.conversation.customer.localeCompare(b.conversation.customer)),
          unlessHarness("groupOf (group), weakNameOf (customer, identity), shop, silent: ['active-row'] (isActive)"),
        ).toEqual(
          [
            { conversation: keyOf('1001'), group: groupOf('1001'), isActive: !isSilent('active-row') },
            { conversation: keyOf('1002'), group: groupOf('1002'), isActive: false },
            { conversation: keyOf('1003'), group: groupOf('1003'), isActive: false },
          ].sort((a, b) => a.conversation.customer.localeCompare(b.conversation.customer)),
        );
      });

      it('what the row calls each customer, and the last message it shows', async () => {
        await start();
        const tell = ({ customer, name, preview }: ContractRow) => ({
          customer: keyOf(customer).customer,
          name: harness.weakNameOf?.(customer) ?? name,
          preview: isSilent('row-preview') ? undefined : preview,
        });
        const byCustomer = (a: { customer: string }, b: { customer: string }) => a.customer.localeCompare(b.customer);
        const listTold = () =>
          ofType(events, 'row-seen').map(({ conversation: { customer }, name, preview }) => ({
            customer,
            name,
            preview,
          }));
        const hint = unlessHarness("weakNameOf (name) or silent: ['row-preview'] (preview)");
        expect(listTold().sort(byCustomer), hint).toEqual(page.rows.map(tell).sort(byCustomer));
        take();
        const rows = page.rows.map((row) => (row.customer === '1002' ? { ...row, preview: '还在吗' } : row));
        harness.draw({ ...page, rows });
        await settle();
        const changed = ofType(events, 'row-seen');
        expect(changed.map(({ preview, hasNewPreview }) => [preview, hasNewPreview])).toEqual(
          isSilent('row-preview') ? [] : [['还在吗', true]],
        );
      });

      it("the page's own countdown, as it goes down", async () => {
        await start();
        harness.setRemainingSeconds('1001', 49);
        await settle();
        const told = ofType(events, 'countdown-seen').filter((it) =>
          isSameConversation(it.conversation, keyOf('1001')),
        );
        const hint = unlessHarness("silent: ['countdown'] or countdownOf");
        if (isSilent('countdown')) return expect(told, hint).toEqual([]);
        expect(told, hint).toMatchObject([{ countdown: countdownOf(50) }, { countdown: countdownOf(49) }]);
      });

      it('the open conversation, and its messages oldest first with who wrote them', async () => {
        await start();
        expect(ofType(events, 'conversation-opened').map((it) => it.conversation)).toEqual([keyOf('1001')]);
        expect(
          ofType(events, 'message-seen').map(({ conversation, message }) => [
            conversation.customer,
            message.id,
            message.author,
          ]),
          unlessHarness("authorOf, messageIdOf or silent: ['message-numbers']"),
        ).toEqual(listTellable().map(({ message, author }) => [keyOf('1001').customer, nameOf(message), author]));
      });

      it('when each message was sent', async () => {
        await start();
        const told = ofType(events, 'message-seen');
        const hint = unlessHarness("silent: ['times']");
        if (isSilent('times'))
          return expect(
            told.map((it) => it.certainty),
            hint,
          ).toEqual(listTellable().map(() => 'unsure'));
        expect(
          told.map((it) => it.message.sentAt),
          hint,
        ).toEqual(listTellable().map(({ message }) => Number(message.id)));
      });

      it('that the opening event comes before the messages of the conversation', async () => {
        await start();
        const types = events.map((event) => event.type);
        if (!hasMessages()) return expect(types).not.toContain('message-seen');
        expect(types.indexOf('conversation-opened')).toBeLessThan(types.indexOf('message-seen'));
      });

      it('the status of the agent, and its change', async () => {
        await start();
        harness.draw({ ...page, status: 'busy' });
        await settle();
        const told = ofType(events, 'status-changed').map((it) => it.status);
        expect(told, unlessHarness("silent: ['status']")).toEqual(isSilent('status') ? [] : ['online', 'busy']);
      });
    });

    describe('tells only what is new', () => {
      it('says nothing twice when the page draws itself anew', async () => {
        await start();
        take();
        harness.draw(page);
        await passTime(6000);
        expect(take()).toEqual([]);
      });

      it('tells a new message alone', async () => {
        await start();
        take();
        const added: ContractMessage = { id: idOf(9), author: 'agent', text: '今天就发' };
        harness.draw({ ...page, messages: [...page.messages, added] });
        await settle();
        const told = ofType(take(), 'message-seen').map((it) => it.message);
        if (!hasMessages()) return expect(told).toEqual([]);
        expect(told).toMatchObject([{ id: nameOf(added), author: 'agent', text: '今天就发' }]);
      });

      it('tells the messages of a conversation once, however often it is opened', async () => {
        await start();
        const other: ContractPage = {
          ...page,
          open: '1002',
          rows: page.rows.map((row) => ({ ...row, isActive: row.customer === '1002' })),
          messages: [{ id: idOf(20), author: 'customer', text: '有人吗' }],
        };
        harness.draw(other);
        await settle();
        take();
        harness.draw(page);
        await settle();
        const again = take();
        expect(ofType(again, 'conversation-opened').map((it) => it.conversation)).toEqual([keyOf('1001')]);
        expect(ofType(again, 'message-seen')).toEqual([]);
      });

      it('tells a withdrawn message once', async () => {
        await start();
        const before = [...events];
        take();
        const messages = page.messages.map((it, index) =>
          index === 4 ? { ...it, author: 'system' as const, text: '对方撤回了一条消息', isWithdrawn: true } : it,
        );
        harness.draw({ ...page, messages });
        await settle();
        harness.draw({ ...page, messages });
        await settle();
        const told = take();
        if (!hasMessages()) return expect(ofType(told, 'message-withdrawn')).toEqual([]);
        const withdrawn = ofType(before, 'message-seen').at(-1)?.message.id;
        expect(ofType(told, 'message-withdrawn').map((it) => it.messageId)).toEqual([withdrawn]);
        const last = page.messages.at(-1);
        expect(withdrawn).toEqual(last && nameOf(last));
        expect(ofType(told, 'message-seen')).toEqual([]);
      });

      it('calls a row gone when it stays away, not when it is missing for a moment', async () => {
        await start();
        const fewer = { ...page, rows: page.rows.slice(0, 2) };
        harness.draw(fewer);
        await settle();
        harness.draw(page);
        await passTime(6000);
        expect(ofType(events, 'row-gone')).toEqual([]);
        harness.draw(fewer);
        await passTime(6000);
        expect(ofType(events, 'row-gone').map((it) => it.conversation)).toEqual([keyOf('1003')]);
      });
    });

    describe('reads and fills the draft', () => {
      const text = '今天 18 点前发出，您放心';

      it('tells the draft as it is typed, and its end', async () => {
        await start();
        typeDraft(harness.findComposer(), '好的');
        expect(ofType(events, 'draft-changed')).toMatchObject([{ text: '好的', conversation: keyOf('1001') }]);
        expect(handle.readDraft()).toMatchObject({ text: '好的', conversation: keyOf('1001') });
        typeDraft(harness.findComposer(), '');
        expect(ofType(events, 'draft-changed').map((it) => it.text)).toEqual(['好的', '']);
      });

      it('says nothing of a draft while the input method composes', async () => {
        await start();
        const composer = harness.findComposer();
        composer.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
        typeDraft(composer, 'ni hao');
        expect(ofType(events, 'draft-changed')).toEqual([]);
        composer.value = '你好';
        composer.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
        await settle();
        expect(ofType(events, 'draft-changed').map((it) => it.text)).toEqual(['你好']);
      });

      it('puts text at the caret of the right conversation and takes it back', async () => {
        await start();
        const composer = harness.findComposer();
        typeDraft(composer, '您好。谢谢');
        composer.setSelectionRange(3, 3);
        const filling = handle.fillDraft({ conversation: keyOf('1001'), text, range: 'caret' });
        await settle();
        const filled = await filling;
        expect(composer.value).toBe(`您好。${text}谢谢`);
        expect(filled.ok).toBe(true);
        const undoing = filled.ok ? filled.value() : undefined;
        await settle();
        expect(await undoing).toEqual({ ok: true, value: true });
        expect(composer.value).toBe('您好。谢谢');
      });

      it('refuses to fill the draft of another customer', async () => {
        await start();
        const filled = await handle.fillDraft({ conversation: keyOf('1002'), text, range: 'all' });
        expect(filled).toEqual({ ok: false, reason: 'other-conversation' });
        expect(harness.findComposer().value).toBe('');
      });

      it('refuses to replace a draft that the agent has changed meanwhile', async () => {
        await start();
        typeDraft(harness.findComposer(), '我自己写');
        const conversation = keyOf('1001');
        const filled = await handle.fillDraft({ conversation, text, range: 'all', expectedDraft: '旧的' });
        expect(filled).toEqual({ ok: false, reason: 'changed-meanwhile' });
        expect(harness.findComposer().value).toBe('我自己写');
      });

      it('says so when there is no composer', async () => {
        await start();
        harness.removePart('composer');
        const filled = await handle.fillDraft({ conversation: keyOf('1001'), text, range: 'all' });
        expect(filled).toEqual({ ok: false, reason: 'no-composer' });
      });
    });

    describe('guards the send', () => {
      let attempts: SendAttempt[];
      let reachedPage: string[];

      const startGuarded = async (verdict: 'send' | 'hold') => {
        installSendGuard(window, readGuardHolder());
        await start();
        attempts = [];
        reachedPage = [];
        handle.guardSend((attempt) => {
          attempts.push(attempt);
          return verdict;
        });
        for (const type of ['keydown', 'click', 'pointerdown']) {
          document.body.addEventListener(type, () => reachedPage.push(type), { signal: controller.signal });
        }
        typeDraft(harness.findComposer(), '我不能给您退');
      };
      const pressKey = (target: HTMLElement, init: KeyboardEventInit) =>
        target.dispatchEvent(
          makeTrusted(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init })),
        );
      const pressPointer = (target: HTMLElement) => {
        const init = { bubbles: true, cancelable: true, composed: true, button: 0 };
        target.dispatchEvent(makeTrusted(new PointerEvent('pointerdown', { ...init, isPrimary: true })));
        target.dispatchEvent(makeTrusted(new MouseEvent('click', { ...init, detail: 1 })));
      };

      it.each([
        ['enter', { key: 'Enter', code: 'Enter' }],
        ['enter', { key: 'Enter', code: 'NumpadEnter' }],
        ['mod-enter', { key: 'Enter', code: 'Enter', ctrlKey: true }],
        ['mod-enter', { key: 'Enter', code: 'Enter', metaKey: true }],
      ])('holds %s (%j)', async (gesture, init) => {
        await startGuarded('hold');
        expect(pressKey(harness.findComposer(), init)).toBe(false);
        expect(attempts).toEqual([{ draft: '我不能给您退', conversation: keyOf('1001'), gesture }]);
        expect(reachedPage).toEqual([]);
      });

      it('holds a click on the send button, once', async () => {
        await startGuarded('hold');
        if (lacks('send-button')) return expect(harness.findSendControl).toThrow();
        pressPointer(harness.findSendControl());
        expect(
          attempts.map((it) => it.gesture),
          unlessHarness("lacks: ['send-button']"),
        ).toEqual(['pointer']);
        expect(reachedPage).toEqual([]);
      });

      it.each(['Enter', ' '])('holds the key %j on the focused send button', async (key) => {
        await startGuarded('hold');
        if (lacks('send-button')) return expect(harness.findSendControl).toThrow();
        expect(pressKey(harness.findSendControl(), { key, code: key === ' ' ? 'Space' : key })).toBe(false);
        expect(attempts.map((it) => it.gesture)).toEqual(['key-on-button']);
      });

      it('lets a draft go that was decided to send', async () => {
        await startGuarded('send');
        expect(pressKey(harness.findComposer(), { key: 'Enter', code: 'Enter' })).toBe(true);
        if (lacks('send-button')) return expect(reachedPage).toEqual(['keydown']);
        pressPointer(harness.findSendControl());
        expect(reachedPage).toEqual(['keydown', 'pointerdown', 'click']);
      });

      it.each([
        ['Shift+Enter', { key: 'Enter', code: 'Enter', shiftKey: true }],
        ['a letter', { key: 'a', code: 'KeyA' }],
        ['an input method choosing a word', { key: 'Enter', code: 'Enter', isComposing: true }],
      ])('does not ask about %s', async (_, init) => {
        await startGuarded('hold');
        expect(pressKey(harness.findComposer(), init)).toBe(true);
        expect(attempts).toEqual([]);
      });

      it('goes on when everything else has stopped', async () => {
        await startGuarded('hold');
        controller.abort();
        expect(pressKey(harness.findComposer(), { key: 'Enter', code: 'Enter' })).toBe(false);
        expect(attempts).toHaveLength(1);
      });
    });

    describe('says what it cannot see', () => {
      it.each<ConsolePart>([
        'conversation-list',
        'customer-id',
        'message-pane',
        'message-author',
        'composer',
        'send-button',
      ])('%s: reported within 5 s, and again when it is back', async (part) => {
        await start();
        harness.removePart(part);
        await settle();
        expect(problems).toEqual(withUncalibrated());
        await passTime(5000);
        if (lacks(part) || harness.uncalibrated?.includes(part)) return expect(problems).toEqual(withUncalibrated());
        expect(
          problems,
          `removePart('${part}') takes away what every locator finds it by; ${unlessHarness('lacks or uncalibrated')}`,
        ).toEqual(withUncalibrated({ kind: 'missing-part', part }));
        harness.draw(page);
        await passTime(3000);
        expect(problems).toEqual(withUncalibrated({ kind: 'missing-part', part }, { kind: 'recovered-part', part }));
      });

      it('has nothing to report while nobody writes and nothing is open', async () => {
        await start({ rows: [], messages: [], open: undefined, status: 'online' });
        await passTime(20_000);
        const unknown = harness.isEmptyListUnknown;
        expect(problems, unlessHarness('isEmptyListUnknown')).toEqual(
          withUncalibrated(...(unknown ? [{ kind: 'missing-part', part: 'conversation-list' } as const] : [])),
        );
        expect(ofType(events, 'row-seen')).toEqual([]);
      });

      it.each<ConsolePart>(['conversation-list', 'customer-id'])('keeps the rows while %s is missing', async (part) => {
        await start();
        harness.removePart(part);
        await passTime(10_000);
        expect(ofType(events, 'row-gone')).toEqual([]);
      });
    });

    it('stops altogether with its signal', async () => {
      await start();
      controller.abort();
      take();
      harness.draw({ ...page, rows: [], messages: [], status: 'busy' });
      typeDraft(harness.findComposer(), '还在吗');
      await passTime(10_000);
      expect(take()).toEqual([]);
      expect(problems).toEqual(withUncalibrated());
    });

    it('never clicks, and leaves classes and styles of a row alone when it points at it', async () => {
      await start();
      const clicks = vi.fn();
      document.body.addEventListener('click', clicks, { signal: controller.signal });
      const before = document.body.innerHTML;
      const animate = vi.fn();
      const scrollIntoView = vi.fn();
      vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(scrollIntoView);
      Object.defineProperty(Element.prototype, 'animate', { configurable: true, value: animate });
      handle.point(keyOf('1002'));
      expect(scrollIntoView).toHaveBeenCalledTimes(1);
      expect(animate).toHaveBeenCalledTimes(1);
      expect(clicks).not.toHaveBeenCalled();
      expect(document.body.innerHTML).toBe(before);
    });
  });
};
