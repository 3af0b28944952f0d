export interface RecordedEvent {
  type: string;
  target: string;
}

/** Everything through which a script could press, type, paste or submit for the agent. */
const watchedTypes = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'change', 'paste', 'drop', 'submit'],
  ...['click', 'dblclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'touchstart', 'touchend'],
];

const nameTarget = (target: EventTarget | null): string => {
  if (!(target instanceof Element)) return target instanceof Document ? 'document' : 'window';
  const classes = [...target.classList].map((name) => `.${name}`).join('');
  return `${target.tagName.toLowerCase()}${target.id ? `#${target.id}` : ''}${classes}`;
};

/** Records every event made by script that reaches this page. Frameworks' own `input` events (Vue 2 after an IME) show up too. */
export const recordUntrustedEvents = (page: Window): RecordedEvent[] => {
  const recorded: RecordedEvent[] = [];
  for (const type of watchedTypes) {
    page.addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) recorded.push({ type, target: nameTarget(event.target) });
      },
      { capture: true, passive: true },
    );
  }
  return recorded;
};
