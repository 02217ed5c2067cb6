import { isArchiveFolder, isArchiveName } from '../../../shared/bridge/archive-name'
import type { FileFilter, FolderEntry, MenuState } from '../../../shared/bridge/bridge'
import { isCtgName } from '../folders/folder-names'
import type {
  ArchiveName,
  InvokeChannel,
  LogLines,
  RequestOf,
} from '../../../shared/bridge/ipc-channels'
import { isLogId } from '../log/log-id'
import {
  MAX_FILE_BYTES,
  MAX_FILTERS,
  MAX_LOG_LINE_LENGTH,
  MAX_LOG_LINES,
  MAX_NAME_LENGTH,
  MAX_TITLE_LENGTH,
  MAX_WORD_LENGTH,
  MAX_WORDS,
} from './limits'
import { isPlainObject, readBytes, readInteger, readRecord, readText, readTexts } from './shapes'

/** A refused request is the symbol, since null is a valid request. */
export const REFUSED = Symbol('refused')
export type Validator<K extends InvokeChannel> = (raw: unknown) => RequestOf<K> | typeof REFUSED

/** One validator a channel; what a page sends reaches a handler only through it. */
export const VALIDATORS: { readonly [K in InvokeChannel]: Validator<K> } = {
  'app:info': readNothing,
  'file:open': (raw) => {
    const record = readRecord(raw, ['title', 'filters', 'maxBytes'])
    if (record === null) return REFUSED
    const title = readText(record.title, MAX_TITLE_LENGTH)
    const filters = readFilters(record.filters)
    const maxBytes = readInteger(record.maxBytes, 1, MAX_FILE_BYTES)
    if (title === null || filters === null || maxBytes === null) return REFUSED
    return { title, filters, maxBytes }
  },
  'file:save': (raw) => {
    const record = readRecord(raw, ['title', 'suggestedName', 'filters', 'bytes'])
    if (record === null) return REFUSED
    const title = readText(record.title, MAX_TITLE_LENGTH)
    const suggestedName = readText(record.suggestedName, MAX_NAME_LENGTH)
    const filters = readFilters(record.filters)
    const bytes = readBytes(record.bytes, MAX_FILE_BYTES)
    if (title === null || suggestedName === null || filters === null || bytes === null)
      return REFUSED
    return { title, suggestedName, filters, bytes }
  },
  'file:show': readHandle,
  'file:launch': readHandle,
  'file:listen': readNothing,
  'log:write': readLogLines,
  'log:append': readLogLines,
  'log:state': readLogId,
  'log:read': readLogId,
  'log:list': readNothing,
  'log:remove': readLogId,
  'folder:choose': (raw) => readText(raw, MAX_TITLE_LENGTH) ?? REFUSED,
  'folder:state': readHandle,
  'folder:list': readHandle,
  'folder:read': (raw) => {
    const record = readRecord(raw, ['handle', 'name', 'maxBytes'])
    if (record === null || !isCtgName(record.name)) return REFUSED
    const handle = readHandle(record.handle)
    const maxBytes = readInteger(record.maxBytes, 1, MAX_FILE_BYTES)
    if (handle === REFUSED || maxBytes === null) return REFUSED
    return { handle, name: record.name, maxBytes }
  },
  'folder:write': (raw) => {
    const record = readRecord(raw, ['handle', 'name', 'bytes', 'expected'])
    if (record === null || !isCtgName(record.name)) return REFUSED
    const handle = readHandle(record.handle)
    const bytes = readBytes(record.bytes, MAX_FILE_BYTES)
    const expected = record.expected === null ? null : readFolderEntry(record.expected)
    if (handle === REFUSED || bytes === null || expected === REFUSED) return REFUSED
    return { handle, name: record.name, bytes, expected }
  },
  'folder:forget': readHandle,
  'draft:open': (raw) => {
    const record = readRecord(raw, ['name', 'bytes'])
    const name = readText(record?.name, MAX_NAME_LENGTH)
    const bytes = readBytes(record?.bytes, MAX_FILE_BYTES)
    return name === null || bytes === null ? REFUSED : { name, bytes }
  },
  'archive:write': (raw) => {
    const record = readRecord(raw, ['folder', 'name', 'bytes'])
    const bytes = readBytes(record?.bytes, MAX_FILE_BYTES)
    if (record === null || bytes === null) return REFUSED
    const { folder, name } = record
    return isArchiveFolder(folder) && isArchiveName(name) ? { folder, name, bytes } : REFUSED
  },
  'archive:list': (raw) => (isArchiveFolder(raw) ? raw : REFUSED),
  'archive:folders': readNothing,
  'archive:read': readArchiveName,
  'archive:remove': readArchiveName,
  'archive:space': readNothing,
  'window:title': (raw) => readText(raw, MAX_TITLE_LENGTH) ?? REFUSED,
  'menu:state': readMenuState,
  'close:answer': (raw) => {
    const record = readRecord(raw, ['request', 'mayClose'])
    const request = readInteger(record?.request, 1, Number.MAX_SAFE_INTEGER)
    if (record === null || request === null || typeof record.mayClose !== 'boolean') return REFUSED
    return { request, mayClose: record.mayClose }
  },
  'spelling:check': (raw) => readTexts(raw, MAX_WORDS, MAX_WORD_LENGTH) ?? REFUSED,
}

