import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** One file, one subject: none over 400 lines, the median of each part under 90. */
const maxLines = 400
const maxMedian = 90

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(file))
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))

const tooLong = files.filter(({ lines }) => lines > maxLines)
for (const { file, lines } of tooLong) console.error(`${file}: ${lines} lines, at most ${maxLines}`)

const sorted = files.map(({ lines }) => lines).toSorted((a, b) => a - b)
const median = sorted[Math.floor(sorted.length / 2)] ?? 0
console.log(`${files.length} files, median ${median} lines, longest ${sorted.at(-1) ?? 0}`)
if (median > maxMedian) console.error(`The median is ${median} lines, at most ${maxMedian}`)
if (tooLong.length > 0 || median > maxMedian) process.exitCode = 1
