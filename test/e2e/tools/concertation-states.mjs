/** The screens of the concertation: each list with a record, and the workshops. */
export const CONCERTATION_STATES = [
  ['concertation, entretiens', '/concertation/entretiens', async () => {}],
  ['concertation, enquêtes', '/concertation/enquetes', async () => {}],
  ['concertation, ateliers', '/concertation/ateliers', async () => {}],
  [
    'concertation, étude',
    '/concertation/etude',
    async (page) => {
      const add = page.getByRole('button', { name: 'Ajouter une étude' })
      await add.first().click()
      await page.locator('.concertation-fiche').waitFor()
    },
  ],
]
