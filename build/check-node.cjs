// First line of every command. Written so that Node 12 can still parse it: an old Node must get a sentence, not a syntax error.
var wanted = [20, 19, 0]
var found = process.versions.node.split('.').map(Number)
function isTooOld() {
  for (var i = 0; i < 3; i += 1) {
    if (found[i] !== wanted[i]) return found[i] < wanted[i]
  }
  return false
}
if (isTooOld()) {
  console.error(
    '\nCairn a besoin de Node.js ' +
      wanted.join('.') +
      ' ou plus récent (ici : ' +
      process.version +
      ').\n' +
      'Installez la version « LTS » depuis nodejs.org, puis relancez la commande.\n\n' +
      'Cairn needs Node.js ' +
      wanted.join('.') +
      ' or newer (found ' +
      process.version +
      ').\n' +
      'Install the LTS version from nodejs.org, then run the command again.\n',
  )
  process.exit(1)
}
