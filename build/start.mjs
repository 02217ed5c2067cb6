// npm start: see launcher/run-start.mjs. Nothing but the check of Node runs before it.
import './check-node.cjs'
import('./launcher/run-start.mjs').catch(function (error) {
  console.error(error.constructor.name === 'BuildError' ? error.message : error)
  process.exit(1)
})
