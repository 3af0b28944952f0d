import { createRoot } from 'react-dom/client';
import { Panels } from './Panels';
import { readPanelHolder } from './panel-holder';

/** Puts the panels beside the overlay, in the same shadow root. Does nothing where they stand already or no overlay does. */
export const mountPanels = (): void => {
  const holder = readPanelHolder();
  const { overlay } = holder;
  if (!overlay || holder.drawPanels) return;
  const { root, shadow, source, signal, schedule } = overlay;
  const container = root.createElement('div');
  shadow.append(container);
  const reactRoot = createRoot(container);
  holder.drawPanels = (t, view) => reactRoot.render(<Panels t={t} view={view} intents={source.intents} />);
  schedule();
  signal.addEventListener('abort', () => reactRoot.unmount());
};
