import type { Result } from '@/utils/base/result';
import type {
  GuideIntents,
  GuidePart,
  GuideStep,
  GuideView,
  Outline,
  PickProblem,
  SaveProblem,
} from '@/utils/conversation/calibration/guide-view';
import type { ConsoleId } from '@/utils/conversation/types';
import type { PlainBox, ReadLayout } from '../layout';
import type { CalibrationHead } from '../propose/build-calibration';
import type { Calibration } from '../schema';
import { checkCalibration } from '../self-check';
import { exportCalibration } from '../transfer';
import { buildResult } from './build-result';
import { createCandidates } from './candidates';
import { findFrameDocument } from './find-frame';
import {
  type GuideAction,
  listParts,
  readFocusedPart,
  readProgress,
  reduceGuide,
  startGuideState,
} from './guide-state';
import { findOutlines } from './outlines';
import { readPageBox } from './page-box';
import { scrollUnder } from './scroll-under';
import { findLostSteps, findStepOf } from './steps';
import { isUnsettled, viewChanges, viewCheck, viewParts } from './view-guide';
import { findAtPoint, stepInTree } from './walk-tree';

export interface GuideBegin {
  console: ConsoleId;
  /** As people call the console; the agent may change it. */
  name: string;
  existing?: Calibration;
  /** What the page's session has lost: the guide opens there, without asking first. */
  lost?: readonly string[];
}

interface GuideParts {
  root: Document;
  begin: GuideBegin;
  readLayout: ReadLayout;
  /** ms since 1970. */
  now(): number;
  save(calibration: Calibration): Promise<Result<unknown, SaveProblem>>;
  copyText(text: string): Promise<void>;
  /** Our own host elements, which are no part of the page. */
  isOwn(element: Element): boolean;
  onChanged(): void;
  onClosed(): void;
}

/** How much of the page's text is read back to the agent while pointing. */
const maxSnippet = 24;

/** Up to the first piece that names one conversation or one shop: /chat/7731 is /chat/ for every customer. */
const readPathPrefix = (path: string): string => path.replace(/[^/]*\d{3}.*$/, '');

