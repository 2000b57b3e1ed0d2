const name = '[a-z0-9_]{1,100}';
const keyPattern = new RegExp(`^${name}/${name}$`);
const folderPattern = new RegExp(`^${name}$`);

/** No key leads out of the storage. @throws when it might */
export const checkedKey = (key: string): string => checked(key, keyPattern);
export const checkedFolder = (folder: string): string => checked(folder, folderPattern);

function checked(text: string, pattern: RegExp): string {
  if (!pattern.test(text)) throw new Error(`not a key of the storage: ${text.slice(0, 100)}`);
  return text;
}
