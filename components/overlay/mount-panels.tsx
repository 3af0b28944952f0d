import { createRoot } from 'react-dom/client';
import { createFrameScheduler } from './frame-scheduler';
import { Panels } from './Panels';
import { readPanelHolder } from './panel-holder';

/** Draws the panels beside the overlay, in the same shadow root. Does nothing where they stand already or no overlay does. */
export const mountPanels = (): void => {
  const holder = readPanelHolder();
  const { overlay } = holder;
  if (!overlay || holder.arePanelsMounted) return;
  holder.arePanelsMounted = true;
  const { root, shadow, source, signal } = overlay;
  const container = root.createElement('div');
  shadow.append(container);
  const reactRoot = createRoot(container);
  const draw = () => {
    const t = source.readWords();
    if (t && !signal.aborted) reactRoot.render(<Panels t={t} view={source.readView()} intents={source.intents} />);
  };
  const { schedule, scheduleWhenFree } = createFrameScheduler(root, draw);
  source.subscribe(scheduleWhenFree);
  root.addEventListener('visibilitychange', schedule, { signal });
  root.defaultView?.addEventListener('resize', schedule, { passive: true, signal });
  schedule();
  signal.addEventListener('abort', () => reactRoot.unmount());
};
