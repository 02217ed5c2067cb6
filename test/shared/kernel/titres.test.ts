import { describe, expect, it } from 'vitest'
import { accorderTitre } from '../../../shared/kernel/titres'
import { formatAppelTitre } from '../../../shared/rules/appel-titre'

describe('a title agrees with whoever bears it', () => {
  it.each([
    ['président', 'présidente'],
    ['Président', 'Présidente'],
    ['vice-président à l’enfance et la jeunesse', 'vice-présidente à l’enfance et la jeunesse'],
    ['vice-président délégué', 'vice-présidente déléguée'],
    ['conseiller départemental', 'conseillère départementale'],
    ['conseiller municipal délégué à la jeunesse', 'conseillère municipale déléguée à la jeunesse'],
    ['adjoint au maire', 'adjointe au maire'],
    ['premier adjoint', 'première adjointe'],
    ['directeur général des services', 'directrice générale des services'],
    ['chargé de coopération CTG', 'chargée de coopération CTG'],
    ['conseiller technique', 'conseillère technique'],
    ['député', 'députée'],
    ['sénateur', 'sénatrice'],
    ['sous-préfet', 'sous-préfète'],
    ['PRÉSIDENT', 'PRÉSIDENTE'],
    ['maire', 'maire'],
    ['secrétaire de mairie', 'secrétaire de mairie'],
    ['DGS', 'DGS'],
    ['', ''],
  ])('« %s » and « %s »', (m, f) => {
    expect(accorderTitre(m, 'f')).toBe(f)
    expect(accorderTitre(f, 'm')).toBe(m)
    expect(accorderTitre(m, 'm')).toBe(m)
    expect(accorderTitre(f, 'f')).toBe(f)
    expect(accorderTitre(m, null)).toBe(m)
  })

  it('not after the first small word', () => {
    expect(accorderTitre('représentant du président', 'f')).toBe('représentante du président')
    expect(accorderTitre('chargée de mission auprès du directeur', 'm')).toBe(
      'chargé de mission auprès du directeur',
    )
  })
})

describe('the appeal of a letter', () => {
  it.each([
    ['maire', 'Madame la Maire', 'Monsieur le Maire'],
    ['Maire de Bagnères-de-Luchon', 'Madame la Maire', 'Monsieur le Maire'],
    ['maire délégué', 'Madame la Maire déléguée', 'Monsieur le Maire délégué'],
    ['maire-adjoint', 'Madame l’Adjointe au maire', 'Monsieur l’Adjoint au maire'],
    ['adjointe au maire', 'Madame l’Adjointe au maire', 'Monsieur l’Adjoint au maire'],
    ['2e adjoint aux écoles', 'Madame l’Adjointe au maire', 'Monsieur l’Adjoint au maire'],
    ['première adjointe', 'Madame l’Adjointe au maire', 'Monsieur l’Adjoint au maire'],
    [
      'troisième adjoint délégué à la jeunesse',
      'Madame l’Adjointe au maire',
      'Monsieur l’Adjoint au maire',
    ],
    ['adjointe à la petite enfance', 'Madame l’Adjointe au maire', 'Monsieur l’Adjoint au maire'],
    ['Directeur adjoint', 'Madame la Directrice adjointe', 'Monsieur le Directeur adjoint'],
    [
      'directrice générale adjointe des services',
      'Madame la Directrice générale adjointe',
      'Monsieur le Directeur général adjoint',
    ],
    ['adjointe à la directrice', 'Madame', 'Monsieur'],
    ['coordinatrice adjointe', 'Madame', 'Monsieur'],
    ['secrétaire adjoint', 'Madame', 'Monsieur'],
    ['adjoint d’animation', 'Madame', 'Monsieur'],
    ['adjoint administratif', 'Madame', 'Monsieur'],
    ['présidente', 'Madame la Présidente', 'Monsieur le Président'],
    [
      'vice-président à l’enfance et à la jeunesse',
      'Madame la Vice-présidente',
      'Monsieur le Vice-président',
    ],
    ['1er vice-président', 'Madame la Vice-présidente', 'Monsieur le Vice-président'],
    ['Vice présidente', 'Madame la Vice-présidente', 'Monsieur le Vice-président'],
    [
      'conseiller départemental du canton',
      'Madame la Conseillère départementale',
      'Monsieur le Conseiller départemental',
    ],
    ['conseillère régionale', 'Madame la Conseillère régionale', 'Monsieur le Conseiller régional'],
    [
      'conseiller communautaire',
      'Madame la Conseillère communautaire',
      'Monsieur le Conseiller communautaire',
    ],
    ['député de la 8e circonscription', 'Madame la Députée', 'Monsieur le Député'],
    ['sénatrice', 'Madame la Sénatrice', 'Monsieur le Sénateur'],
    ['préfet', 'Madame la Préfète', 'Monsieur le Préfet'],
    ['sous-préfète', 'Madame la Sous-préfète', 'Monsieur le Sous-préfet'],
    ['directeur de la Caf', 'Madame la Directrice', 'Monsieur le Directeur'],
    ['DGS', 'Madame la Directrice générale', 'Monsieur le Directeur général'],
    [
      'inspectrice d’académie',
      'Madame l’Inspectrice d’académie',
      'Monsieur l’Inspecteur d’académie',
    ],
    ['secrétaire générale', 'Madame la Secrétaire générale', 'Monsieur le Secrétaire général'],
    ['chargé de coopération CTG', 'Madame', 'Monsieur'],
    ['conseiller technique', 'Madame', 'Monsieur'],
    ['agent d’accueil de la mairie', 'Madame', 'Monsieur'],
    ['', 'Madame', 'Monsieur'],
  ])('« %s »', (titre, f, m) => {
    expect([formatAppelTitre(titre, 'f'), formatAppelTitre(titre, 'm')]).toEqual([f, m])
  })
})
