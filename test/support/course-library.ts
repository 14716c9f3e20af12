import { createEngine } from '../../electron/import/engine'
import { importScore } from '../../electron/import/import-score'
import type { ImportedScore } from '../../electron/import/import-reply'
import { bundledSongId } from '../../electron/host/store/song-ids'
import type { SongId } from '../../shared/base/ids'
import type { Score } from '../../shared/music/score'
import type { PlannedPiece } from '../../shared/plan/planned-day'
import type { PlanSong } from '../../shared/plan/plan-song'
import { formOf, type SongForm } from '../../shared/plan/song-form'
import { composeStudy } from '../../shared/studies/compose-study'
import { type Study, studyCode } from '../../shared/studies/study'
import { catalogue, importSong } from './bundled-songs'

/** A piece as it lies on the stand. */
export interface OpenPiece {
  readonly song: PlanSong
  readonly score: Score
  readonly form: SongForm
  readonly isTempoWritten: boolean
}

/** The songs of the app and the studies it writes, without a host: each is imported when it is first asked for. */
export interface CourseLibrary {
  /** What the library lists: all songs, and the studies that were opened. */
  songs(): readonly PlanSong[]
  open(piece: Exclude<PlannedPiece, { readonly kind: 'unseen' }>): Promise<OpenPiece>
  /** undefined where it was not opened yet. */
  opened(songId: SongId): OpenPiece | undefined
  has(songId: SongId): boolean
}

const songIds = new Map(catalogue.map((entry) => [bundledSongId(entry.slug), entry]))
const engine = createEngine()

/** The same in any library of a test file. */
const imported = new Map<SongId, OpenPiece>()

export function createCourseLibrary(): CourseLibrary {
  const studies = new Map<SongId, PlanSong>()
  const bundled = catalogue.map(({ slug, difficulty, keySignature }) => ({
    songId: bundledSongId(slug),
    difficulty,
    key: keySignature,
    study: null,
    barCount: 0,
    masteredBars: 0,
  }))

  async function read(songId: SongId, study: Study | null): Promise<OpenPiece> {
    const known = imported.get(songId)
    if (known) return known
    const piece = study ? await importStudy(study) : await importSong(songIds.get(songId)?.file ?? '')
    const song = bundled.find((each) => each.songId === songId) ?? songOfStudy(songId, study)
    const { score } = piece
    const open = { song, score, form: formOf(score), isTempoWritten: piece.tempoBpm !== null }
    imported.set(songId, open)
    return open
  }

  return {
    songs: () => [...bundled, ...studies.values()],
    open: async (piece) => {
      if (piece.kind === 'song') return read(piece.songId, studies.get(piece.songId)?.study ?? null)
      const songId = songOfStudyId(piece.study)
      studies.set(songId, songOfStudy(songId, piece.study))
      return read(songId, piece.study)
    },
    opened: (songId) => imported.get(songId),
    has: (songId) => songIds.has(songId),
  }
}

export function songOfStudyId(study: Study): SongId {
  return bundledSongId(`study ${studyCode(study)}`)
}

function songOfStudy(songId: SongId, study: Study | null): PlanSong {
  return { songId, difficulty: study?.level ?? null, key: study?.key ?? null, study, barCount: 0, masteredBars: 0 }
}

async function importStudy(study: Study): Promise<ImportedScore> {
  const bytes = new TextEncoder().encode(composeStudy(study))
  const outcome = await importScore({ fileName: 'study.krn', bytes }, engine, () => undefined)
  if (!outcome.ok) throw new Error(`${studyCode(study)}: ${outcome.problem.sentence}`)
  return outcome.value
}
