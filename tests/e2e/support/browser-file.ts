import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../../', import.meta.url))

export interface BrowserFile {
  readonly executablePath: string
  /** What the browser needs in its environment besides ours. */
  readonly env: Readonly<Record<string, string>>
}

/** A Chrome, Edge or Chromium that is installed, else the one in the npm package `@sparticuz/chromium` (Linux). */
export async function findBrowser(): Promise<BrowserFile> {
  const executablePath = installedPlaces().find((path) => existsSync(path))
  return executablePath === undefined ? packagedBrowser() : { executablePath, env: {} }
}

function installedPlaces(): readonly string[] {
  if (process.platform === 'darwin')
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ]
  if (process.platform === 'win32')
    return [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].flatMap(
      (folder = '') => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ],
    )
  const names = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser']
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** Unpacked once for each person of this machine: 5 s and 210 MB. */
async function packagedBrowser(): Promise<BrowserFile> {
  if (process.platform !== 'linux') throw new Error('Install Google Chrome, Microsoft Edge or Chromium')
  const folder = join(tmpdir(), `hurtigspor-chromium-147-${userInfo().username}`)
  if (!existsSync(folder)) await unpackTo(folder)

  const executablePath = join(folder, 'chromium')
  const { stdout } = await run('ldd', [executablePath])
  return {
    executablePath,
    env: {
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      // The package brings the few libraries that a bare machine lacks.
      ...(stdout.includes('not found') ? { LD_LIBRARY_PATH: join(folder, 'al2023/lib') } : {}),
    },
  }
}

/** Whole or not at all, however many ask at once: the folder gets its name when everything is in it. */
async function unpackTo(folder: string): Promise<void> {
  const unfinished = await mkdtemp(`${folder}-`)
  await run(process.execPath, ['--import', 'tsx', join(root, 'tooling/unpack-chromium.ts')], {
    cwd: root,
    env: { ...process.env, TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  })
  await writeFile(join(unfinished, 'fonts.conf'), fontsOf(folder))
  await rename(unfinished, folder).catch(async (reason: unknown) => {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw reason
  })
}

/** The package's own letters first, so that a picture is the same on every machine; the machine's for the rest. */
function fontsOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>${['sans', 'sans-serif', 'system-ui'].map(openSansFor).join('')}
</fontconfig>
`
}

function openSansFor(family: string): string {
  return `
  <match target="pattern">
    <test name="family"><string>${family}</string></test>
    <edit name="family" mode="prepend" binding="strong"><string>Open Sans</string></edit>
  </match>`
}
