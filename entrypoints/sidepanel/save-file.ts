/** Long enough for the browser to have taken the file. */
const keepMs = 10_000;

/** Hands a file to the browser's downloads. */
export const saveFile = (name: string, bytes: Uint8Array<ArrayBuffer>, mediaType: string): void => {
  const url = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keepMs);
};
