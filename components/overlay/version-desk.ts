import type { OverlaySource } from './mount-overlay';
import type { VersionsView } from './types';

interface VersionSession {
  send(
    message:
      | { type: 'follow-versions'; text: string }
      | { type: 'change-version'; text: string; change: VersionChange }
      | { type: 'show-version'; text: string; index: number },
  ): void;
  close(): void;
}

export type VersionChange = 'shorter' | 'warmer' | 'stepwise' | VersionsView['level'];

/** The way to the other wordings of a text. */
export interface VersionLink {
  /** `listen` hears undefined where the background cannot be reached. */
  open(listen: (versions: VersionsView | undefined) => void): VersionSession;
  /** Says what the customer of the open conversation wrote last, when asked. */
  answerWords(read: () => { id: string; said: string[] }): void;
}

export interface VersionDesk {
  /** The panel now speaks of this text, or of none. */
  follow(text: string | undefined): void;
  /** What is known of its versions; undefined until the background has told. */
  read(): VersionsView | undefined;
  change(change: VersionChange): void;
  show(index: number): void;
}

/** Enough to tell what she asks and how much she knows. */
const lastMessages = 4;

/** Follows the versions of the one text that the rewrite panel shows. */
export const createVersionDesk = (
  source: Pick<OverlaySource, 'readView'>,
  link: VersionLink,
  onChanged: () => void,
): VersionDesk => {
  let session: VersionSession | undefined;
  let followed: string | undefined;
  let known: VersionsView | undefined;

  link.answerWords(() => {
    const { open } = source.readView();
    const said = (open?.messages ?? []).flatMap((it) => (it.author === 'customer' && it.text ? [it.text] : []));
    return { id: open?.id ?? '', said: said.slice(-lastMessages) };
  });

  const follow = (text: string | undefined) => {
    if (text === followed) return;
    followed = text;
    known = undefined;
    if (text === undefined) {
      session?.close();
      session = undefined;
      return;
    }
    session ??= link.open((versions) => {
      if (versions?.text === followed) known = versions;
      else if (!versions) known = undefined;
      onChanged();
    });
    session.send({ type: 'follow-versions', text });
  };
  return {
    follow,
    read: () => (known && known.count > 0 ? known : undefined),
    change: (change) => followed !== undefined && session?.send({ type: 'change-version', text: followed, change }),
    show: (index) => followed !== undefined && session?.send({ type: 'show-version', text: followed, index }),
  };
};
