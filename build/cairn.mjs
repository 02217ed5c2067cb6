// npm run -s cairn -- <command>: see make/run-cairn.mjs. Nothing but the check of Node runs before it.
import './check-node.cjs'
import('./make/run-cairn.mjs').catch(function (error) {
  console.error(error.constructor.name === 'BuildError' ? error.message : error)
  process.exit(1)
})
