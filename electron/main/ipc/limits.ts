/** Upper bounds of what a page may send in one message: a broken page must not fill the memory of the main process. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024
export const MAX_GIVEN_FILE_BYTES = 200 * 1024 * 1024
export const MAX_LOG_LINES = 1_000_000
export const MAX_LOG_LINE_LENGTH = 32 * 1024 * 1024
export const MAX_TITLE_LENGTH = 300
export const MAX_NAME_LENGTH = 240
export const MAX_FILTERS = 10
export const MAX_WORDS = 5_000
export const MAX_WORD_LENGTH = 200
