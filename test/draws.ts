import fc from 'fast-check'

/**
 * `npm test` draws the same cases each time, so that it says the same of the same sources. `CAIRN_GRAINE=<number>` draws others; `npm run
 * faults -- --seulement=histoires` draws new ones at each run.
 */
fc.configureGlobal({
  ...fc.readConfigureGlobal(),
  seed: Number(process.env['CAIRN_GRAINE'] ?? 20_221_020),
})
