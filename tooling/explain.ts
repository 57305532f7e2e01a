import { explainCommand } from './explain-command.ts'

/** `npm run explain`, see `explainCommand`. */
const { code, output, complaint } = explainCommand(process.argv.slice(2))
process.stdout.write(output)
process.stderr.write(complaint)
process.exitCode = code
