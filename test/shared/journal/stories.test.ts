import { describe, it } from 'vitest'
import { MACHINE } from './copy'
import { readRuns, runStories } from './story-properties'

describe('two to five people who edit, decide, undo, erase and send their copies in every form', () => {
  it('whole copies: one state, no loss, no false conflict, every merge undone exactly', () => {
    runStories(readRuns(25, 21), MACHINE, { formes: ['complet', 'ancien'], erase: false })
  }, 3_600_000)
  it('copies without history and parcels', () => {
    runStories(readRuns(25, 22), MACHINE, {
      formes: ['complet', 'allege', 'parcelle', 'ancien'],
      erase: false,
    })
  }, 3_600_000)
  it('and erasures', () => {
    runStories(readRuns(25, 23))
  }, 3_600_000)
})
