// npm run faults [-- --court]: kills and damage in a real Chromium, see test/faults/run-faults.mjs.
import './check-node.cjs'
import('../test/faults/run-faults.mjs').catch(function (error) {
  console.error(error)
  process.exit(1)
})
