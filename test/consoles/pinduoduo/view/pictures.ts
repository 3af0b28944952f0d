/** Small drawn pictures instead of photographs: nothing is loaded from anywhere. */
const toDataUrl = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** The same round portrait for the same customer on every draw. */
export const drawPortrait = (uid: string): string => {
  const hue = (Number(uid.slice(-5)) * 47) % 360;
  const [light, deep] = [`hsl(${hue} 62% 86%)`, `hsl(${hue} 38% 58%)`];
  return toDataUrl(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${light}"/>` +
      `<circle cx="20" cy="16" r="7.5" fill="${deep}"/><path d="M5 40a15 13 0 0 1 30 0z" fill="${deep}"/></svg>`,
  );
};

export const goodPicture = toDataUrl(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 60"><rect width="60" height="60" fill="#f3ece1"/>' +
    '<rect x="8" y="24" width="44" height="22" rx="4" fill="#d8c3a5"/><rect x="8" y="18" width="44" height="14" rx="6" fill="#fffaf2"/>' +
    '<rect x="12" y="12" width="16" height="9" rx="4" fill="#fff"/><rect x="32" y="12" width="16" height="9" rx="4" fill="#fff"/></svg>',
);

export const roomPicture = toDataUrl(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 110"><rect width="160" height="110" fill="#e9eef2"/>' +
    '<rect y="78" width="160" height="32" fill="#cdb79a"/><rect x="24" y="52" width="112" height="38" rx="5" fill="#f7f2ea"/>' +
    '<rect x="34" y="40" width="42" height="20" rx="8" fill="#fff"/><rect x="100" y="10" width="40" height="26" fill="#bcd3e4"/></svg>',
);

export const emotionPicture = toDataUrl(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><circle cx="20" cy="20" r="17" fill="#ffd45c"/><circle cx="14" cy="17" r="2.4" fill="#6b4b00"/>' +
    '<circle cx="26" cy="17" r="2.4" fill="#6b4b00"/><path d="M12 27q8-8 16 0" stroke="#6b4b00" stroke-width="2.4" fill="none"/></svg>',
);
