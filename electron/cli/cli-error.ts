/** The command was typed wrong: told with the way to write it, exit 2. */
export class UsageError extends Error {}

/** A bad file or a failed check: one French sentence on standard error, exit 1. */
export class CliError extends Error {}
