import chromium from '@sparticuz/chromium'

/**
 * Unpacks the npm package's Chromium into the folder for temporary files and prints where it lies. A process of its own,
 * since the package reads that folder (TMPDIR), and whether to unpack its libraries, from the environment.
 */
process.stdout.write(await chromium.executablePath())