/** The guided calibration of one page: what is asked, what is proposed, and what the agent made of it. Changes nothing on the page. */
export const createGuide = (parts: GuideParts) => {
  const { root, begin, readLayout, isOwn, onChanged } = parts;
  const { existing } = begin;
  const candidates = createCandidates({ document: root, readLayout, ...(existing && { existing }) });
  let name = existing?.name ?? begin.name;
  let outlined: Element | undefined;
  let problem: PickProblem | undefined;
  let pageSize = 0;

  const act = (action: GuideAction): void => {
    const before = state;
    state = reduceGuide(state, action);
    if (state.choices !== before.choices) candidates.follow(state.choices);
    if (!state.picking) outlined = undefined;
    if (state.step !== before.step) focusUnsettled();
    if (state !== before) onChanged();
  };

  const readHead = (): CalibrationHead => ({
    console: begin.console,
    name: name.trim() || begin.name,
    host: root.location.host,
    pathPrefix: existing?.pathPrefix ?? readPathPrefix(root.location.pathname),
    source: 'agent',
    confidence: 'checked',
    createdAt: parts.now(),
  });
  const build = (): Calibration => buildResult({ head: readHead(), candidates, state, existing });
  const check = (calibration: Calibration) => {
    const document = findFrameDocument(root, calibration.frame);
    return document && checkCalibration(document, calibration, readLayout);
  };
  const listLostSteps = (): GuideStep[] => {
    if (!existing) return [];
    const lost = check(existing)?.lost ?? [];
    const missing = (existing.missing ?? []).map((it) => (it === 'authors' ? 'authors' : findStepOf(it)));
    return [...new Set([...lost.map(findStepOf), ...missing])];
  };
  const lostSteps = listLostSteps();
  let state = startGuideState(existing !== undefined, existing ? findLostSteps(begin.lost ?? [], lostSteps) : []);

  const readParts = (asked: readonly GuidePart[], outlines: readonly Outline[]) =>
    viewParts(asked, candidates, state.choices, outlines, (part) => part === 'authors' || !!existing?.parts[part]);
  const findAll = (asked: readonly GuidePart[]): Outline[] =>
    asked.flatMap((part) => findOutlines(part, { candidates, choices: state.choices, readLayout }));

  /** The keys act at once on what cannot be confirmed as it stands. */
  const focusUnsettled = (): void => {
    const asked = state.step === 'menu' ? [] : listParts(state, state.step);
    const focus = readParts(asked, findAll(asked)).findIndex(isUnsettled);
    if (focus > 0) state = reduceGuide(state, { type: 'focus', index: focus });
  };
  focusUnsettled();

  const readWaiting = (): GuideView['waiting'] => {
    if (state.step !== 'messages' && state.step !== 'authors') return 'no';
    if (candidates.findMessages(state.choices).length === 0) return 'no-message';
    const authors = candidates.chooseAuthors(state.choices);
    return state.step === 'authors' && authors && authors.score < 0.5 ? 'one-side' : 'no';
  };

  const pick = (): void => {
    const { picking } = state;
    if (!picking || !outlined) return;
    problem = candidates.show(picking.part, outlined, state.choices, picking.author ?? 'customer');
    if (problem) {
      onChanged();
      return;
    }
    act(picking.author === 'customer' ? { type: 'picked', next: 'agent' } : { type: 'picked' });
  };

  const save = async (): Promise<void> => {
    if (state.saving === 'busy') return;
    act({ type: 'saving', saving: 'busy' });
    const saved = await parts.save(build());
    act({ type: 'saving', saving: saved.ok ? 'saved' : saved.reason });
  };

  const readPickedBox = (): PlainBox | undefined => outlined && readPageBox(outlined);

  const readView = (): GuideView => {
    const asked = state.step === 'menu' ? [] : listParts(state, state.step);
    const isChecking = state.step === 'check';
    const outlines = findAll(isChecking ? ['authors'] : asked);
    const partViews = readParts(asked, outlines);
    const box = readPickedBox();
    const seen = isChecking ? check(build()) : undefined;
    return {
      step: state.step,
      ...readProgress(state),
      parts: partViews,
      focus: state.focus,
      outlines,
      canConfirm: isChecking ? (seen?.messages.length ?? 0) > 0 : !partViews.some(isUnsettled),
      waiting: readWaiting(),
      ...(state.picking && {
        picking: {
          ...state.picking,
          text: (outlined?.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, maxSnippet),
          ...(box && { box }),
          ...(problem && { problem }),
        },
      }),
      ...(seen && { check: viewCheck(seen) }),
      lostSteps,
      name,
      saving: state.saving,
      changes: viewChanges(candidates, state.choices),
    };
  };

  const intents: GuideIntents = {
    confirm: () => {
      if (readView().canConfirm) act({ type: 'confirm' });
    },
    back: () => act({ type: 'back' }),
    focusPart: (index) => act({ type: 'focus', index }),
    walk(by) {
      const part = readFocusedPart(state);
      if (!part) return;
      const all = part === 'authors' ? candidates.listAuthors() : candidates.list(part, state.choices);
      act({ type: 'walk', by, count: all.length });
    },
    skip: () => act({ type: 'skip' }),
    startPicking() {
      const part = readFocusedPart(state);
      problem = undefined;
      outlined = (part && part !== 'authors' && candidates.choose(part, state.choices)?.element) || undefined;
      if (!outlined?.isConnected) outlined = candidates.findMessages(state.choices).at(-1) ?? root.body;
      act({ type: 'pick' });
    },
    stopPicking: () => act({ type: 'stop-picking' }),
    hover(x, y) {
      const found = findAtPoint(root, x, y, isOwn);
      if (!found || found === outlined) return;
      outlined = found;
      problem = undefined;
      onChanged();
    },
    stepInTree(step) {
      if (!outlined) return;
      outlined = stepInTree(outlined, step, isOwn);
      problem = undefined;
      outlined.scrollIntoView({ block: 'nearest' });
      onChanged();
    },
    pickOutlined: pick,
    scrollAt: (x, y, byX, byY) => scrollUnder(findAtPoint(root, x, y, isOwn), byX, byY),
    redo: (step) => act({ type: 'redo', step }),
    redoAll: () => act({ type: 'redo-all' }),
    rename(next) {
      name = next;
      onChanged();
    },
    save: () => void save(),
    copy: () =>
      parts.copyText(exportCalibration(build())).then(
        () => true,
        () => false, // the card asks to press again
      ),
    close: parts.onClosed,
  };

  return {
    readView,
    intents,
    /** While a message is waited for: whether the page has grown or shrunk, and then looks at it again. */
    lookForArrival(): void {
      if (readWaiting() === 'no') return;
      const size =
        root.querySelectorAll('*').length +
        (candidates.frame() === root ? 0 : candidates.frame().querySelectorAll('*').length);
      if (size === pageSize) return;
      pageSize = size;
      candidates.lookAgain(state.choices);
      onChanged();
    },
  };
};
export type Guide = ReturnType<typeof createGuide>;
