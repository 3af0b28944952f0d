import { anyComposerAccess } from '@/utils/consoles/shared/fill/editors/any-composer-access';
import { startPageAdapter } from '@/utils/consoles/shared/start-page-adapter';
import type { ConsoleAdapter, ConsoleHandle } from '@/utils/consoles/types';
import { isCalibratedUrl } from '@/utils/conversation/calibration/site';
import { listUncalibratedParts } from './find-missing';
import { keepRowsOutOfSight } from './keep-rows-out-of-sight';
import { type ReadLayout, readPageLayout } from './layout';
import { createCalibratedReader } from './reader';
import type { Calibration } from './schema';
import { tellOldMessages } from './tell-old-messages';

/**
 * Whether this document is the frame in which the calibration's parts stand: the script runs in each same-origin frame and
 * works in one of them, because elements of another frame are of another realm.
 */
export const isCalibratedFrame = ({ frame = [] }: Calibration, document: Document): boolean => {
  let inner: Element | null | undefined = document.defaultView?.frameElement;
  for (const css of [...frame].reverse()) {
    if (!inner?.matches(css)) return false;
    inner = inner.ownerDocument.defaultView?.frameElement;
  }
  return !inner;
};

/** Runs one calibration as every shipped adapter runs. `readLayout` is asked only where no mark tells who wrote. */
export const createCalibratedAdapter = (
  calibration: Calibration,
  readLayout: ReadLayout = readPageLayout,
): ConsoleAdapter => ({
  id: calibration.console,
  isCalibrated: true,
  supports: (url) => isCalibratedUrl(calibration, url),
  start(io) {
    const reader = createCalibratedReader(calibration, { root: io.root, now: io.now, readLayout });
    const dated = tellOldMessages(io);
    const told = calibration.hasVirtualRows ? keepRowsOutOfSight(dated, reader.findRows) : dated;
    const handle = startPageAdapter(told, reader, anyComposerAccess);
    // After `start` has returned, so that whoever is told already holds the handle.
    queueMicrotask(() => {
      for (const part of io.signal.aborted ? [] : listUncalibratedParts(calibration)) {
        io.report({ kind: 'missing-part', part });
      }
    });
    return seeIntoShadow(handle, () => reader.findComposer());
  },
});

/** The document calls the host of a shadow root focused, not the composer inside it. */
const seeIntoShadow = (handle: ConsoleHandle, findComposer: () => HTMLElement | undefined): ConsoleHandle => ({
  ...handle,
  readDraft() {
    const draft = handle.readDraft();
    const composer = findComposer();
    const scope = composer?.getRootNode();
    const focused = scope && 'activeElement' in scope ? scope.activeElement : undefined;
    return {
      ...draft,
      isFocused: draft.isFocused || (focused instanceof Element && composer?.contains(focused) === true),
    };
  },
});
