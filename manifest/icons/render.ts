import { readFile, writeFile } from 'node:fs/promises'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

/** Draws the PNG files from the SVG drawings beside this script: `npx tsx manifest/icons/render.ts`. */
const drawings = [
  { svg: 'color.svg', png: 'color.png', size: 192 },
  { svg: 'outline.svg', png: 'outline.png', size: 32 },
  { svg: 'ribbon.svg', png: '../public/icons/ribbon-16.png', size: 16 },
  { svg: 'ribbon.svg', png: '../public/icons/ribbon-32.png', size: 32 },
  { svg: 'ribbon.svg', png: '../public/icons/ribbon-80.png', size: 80 },
]

const here = (file: string): URL => new URL(file, import.meta.url)

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? (await sparticuz.executablePath()),
  args: ['--no-sandbox'],
})
const page = await browser.newPage()
try {
  for (const { svg, png, size } of drawings) {
    await page.setViewportSize({ width: size, height: size })
    const drawing = (await readFile(here(svg), 'utf8')).replace(
      / width="\d+" height="\d+"/,
      ` width="${size}" height="${size}"`,
    )
    await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`)
    await writeFile(here(png), await page.screenshot({ omitBackground: true }))
    console.log(`${png}: ${size} x ${size}`)
  }
} finally {
  await browser.close()
}
