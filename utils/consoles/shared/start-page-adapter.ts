import type { ConsoleHandle, ConsoleIo } from '@/utils/consoles/types';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { ConversationKey } from '@/utils/conversation/types';
import { readComposerSelection, readComposerText, selectInComposer } from './composer';
import { createChangeEmitter } from './emit-changes';
import { fillDraft } from './fill/fill-draft';
import { readGuardHolder } from './guard-holder';
import { observeContainers } from './observe-containers';
import type { ContainerName, PageReader } from './page-reader';
import { pointAtRow } from './point-at-row';
import { readBox } from './read-box';
import { createSendJudge } from './recognise-send-gesture';
import { watchComposition } from './watch-composition';
import { watchMissingParts } from './watch-missing-parts';

/**
 * Runs one console's reader on a page: tells what changed, and carries out what the agent asked for. Everything ends with
 * `io.signal`, except the judge of the send guard, which has to outlive it.
 */
export const startPageAdapter = (io: ConsoleIo, reader: PageReader): ConsoleHandle => {
  const { root, signal } = io;
  const changes = createChangeEmitter(io);
  const noteMissingParts = watchMissingParts(io);
  const composition = watchComposition(root, signal);
  let rowElements = new Map<string, Element>();
  let openId: string | undefined;

  const findConversation = () => reader.findOpenConversation()?.conversation;
  const readText = () => {
    const composer = reader.findComposer();
    return composer ? readComposerText(composer) : '';
  };
  const takeDraft = () => {
    if (!composition.isComposing() && !signal.aborted) changes.takeDraft(findConversation(), readText());
  };

  const takePage = (changed: ReadonlySet<ContainerName>) => {
    changes.takeStatus(reader.readStatus());
    if (changed.has('list')) {
      const rows = reader.readRows();
      if (rows) {
        rowElements = new Map(rows.map((row) => [formatConversationKey(row.conversation), row.element]));
        changes.takeRows(rows);
      }
    }
    const open = reader.findOpenConversation();
    const id = open && formatConversationKey(open.conversation);
    changes.takeOpenConversation(open);
    // The row may turn active after its messages have been drawn.
    if (changed.has('pane') || id !== openId) changes.takeMessages(reader.readMessages());
    openId = id;
    noteMissingParts(reader.findMissingParts());
    takeDraft();
  };

  const findRow = (conversation: ConversationKey): Element | undefined => {
    const row = rowElements.get(formatConversationKey(conversation));
    return row?.isConnected ? row : undefined;
  };

  root.addEventListener('input', takeDraft, { capture: true, signal });
  // The composed text is in the field only after the event.
  root.addEventListener('compositionend', () => setTimeout(takeDraft, 0), { capture: true, signal });
  // After `start` has returned, so that whoever is told already holds the handle.
  queueMicrotask(() => {
    if (!signal.aborted) observeContainers({ root, signal, containers: reader.containers, onChange: takePage });
  });

  return {
    readDraft() {
      const composer = reader.findComposer();
      if (!composer) return { text: '', selection: { start: 0, end: 0 }, conversation: undefined };
      const selection = readComposerSelection(composer);
      return { text: readComposerText(composer), selection, conversation: findConversation() };
    },
    fillDraft: async (fill) => {
      const place = {
        ...composition,
        findComposer: () => reader.findComposer(),
        findOpenConversation: findConversation,
        wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
      };
      return await fillDraft(place, fill);
    },
    selectRange(range) {
      const composer = reader.findComposer();
      if (composer) selectInComposer(composer, range);
    },
    guardSend(decide) {
      const readAttempt = () => ({ draft: readText(), conversation: findConversation() });
      readGuardHolder().judge = createSendJudge(reader, readAttempt, decide);
    },
    point(conversation) {
      const row = findRow(conversation);
      if (row) pointAtRow(row);
    },
    rowBox: (conversation) => readBox(findRow(conversation)),
    composerBox: () => readBox(reader.findComposer()),
    readSelection() {
      const selection = root.getSelection();
      const text = selection?.toString().trim() ?? '';
      if (!selection || text === '') return undefined;
      const isInPane = reader.findMessagePane()?.contains(selection.anchorNode) ?? false;
      return { text, conversation: isInPane ? findConversation() : undefined };
    },
  };
};
