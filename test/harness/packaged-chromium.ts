import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onceARun } from './once-a-run.ts';

export interface PackagedChromium {
  executablePath: string;
  env: Record<string, string>;
}

const unpack = `
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
`;

/** The package's own names folders of AWS Lambda: elsewhere, without a font, all text is 0 px high. */
const fontsConf = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * The Chromium that npm brings for Linux x64, unpacked once a run (2 s, 210 MB) with the few shared
 * libraries and fonts it needs, so that a bare machine has to install nothing. It unpacks below
 * TMPDIR, and its libraries only where it believes to be in AWS Lambda: hence a process of its own.
 */
export async function packagedChromium(): Promise<PackagedChromium> {
  const folder = await onceARun('chromium', async (path) => {
    await mkdir(path);
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', unpack], {
      env: { ...process.env, TMPDIR: path, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    });
    await writeFile(join(path, 'fonts', 'fonts.conf'), fontsConf);
  });
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(folder, 'fonts'),
      XDG_CACHE_HOME: folder,
    },
  };
}
