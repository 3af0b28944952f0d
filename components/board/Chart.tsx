import { useEffect, useState } from 'react';
import { useElementSize } from '@/components/hooks/use-element-size';
import { type ChartModel, drawChart } from './draw-chart';

const readsDark = () => matchMedia('(prefers-color-scheme: dark)');

/** A canvas has to be drawn again when the colours change. */
const useColourScheme = (): boolean => {
  const [isDark, setIsDark] = useState(() => readsDark().matches);
  useEffect(() => {
    const query = readsDark();
    const follow = () => setIsDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  return isDark;
};

/** A picture of numbers that stand in a table beside it. */
export const Chart = ({ model, label }: { model: ChartModel; label: string }) => {
  const { ref, size } = useElementSize({ width: 0, height: 0 });
  const isDark = useColourScheme();
  return (
    <div className="chart" role="img" aria-label={label} ref={ref}>
      {size.width > 0 && <Drawing key={`${isDark}/${Math.round(size.width)}`} model={model} />}
    </div>
  );
};

const Drawing = ({ model }: { model: ChartModel }) => {
  const [holder, setHolder] = useState<HTMLDivElement | null>(null);
  useEffect(() => (holder ? drawChart(holder, model) : undefined), [holder, model]);
  return <div ref={setHolder} />;
};
