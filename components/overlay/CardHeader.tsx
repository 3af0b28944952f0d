import type { ConsoleCatalogue } from '@/utils/i18n/console-catalogue';
import type { Finding } from '@/utils/phrase-check/types';
import { Icon } from './Icon';
import { IconButton } from './IconButton';
import { severityIcons } from './icon-names';

interface CardHeaderProps {
  t: ConsoleCatalogue;
  finding: Finding;
  index: number;
  total: number;
  onGo(step: 1 | -1): void;
  onClose(): void;
}

/** The fault as the title, with a pager when the draft has several. */
export function CardHeader({ t, finding, index, total, onGo, onClose }: CardHeaderProps) {
  const { check, common } = t;
  return (
    <header className="card-header">
      <Icon name={severityIcons[finding.severity]} size={16} />
      <h2>{check.categories[finding.category].name}</h2>
      <span className="severity">{check.severities[finding.severity]}</span>
      {total > 1 && (
        <span className="pager">
          <IconButton icon="collapse" label={check.previous} isDisabled={index === 0} onAction={() => onGo(-1)} />
          <span>{check.position(index + 1, total)}</span>
          <IconButton icon="expand" label={check.next} isDisabled={index === total - 1} onAction={() => onGo(1)} />
        </span>
      )}
      <IconButton icon="close" label={common.close} onAction={onClose} />
    </header>
  );
}
