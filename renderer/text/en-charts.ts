/** What every chart says beside its own question and answer. */
export const charts = {
  table: 'Numbers as a table',
}
