import { runCli } from './run'
import { getVersion } from './version'

// « | head » closes the pipe early: what is left to print is lost, what is left to write must still be written.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 1
  })
}

const io = {
  print: (line: string): void => void process.stdout.write(`${line}\n`),
  warn: (line: string): void => void process.stderr.write(`${line}\n`),
}

// Set rather than exit: what is printed to a pipe must have the time to leave.
process.exitCode = await runCli(process.argv.slice(2), io, getVersion())
