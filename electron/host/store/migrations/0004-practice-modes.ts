/** What a mode of practice needs beside its name, as JSON: the beats of a loop, the tempo of a click. */
export const practiceModes = `
alter table journal_sessions add column config text not null default '{}' check (json_valid(config));
`
