/** What the server keeps for everybody, in the tests of the cloud: one row of each table of the catalogue. */
export const catalogue = {
  song: '50000000-0000-4000-8000-000000000001',
  /** Nobody has practised it. */
  otherSong: '50000000-0000-4000-8000-000000000002',
  asset: '51000000-0000-4000-8000-000000000001',
  unit: '52000000-0000-4000-8000-000000000001',
  lesson: '53000000-0000-4000-8000-000000000001',
  otherLesson: '53000000-0000-4000-8000-000000000002',
  exercise: '54000000-0000-4000-8000-000000000001',
  achievement: '55000000-0000-4000-8000-000000000001',
  otherAchievement: '55000000-0000-4000-8000-000000000002',
} as const

export const catalogueRows = `
  insert into songs (id, title, composer, difficulty) values
    ('${catalogue.song}', 'Waltz', 'Ada', 3), ('${catalogue.otherSong}', 'March', 'Ada', 4);
  insert into assets (id, song_id, type, url) values ('${catalogue.asset}', '${catalogue.song}', 'midi', 'waltz.mid');
  insert into units (id, title) values ('${catalogue.unit}', 'First steps');
  insert into lessons (id, unit_id, title) values
    ('${catalogue.lesson}', '${catalogue.unit}', 'Five fingers'), ('${catalogue.otherLesson}', '${catalogue.unit}', 'Ten');
  insert into lesson_songs (lesson_id, song_id, mode) values ('${catalogue.lesson}', '${catalogue.song}', 'slow');
  insert into exercises (id, lesson_id, type) values ('${catalogue.exercise}', '${catalogue.lesson}', 'loop_bars');
  insert into achievements (id, code, title) values
    ('${catalogue.achievement}', 'TEST_ONE', 'One'), ('${catalogue.otherAchievement}', 'TEST_TWO', 'Two');`
