import type { ReadLayout } from '../layout';
import { readAnchorText } from '../locate';
import { generateSelectors } from '../select/generate-selectors';
import type { Placed } from './propose-composer';
import type { Candidate, Pointed, ReasonKey } from './types';

const saysSend = /^(发送|發送|发出|回复|send)([(（]?(enter|ctrl|回车|↵|⏎).{0,12})?$/i;
const namedSend = /(^|[-_\s])(send|submit|发送)|发送|send(btn|button|icon)|paper-?plane/i;
const isOtherTask = /图片|文件|表情|红包|优惠|语音|截图|image|file|emoji|attach|upload|micro|voice|audio|camera|photo/i;

/** The words by which an icon tells what it does, on itself or on what it is drawn with. */
const readNames = (element: Element): string =>
  [element, ...element.querySelectorAll('*')]
    .slice(0, 12)
    .flatMap((it) =>
      ['id', 'class', 'aria-label', 'title', 'data-icon', 'name', 'alt', 'href', 'xlink:href', 'data-testid'].map(
        (name) => it.getAttribute(name) ?? '',
      ),
    )
    .join(' ');

const isButtonLike = (element: Element): boolean =>
  element.matches('button, [role="button"], input[type="submit"], input[type="button"], a[href], [tabindex]') ||
  /btn|button|send/i.test(element.getAttribute('class') ?? '');

/** A word inside a control: the control is what is pressed. */
const climbToControl = (element: Element, within: Element): Element => {
  for (let up: Element | null = element; up && up !== within; up = up.parentElement) {
    if (isButtonLike(up) && !up.querySelector('textarea, [contenteditable]')) return up;
  }
  return element;
};

const rateControl = (element: Element): { score: number; reason: ReasonKey } => {
  const names = readNames(element);
  const text = readAnchorText(element);
  if (saysSend.test(text)) return { score: 7, reason: 'says-send' };
  if (isOtherTask.test(names) || isOtherTask.test(text)) return { score: -3, reason: 'button-beside-editor' };
  if (namedSend.test(names)) return { score: 6, reason: 'named-send' };
  const isIcon = text === '' && element.querySelector('svg, img, i') !== null;
  return { score: isIcon ? 2 : 0, reason: 'button-beside-editor' };
};

/** How far up from the composer its own tools are looked for. */
const maxLevels = 6;

/** The controls around a composer by which a reply may be sent, best first. Never clicks any of them to find out. */
export const proposeSend = (
  { element: composer, box, scope }: Placed,
  readLayout: ReadLayout,
  pointed: Pointed,
): Candidate[] => {
  const found = new Map<Element, { score: number; reason: ReasonKey }>();
  let around = composer.parentElement;
  for (let level = 0; around && level < maxLevels; level += 1, around = around.parentElement) {
    for (const element of around.querySelectorAll('*')) {
      if (element.contains(composer) || composer.contains(element)) continue;
      const isWord = element.childElementCount === 0 && saysSend.test(readAnchorText(element));
      if (!isWord && !isButtonLike(element)) continue;
      const control = climbToControl(element, around);
      const place = readLayout(control);
      if (found.has(control) || !place || place.width > box.width * 0.8 + 60 || place.height > 120) continue;
      const { score, reason } = rateControl(control);
      // The send control ends the line, or the tools below it.
      const isLast = place.left + place.width / 2 > box.left + box.width * 0.6 ? 1 : 0;
      const isFarUp = place.top + place.height < box.top - 120 ? 3 : 0;
      found.set(control, { score: score + isLast - level * 0.4 - isFarUp, reason });
    }
  }
  if (pointed.sendControl) found.set(pointed.sendControl, { score: 100, reason: 'pointed-at' });
  return [...found]
    .filter(
      ([element, { score }]) =>
        score > 0 &&
        ![...found.keys()].some((it) => it !== element && it.contains(element) && (found.get(it)?.score ?? 0) >= score),
    )
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, 5)
    .map(([element, { score, reason }]) => ({
      element,
      score: Math.min(1, score / 8),
      reason,
      part: { locators: generateSelectors(element, scope.root), shadow: scope.shadow },
    }));
};
