/** What end-to-end tests borrow from the sources: in one place, so that each process makes these modules once. */
export { deleteRecord } from '../../../shared/commands/delete-record'
export { REGISTRY } from '../../../shared/domain/registry'
export { readCtg } from '../../../shared/exchange/read-ctg'
export { writeCtg } from '../../../shared/exchange/write-ctg'
export { buildOperations } from '../../../shared/journal/build-operations'
export { foldJournal } from '../../../shared/journal/fold-journal'
export { lintDocx } from '../../office/lint-docx'
export { HAS_VALIDATOR, validateDocx } from '../../office/validate-docx'
