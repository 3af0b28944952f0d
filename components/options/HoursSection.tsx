import { HolidaysCard } from './HolidaysCard';
import type { SectionProps } from './section';
import { WeekCard } from './WeekCard';

export const HoursSection = (props: SectionProps) => (
  <>
    <WeekCard {...props} />
    <HolidaysCard {...props} />
  </>
);
