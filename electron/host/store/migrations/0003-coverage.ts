/** How much of the song a session came past, 0..1; null for sessions that were judged before this was counted. */
export const coverage = `
alter table session_reports add column coverage real check (coverage between 0 and 1);
-- The library asks for this number alone: without the index it would read past each report to reach it.
create index session_reports_coverage_idx on session_reports(session_id, coverage);
`
