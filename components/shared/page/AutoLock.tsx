import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { PageCatalogue } from '@/utils/i18n/page-catalogue';
import { Icon } from './Icon';
import { type AutoLockIo, useAutoLock } from './use-auto-lock';

interface AutoLockProps {
  t: PageCatalogue;
  io: AutoLockIo;
  /** Minutes without the agent's hand; 0 or nothing: never. */
  minutes: number | undefined;
  children: ReactNode;
}

/**
 * Hides a page while nobody is there. What is hidden stays where it is, half-written text included; it is only out of
 * sight, out of the keyboard's reach and silent for screen readers.
 */
export const AutoLock = ({ t, io, minutes = 0, children }: AutoLockProps) => {
  const state = useAutoLock(io, minutes);
  return (
    <>
      <div className="lockable" inert={state !== 'open'}>
        {children}
      </div>
      {state === 'locked' && <Veil t={t} onResume={() => void io.resume()} />}
    </>
  );
};

/** Keys and clicks anywhere else do nothing: a cat on the keyboard opens nothing. */
const Veil = ({ t, onResume }: { t: PageCatalogue; onResume(): void }) => {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    button.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div
      className="veil"
      role="dialog"
      aria-modal="true"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-body`}
    >
      <div className="empty">
        <Icon name="lock" />
        <h1 id={`${id}-title`}>{t.autoLock.title}</h1>
        <p className="quiet" id={`${id}-body`}>
          {t.autoLock.body}
        </p>
        <button type="button" className="button button-primary" ref={button} onClick={onResume}>
          {t.autoLock.resume}
        </button>
      </div>
    </div>
  );
};
