import type { CDPSession, Page } from '@playwright/test';

/** An input method at work in the focused field. */
export interface Ime {
  /** Shows `text` underlined, as pinyin before a choice; the field is composing until `commit` or `cancel`. */
  compose(text: string): Promise<void>;
  /** Chooses `text` and ends the composition. */
  commit(text: string): Promise<void>;
  cancel(): Promise<void>;
  /**
   * Enter while composing: the input method swallows it, the page only sees the keydown. Windows says `Process` with
   * key code 229, macOS says `Enter` with 13; both with `isComposing`.
   */
  pressEnter(style: 'windows' | 'macos'): Promise<void>;
}

const enterKeys = {
  windows: { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 },
  macos: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 },
};

/** Without text in the key event nothing is typed. */
const pressSwallowedEnter = async (session: CDPSession, style: keyof typeof enterKeys): Promise<void> => {
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enterKeys[style] });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enterKeys[style] });
};

const setComposition = (session: CDPSession, text: string) =>
  session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

export const startIme = async (page: Page): Promise<Ime> => {
  const session = await page.context().newCDPSession(page);
  return {
    compose: async (text) => void (await setComposition(session, text)),
    commit: async (text) => void (await session.send('Input.insertText', { text })),
    cancel: async () => void (await setComposition(session, '')),
    pressEnter: (style) => pressSwallowedEnter(session, style),
  };
};

/** Types `text` through an input method: shows each of `steps` as composition, then commits. The field must be focused. */
export const imeCompose = async (page: Page, steps: string[], text: string): Promise<void> => {
  const ime = await startIme(page);
  for (const step of steps) await ime.compose(step);
  await ime.commit(text);
};
