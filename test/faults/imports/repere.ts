/** An address that must never stand alone as a recipient: hostile files try to add it. */
export const VICTIME = 'victime@example.net'

/** A word that ends a body which nobody wrote. */
export const FIN = 'corps-injecte'
