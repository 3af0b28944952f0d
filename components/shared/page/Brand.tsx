import type { PageCatalogue } from '@/utils/i18n/page-catalogue';

/** The mark: a speech bubble whose line turns back, like a warm answer that returns. */
export const BrandMark = () => (
  <svg className="brand-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path
      className="brand-bubble"
      d="M8 3h16a5 5 0 0 1 5 5v11a5 5 0 0 1-5 5h-8l-6.2 5.1c-.7.6-1.8.1-1.8-.8V24a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5z"
    />
    <path className="brand-arrow" d="M22.5 16.5v-1.8a3.7 3.7 0 0 0-3.7-3.7H10.5M14 7.2 10 11l4 3.8" />
  </svg>
);

export const Brand = ({ t }: { t: PageCatalogue }) => (
  <span className="brand">
    <BrandMark />
    <span className="brand-name">{t.common.productName}</span>
  </span>
);