function readNothing(raw: unknown): null | typeof REFUSED {
  return raw === null || raw === undefined ? null : REFUSED
}

function readHandle(raw: unknown): string | typeof REFUSED {
  return typeof raw === 'string' && /^[0-9a-f]{32}$/.test(raw) ? raw : REFUSED
}

function readFolderEntry(raw: unknown): FolderEntry | typeof REFUSED {
  const record = readRecord(raw, ['name', 'size', 'modified'])
  if (record === null || !isCtgName(record.name)) return REFUSED
  const size = readInteger(record.size, 0, Number.MAX_SAFE_INTEGER)
  const modified = readInteger(record.modified, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)
  return size === null || modified === null ? REFUSED : { name: record.name, size, modified }
}

function readArchiveName(raw: unknown): ArchiveName | typeof REFUSED {
  const record = readRecord(raw, ['folder', 'name'])
  if (record === null || !isArchiveFolder(record.folder) || !isArchiveName(record.name))
    return REFUSED
  return { folder: record.folder, name: record.name }
}

function readLogId(raw: unknown): string | typeof REFUSED {
  return isLogId(raw) ? raw : REFUSED
}

function readLogLines(raw: unknown): LogLines | typeof REFUSED {
  const record = readRecord(raw, ['logId', 'lines'])
  if (record === null || !isLogId(record.logId)) return REFUSED
  const lines = readTexts(record.lines, MAX_LOG_LINES, MAX_LOG_LINE_LENGTH)
  return lines === null ? REFUSED : { logId: record.logId, lines }
}

function readFilters(raw: unknown): FileFilter[] | null {
  if (!Array.isArray(raw) || raw.length > MAX_FILTERS) return null
  const filters: FileFilter[] = []
  for (const item of raw as unknown[]) {
    const record = readRecord(item, ['name', 'extensions'])
    if (record === null) return null
    const name = readText(record.name, MAX_TITLE_LENGTH)
    const extensions = readTexts(record.extensions, 20, 10)
    if (name === null || extensions === null) return null
    if (!extensions.every((extension) => /^[A-Za-z0-9]+$/.test(extension))) return null
    filters.push({ name, extensions })
  }
  return filters
}

function readMenuState(raw: unknown): MenuState | typeof REFUSED {
  const record = readRecord(raw, ['disabled', 'labels'])
  if (record === null || !isPlainObject(record.labels)) return REFUSED
  const disabled = readTexts(record.disabled, 200, 80)
  const entries = Object.entries(record.labels)
  if (disabled === null || entries.length > 200) return REFUSED
  const labels: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [id, value] of entries) {
    const label = readText(value, MAX_TITLE_LENGTH)
    if (label === null || id.length > 80) return REFUSED
    labels[id] = label
  }
  return { disabled, labels }
}
