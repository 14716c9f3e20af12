-- Written by `npm run seed` from resources/; never by hand. Can be run again: it brings rows up to date.

insert into public.songs (id, title, composer, difficulty, tempo_bpm, time_sig, key_sig, metadata) values
  ('7efd5355-b7d9-54b6-9b71-2c5963e5e359', 'Ode to Joy', 'Ludwig van Beethoven', 1, 100, '4/4', 'Cmaj', '{"slug":"ode-to-joy","order":1,"licence":"CC0-1.0"}'::jsonb),
  ('47835f5c-233b-5207-9612-bb08dd4be8c1', 'Au clair de la lune', 'Traditional (France)', 1, 104, '4/4', 'Cmaj', '{"slug":"au-clair-de-la-lune","order":2,"licence":"CC0-1.0"}'::jsonb),
  ('0955c867-ffdc-575d-9530-015ffdab1e32', 'Frère Jacques', 'Traditional (France)', 2, 108, '4/4', 'Cmaj', '{"slug":"frere-jacques","order":3,"licence":"CC0-1.0"}'::jsonb),
  ('8203ec2c-b250-577b-87e0-2f936d5c8d56', 'Ah! vous dirai-je, maman', 'Traditional (France)', 2, 100, '4/4', 'Cmaj', '{"slug":"ah-vous-dirai-je-maman","order":4,"licence":"CC0-1.0"}'::jsonb),
  ('191d4579-aaa3-5b82-a915-47932ce9be15', 'Minuet in G major', 'Christian Petzold', 3, 112, '3/4', 'Gmaj', '{"slug":"minuet-in-g","order":5,"licence":"CC0-1.0"}'::jsonb),
  ('3a6ea030-3bc3-52cd-9fb1-36affb0bd4d8', 'Prelude in C major, BWV 846', 'Johann Sebastian Bach', 4, 69, '4/4', 'Cmaj', '{"slug":"prelude-in-c","order":6,"licence":"CC0-1.0"}'::jsonb),
  ('19724743-06a3-5cb5-8bdb-5610f5436d6c', 'Gymnopédie no. 1 (first half)', 'Erik Satie', 4, 72, '3/4', 'Dmaj', '{"slug":"gymnopedie-1","order":7,"licence":"CC0-1.0"}'::jsonb),
  ('1cbb56ec-4781-5316-953d-fa9b93e84100', 'Arabesque, op. 100 no. 2', 'Friedrich Burgmüller', 5, 152, '2/4', 'Amin', '{"slug":"arabesque","order":8,"licence":"CC0-1.0"}'::jsonb),
  ('9bde3b07-f159-5969-81fe-291e99e126b9', 'Für Elise (theme)', 'Ludwig van Beethoven', 5, 63, '3/8', 'Amin', '{"slug":"fur-elise","order":9,"licence":"CC0-1.0"}'::jsonb),
  ('0098b45c-bcd0-54af-846e-eb40d87b35bf', 'Sonatina in C major, op. 36 no. 1 (exposition)', 'Muzio Clementi', 5, 120, '4/4', 'Cmaj', '{"slug":"sonatina-op-36-no-1","order":10,"licence":"CC0-1.0"}'::jsonb),
  ('42154648-661d-5214-99dd-65c0b0ecc96e', 'Prelude in A major, op. 28 no. 7', 'Frédéric Chopin', 6, 84, '3/4', 'Amaj', '{"slug":"prelude-in-a","order":11,"licence":"CC0-1.0"}'::jsonb),
  ('31649da9-7d1a-5f2f-a36b-f7a960c52744', 'Sonata in C major, K. 545 (opening)', 'Wolfgang Amadeus Mozart', 7, 120, '4/4', 'Cmaj', '{"slug":"sonata-k-545","order":12,"licence":"CC0-1.0"}'::jsonb)
on conflict (id) do update set title = excluded.title, composer = excluded.composer, difficulty = excluded.difficulty, tempo_bpm = excluded.tempo_bpm, time_sig = excluded.time_sig, key_sig = excluded.key_sig, metadata = excluded.metadata;

insert into public.achievements (id, code, title, descr, measure, threshold) values
  ('e3882395-808f-5379-9d5d-2145d8fe402a', 'FIRST_SESSION', 'First steps', 'Practise for the first time.', 'sessions', 1),
  ('c13ef883-3d16-5f5f-97de-679bd39fbbe2', '100_NOTES', 'A hundred notes', 'Play 100 correct notes.', 'correctNotes', 100),
  ('52a8a18e-192b-5fdd-9c7c-b7160f9688b9', '10000_NOTES', 'Ten thousand notes', 'Play 10,000 correct notes.', 'correctNotes', 10000),
  ('e526a5cb-9c25-5769-99c5-95df75525cb7', '100000_NOTES', 'A hundred thousand notes', 'Play 100,000 correct notes.', 'correctNotes', 100000),
  ('d29dc022-67a1-566f-a449-5589ca060bec', 'FIRST_CLEAN_TAKE', 'Clean', 'Play a passage through without a slip worth naming.', 'cleanTakes', 1),
  ('12f91b26-0f54-57bb-8463-7a54f6e839b5', '50_CLEAN_TAKES', 'Secure hands', 'Play 50 clean takes.', 'cleanTakes', 50),
  ('6d77a3d0-3b1f-57b7-b39f-b58610bca088', '500_CLEAN_TAKES', 'Second nature', 'Play 500 clean takes.', 'cleanTakes', 500),
  ('0588197e-0fb1-5f04-bad2-0c6175213475', '3_DAYS_RUNNING', 'Three in a row', 'Practise on three days in a row.', 'streakDays', 3),
  ('60093c5b-23ef-55a9-a45b-cd59fa737c88', '7_DAYS_RUNNING', 'A whole week', 'Practise on seven days in a row.', 'streakDays', 7),
  ('9862384c-cda0-5f74-b106-0ac3472f62f8', '30_DAYS_RUNNING', 'A whole month', 'Practise on thirty days in a row.', 'streakDays', 30),
  ('f082c293-306d-5524-8bd3-070a1dad47c5', '100_DAYS', 'A hundred days', 'Practise on a hundred different days.', 'practisedDays', 100),
  ('80904583-2bc8-56db-9cf0-13971b10165e', '5_SONGS', 'A small repertoire', 'Practise five different songs.', 'songs', 5)
on conflict (code) do update set title = excluded.title, descr = excluded.descr, measure = excluded.measure, threshold = excluded.threshold;
