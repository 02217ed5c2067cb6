// npm run bench: every figure beside its peer, in one run. Prints figures and ratios; it judges nothing.
import './check-node.cjs'
import('../test/bench/run-bench.mjs').catch(function (error) {
  console.error(error)
  process.exit(1)
})
