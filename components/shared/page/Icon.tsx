/** Line icons on a 16-unit grid, drawn for this product. Each is decoration: the words beside it carry the meaning. */
const paths = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.4 10.4 13.5 13.5',
  check: 'M3 8.5 6.5 12 13 4.5',
  alert: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.1',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  unlock: 'M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 4.8-1',
  plus: 'M8 3.5v9M3.5 8h9',
  calendar: 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V5M10.5 2.5V5',
  copy: 'M6 6h7.5v7.5H6zM10 6V2.5H2.5V10H6',
  insert: 'M8 2.5v7M5 6.8l3 3 3-3M2.5 13.5h11',
  retry: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3.2H9.8',
  close: 'M4 4l8 8M12 4l-8 8',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 4.8V8l2.2 1.6',
  book: 'M8 4C6.5 3 4.5 2.8 2.5 3v9.5c2-.2 4 0 5.5 1 1.5-1 3.5-1.2 5.5-1V3c-2-.2-4 0-5.5 1M8 4v9.5',
  paste: 'M5.5 3.5H3.5v10h9v-10h-2M5.5 2.5h5v2.5h-5zM6 8.5h4M6 11h3',
  people:
    'M6 3a2.2 2.2 0 1 1 0 4.4A2.2 2.2 0 0 1 6 3M2 13c0-2.4 1.7-3.8 4-3.8s4 1.4 4 3.8M10.5 3.2a2.2 2.2 0 0 1 0 4M11.5 9.4c1.6.4 2.5 1.7 2.5 3.6',
  chat: 'M2.5 3.5h11v7.5H8l-3.2 2.5V11H2.5z',
  gear: 'M2.5 4.5h5M11 4.5h2.5M9.2 3a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3M2.5 11.5H5M8.5 11.5h5M6.8 10a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3',
  shield: 'M8 2 13 4v4c0 3-2 5-5 6-3-1-5-3-5-6V4zM5.8 8l1.6 1.6L10.4 6.6',
  plug: 'M6 2.5v3M10 2.5v3M4.5 5.5h7v2a3.5 3.5 0 0 1-7 0zM8 11v2.5',
  bulb: 'M5.5 9.7a4 4 0 1 1 5 0c-.6.5-.8 1-.8 1.8H6.3c0-.8-.2-1.3-.8-1.8M6.5 13.5h3',
  globe: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M2 8h12M8 2c2 1.7 2.6 3.6 2.6 6S10 12.3 8 14c-2-1.7-2.6-3.6-2.6-6S6 3.7 8 2',
  box: 'M2.5 3h11v3h-11zM3.5 6v7h9V6M6.5 8.7h3',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2M8 7.3v3.7M8 5v.1',
  panel: 'M2.5 3h11v10h-11zM9.5 3v10',
  play: 'M5 3.5 12 8l-7 4.5z',
  bell: 'M4 11V7.5a4 4 0 0 1 8 0V11l1.2 1.5H2.8zM6.8 14h2.4',
  snooze: 'M4 11V7.5a4 4 0 0 1 6.5-3.1M12 8v3l1.2 1.5H2.8L4 11M6.8 14h2.4M2.5 14 13.5 2.5',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  chart: 'M2.5 13.5h11M4.5 11V7.5M8 11V3.5M11.5 11V6',
  leave: 'M9 3H3.5v10H9M6.5 8h7M11 5.5 13.5 8 11 10.5',
  edit: 'M3 13l.6-3L11 2.6 13.4 5 6 12.4zM9.5 4.1 11.9 6.5',
  trash: 'M3 4.5h10M6.2 4.5v-2h3.6v2M4.5 4.5 5 13.5h6l.5-9M6.8 7v4M9.2 7v4',
  pin: 'M6 2.5h4l-.5 4 2.5 2.5H4l2.5-2.5zM8 9v4.5',
} as const;

export type IconName = keyof typeof paths;

export const Icon = ({ name }: { name: IconName }) => (
  <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
