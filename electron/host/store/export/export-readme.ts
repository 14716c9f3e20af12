import type { EpochMs } from '../../../../shared/base/units'

export interface ExportSummary {
  readonly at: EpochMs
  readonly sessions: number
  readonly performances: number
  readonly ownSongs: number
}

/** What lies in the zip, for the person who opens it in ten years. */
export function exportReadme({ at, sessions, performances, ownSongs }: ExportSummary): string {
  return `Everything Piano Coach knows of you, as of ${new Date(at).toISOString()}
${'='.repeat(72)}

tables/*.json   each table as a list of objects, one a line
tables/*.csv    the same tables for a spreadsheet (UTF-8, comma, a line of names)
performances/   ${performances} of your ${sessions} sessions as MIDI files, each named by when it began and by its id
                in tables/sessions; a session of which only the sums were kept has none
songs/          your ${ownSongs} own songs: MEI where there is notation, otherwise this app's own JSON

Times are in UTC, as in 2026-05-31T18:20:05.000Z. What ends in _ms is in thousandths of a second.

users, profiles      who you are
songs                the songs you practised, and those you brought in yourself (owner_id is yours)
sessions             one row for each sitting on one song
notes                each key you pressed: pitch (MIDI, 60 is middle C), onset_ms since the session began, dur_ms held,
                     vel 0 to 127, correct, delta_ms late (or early, below 0), pedal
aggregates           what a session sums up to: accuracy and coverage 0 to 1, weak_bars by their printed numbers
coach_events         what the coach said during a session
progress, xp_events, streaks, user_achievements   what you reached
deleted_sessions     sessions you deleted, by their ids alone
overrules            what you said against the judgement of a song
device_latencies     how late your instruments are on this computer, as you measured it
settings             how you set up the app

In the CSV files a text that begins like a formula (=, +, -, @) has an apostrophe before it, so that no spreadsheet
works it out; the JSON files have it as it is.
`
}
