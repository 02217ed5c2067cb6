/** Items of the menu « Plus » of the module: begin from a template, keep this plan as one. */
export function ModelesMenuItems() {
  return null
}
