// npm run build: see make/run-build.mjs. Nothing but the check of Node runs before it.
import './check-node.cjs'
import('./make/run-build.mjs').catch(function (error) {
  console.error(error.constructor.name === 'BuildError' ? error.message : error)
  process.exit(1)
})
