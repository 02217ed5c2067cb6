const PRENOMS = 'Anne Bruno Chloé David Élise Félix Gaëlle Hugo Inès Jean-Noël Léonie'.split(' ')
const NOMS = 'Abadie Bordes Castex Dupuy Estrade Fourcade Garros Lafont Marrast Péré'.split(' ')
const QUALITES = ['maire', 'adjointe à l’enfance', 'conseiller municipal', 'directrice de crèche']

/**
 * A file of contacts as another tool leaves it: French Excel, semicolons, names in one column, ten people in each organisme.
 * @param {number} count
 */
export function buildContactsCsv(count) {
  const lines = Array.from({ length: count }, (_, n) => {
    const nom = `${NOMS[n % NOMS.length].toUpperCase()}-${NOMS[Math.floor(n / 11) % NOMS.length].toUpperCase()} ${PRENOMS[n % PRENOMS.length]}`
    const organisme = `Mairie de Valmont ${Math.floor(n / 10)}`
    return `${nom};${QUALITES[n % QUALITES.length]};${organisme};import${n}@example.org`
  })
  return ['Nom et prénom;Qualité;Collectivité;Adresse mail', ...lines].join('\r\n')
}
