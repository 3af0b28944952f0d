import type { Box, Outline } from '@/utils/conversation/calibration/guide-view';
import type { CalibrateCatalogue } from '@/utils/i18n/calibrate-catalogue';
import type { CalibrateProps } from './types';

/** A frame stands a little outside of what it means. */
const gap = 2;
/** Room for a name above a frame. */
const tagHeight = 20;

const placeFrame = ({ left, top, width, height }: Box) => ({
  left: left - gap,
  top: top - gap,
  width: width + 2 * gap,
  height: height + 2 * gap,
});

/** Every author by word; of parts the name once, on the first frame. */
const readTag = (t: CalibrateCatalogue, outline: Outline, isFirst: boolean): string | undefined => {
  if (outline.part === 'authors') return outline.author ? t.authors[outline.author] : t.unknownAuthor;
  return isFirst ? t.parts[outline.part] : undefined;
};

/** The proposals, drawn over the page and never into it. */
export function Outlines({ t, view: { outlines, parts, focus, picking } }: Pick<CalibrateProps, 't' | 'view'>) {
  const focused = parts[focus]?.part;
  return (
    <div className="outlines" aria-hidden="true">
      {!picking &&
        outlines.map((outline, index) => {
          const { part, kind, box, author } = outline;
          const tag = readTag(t, outline, outlines.findIndex((it) => it.part === part) === index);
          return (
            <div
              key={`${part} ${kind} ${box.left} ${box.top}`}
              className="outline"
              data-part={part}
              data-kind={kind}
              data-author={author}
              data-focused={parts.length > 1 ? part === focused : undefined}
              style={placeFrame(box)}
            >
              {tag && <span className={`outline-tag ${box.top < tagHeight + gap ? 'is-inside' : ''}`}>{tag}</span>}
            </div>
          );
        })}
      {picking?.box && <div className="outline is-picked" style={placeFrame(picking.box)} />}
    </div>
  );
}
