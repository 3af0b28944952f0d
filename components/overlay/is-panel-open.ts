import type { Picker } from './picker';
import type { OverlayView } from './types';

/** Something of ours stands over the composer: a check card, a version, the help with an upset customer or the phrases. */
export const isPanelOpen = ({ card, rewrite, upset }: OverlayView, picker: Pick<Picker, 'readView'> | undefined) =>
  card !== undefined || rewrite !== undefined || upset?.isOpen === true || picker?.readView() !== undefined;
