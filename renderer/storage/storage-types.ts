/** What the store asks of the storage; filled by `create-storage.ts`. */
export type CairnStorage = { readonly open: () => Promise<void> }
