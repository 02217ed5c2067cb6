// npm test: see check/run-tests.mjs. Nothing but the check of Node runs before it.
import './check-node.cjs'
import('./check/run-tests.mjs').catch(function (error) {
  console.error(error.constructor.name === 'BuildError' ? error.message : error)
  process.exit(1)
})
