import { anyComposerAccess } from '@/utils/consoles/shared/fill/editors/any-composer-access';
import { startPageAdapter } from '@/utils/consoles/shared/start-page-adapter';
import type { ConsoleAdapter, ConsoleHandle } from '@/utils/consoles/types';
import { type ReadLayout, readPageLayout } from './layout';
import { createCalibratedReader } from './reader';
import type { Calibration } from './schema';

/** Whether a page's address is one that the calibration was made for. */
export const isCalibratedUrl = ({ host, pathPrefix }: Calibration, url: URL): boolean => {
  const isHost = host.startsWith('*.') ? url.host.endsWith(host.slice(1)) : url.host === host;
  return isHost && url.pathname.startsWith(pathPrefix);
};

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
  supports: (url) => isCalibratedUrl(calibration, url),
  start(io) {
    const reader = createCalibratedReader(calibration, { root: io.root, now: io.now, readLayout });
    return seeIntoShadow(startPageAdapter(io, reader, anyComposerAccess), () => reader.findComposer());
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
