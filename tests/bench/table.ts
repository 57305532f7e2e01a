const widths = [58, 48, 40] as const

/** One row of the table, each cell wrapped at words inside its column. */
export function tableLines(cells: readonly [name: string, figure: string, goal: string]): string[] {
  const columns = cells.map((cell, index) => wrapped(cell, widths[index] ?? 40))
  const height = Math.max(...columns.map((lines) => lines.length))
  return Array.from({ length: height }, (_, row) =>
    columns
      .map((lines, index) => (lines[row] ?? '').padEnd((widths[index] ?? 40) + 2))
      .join('')
      .trimEnd(),
  )
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
