import { Icon } from './Icon';
import type { Notice } from './use-notice';

/** The page's only live region: always in the document, so that screen readers know it before it speaks. */
export const NoticeRegion = ({ notice }: { notice: Notice | undefined }) => (
  <div className="notice-region" role="status" aria-live="polite">
    {notice && (
      <p key={notice.id} className={`notice notice-${notice.tone}`}>
        <Icon name={notice.tone === 'good' ? 'check' : 'alert'} />
        {notice.text}
      </p>
    )}
  </div>
);
