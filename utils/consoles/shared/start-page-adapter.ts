import type { ConsoleHandle, ConsoleIo, Draft } from '@/utils/consoles/types';
import { formatConversationKey } from '@/utils/conversation/conversation-key';
import type { ConversationKey } from '@/utils/conversation/types';
import { createElementBook } from './element-book';
import { createChangeEmitter } from './emit-changes';
import type { ComposerAccess } from './fill/composer-access';
import { textControlAccess } from './fill/text-control-access';
import { readGuardHolder } from './guard-holder';
import { type ContainerChange, observeContainers } from './observe-containers';
import type { ContainerName, PageReader } from './page-reader';
import { pointAtRow } from './point-at-row';
import { readBox } from './read-box';
import { createSendJudge } from './recognise-send-gesture';
import { createRowBook } from './row-book';
import { watchComposition } from './watch-composition';
import { watchMissingParts } from './watch-missing-parts';

/** A long list is read in slices, so that the page never waits for us. */
const sliceMs = 4;

const noDraft: Draft = { text: '', selection: { start: 0, end: 0 }, conversation: undefined, isFocused: false };

/**
 * Runs one console's reader on a page: tells what changed, and carries out what the agent asked for. Everything ends with
 * `io.signal`, except the judge of the send guard, which has to outlive it. `access` says what kinds of composer it can meet.
 */
export const startPageAdapter = (
  io: ConsoleIo,
  reader: PageReader,
  access: ComposerAccess = textControlAccess,
): ConsoleHandle => {
  const { root, signal } = io;
  const changes = createChangeEmitter(io);
  const noteMissingParts = watchMissingParts(io);
  const composition = watchComposition(root, signal);
  const rows = createRowBook(reader);
  const messages = createElementBook({
    findAll: () => reader.findMessages(),
    read: (element) => reader.readMessage(element),
  });
  let openId: string | undefined;
  let restTimer: ReturnType<typeof setTimeout> | undefined;

  const findConversation = () => reader.findOpenConversation()?.conversation;
  const readText = () => {
    const composer = reader.findComposer();
    return composer ? access.readText(composer) : '';
  };
  const takeDraft = () => {
    if (!composition.isComposing() && !signal.aborted) changes.takeDraft(findConversation(), readText());
  };

  const takeRows = () => {
    clearTimeout(restTimer);
    // A hidden tab gets its next slice a second later, if at all: there it is all or nothing.
    const until = root.visibilityState === 'hidden' ? Number.POSITIVE_INFINITY : io.now() + sliceMs;
    const scan = rows.scan(() => io.now() < until);
    if (!scan) return;
    changes.takeRows(scan.rows);
    if (!scan.isUnfinished) changes.takePresence(rows.has);
    else if (!signal.aborted) restTimer = setTimeout(takeRows, 0);
  };

  const takeOpen = () => {
    const open = reader.findOpenConversation();
    const id = open && formatConversationKey(open.conversation);
    changes.takeOpenConversation(open);
    // The row may turn active after its messages have been drawn.
    if (id !== openId) messages.noteAll();
    openId = id;
    const scan = messages.scan(() => true);
    changes.takeMessages(scan?.changes.flatMap(({ reading }) => reading ?? []) ?? []);
  };

  const takePage = ({ names, records, isRescan }: ContainerChange<ContainerName>) => {
    if (isRescan) {
      rows.noteAll();
      messages.noteAll();
    }
    rows.note(records.get('list') ?? []);
    messages.note(records.get('pane') ?? []);
    // Dialogs and missing parts show in what surrounds the containers, and that is always a rescan.
    if (isRescan || names.has('status')) changes.takeStatus(reader.readStatus());
    // Messages first: a row that says "answered" must not settle the wait before the answer itself has been seen.
    takeOpen();
    if (names.has('list')) takeRows();
    if (isRescan) noteMissingParts(reader.findMissingParts());
    takeDraft();
  };

  const findRow = (conversation: ConversationKey) => rows.find(formatConversationKey(conversation));

  root.addEventListener('input', takeDraft, { capture: true, signal });
  // The composed text is in the field only after the event.
  root.addEventListener('compositionend', () => setTimeout(takeDraft, 0), { capture: true, signal });
  // After `start` has returned, so that whoever is told already holds the handle.
  queueMicrotask(() => {
    if (!signal.aborted) observeContainers({ ...reader, root, signal, now: io.now, onChange: takePage });
  });

  return {
    readDraft() {
      const composer = reader.findComposer();
      if (!composer) return noDraft;
      const selection = access.readSelection(composer);
      const isFocused = composer.contains(root.activeElement);
      return { text: access.readText(composer), selection, conversation: findConversation(), isFocused };
    },
    fillDraft: async (fill) => {
      const place = {
        ...composition,
        findComposer: () => reader.findComposer(),
        findOpenConversation: findConversation,
        wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
      };
      return await access.fill(place, fill);
    },
    selectRange(range) {
      const composer = reader.findComposer();
      if (composer) access.select(composer, range);
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
      // Asked first: reading a selection's text costs a layout, and typing in the composer comes here key by key.
      if (!selection || selection.isCollapsed) return undefined;
      const text = selection.toString().trim();
      if (text === '') return undefined;
      const isInPane = reader.findMessagePane()?.contains(selection.anchorNode) ?? false;
      return { text, conversation: isInPane ? findConversation() : undefined };
    },
  };
};
