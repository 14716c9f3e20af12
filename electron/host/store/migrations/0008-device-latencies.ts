/**
 * How late each device of this computer is against a click, as measured. It is this computer's alone: the same
 * instrument on another one goes through another driver.
 */
export const deviceLatencies = `
create table device_latencies (
  -- Host, name and ordinal, as devices are found again.
  device_key text primary key,
  offset_ms real not null check (offset_ms >= 0),
  jitter_ms real not null check (jitter_ms >= 0),
  -- Whole milliseconds since 1970.
  measured_at integer not null
) strict, without rowid;
`
