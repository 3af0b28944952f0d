import type { FillPlace } from '@/utils/consoles/shared/fill/composer-access';
import { anyComposerAccess } from '@/utils/consoles/shared/fill/editors/any-composer-access';
import { watchComposition } from '@/utils/consoles/shared/watch-composition';
import type { DraftFill, FillProblem, TextRange, Undo } from '@/utils/consoles/types';
import type { ConversationKey } from '@/utils/conversation/types';
import { type FillTries, runFillTries } from './editor-tries';

export type ProbeFill = Pick<DraftFill, 'text' | 'range' | 'expectedDraft'>;

export interface EditorProbe {
  /** Sets the editor's text by the page's own means; resolves when the DOM shows it. */
  setText(text: string): Promise<void>;
  readModel(): string;
  read(): { text: string; selection: TextRange };
  select(range: TextRange): void;
  fill(fill: ProbeFill): Promise<FillProblem | 'filled'>;
  undo(): Promise<FillProblem | 'undone'>;
  /** All text in the editable element in document order, without line breaks, props and placeholder. */
  readLetters(): string;
  isSingleLine: boolean;
  wait(ms: number): Promise<void>;
}

declare global {
  var editorProbe: EditorProbe;
  var runEditorTries: (seed: number, count: number) => Promise<FillTries>;
}

const conversation: ConversationKey = { console: 'practice', shop: '', customer: '1', identity: 'stable' };
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const board = document.documentElement;

const findComposer = (): HTMLElement => {
  const composer = document.querySelector<HTMLElement>('#host :is(textarea, input, [contenteditable="true"])');
  if (!composer) throw new Error('no composer');
  return composer;
};

const place: FillPlace = {
  ...watchComposition(document, new AbortController().signal),
  findComposer,
  findOpenConversation: () => conversation,
  wait,
};
let lastUndo: Undo | undefined;

globalThis.editorProbe = {
  async setText(text) {
    board.dataset.text = text;
    document.dispatchEvent(new Event('test-set-text'));
    while (anyComposerAccess.readText(findComposer()) !== text) await wait(0);
  },
  readModel() {
    document.dispatchEvent(new Event('test-read-model'));
    return board.dataset.text ?? '';
  },
  read: () => ({
    text: anyComposerAccess.readText(findComposer()),
    selection: anyComposerAccess.readSelection(findComposer()),
  }),
  select: (range) => anyComposerAccess.select(findComposer(), range),
  async fill(fill) {
    const filled = await anyComposerAccess.fill(place, { conversation, ...fill });
    if (!filled.ok) return filled.reason;
    lastUndo = filled.value;
    return 'filled';
  },
  async undo() {
    const undone = await lastUndo?.();
    return undone?.ok ? 'undone' : (undone?.reason ?? 'not-taken');
  },
  readLetters() {
    const composer = findComposer();
    if (composer instanceof HTMLTextAreaElement || composer instanceof HTMLInputElement) {
      return composer.value.replaceAll('\n', '');
    }
    const copy = composer.cloneNode(true);
    if (!(copy instanceof Element)) throw new Error('no element');
    for (const hint of copy.querySelectorAll('[data-slate-placeholder], .ProseMirror-widget')) hint.remove();
    return (copy.textContent ?? '').replace(/[\n\u200b\ufeff]/g, '').replaceAll('\u00a0', ' ');
  },
  isSingleLine: findComposer() instanceof HTMLInputElement,
  wait,
};
globalThis.runEditorTries = (seed, count) => runFillTries(globalThis.editorProbe, seed, count);
