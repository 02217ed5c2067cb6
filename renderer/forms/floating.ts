/**
 * Menus and lists that float are drawn inside the main landmark, so that a screen reader never finds them outside of every region, and
 * with fixed positions, so that no scrolled part cuts them.
 */
export const IN_MAIN = {
  portalProps: { target: '#contenu' },
  floatingStrategy: 'fixed',
} as const
