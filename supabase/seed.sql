-- Written by `npm run seed` from resources/; never by hand. Can be run again: it brings rows up to date.

insert into public.songs (id, title, composer, difficulty, tempo_bpm, time_sig, key_sig, metadata) values
  ('7efd5355-b7d9-54b6-9b71-2c5963e5e359', 'Ode to Joy', 'Ludwig van Beethoven', 1, 100, '4/4', 'Cmaj', '{"slug":"ode-to-joy","order":1,"licence":"CC0-1.0"}'::jsonb),
  ('47835f5c-233b-5207-9612-bb08dd4be8c1', 'Au clair de la lune', 'Traditional (France)', 1, 104, '4/4', 'Cmaj', '{"slug":"au-clair-de-la-lune","order":2,"licence":"CC0-1.0"}'::jsonb),
  ('a98f2d14-3b1d-5273-82e7-9517b54e1e24', 'Hot Cross Buns', 'Traditional (England)', 1, 84, '4/4', 'Cmaj', '{"slug":"hot-cross-buns","order":3,"licence":"CC0-1.0"}'::jsonb),
  ('6da25171-cf1c-596a-ac8d-491bb3dadfee', 'Mary Had a Little Lamb', 'Traditional (United States)', 1, 104, '4/4', 'Gmaj', '{"slug":"mary-had-a-little-lamb","order":4,"licence":"CC0-1.0"}'::jsonb),
  ('6ca36519-af28-597f-87a3-a428ed087bfc', 'Lightly Row', 'Traditional (Germany)', 1, 108, '4/4', 'Cmaj', '{"slug":"lightly-row","order":5,"licence":"CC0-1.0"}'::jsonb),
  ('9eba46ca-d94f-54d9-8a95-29b90cb8b05e', 'Go Tell Aunt Rhody', 'Traditional (United States)', 1, 100, '4/4', 'Fmaj', '{"slug":"go-tell-aunt-rhody","order":6,"licence":"CC0-1.0"}'::jsonb),
  ('eee0de0b-f3ce-5d82-925e-b33491662bc5', 'Jingle Bells (chorus)', 'James Lord Pierpont', 1, 126, '4/4', 'Cmaj', '{"slug":"jingle-bells","order":7,"licence":"CC0-1.0"}'::jsonb),
  ('0955c867-ffdc-575d-9530-015ffdab1e32', 'Frère Jacques', 'Traditional (France)', 2, 108, '4/4', 'Cmaj', '{"slug":"frere-jacques","order":8,"licence":"CC0-1.0"}'::jsonb),
  ('8203ec2c-b250-577b-87e0-2f936d5c8d56', 'Ah! vous dirai-je, maman', 'Traditional (France)', 2, 100, '4/4', 'Cmaj', '{"slug":"ah-vous-dirai-je-maman","order":9,"licence":"CC0-1.0"}'::jsonb),
  ('f4bcb459-f4ed-55a4-9383-60069e973f99', 'London Bridge Is Falling Down', 'Traditional (England)', 2, 112, '4/4', 'Dmaj', '{"slug":"london-bridge","order":10,"licence":"CC0-1.0"}'::jsonb),
  ('cf556905-5dcf-5984-8d7e-1708a94095bc', 'Alouette (refrain)', 'Traditional (Canada)', 2, 116, '4/4', 'Gmaj', '{"slug":"alouette","order":11,"licence":"CC0-1.0"}'::jsonb),
  ('f5afd925-fde3-5d2a-ad08-8b5632488d4d', 'When the Saints Go Marching In', 'Traditional (United States)', 2, 132, '4/4', 'Gmaj', '{"slug":"when-the-saints-go-marching-in","order":12,"licence":"CC0-1.0"}'::jsonb),
  ('95309411-7ef8-5c0d-9e0c-ae931bfee88e', 'Kuckuck, Kuckuck, ruft''s aus dem Wald', 'Traditional (Austria)', 2, 120, '3/4', 'Fmaj', '{"slug":"kuckuck","order":13,"licence":"CC0-1.0"}'::jsonb),
  ('4f093151-48ce-5d52-b7d9-f42e02b6cfe4', 'Old MacDonald Had a Farm', 'Traditional (United States)', 2, 120, '4/4', 'Gmaj', '{"slug":"old-macdonald","order":14,"licence":"CC0-1.0"}'::jsonb),
  ('191d4579-aaa3-5b82-a915-47932ce9be15', 'Minuet in G major', 'Christian Petzold', 3, 112, '3/4', 'Gmaj', '{"slug":"minuet-in-g","order":15,"licence":"CC0-1.0"}'::jsonb),
  ('106cea20-d3bd-5957-abb9-719fbb961e3c', 'Amazing Grace', 'Traditional (United States)', 3, 84, '3/4', 'Gmaj', '{"slug":"amazing-grace","order":16,"licence":"CC0-1.0"}'::jsonb),
  ('eac06e1d-4f34-59d9-b5b5-674b0c05e6c6', 'Scarborough Fair', 'Traditional (England)', 3, 108, '3/4', 'Dmin', '{"slug":"scarborough-fair","order":17,"licence":"CC0-1.0"}'::jsonb),
  ('52070b71-65b6-5c4d-a51f-248527acf010', 'Silent Night', 'Franz Xaver Gruber', 3, 60, '6/8', 'Cmaj', '{"slug":"silent-night","order":18,"licence":"CC0-1.0"}'::jsonb),
  ('20306fee-80db-526d-97df-9ab7bb752664', 'Lullaby (Wiegenlied), op. 49 no. 4', 'Johannes Brahms', 3, 80, '3/4', 'Fmaj', '{"slug":"wiegenlied","order":19,"licence":"CC0-1.0"}'::jsonb),
  ('b6dc3d2f-5a8a-5fd6-9887-e6cb8cd03ec9', 'Can-can from "Orpheus in the Underworld", easy setting', 'Jacques Offenbach', 3, 126, '2/4', 'Cmaj', '{"slug":"can-can","order":20,"licence":"CC0-1.0"}'::jsonb),
  ('8b57bc2e-74ed-5c49-8bda-197a2be2521a', 'Melody, op. 68 no. 1', 'Robert Schumann', 3, 96, '4/4', 'Cmaj', '{"slug":"melody-op-68-no-1","order":21,"licence":"CC0-1.0"}'::jsonb),
  ('426ab2c5-49b6-59a6-9705-6a0b3797f760', 'Minuet in F major, K. 2', 'Wolfgang Amadeus Mozart', 3, 108, '3/4', 'Fmaj', '{"slug":"minuet-in-f-k-2","order":22,"licence":"CC0-1.0"}'::jsonb),
  ('3a6ea030-3bc3-52cd-9fb1-36affb0bd4d8', 'Prelude in C major, BWV 846', 'Johann Sebastian Bach', 4, 69, '4/4', 'Cmaj', '{"slug":"prelude-in-c","order":23,"licence":"CC0-1.0"}'::jsonb),
  ('19724743-06a3-5cb5-8bdb-5610f5436d6c', 'Gymnopédie no. 1 (first half)', 'Erik Satie', 4, 72, '3/4', 'Dmaj', '{"slug":"gymnopedie-1","order":24,"licence":"CC0-1.0"}'::jsonb),
  ('4a1cd3b2-2511-5c7c-883c-54f8cd1965a4', 'Greensleeves, easy setting', 'Traditional (England)', 4, 63, '6/8', 'Amin', '{"slug":"greensleeves","order":25,"licence":"CC0-1.0"}'::jsonb),
  ('fe5d6f75-f683-5db1-b139-05603807d09d', 'Canon in D (opening), easy setting', 'Johann Pachelbel', 4, 58, '4/4', 'Dmaj', '{"slug":"canon-in-d","order":26,"licence":"CC0-1.0"}'::jsonb),
  ('0e381110-9337-563e-a82a-086a55c1d848', 'Largo from the "New World" Symphony (theme)', 'Antonín Dvořák', 4, 52, '4/4', 'Dmaj', '{"slug":"new-world-largo","order":27,"licence":"CC0-1.0"}'::jsonb),
  ('9f50d0dd-fe56-5065-b8c0-3782fb390845', 'Korobeiniki, easy setting', 'Traditional (Russia)', 4, 132, '4/4', 'Amin', '{"slug":"korobeiniki","order":28,"licence":"CC0-1.0"}'::jsonb),
  ('7dc20f55-64b5-50d8-9c55-5b802d294ce6', 'Minuet in G minor', 'Christian Petzold', 4, 108, '3/4', 'Gmin', '{"slug":"minuet-in-g-minor","order":29,"licence":"CC0-1.0"}'::jsonb),
  ('f2dda1bd-2c53-5ae1-9d0d-5687946aeb9d', 'Soldiers'' March, op. 68 no. 2', 'Robert Schumann', 4, 120, '2/4', 'Gmaj', '{"slug":"soldiers-march","order":30,"licence":"CC0-1.0"}'::jsonb),
  ('81d87fef-028a-5535-987e-ccad31861c25', 'Musette in D major', 'Anonymous (Bach notebook)', 4, 80, '2/4', 'Dmaj', '{"slug":"musette-in-d","order":31,"licence":"CC0-1.0"}'::jsonb),
  ('1cbb56ec-4781-5316-953d-fa9b93e84100', 'Arabesque, op. 100 no. 2', 'Friedrich Burgmüller', 5, 152, '2/4', 'Amin', '{"slug":"arabesque","order":32,"licence":"CC0-1.0"}'::jsonb),
  ('9bde3b07-f159-5969-81fe-291e99e126b9', 'Für Elise (theme)', 'Ludwig van Beethoven', 5, 63, '3/8', 'Amin', '{"slug":"fur-elise","order":33,"licence":"CC0-1.0"}'::jsonb),
  ('0098b45c-bcd0-54af-846e-eb40d87b35bf', 'Sonatina in C major, op. 36 no. 1 (exposition)', 'Muzio Clementi', 5, 120, '4/4', 'Cmaj', '{"slug":"sonatina-op-36-no-1","order":34,"licence":"CC0-1.0"}'::jsonb),
  ('850d87c4-a345-543d-9c79-bc1400ebebc0', 'The Wild Horseman, op. 68 no. 8', 'Robert Schumann', 5, 168, '6/8', 'Amin', '{"slug":"wild-horseman","order":35,"licence":"CC0-1.0"}'::jsonb),
  ('07bc2b4d-c687-5dc3-98fe-7eb6a79491fc', 'Jesu, Joy of Man’s Desiring (opening)', 'Johann Sebastian Bach', 5, 84, '9/8', 'Gmaj', '{"slug":"jesu-joy-of-mans-desiring","order":36,"licence":"CC0-1.0"}'::jsonb),
  ('5b73ce63-6ca4-5f49-940f-98ffb8d28da3', 'Canon in D (six variations), fuller setting', 'Johann Pachelbel', 5, 56, '4/4', 'Dmaj', '{"slug":"canon-in-d-variations","order":37,"licence":"CC0-1.0"}'::jsonb),
  ('45d46840-9f63-5f0c-966f-5c9474cb73ac', 'Prelude from Cello Suite no. 1 (opening)', 'Johann Sebastian Bach', 5, 63, '4/4', 'Gmaj', '{"slug":"cello-suite-prelude","order":38,"licence":"CC0-1.0"}'::jsonb),
  ('1e4df26f-ac50-5d5d-9dd7-98679b80d32b', 'William Tell Overture (galop), easy setting', 'Gioachino Rossini', 5, 126, '2/4', 'Cmaj', '{"slug":"william-tell-finale","order":39,"licence":"CC0-1.0"}'::jsonb),
  ('07377b9f-9b50-569f-9946-f5c7816b6cba', 'In the Hall of the Mountain King, easy setting', 'Edvard Grieg', 5, 138, '4/4', 'Bmin', '{"slug":"mountain-king-theme","order":40,"licence":"CC0-1.0"}'::jsonb),
  ('225d77c9-74e8-55ba-affa-74ee58c0a39b', 'Swan Lake (theme), easy setting', 'Pyotr Ilyich Tchaikovsky', 5, 80, '4/4', 'Bmin', '{"slug":"swan-lake-theme","order":41,"licence":"CC0-1.0"}'::jsonb),
  ('b377fabc-b103-59f9-9e37-35c704c5f615', 'Sonatina in G major, Anh. 5 no. 1 (first movement)', 'Ludwig van Beethoven (attributed)', 5, 112, '4/4', 'Gmaj', '{"slug":"sonatina-in-g","order":42,"licence":"CC0-1.0"}'::jsonb),
  ('9a8a2255-dd7e-5342-bbed-de618df7efdc', 'Old French Song, op. 39 no. 16', 'Pyotr Ilyich Tchaikovsky', 5, 66, '2/4', 'Gmin', '{"slug":"old-french-song","order":43,"licence":"CC0-1.0"}'::jsonb),
  ('42154648-661d-5214-99dd-65c0b0ecc96e', 'Prelude in A major, op. 28 no. 7', 'Frédéric Chopin', 6, 84, '3/4', 'Amaj', '{"slug":"prelude-in-a","order":44,"licence":"CC0-1.0"}'::jsonb),
  ('f4fd5f53-26f1-5652-85da-59c4d2f4bf91', 'Jupiter (hymn theme)', 'Gustav Holst', 6, 72, '3/4', 'Ebmaj', '{"slug":"jupiter-hymn","order":45,"licence":"CC0-1.0"}'::jsonb),
  ('47d88a7a-d753-5ad3-bd80-9dd86030a75e', 'Toccata in D minor (opening)', 'Johann Sebastian Bach', 6, 50, '4/4', 'Dmin', '{"slug":"toccata-in-d-minor","order":46,"licence":"CC0-1.0"}'::jsonb),
  ('835db603-ed3d-52dc-9cbc-5496bf43960e', 'Prelude in E minor, op. 28 no. 4', 'Frédéric Chopin', 6, 60, '2/2', 'Emin', '{"slug":"prelude-in-e-minor","order":47,"licence":"CC0-1.0"}'::jsonb),
  ('c4a757ce-4be5-5e9c-b42b-be6501e9141d', 'Prelude in C minor, op. 28 no. 20', 'Frédéric Chopin', 6, 42, '4/4', 'Cmin', '{"slug":"prelude-in-c-minor","order":48,"licence":"CC0-1.0"}'::jsonb),
  ('df8f520f-f1cf-5aa6-83af-41edc52b3781', 'Gnossienne no. 1 (first section)', 'Erik Satie', 6, 66, '4/4', 'Fmin', '{"slug":"gnossienne-1","order":49,"licence":"CC0-1.0"}'::jsonb),
  ('94e75ce7-b9bc-5191-a4c5-3b8467cf8901', 'Ballade, op. 100 no. 15 (opening)', 'Friedrich Burgmüller', 6, 150, '3/8', 'Cmin', '{"slug":"ballade-op-100-no-15","order":50,"licence":"CC0-1.0"}'::jsonb),
  ('e3bef563-c85a-55f9-81cd-c62b5662f45c', 'Album Leaf, op. 12 no. 7', 'Edvard Grieg', 6, 108, '2/4', 'Emin', '{"slug":"album-leaf-op-12-no-7","order":51,"licence":"CC0-1.0"}'::jsonb),
  ('31649da9-7d1a-5f2f-a36b-f7a960c52744', 'Sonata in C major, K. 545 (opening)', 'Wolfgang Amadeus Mozart', 7, 120, '4/4', 'Cmaj', '{"slug":"sonata-k-545","order":52,"licence":"CC0-1.0"}'::jsonb),
  ('83d6ac9f-5ebd-5435-9055-efb30aeb9bc2', 'The Entertainer (introduction and first strain)', 'Scott Joplin', 7, 72, '2/4', 'Cmaj', '{"slug":"the-entertainer","order":53,"licence":"CC0-1.0"}'::jsonb),
  ('618ae03f-a583-54c2-b70b-f1a767c527e6', 'Invention no. 1 in C major', 'Johann Sebastian Bach', 7, 76, '4/4', 'Cmaj', '{"slug":"invention-1","order":54,"licence":"CC0-1.0"}'::jsonb),
  ('ac408ccc-5237-5dfc-86f2-5cd8a78a23e9', 'Sonata in A major, K. 331 (theme)', 'Wolfgang Amadeus Mozart', 7, 60, '6/8', 'Amaj', '{"slug":"theme-k-331","order":55,"licence":"CC0-1.0"}'::jsonb),
  ('75b2c7b4-3615-50e0-8e03-8b88550000d3', 'Invention no. 4 in D minor', 'Johann Sebastian Bach', 7, 84, '3/8', 'Dmin', '{"slug":"invention-4","order":56,"licence":"CC0-1.0"}'::jsonb),
  ('9c6269f7-bd52-57ab-80b8-4c855eecb67b', 'Waltz in A minor, B. 150 (first part)', 'Frédéric Chopin', 7, 126, '3/4', 'Amin', '{"slug":"waltz-in-a-minor","order":57,"licence":"CC0-1.0"}'::jsonb),
  ('f06b75e9-f179-5f41-894c-dd5ad0f8e7da', 'Träumerei, op. 15 no. 7 (opening)', 'Robert Schumann', 7, 66, '4/4', 'Fmaj', '{"slug":"traumerei","order":58,"licence":"CC0-1.0"}'::jsonb),
  ('787b96bf-6c46-53f5-99c2-d67d2d921090', 'Rondo alla turca, K. 331 (opening)', 'Wolfgang Amadeus Mozart', 8, 120, '2/4', 'Amin', '{"slug":"rondo-alla-turca","order":59,"licence":"CC0-1.0"}'::jsonb),
  ('741c1514-9e9e-553d-a372-53f0fbe7f413', 'Moonlight Sonata, op. 27 no. 2, first movement (opening)', 'Ludwig van Beethoven', 8, 54, '2/2', 'C#min', '{"slug":"moonlight-adagio","order":60,"licence":"CC0-1.0"}'::jsonb),
  ('af931e06-1034-5794-8573-92411d91fdf0', 'Carol of the Bells (arranged)', 'Mykola Leontovych', 8, 168, '3/4', 'Gmin', '{"slug":"carol-of-the-bells","order":61,"licence":"CC0-1.0"}'::jsonb),
  ('6923844b-06b2-5255-9933-a4be91d8c3f8', 'William Tell Overture (galop), concert setting', 'Gioachino Rossini', 8, 138, '2/4', 'Emaj', '{"slug":"william-tell","order":62,"licence":"CC0-1.0"}'::jsonb),
  ('8da551fa-5855-58a9-bef3-5372dcd1860b', 'The Irish Washerwoman (arranged)', 'Traditional (Ireland)', 8, 168, '6/8', 'Gmaj', '{"slug":"irish-washerwoman","order":63,"licence":"CC0-1.0"}'::jsonb),
  ('2d3b8c20-b2a7-56b4-b59d-070080e775cd', 'Symphony no. 40, K. 550 (opening theme, arranged)', 'Wolfgang Amadeus Mozart', 8, 184, '2/2', 'Gmin', '{"slug":"symphony-no-40","order":64,"licence":"CC0-1.0"}'::jsonb),
  ('03c4487c-4e13-5fac-8c71-b72c9ed979d7', 'Swan Lake (theme), concert setting', 'Pyotr Ilyich Tchaikovsky', 8, 76, '4/4', 'Bmin', '{"slug":"swan-lake","order":65,"licence":"CC0-1.0"}'::jsonb),
  ('2157e9a6-cd95-5d4f-a9c3-c00274aedd2f', 'Invention no. 13 in A minor', 'Johann Sebastian Bach', 8, 76, '4/4', 'Amin', '{"slug":"invention-13","order":66,"licence":"CC0-1.0"}'::jsonb),
  ('fffe0173-8902-5cd9-a765-a8af413ba009', 'Maple Leaf Rag (first strain)', 'Scott Joplin', 8, 88, '2/4', 'Abmaj', '{"slug":"maple-leaf-rag","order":67,"licence":"CC0-1.0"}'::jsonb),
  ('4ed0626f-0b03-5e08-9f4e-d6b926a6f768', 'Pathétique Sonata, op. 13, second movement (theme)', 'Ludwig van Beethoven', 8, 30, '2/4', 'Abmaj', '{"slug":"pathetique-adagio","order":68,"licence":"CC0-1.0"}'::jsonb),
  ('02e1a73d-50d8-5098-b3a5-a8acc2a4d62b', 'Flight of the Bumblebee (excerpt, arranged)', 'Nikolai Rimsky-Korsakov', 9, 152, '2/4', 'Amin', '{"slug":"flight-of-the-bumblebee","order":69,"licence":"CC0-1.0"}'::jsonb),
  ('2fed70c7-d1a1-5f78-84d3-7b64aff0fdae', 'In the Hall of the Mountain King, concert setting', 'Edvard Grieg', 9, 132, '4/4', 'Bmin', '{"slug":"in-the-hall-of-the-mountain-king","order":70,"licence":"CC0-1.0"}'::jsonb),
  ('3f14b86b-490e-56b9-9a0c-a0d9953bc399', 'Londonderry Air (arranged)', 'Traditional (Ireland)', 9, 66, '4/4', 'Ebmaj', '{"slug":"londonderry-air","order":71,"licence":"CC0-1.0"}'::jsonb),
  ('ac81859d-ca4a-5a74-999c-bde0db90916d', 'Greensleeves, concert setting', 'Traditional (England)', 9, 69, '6/8', 'Amin', '{"slug":"greensleeves-concert","order":72,"licence":"CC0-1.0"}'::jsonb),
  ('46f37631-127c-5a62-a86e-d765349c0a65', 'Prelude in C minor, BWV 847', 'Johann Sebastian Bach', 9, 92, '4/4', 'Cmin', '{"slug":"prelude-in-c-minor-bwv-847","order":73,"licence":"CC0-1.0"}'::jsonb),
  ('ffcd71b3-1f84-5401-9a8d-1d2aed1c1992', 'Ride of the Valkyries (theme, arranged)', 'Richard Wagner', 9, 126, '9/8', 'Bmin', '{"slug":"ride-of-the-valkyries","order":74,"licence":"CC0-1.0"}'::jsonb),
  ('379cf638-7228-5805-94f4-a2f5d6461977', 'Nocturne in E flat major, op. 9 no. 2 (opening)', 'Frédéric Chopin', 9, 66, '12/8', 'Ebmaj', '{"slug":"nocturne-op-9-no-2","order":75,"licence":"CC0-1.0"}'::jsonb),
  ('440d1cc7-620f-5675-809a-086174801acd', 'Clair de lune (opening)', 'Claude Debussy', 9, 66, '9/8', 'Dbmaj', '{"slug":"clair-de-lune","order":76,"licence":"CC0-1.0"}'::jsonb),
  ('d61e5490-f308-5f96-8207-4769cd1621a9', 'La Folia (theme and three variations)', 'Traditional (Portugal)', 10, 100, '3/4', 'Dmin', '{"slug":"la-folia","order":77,"licence":"CC0-1.0"}'::jsonb),
  ('02c081cf-db60-5765-9283-7d683acdfde3', 'Korobeiniki, concert variations', 'Traditional (Russia)', 10, 126, '4/4', 'Amin', '{"slug":"korobeiniki-variations","order":78,"licence":"CC0-1.0"}'::jsonb),
  ('5e64a399-39a6-5188-bb89-bb45ddc0f1bc', 'Can-can from "Orpheus in the Underworld", concert setting', 'Jacques Offenbach', 10, 138, '2/4', 'Cmaj', '{"slug":"can-can-concert","order":79,"licence":"CC0-1.0"}'::jsonb),
  ('73b3f016-8cd9-5652-b6cd-6ea55a999b04', 'Moonlight Sonata, op. 27 no. 2, third movement (opening)', 'Ludwig van Beethoven', 10, 144, '4/4', 'C#min', '{"slug":"moonlight-finale","order":80,"licence":"CC0-1.0"}'::jsonb),
  ('a698fe6f-2221-5b23-942c-bd671f826e8f', 'Fugue in C minor, BWV 847', 'Johann Sebastian Bach', 10, 72, '4/4', 'Cmin', '{"slug":"fugue-in-c-minor-bwv-847","order":81,"licence":"CC0-1.0"}'::jsonb),
  ('887d81bc-e25e-50fc-a04e-e7a44ecfe3fa', 'Étude in C minor, op. 10 no. 12 "Revolutionary" (opening)', 'Frédéric Chopin', 10, 132, '4/4', 'Cmin', '{"slug":"revolutionary-etude","order":82,"licence":"CC0-1.0"}'::jsonb)
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
  ('80904583-2bc8-56db-9cf0-13971b10165e', '5_SONGS', 'A small repertoire', 'Practise five different songs.', 'songs', 5),
  ('3dd9811d-6889-51f1-b84c-7ea2be697546', '100_DAYS_RUNNING', 'A season of days', 'Practise on a hundred days in a row.', 'streakDays', 100),
  ('6a7e33dc-668a-543c-93c9-744890df409a', '20_SONGS', 'A wide repertoire', 'Practise twenty different songs.', 'songs', 20),
  ('76ad4381-c566-5c8b-9eeb-c1c3f61f39b7', '3_SONGS_A_DAY', 'Well mixed', 'Practise three different songs on one day.', 'songsOfDay', 3),
  ('11973512-3f7f-5fb7-9081-74c6e22c91f9', 'FIRST_WHOLE_SONG', 'From beginning to end', 'Play a whole song with an accuracy of 80 %.', 'wholeSongs', 1),
  ('434f28d3-216a-59ef-828d-21e1dde9f8fe', '10_WHOLE_SONGS', 'Ready to play for friends', 'Play ten whole songs with an accuracy of 80 %.', 'wholeSongs', 10),
  ('c4e5bc48-d3c8-5f48-9c6e-aaa68aef033f', '25_WHOLE_SONGS', 'A full evening', 'Play 25 whole songs with an accuracy of 80 %.', 'wholeSongs', 25),
  ('46b9b848-9c27-5186-af78-c2b2c83bf905', 'FIRST_FLAWLESS_RUN', 'Not a slip', 'Play a whole song without a single slip.', 'flawlessRuns', 1),
  ('3c16ba51-de67-5105-ba95-98a6850967ba', '25_FLAWLESS_RUNS', 'Reliable', 'Play whole songs through 25 times without a single slip.', 'flawlessRuns', 25),
  ('da6af0e5-39d4-5aa4-8585-443fc9f2fdc3', 'FIRST_EXERCISE', 'A purposeful start', 'Do an exercise of the course.', 'exercisesDone', 1),
  ('a84d0bbb-12a6-5082-9cc9-76f28634a611', '25_EXERCISES', 'Patient work', 'Do 25 exercises of the course.', 'exercisesDone', 25),
  ('3788d9b5-6bc6-56fa-a8e1-e1743c5a256e', '100_EXERCISES', 'Built to last', 'Do 100 exercises of the course.', 'exercisesDone', 100),
  ('7e876631-a7cf-5025-a307-633773268cd1', 'FIRST_LESSON', 'The first lesson', 'Pass a lesson.', 'lessonsPassed', 1),
  ('adc88cdd-47cc-5615-a041-b444f4d7cb41', '10_LESSONS', 'Ten lessons on', 'Pass ten lessons.', 'lessonsPassed', 10),
  ('5417dc1a-1da6-5814-8bdb-cdb97e6e550a', '25_LESSONS', 'Half-way up', 'Pass 25 lessons.', 'lessonsPassed', 25),
  ('848228fd-e03f-573e-b547-6a2c57784d2b', '50_LESSONS', 'A long way', 'Pass 50 lessons.', 'lessonsPassed', 50),
  ('3220d3ea-8d1e-5e4d-a568-f7963eddd191', 'FIRST_THREE_STARS', 'Three stars', 'Earn three stars in a lesson.', 'threeStarLessons', 1),
  ('2d09204d-67dc-5e3a-b535-11fff2fff119', '10_THREE_STARS', 'Bright', 'Earn three stars in ten lessons.', 'threeStarLessons', 10),
  ('99c7e2aa-e1d2-5f11-99fe-317e9777ea93', '30_STARS', 'A small constellation', 'Earn 30 stars in lessons.', 'stars', 30),
  ('b252fb65-401c-5388-a487-41227f7072f7', '100_STARS', 'A clear night', 'Earn 100 stars in lessons.', 'stars', 100),
  ('07f29221-4128-583f-99b2-6d706b097a24', 'FIRST_MASTERED', 'It stays', 'Master a lesson: three stars on two different days.', 'lessonsMastered', 1),
  ('46bb0e2f-cd34-5460-a1cd-c213989ff508', '10_MASTERED', 'Ten that stay', 'Master ten lessons.', 'lessonsMastered', 10),
  ('2d168a78-801d-5c3b-92c3-0b1898353c0c', '25_MASTERED', 'A solid foundation', 'Master 25 lessons.', 'lessonsMastered', 25)
on conflict (code) do update set title = excluded.title, descr = excluded.descr, measure = excluded.measure, threshold = excluded.threshold;

insert into public.units (id, title, order_idx) values
  ('17ea9fcd-ab28-523a-8f16-3551ac3a089a', 'First notes', 1),
  ('ef880f38-49b6-5aa5-9a14-9d4b7c53cfd2', 'The left hand joins', 2),
  ('5e1e5822-c6e6-5fd7-bc19-9bd4de9fd4fb', 'Hands together', 3),
  ('8e585046-3db8-599a-ab21-cba2298c42c3', 'Sound and touch', 4),
  ('85a0267c-ded7-594d-90cc-7ccda5b8f4b3', 'Scales and keys', 5),
  ('991eac0e-215d-561e-9f07-80eab4645b12', 'Chords and pedal', 6),
  ('8b09a134-f913-5c52-91d5-4f73d9daab37', 'Independent hands', 7),
  ('f6a6e66f-4e4a-53f6-b081-b8dcc13f8537', 'A first recital', 8),
  ('45e5955c-074c-51d2-93a9-428193c9dbc2', 'To grade five and beyond', 9)
on conflict (id) do update set title = excluded.title, order_idx = excluded.order_idx;

insert into public.lessons (id, unit_id, title, description, target_skill, order_idx) values
  ('27da1f73-b768-5061-b425-4f143b67a544', '17ea9fcd-ab28-523a-8f16-3551ac3a089a', 'Find your place', 'Sit so that your elbows are level with the keys and your forearm runs straight into the hand. Your thumb is finger 1, your little finger is 5.

On the page the notes go up when the keys go to the right. The small figures tell the finger; follow them from the first day, and your hand will know where it is without your eyes.', 'reading', 1),
  ('beb2078c-90ec-531b-9e11-b316ab008d65', '17ea9fcd-ab28-523a-8f16-3551ac3a089a', 'Steps and repeats', 'Read by distance, not by name: the next note is the same, a step up, or a step down. Beethoven’s most famous tune hardly ever does anything else.

Look one note ahead. While one finger plays, the eyes are already on the next head.', 'reading', 2),
  ('0b1ad99c-a849-5347-acef-1332f21b35be', '17ea9fcd-ab28-523a-8f16-3551ac3a089a', 'Long and short', 'A quarter note fills one beat, a half note two, a whole note four. Keep the key down for all of it: a note that is let go early is a different note.

Count aloud from one to four. It feels silly for a minute and saves you weeks.', 'rhythm', 3),
  ('d9583b37-c742-5ecf-8f81-198aa75c2fe4', '17ea9fcd-ab28-523a-8f16-3551ac3a089a', 'Keep the beat', 'The beat goes on whether you hit the key or not. If a note is missed, leave it behind and catch the next one.

The orange arrows show which way you lean: an arrow to the left means early, to the right means late. Most beginners hurry through easy bars and wait before hard ones.', 'timing', 4),
  ('de7db9dc-e9c0-5b64-a045-2258445bf1d6', '17ea9fcd-ab28-523a-8f16-3551ac3a089a', 'A finger for each key', 'Five fingers lie on five neighbouring keys and stay there. When the tune skips a key, the finger over it is skipped too.

Keep the fingers close to the keys and curved as if they held a small ball. High fingers are late fingers.', 'fingering', 5),
  ('6702b222-95de-501c-9e59-786f89993809', '17ea9fcd-ab28-523a-8f16-3551ac3a089a', 'A whole chorus', 'A longer tune is made of phrases that answer each other. Find the lines that begin alike and the place where they differ: you have half as much to learn.

Breathe where the phrase ends, as a singer would.', 'reading', 6),
  ('b2202a05-04ca-5d23-832e-c0d7387670cf', 'ef880f38-49b6-5aa5-9a14-9d4b7c53cfd2', 'The bass clef', 'The lower staff has a clef of its own: its two dots stand on either side of the line of F. From there you count by steps as you do above.

In the left hand the little finger lies lowest. The figures count from the thumb again: 1 is the thumb on both hands.', 'reading', 1),
  ('85b1c9b1-0229-50d6-a2fd-c3b26b5db30e', 'ef880f38-49b6-5aa5-9a14-9d4b7c53cfd2', 'Taking turns', 'The tune walks from one hand into the other. Nobody should hear where: the new hand begins exactly when the old one ends, with the same sound.

Put the waiting hand on its keys early. A hand in the lap is always late.', 'hands together', 2),
  ('20af9440-73cd-5e47-a671-4abe541e84d7', 'ef880f38-49b6-5aa5-9a14-9d4b7c53cfd2', 'A note underneath', 'When two notes stand over each other they begin together. Check it with your ears: one sound, not two.

Learn each hand until it is dull, then put them together at half the speed.', 'hands together', 3),
  ('ba83e90f-db3e-5057-9feb-3add3c8c354f', 'ef880f38-49b6-5aa5-9a14-9d4b7c53cfd2', 'A tune in the left hand', 'The left hand is not there to accompany only. Give it a tune of its own, and shape it: a little louder on the way up, softer on the way down.

It will feel weaker than the right one. It is only less practised.', 'reading', 4),
  ('29f1a24a-74d2-5438-9d7b-da79eaa9f2bb', 'ef880f38-49b6-5aa5-9a14-9d4b7c53cfd2', 'Slow is fast', 'A round: the second voice begins while the first goes on. Played slowly, each hand has time to know what it does; played too fast, you practise your mistakes.

Choose a tempo at which you make none. That tempo is the right one, however slow.', 'hands together', 5),
  ('db67a439-505a-5495-9a92-b51fd362b594', 'ef880f38-49b6-5aa5-9a14-9d4b7c53cfd2', 'A round for two hands', 'Now at the written tempo. Do not listen to both voices at once; lead with one and let the other follow, then change the leader.

When it breaks, note the bar, loop it slowly, and come back.', 'hands together', 6),
  ('034d85fa-3c3b-59c1-b1e7-6a0fffa3803e', '5e1e5822-c6e6-5fd7-bc19-9bd4de9fd4fb', 'A steady bass', 'The left hand is the clock. Its notes are long and few, and each stands exactly on the beat; the right hand may dance on top because the floor is firm.

Play the left hand alone and tap the right hand’s rhythm on your knee.', 'timing', 1),
  ('f336d47b-9edb-547c-ac80-3de3ef8cc6f3', '5e1e5822-c6e6-5fd7-bc19-9bd4de9fd4fb', 'Three in a bar', 'Three beats: the first one heavy, the others light. Say “down, up, up” and let the arm do the same.

Do not wait before the bar line. The next “down” comes as soon as the third beat is over.', 'rhythm', 2),
  ('4a6052f6-9dc2-5f61-99c7-62ef5ee2a97e', '5e1e5822-c6e6-5fd7-bc19-9bd4de9fd4fb', 'Two chords are enough', 'Most songs stand on two or three chords: the one of home, the one that leaves, and the one that wants to come back. Hear when the harmony changes and the left hand learns itself.

All notes of a chord sound together. Prepare the shape of the hand in the air.', 'chords', 3),
  ('70d0dbf2-69e3-5e4d-b77c-1e70ab1dac9d', '5e1e5822-c6e6-5fd7-bc19-9bd4de9fd4fb', 'A left hand that knows its way', 'Mozart wrote twelve variations on this tune. Before you join the hands, let the left one learn its way by heart: it has the leaps.

Look at the distance, then look away and trust the hand.', 'reading', 4),
  ('2056be83-fff8-54fe-858c-079ebc1a2226', '5e1e5822-c6e6-5fd7-bc19-9bd4de9fd4fb', 'A theme for two hands', 'The tune sings, the bass walks. Play the right hand a little louder than the left: tunes live on top.

The middle part is a sequence: the same idea twice, a step lower. Loop it once and you have both.', 'hands together', 5),
  ('ba8b23df-b825-5b76-9b1d-7b7ff2dc8364', '5e1e5822-c6e6-5fd7-bc19-9bd4de9fd4fb', 'Before the first beat', 'Short notes lead to long ones. Feel where the line is going: a dotted rhythm limps unless the short note belongs to the next beat.

Say the words in rhythm before you play them.', 'rhythm', 6),
  ('4df96fe4-a4a2-5a32-81c8-325ba0d75151', '8e585046-3db8-599a-ab21-cba2298c42c3', 'One note into the next', 'A slur says: do not let go before the next key is down. For a hair’s breadth both are held, as one step begins before the other foot has left the floor.

The arm glides along, the wrist stays loose. You hear a line, not beads.', 'articulation', 1),
  ('4b4031ea-df40-5e3b-a14b-505ae76790a8', '8e585046-3db8-599a-ab21-cba2298c42c3', 'The tune on top', 'Two hands, two strengths. Let the weight of the arm go into the right hand, and touch the keys of the left as if they were warm.

The review shows how loud each hand was. A lead of five to ten is what listeners take for a melody.', 'voicing', 2),
  ('68fd6ed4-55b9-543b-bad9-f94beb966a51', '8e585046-3db8-599a-ab21-cba2298c42c3', 'Short and light', 'A dot over a note makes it about half as long. The finger springs off the key; the beat stays where it is.

Short does not mean loud, and it does not mean early.', 'articulation', 3),
  ('daa836fd-4c79-53f7-b3bb-2edd55c67da4', '8e585046-3db8-599a-ab21-cba2298c42c3', 'Loud and soft', 'Loudness is the speed of the key, not the strength of the finger. p means that the key sinks slowly, f that it falls.

Practise the extremes first: whisper a bar, then speak it. The steps in between come by themselves.', 'dynamics', 4),
  ('e290c8d7-6585-5b98-afe6-ecec0eddba53', '8e585046-3db8-599a-ab21-cba2298c42c3', 'One long line', 'A phrase has a goal. Find the note it leads to, grow until there, and come back. The hairpins on the page say where.

In six-eight the beat is the dotted quarter: two big beats in a bar, each rocking in three.', 'dynamics', 5),
  ('c12cd37d-e1ba-5832-904b-3d8c3e515e59', '8e585046-3db8-599a-ab21-cba2298c42c3', 'The colour of minor', 'An old tune in an old mode: almost minor, with one bright note. Listen for it when it comes, and lean on it a little.

Expression is not slowing down. It is deciding which note matters.', 'expression', 6),
  ('9560eaa8-4409-56ea-848b-a28e0eb5f493', '85a0267c-ded7-594d-90cc-7ccda5b8f4b3', 'Thumb under', 'Eight notes, five fingers: the thumb has to pass under. It sets out early, as soon as finger two plays, and the hand moves along without turning.

In G major F is F sharp. One sharp at the beginning of the line holds for the whole piece.', 'fingering', 1),
  ('aa556927-f406-5a85-9a1a-26a55f0f048c', '85a0267c-ded7-594d-90cc-7ccda5b8f4b3', 'The left hand walks', 'In old dances the bass is a second dancer. Play quarters a little detached, the long notes full.

Know the left hand so well that you could hum it while the right one plays.', 'scales', 2),
  ('7774d737-6fdf-5582-9c37-d8d39595f671', '85a0267c-ded7-594d-90cc-7ccda5b8f4b3', 'Learn it slowly', 'Thirty-two bars are four phrases of eight. Take one a day. Put the hands together at a tempo in which nothing surprises you.

Raise the tempo only after three clean rounds.', 'hands together', 3),
  ('1345df23-3568-52e6-863b-8be3a7b5b28a', '85a0267c-ded7-594d-90cc-7ccda5b8f4b3', 'A dance at court', 'A minuet is danced in steps of two bars. Keep it light and exact: the first beat carries, the third lifts.

This is your first whole piece from the notebook that Bach made for his wife. The tune is by Christian Petzold.', 'timing', 4),
  ('b43880e2-6db8-565d-b293-4960fb2f7c97', '85a0267c-ded7-594d-90cc-7ccda5b8f4b3', 'A song without words', 'Schumann opens his album for the young with a melody over flowing eighths. The left hand moves all the time and must never be noticed.

Play the tune alone first, then the accompaniment alone, pianissimo, then both.', 'voicing', 5),
  ('9269acb6-e40f-58e0-943f-ecf1335e375a', '85a0267c-ded7-594d-90cc-7ccda5b8f4b3', 'Triplets', 'A triplet puts three equal notes into the time of two. Say “pi-a-no” evenly on one beat.

The danger is the change: from two to three, and back. The beat stays; only the filling changes. Mozart was six when he wrote this.', 'rhythm', 6),
  ('a2aa4f78-3a06-5a07-ba7c-900051a0b1fc', '991eac0e-215d-561e-9f07-80eab4645b12', 'Chords laid out', 'Bach’s first prelude is a chain of chords, each spread out twice. Play every bar first as one block: the hand learns the shape, the ear learns the harmony.

Then unfold it. Five notes, two hands, one line.', 'chords', 1),
  ('5da7b818-f8a8-5497-9504-9fc6d1b65337', '991eac0e-215d-561e-9f07-80eab4645b12', 'Even as rain', 'Sixteen notes in a bar, all alike. Evenness is heard in the gaps: the step from the left hand to the right must be no longer than the others.

The review measures it. Look for the bars where the spread is greatest, and loop those.', 'timing', 2),
  ('d84c5497-c581-556a-a936-49b69374260e', '991eac0e-215d-561e-9f07-80eab4645b12', 'The pedal follows', 'The foot changes after the hand: strike the bass, then lift and catch it. If you lift with the note, there is a hole; if you lift late, the harmonies blur.

Listen for the moment when the old chord is gone and the new bass still sounds.', 'pedal', 3),
  ('0a42b7ef-b6e4-55a5-8d1a-602f3d14866e', '991eac0e-215d-561e-9f07-80eab4645b12', 'Slow and painful', 'Satie asks for “slow and painful”, which means: no hurry, and no pathos. The melody floats; the chords breathe on two.

Give the long notes their full length. The silence belongs to the piece.', 'pedal', 4),
  ('7c2e8f73-37d1-53ae-9c12-db7ac85db0d3', '991eac0e-215d-561e-9f07-80eab4645b12', 'A rolling accompaniment', 'Six-eight again, now with broken chords below. Three notes to a beat, the first of each a little heavier, and the harmony changes with the bar.

Practise the left hand as blocks, then rolled; the eyes read the chord, not the notes.', 'chords', 5),
  ('a0629b46-1fd0-5689-a779-5084bc268fad', '991eac0e-215d-561e-9f07-80eab4645b12', 'Two faces of G', 'The sister of the minuet in G major, in minor. The same steps, another weather. Two flats, and an F sharp that comes and goes.

Let the loudness follow the line: up grows, down fades, by as little as can be heard.', 'dynamics', 6),
  ('1ba15a4c-c771-5c3f-b5a5-06252a2db9be', '8b09a134-f913-5c52-91d5-4f73d9daab37', 'A drone and a tune', 'A musette is a bagpipe: the left hand leaps in octaves like a drone, the right one twirls above. Keep the octaves light; the hand opens once and stays open.

Semiquavers are slurred, quavers detached. The difference is the joke.', 'articulation', 1),
  ('4a95d85e-bf4a-5b82-9058-69f0957cfe53', '8b09a134-f913-5c52-91d5-4f73d9daab37', 'Chords on parade', 'Chords in both hands, exactly together, with rests that are as strict as the notes. A rest is not a pause for breath: it is counted.

Lift all fingers at once. The silence has a sharp edge.', 'rhythm', 2),
  ('d88dde5c-c5c2-506a-b097-dec504d4d13b', '8b09a134-f913-5c52-91d5-4f73d9daab37', 'At a gallop, slowly', 'Short, quick notes with repeated shapes. The fingering makes it possible: change it once, and the hand has to think for ever.

Practise in rhythms: long-short, short-long. Then the even run is easy.', 'fingering', 3),
  ('61e8171f-d0ea-5890-b7c2-cb64382f5366', '8b09a134-f913-5c52-91d5-4f73d9daab37', 'The wild horseman', 'In the middle the left hand takes the tune and the right one the chords. Whoever has the tune leads.

Fast is light. If it gets heavy, it was too loud.', 'articulation', 4),
  ('86cd061b-d094-5b37-8862-4742e5c1ac4d', '8b09a134-f913-5c52-91d5-4f73d9daab37', 'A hand that plays two voices', 'Tchaikovsky sets an old song in four parts. One hand holds a note while other fingers of it move on: keep the held finger at rest and let the others walk.

Listen downwards as well: the bass is a tune too.', 'voicing', 5),
  ('87ec0923-3449-57e0-a3bb-4b37c5df873f', '8b09a134-f913-5c52-91d5-4f73d9daab37', 'A first sonatina', 'A sonatina is a conversation: a question, an answer, sometimes a disagreement. Let the answer sound different from the question.

Where the left hand rocks between two notes, it keeps the time for both. Keep it quiet and even.', 'dynamics', 6),
  ('a3f0dfce-b6e2-5d80-8a19-53814addb4e4', 'f6a6e66f-4e4a-53f6-b081-b8dcc13f8537', 'Runs in five fingers', 'Four quick notes and a landing: Burgmüller’s Arabesque is one gesture, told many ways. Throw the hand lightly towards the fifth note; the four before it fall into place.

Weight on the landing, none on the way.', 'scales', 1),
  ('915190fc-ba81-50d7-8d62-bf9e74f96bfc', 'f6a6e66f-4e4a-53f6-b081-b8dcc13f8537', 'Arabesque', 'Now the left hand takes the runs as well. It has the weaker fingers on the quicker notes, so practise it first and longest.

Chords are plucked, not pressed. Accents and sforzati are sparks, not blows.', 'timing', 2),
  ('29d3059f-de10-5b41-a8c6-6b4cf3e15e81', 'f6a6e66f-4e4a-53f6-b081-b8dcc13f8537', 'One hand into the other', 'The broken chords pass from the left hand to the right in one sweep. The pedal goes down with the bass and up before the melody starts again.

Slowly, in one colour. Whoever listens must not hear two hands.', 'pedal', 3),
  ('6a063f3c-5aad-526c-b532-f3314abdd112', 'f6a6e66f-4e4a-53f6-b081-b8dcc13f8537', 'Für Elise', 'Pianissimo means that the sound comes from far away, not that keys fail to speak. Play deep into the keys, slowly.

The famous turn wants time, but no more than a breath. Freedom is borrowed from the beat, and paid back.', 'expression', 4),
  ('d272a730-1f5e-5e5c-b89a-8335fa879b2d', 'f6a6e66f-4e4a-53f6-b081-b8dcc13f8537', 'A sonatina, piece by piece', 'Clementi’s sonatina is built from scales and broken chords, the things you practise every day. Name each run before you play it: C, G, up, down.

Work from the end: the last line first, then the last two. You will always be playing towards what you know.', 'scales', 5),
  ('aea96193-0862-52ad-b818-33063e9ed2ec', 'f6a6e66f-4e4a-53f6-b081-b8dcc13f8537', 'The sonatina in C', 'Allegro is a character before it is a speed: bright, exact, with clean edges. Better a little slower and alive than fast and smeared.

Forte and piano alternate like a group and a soloist.', 'timing', 6),
  ('8e2f84b7-b503-5afb-9e7c-f781c328fa5c', 'f6a6e66f-4e4a-53f6-b081-b8dcc13f8537', 'A story in the left hand', 'A ballad tells something sinister: the left hand whispers the tale, the right one holds its breath in short chords.

Crescendo means: still soft. Begin it quieter than you think.', 'dynamics', 7),
  ('9d4182d7-9a4a-5a20-aca4-80e340086d1c', '45e5955c-074c-51d2-93a9-428193c9dbc2', 'Two singers', 'Grieg’s album leaf is a song for two. The right hand sings first; in the middle the left hand answers, and the right one becomes its accompaniment.

Whoever sings plays into the key, whoever accompanies stays on its surface. The change of roles is the hardest bar: prepare it with your ear, not with your fingers.', 'voicing', 1),
  ('0b1a8017-3517-5a68-8551-d3c1ad291338', '45e5955c-074c-51d2-93a9-428193c9dbc2', 'Chords that sink', 'The left hand of this prelude moves by the smallest steps: one finger of the chord goes down, the others wait. Know each time which one.

Repeat the chords without leaving the keys: the key rises halfway and sinks again.', 'chords', 2),
  ('d5f3516c-89d8-5950-afb4-fd591dba618f', '45e5955c-074c-51d2-93a9-428193c9dbc2', 'One long sigh', 'The melody hardly moves; all the drama is below it. Two notes, a sigh: lean on the first, let the second go.

There is one outburst. Save everything for it.', 'expression', 3),
  ('e4ebbda2-9f72-5943-b8b9-adc91157881f', '45e5955c-074c-51d2-93a9-428193c9dbc2', 'Sixteen bars of silk', 'A whole piece of eight two-bar breaths. The pedal takes the bass of each bar and carries it under the chords.

In the twelfth bar the hands open wide; roll what you cannot reach, from the bottom, with the top on the beat.', 'pedal', 4),
  ('be2c6b7c-9772-5215-a53d-bd437a6f9c40', '45e5955c-074c-51d2-93a9-428193c9dbc2', 'Without bar lines', 'Satie wrote no bar lines here; ours only help you to count. The left hand swings like a slow bell, and the melody speaks over it with grace notes that lean into the next note.

Keep the bell steady. Then the speech can be free.', 'rhythm', 5),
  ('150940d3-9d56-53fb-9160-df20a6338de9', '45e5955c-074c-51d2-93a9-428193c9dbc2', 'From fortissimo to nothing', 'Thirteen bars of chords: very loud, soft, softer. Loud chords fall from the shoulder, soft ones are pressed from the key.

All the notes of each chord sound at one moment, and the top one a shade stronger. Count the short chord before the bar line.', 'dynamics', 6),
  ('e65a9475-af5d-5f6e-85a7-cf2e98885fb8', '45e5955c-074c-51d2-93a9-428193c9dbc2', 'Mozart, slowly', 'Called “easy” by Mozart, and hard because everything can be heard. The left hand breaks chords like a light engine; the scales are pearls, not chains.

At sixty per cent, with perfect evenness. Speed comes later, by itself.', 'scales', 7),
  ('37110c20-1177-59e7-8859-937403035d19', '45e5955c-074c-51d2-93a9-428193c9dbc2', 'Two voices, one thought', 'Bach wrote his inventions to teach two things: to play two voices clearly, and to get good ideas. One short motif runs through both hands, upright and upside down.

Mark where it begins each time, and give that entry a little light. Ornaments are last.', 'voicing', 8),
  ('6c7a3ea3-5e42-5e16-bdc4-43ee1e7af6a7', '45e5955c-074c-51d2-93a9-428193c9dbc2', 'A conversation', 'At tempo the two voices must still be told apart with closed eyes. Vary their touch: one joined, one slightly detached; then the other way round.

You have come from one finger on one key to two independent hands. What is next stands in the library.', 'hands together', 9)
on conflict (id) do update set unit_id = excluded.unit_id, title = excluded.title, description = excluded.description, target_skill = excluded.target_skill, order_idx = excluded.order_idx;

insert into public.lesson_songs (lesson_id, song_id, mode) values
  ('27da1f73-b768-5061-b425-4f143b67a544', 'a98f2d14-3b1d-5273-82e7-9517b54e1e24', 'hands_right'),
  ('beb2078c-90ec-531b-9e11-b316ab008d65', '7efd5355-b7d9-54b6-9b71-2c5963e5e359', 'hands_right'),
  ('0b1ad99c-a849-5347-acef-1332f21b35be', '6da25171-cf1c-596a-ac8d-491bb3dadfee', 'hands_right'),
  ('d9583b37-c742-5ecf-8f81-198aa75c2fe4', '6ca36519-af28-597f-87a3-a428ed087bfc', 'hands_right'),
  ('de7db9dc-e9c0-5b64-a045-2258445bf1d6', '9eba46ca-d94f-54d9-8a95-29b90cb8b05e', 'hands_right'),
  ('6702b222-95de-501c-9e59-786f89993809', 'eee0de0b-f3ce-5d82-925e-b33491662bc5', 'hands_right'),
  ('b2202a05-04ca-5d23-832e-c0d7387670cf', '6ca36519-af28-597f-87a3-a428ed087bfc', 'hands_left'),
  ('85b1c9b1-0229-50d6-a2fd-c3b26b5db30e', '47835f5c-233b-5207-9612-bb08dd4be8c1', 'both'),
  ('20af9440-73cd-5e47-a671-4abe541e84d7', '6ca36519-af28-597f-87a3-a428ed087bfc', 'both'),
  ('ba83e90f-db3e-5057-9feb-3add3c8c354f', '0955c867-ffdc-575d-9530-015ffdab1e32', 'hands_left'),
  ('29f1a24a-74d2-5438-9d7b-da79eaa9f2bb', '0955c867-ffdc-575d-9530-015ffdab1e32', 'slow'),
  ('db67a439-505a-5495-9a92-b51fd362b594', '0955c867-ffdc-575d-9530-015ffdab1e32', 'both'),
  ('034d85fa-3c3b-59c1-b1e7-6a0fffa3803e', 'f4bcb459-f4ed-55a4-9383-60069e973f99', 'both'),
  ('f336d47b-9edb-547c-ac80-3de3ef8cc6f3', '95309411-7ef8-5c0d-9e0c-ae931bfee88e', 'both'),
  ('4a6052f6-9dc2-5f61-99c7-62ef5ee2a97e', '4f093151-48ce-5d52-b7d9-f42e02b6cfe4', 'both'),
  ('70d0dbf2-69e3-5e4d-b77c-1e70ab1dac9d', '8203ec2c-b250-577b-87e0-2f936d5c8d56', 'hands_left'),
  ('2056be83-fff8-54fe-858c-079ebc1a2226', '8203ec2c-b250-577b-87e0-2f936d5c8d56', 'both'),
  ('ba8b23df-b825-5b76-9b1d-7b7ff2dc8364', 'cf556905-5dcf-5984-8d7e-1708a94095bc', 'both'),
  ('4df96fe4-a4a2-5a32-81c8-325ba0d75151', '106cea20-d3bd-5957-abb9-719fbb961e3c', 'hands_right'),
  ('4b4031ea-df40-5e3b-a14b-505ae76790a8', '106cea20-d3bd-5957-abb9-719fbb961e3c', 'both'),
  ('68fd6ed4-55b9-543b-bad9-f94beb966a51', 'f5afd925-fde3-5d2a-ad08-8b5632488d4d', 'both'),
  ('daa836fd-4c79-53f7-b3bb-2edd55c67da4', '52070b71-65b6-5c4d-a51f-248527acf010', 'slow'),
  ('e290c8d7-6585-5b98-afe6-ecec0eddba53', '52070b71-65b6-5c4d-a51f-248527acf010', 'both'),
  ('c12cd37d-e1ba-5832-904b-3d8c3e515e59', 'eac06e1d-4f34-59d9-b5b5-674b0c05e6c6', 'both'),
  ('9560eaa8-4409-56ea-848b-a28e0eb5f493', '191d4579-aaa3-5b82-a915-47932ce9be15', 'hands_right'),
  ('aa556927-f406-5a85-9a1a-26a55f0f048c', '191d4579-aaa3-5b82-a915-47932ce9be15', 'hands_left'),
  ('7774d737-6fdf-5582-9c37-d8d39595f671', '191d4579-aaa3-5b82-a915-47932ce9be15', 'slow'),
  ('1345df23-3568-52e6-863b-8be3a7b5b28a', '191d4579-aaa3-5b82-a915-47932ce9be15', 'both'),
  ('b43880e2-6db8-565d-b293-4960fb2f7c97', '8b57bc2e-74ed-5c49-8bda-197a2be2521a', 'both'),
  ('9269acb6-e40f-58e0-943f-ecf1335e375a', '426ab2c5-49b6-59a6-9705-6a0b3797f760', 'both'),
  ('a2aa4f78-3a06-5a07-ba7c-900051a0b1fc', '3a6ea030-3bc3-52cd-9fb1-36affb0bd4d8', 'slow'),
  ('5da7b818-f8a8-5497-9504-9fc6d1b65337', '3a6ea030-3bc3-52cd-9fb1-36affb0bd4d8', 'both'),
  ('d84c5497-c581-556a-a936-49b69374260e', '19724743-06a3-5cb5-8bdb-5610f5436d6c', 'hands_left'),
  ('0a42b7ef-b6e4-55a5-8d1a-602f3d14866e', '19724743-06a3-5cb5-8bdb-5610f5436d6c', 'both'),
  ('7c2e8f73-37d1-53ae-9c12-db7ac85db0d3', '4a1cd3b2-2511-5c7c-883c-54f8cd1965a4', 'both'),
  ('a0629b46-1fd0-5689-a779-5084bc268fad', '7dc20f55-64b5-50d8-9c55-5b802d294ce6', 'both'),
  ('1ba15a4c-c771-5c3f-b5a5-06252a2db9be', '81d87fef-028a-5535-987e-ccad31861c25', 'both'),
  ('4a95d85e-bf4a-5b82-9058-69f0957cfe53', 'f2dda1bd-2c53-5ae1-9d0d-5687946aeb9d', 'both'),
  ('d88dde5c-c5c2-506a-b097-dec504d4d13b', '850d87c4-a345-543d-9c79-bc1400ebebc0', 'slow'),
  ('61e8171f-d0ea-5890-b7c2-cb64382f5366', '850d87c4-a345-543d-9c79-bc1400ebebc0', 'both'),
  ('86cd061b-d094-5b37-8862-4742e5c1ac4d', '9a8a2255-dd7e-5342-bbed-de618df7efdc', 'both'),
  ('87ec0923-3449-57e0-a3bb-4b37c5df873f', 'b377fabc-b103-59f9-9e37-35c704c5f615', 'both'),
  ('a3f0dfce-b6e2-5d80-8a19-53814addb4e4', '1cbb56ec-4781-5316-953d-fa9b93e84100', 'hands_right'),
  ('915190fc-ba81-50d7-8d62-bf9e74f96bfc', '1cbb56ec-4781-5316-953d-fa9b93e84100', 'both'),
  ('29d3059f-de10-5b41-a8c6-6b4cf3e15e81', '9bde3b07-f159-5969-81fe-291e99e126b9', 'slow'),
  ('6a063f3c-5aad-526c-b532-f3314abdd112', '9bde3b07-f159-5969-81fe-291e99e126b9', 'both'),
  ('d272a730-1f5e-5e5c-b89a-8335fa879b2d', '0098b45c-bcd0-54af-846e-eb40d87b35bf', 'slow'),
  ('aea96193-0862-52ad-b818-33063e9ed2ec', '0098b45c-bcd0-54af-846e-eb40d87b35bf', 'both'),
  ('8e2f84b7-b503-5afb-9e7c-f781c328fa5c', '94e75ce7-b9bc-5191-a4c5-3b8467cf8901', 'both'),
  ('9d4182d7-9a4a-5a20-aca4-80e340086d1c', 'e3bef563-c85a-55f9-81cd-c62b5662f45c', 'both'),
  ('0b1a8017-3517-5a68-8551-d3c1ad291338', '835db603-ed3d-52dc-9cbc-5496bf43960e', 'hands_left'),
  ('d5f3516c-89d8-5950-afb4-fd591dba618f', '835db603-ed3d-52dc-9cbc-5496bf43960e', 'both'),
  ('e4ebbda2-9f72-5943-b8b9-adc91157881f', '42154648-661d-5214-99dd-65c0b0ecc96e', 'both'),
  ('be2c6b7c-9772-5215-a53d-bd437a6f9c40', 'df8f520f-f1cf-5aa6-83af-41edc52b3781', 'both'),
  ('150940d3-9d56-53fb-9160-df20a6338de9', 'c4a757ce-4be5-5e9c-b42b-be6501e9141d', 'both'),
  ('e65a9475-af5d-5f6e-85a7-cf2e98885fb8', '31649da9-7d1a-5f2f-a36b-f7a960c52744', 'slow'),
  ('37110c20-1177-59e7-8859-937403035d19', '618ae03f-a583-54c2-b70b-f1a767c527e6', 'slow'),
  ('6c7a3ea3-5e42-5e16-bdc4-43ee1e7af6a7', '618ae03f-a583-54c2-b70b-f1a767c527e6', 'both')
on conflict (lesson_id, song_id) do update set mode = excluded.mode;

insert into public.exercises (id, lesson_id, type, config, order_idx) values
  ('07b92da9-927b-55bf-ac2d-04b951cf9251', '27da1f73-b768-5061-b425-4f143b67a544', 'follow_score', '{"hands":"right","study":{"kind":"pattern","key":"Cmaj","metre":"4/4","hands":"right","level":1,"variant":0},"say":"Play five keys up and down, one finger for each, and let every note begin just as the last one ends."}'::jsonb, 1),
  ('d20c5bfe-1f25-5c25-8d9b-c7a8d429146c', '27da1f73-b768-5061-b425-4f143b67a544', 'loop_bars', '{"bars":[1,2],"tempo":60,"hands":"right","song_id":"a98f2d14-3b1d-5273-82e7-9517b54e1e24","say":"Play the falling three notes until your eyes stay on the page."}'::jsonb, 2),
  ('f1c36ba6-860b-53f6-b6da-fcc059df5cc9', '27da1f73-b768-5061-b425-4f143b67a544', 'follow_score', '{"hands":"right","song_id":"a98f2d14-3b1d-5273-82e7-9517b54e1e24","say":"Play the whole tune without stopping, even if a note goes wrong."}'::jsonb, 3),
  ('2946082c-6470-54c1-a9f4-726981a93e30', 'beb2078c-90ec-531b-9e11-b316ab008d65', 'follow_score', '{"hands":"right","study":{"kind":"sightReading","key":"Cmaj","metre":"4/4","hands":"right","level":1,"variant":0},"say":"Read this line once, slowly, and do not stop for mistakes."}'::jsonb, 1),
  ('eba2c105-7a2b-52b9-9f1b-b31d3c4f0e67', 'beb2078c-90ec-531b-9e11-b316ab008d65', 'loop_bars', '{"bars":[1,4],"tempo":72,"hands":"right","song_id":"7efd5355-b7d9-54b6-9b71-2c5963e5e359","say":"Say “same, up, up, same” while you play the first line."}'::jsonb, 2),
  ('4cea534c-ca4e-57b7-9ac3-e2314bed9a3e', 'beb2078c-90ec-531b-9e11-b316ab008d65', 'loop_bars', '{"bars":[3,4],"tempo":72,"hands":"right","song_id":"7efd5355-b7d9-54b6-9b71-2c5963e5e359","say":"Listen to the dotted note: it waits, and the short one hurries after it."}'::jsonb, 3),
  ('24cd09ed-415b-527d-b73b-44db1b491198', '0b1ad99c-a849-5347-acef-1332f21b35be', 'metronome', '{"tempo":60,"hands":"right","study":{"kind":"rhythm","key":"Cmaj","metre":"4/4","hands":"right","level":1,"variant":0},"say":"Play quarters and halves to the click, and hold the halves until the third click."}'::jsonb, 1),
  ('603adbc5-5866-5e22-ba55-844887e94888', '0b1ad99c-a849-5347-acef-1332f21b35be', 'loop_bars', '{"bars":[1,4],"tempo":72,"hands":"right","song_id":"6da25171-cf1c-596a-ac8d-491bb3dadfee","say":"Hold the long note at the end of the line for its whole length."}'::jsonb, 2),
  ('5ed764f4-6fcf-5661-a9ef-07b9a892a496', '0b1ad99c-a849-5347-acef-1332f21b35be', 'metronome', '{"tempo":76,"hands":"right","song_id":"6da25171-cf1c-596a-ac8d-491bb3dadfee","say":"Play all of it to the click."}'::jsonb, 3),
  ('8cb593ae-41b3-5af1-bc6a-4a02a1da3735', 'd9583b37-c742-5ecf-8f81-198aa75c2fe4', 'metronome', '{"tempo":66,"hands":"right","study":{"kind":"rhythm","key":"Cmaj","metre":"2/4","hands":"right","level":1,"variant":1},"say":"Play with the click, not after it: begin the finger a little before you hear it."}'::jsonb, 1),
  ('8d57db76-34c1-5355-a8c9-42b4d7e08ba3', 'd9583b37-c742-5ecf-8f81-198aa75c2fe4', 'metronome', '{"bars":[1,4],"tempo":80,"hands":"right","song_id":"6ca36519-af28-597f-87a3-a428ed087bfc","say":"Play the first line to the click."}'::jsonb, 2),
  ('38c9f5ed-37d5-54a9-b4e6-cc35ec5bd4ec', 'd9583b37-c742-5ecf-8f81-198aa75c2fe4', 'loop_bars', '{"bars":[5,8],"tempo":80,"hands":"right","song_id":"6ca36519-af28-597f-87a3-a428ed087bfc","say":"Keep the repeated notes even: the same weight, the same distance."}'::jsonb, 3),
  ('a121f50f-3b9a-5d2d-b6e4-e04b02b71c54', 'de7db9dc-e9c0-5b64-a045-2258445bf1d6', 'follow_score', '{"hands":"right","study":{"kind":"pattern","key":"Cmaj","metre":"4/4","hands":"right","level":1,"variant":1},"say":"Play skips of one key, and keep the finger in between at rest on its key."}'::jsonb, 1),
  ('f5dbefab-5135-56ed-a4aa-40e6d4b1c45d', 'de7db9dc-e9c0-5b64-a045-2258445bf1d6', 'loop_bars', '{"bars":[1,4],"tempo":76,"hands":"right","song_id":"9eba46ca-d94f-54d9-8a95-29b90cb8b05e","say":"Use the fingers that are printed, every time the same."}'::jsonb, 2),
  ('07bb551b-5c24-52ad-b54b-2bd2ac1fa0ea', 'de7db9dc-e9c0-5b64-a045-2258445bf1d6', 'follow_score', '{"hands":"right","song_id":"9eba46ca-d94f-54d9-8a95-29b90cb8b05e","say":"Play it through with your eyes on the page only."}'::jsonb, 3),
  ('78589680-84f8-52f1-8058-2450bf3a3fe0', '6702b222-95de-501c-9e59-786f89993809', 'follow_score', '{"hands":"right","study":{"kind":"sightReading","key":"Gmaj","metre":"4/4","hands":"right","level":1,"variant":2},"say":"Read a new line at first sight: look for steps and repeats before you begin."}'::jsonb, 1),
  ('b17dc9f1-5396-55c3-ac93-21d9b7b0646d', '6702b222-95de-501c-9e59-786f89993809', 'loop_bars', '{"bars":[1,4],"tempo":88,"hands":"right","song_id":"eee0de0b-f3ce-5d82-925e-b33491662bc5","say":"Play the three repeated notes evenly and hold the third."}'::jsonb, 2),
  ('9291f4a2-6ef0-5c80-9135-9a87c320a848', '6702b222-95de-501c-9e59-786f89993809', 'loop_bars', '{"bars":[5,8],"tempo":88,"hands":"right","song_id":"eee0de0b-f3ce-5d82-925e-b33491662bc5","say":"Listen to where this line turns away from the first."}'::jsonb, 3),
  ('7371d145-47d5-5275-b74b-d8034779ec21', 'b2202a05-04ca-5d23-832e-c0d7387670cf', 'follow_score', '{"hands":"left","study":{"kind":"pattern","key":"Cmaj","metre":"4/4","hands":"left","level":1,"variant":0},"say":"Play five keys up and down with the left hand, as evenly as the right one does."}'::jsonb, 1),
  ('cf24db92-db20-50d2-863f-633d50f46544', 'b2202a05-04ca-5d23-832e-c0d7387670cf', 'follow_score', '{"hands":"left","study":{"kind":"sightReading","key":"Cmaj","metre":"4/4","hands":"left","level":1,"variant":3},"say":"Read a line in the bass clef by distances."}'::jsonb, 2),
  ('61c5e7ab-79bc-55b5-b09d-cb73c43459a2', 'b2202a05-04ca-5d23-832e-c0d7387670cf', 'follow_score', '{"hands":"left","song_id":"6ca36519-af28-597f-87a3-a428ed087bfc","say":"Find every note of the left hand before you play it in time."}'::jsonb, 3),
  ('446e6303-78f3-5111-810e-dd0051232b88', '85b1c9b1-0229-50d6-a2fd-c3b26b5db30e', 'metronome', '{"tempo":60,"hands":"both","study":{"kind":"rhythm","key":"Cmaj","metre":"4/4","hands":"both","level":1,"variant":4},"say":"Let the hands answer each other to the click."}'::jsonb, 1),
  ('c76710eb-67cb-5e94-97c7-b67175e6c24c', '85b1c9b1-0229-50d6-a2fd-c3b26b5db30e', 'loop_bars', '{"bars":[1,4],"tempo":80,"hands":"both","song_id":"47835f5c-233b-5207-9612-bb08dd4be8c1","say":"Pass the tune on without a gap."}'::jsonb, 2),
  ('c981d4f7-6997-5460-af36-8e36dbfae127', '85b1c9b1-0229-50d6-a2fd-c3b26b5db30e', 'follow_score', '{"hands":"both","song_id":"47835f5c-233b-5207-9612-bb08dd4be8c1","say":"Play it through; listen for one voice, not two hands."}'::jsonb, 3),
  ('0ac6367c-0259-52d2-a6a4-b379ea1eb8f2', '20af9440-73cd-5e47-a671-4abe541e84d7', 'follow_score', '{"hands":"both","study":{"kind":"chords","key":"Cmaj","metre":"4/4","hands":"both","level":1,"variant":0},"say":"Put both hands down at the same moment, and listen for one sound."}'::jsonb, 1),
  ('1c3d0f5b-a643-57e7-af9a-4ece3d1eea20', '20af9440-73cd-5e47-a671-4abe541e84d7', 'loop_bars', '{"bars":[1,4],"tempo":60,"hands":"both","song_id":"6ca36519-af28-597f-87a3-a428ed087bfc","say":"Loop the first line slowly with both hands."}'::jsonb, 2),
  ('9673745d-8096-5189-b599-06a50898517f', '20af9440-73cd-5e47-a671-4abe541e84d7', 'metronome', '{"tempo":72,"hands":"both","song_id":"6ca36519-af28-597f-87a3-a428ed087bfc","say":"Play all of it to a quiet click."}'::jsonb, 3),
  ('e7d0389e-830b-5478-a7b5-1a3390fb8d97', 'ba83e90f-db3e-5057-9feb-3add3c8c354f', 'follow_score', '{"hands":"left","study":{"kind":"scale","key":"Cmaj","metre":"4/4","hands":"left","level":1,"variant":0},"say":"Play the scale with the left hand; the third finger crosses over the thumb without a bump."}'::jsonb, 1),
  ('84f1460c-cdc7-5444-9d0e-6a74600c4aaf', 'ba83e90f-db3e-5057-9feb-3add3c8c354f', 'loop_bars', '{"bars":[1,4],"tempo":80,"hands":"left","song_id":"0955c867-ffdc-575d-9530-015ffdab1e32","say":"Play the tune in the left hand as if it were sung."}'::jsonb, 2),
  ('55360d4e-961a-58d6-bbbd-3f7e355c5848', 'ba83e90f-db3e-5057-9feb-3add3c8c354f', 'metronome', '{"tempo":84,"hands":"left","song_id":"0955c867-ffdc-575d-9530-015ffdab1e32","say":"Keep the tune steady to the click."}'::jsonb, 3),
  ('24e9dbbb-27e9-5be6-bba8-61221a1da8a8', '29f1a24a-74d2-5438-9d7b-da79eaa9f2bb', 'loop_bars', '{"bars":[3,4],"tempo":60,"hands":"both","song_id":"0955c867-ffdc-575d-9530-015ffdab1e32","say":"Loop the entry of the second voice, hands together."}'::jsonb, 1),
  ('d1f619ca-a923-560e-bab5-76f4ae6bfb4e', '29f1a24a-74d2-5438-9d7b-da79eaa9f2bb', 'loop_bars', '{"bars":[5,6],"tempo":60,"hands":"both","song_id":"0955c867-ffdc-575d-9530-015ffdab1e32","say":"Here the hands have different rhythms: count the quicker one."}'::jsonb, 2),
  ('0b58819d-6da4-54e6-9cfa-3d87ee53b6c8', '29f1a24a-74d2-5438-9d7b-da79eaa9f2bb', 'metronome', '{"tempo":66,"hands":"both","song_id":"0955c867-ffdc-575d-9530-015ffdab1e32","say":"Play the round slowly to the click, without one wrong note."}'::jsonb, 3),
  ('867ea63e-9285-5e5c-98b7-f70bcf21663a', 'db67a439-505a-5495-9a92-b51fd362b594', 'follow_score', '{"hands":"both","study":{"kind":"pattern","key":"Cmaj","metre":"4/4","hands":"both","level":2,"variant":2},"say":"Play the pattern with both hands; neither may be early."}'::jsonb, 1),
  ('833d1164-eb19-5ecd-8b3d-16bb430d4d0e', 'db67a439-505a-5495-9a92-b51fd362b594', 'loop_bars', '{"bars":[3,6],"tempo":92,"hands":"both","song_id":"0955c867-ffdc-575d-9530-015ffdab1e32","say":"Loop the middle at nearly full tempo."}'::jsonb, 2),
  ('499d3598-16c4-5b67-9489-1386b06d0af9', 'db67a439-505a-5495-9a92-b51fd362b594', 'follow_score', '{"hands":"both","song_id":"0955c867-ffdc-575d-9530-015ffdab1e32","say":"Play it through twice, leading with another hand each time."}'::jsonb, 3),
  ('7cb086ef-8a2d-51f5-8a05-48aba35f7291', '034d85fa-3c3b-59c1-b1e7-6a0fffa3803e', 'metronome', '{"tempo":88,"hands":"left","song_id":"f4bcb459-f4ed-55a4-9383-60069e973f99","say":"Play only the left hand, exactly on the click."}'::jsonb, 1),
  ('7b9e3978-80f4-5c5a-be20-927a068872d6', '034d85fa-3c3b-59c1-b1e7-6a0fffa3803e', 'loop_bars', '{"bars":[1,4],"tempo":72,"hands":"both","song_id":"f4bcb459-f4ed-55a4-9383-60069e973f99","say":"Loop the first line with both hands."}'::jsonb, 2),
  ('b362c630-b853-50fb-9354-c10e078957c0', '034d85fa-3c3b-59c1-b1e7-6a0fffa3803e', 'metronome', '{"tempo":84,"hands":"both","song_id":"f4bcb459-f4ed-55a4-9383-60069e973f99","say":"Play all of it to the click; the bass leads."}'::jsonb, 3),
  ('f3f20d42-59c5-53f0-a32e-399dc9a28d2e', 'f336d47b-9edb-547c-ac80-3de3ef8cc6f3', 'metronome', '{"tempo":84,"hands":"both","study":{"kind":"rhythm","key":"Gmaj","metre":"3/4","hands":"both","level":2,"variant":0},"say":"Play in three: one is heavy, two and three are light."}'::jsonb, 1),
  ('33f8800d-f70d-511e-b768-af4c7f6e45eb', 'f336d47b-9edb-547c-ac80-3de3ef8cc6f3', 'loop_bars', '{"bars":[1,4],"tempo":88,"hands":"both","song_id":"95309411-7ef8-5c0d-9e0c-ae931bfee88e","say":"Loop the call of the cuckoo; let the second note be softer than the first."}'::jsonb, 2),
  ('afa89c1c-7683-54d2-857f-6072739b5e13', 'f336d47b-9edb-547c-ac80-3de3ef8cc6f3', 'metronome', '{"tempo":96,"hands":"both","song_id":"95309411-7ef8-5c0d-9e0c-ae931bfee88e","say":"Play it through in a swinging three."}'::jsonb, 3),
  ('bb08f63c-6d95-5361-8a04-1a41d3a4bd97', '4a6052f6-9dc2-5f61-99c7-62ef5ee2a97e', 'follow_score', '{"hands":"left","study":{"kind":"cadence","key":"Gmaj","metre":"4/4","hands":"left","level":2,"variant":0},"say":"Play the chords of home, away and back; move each finger as little as you can."}'::jsonb, 1),
  ('be699190-3d8b-5e61-928d-6257c8570516', '4a6052f6-9dc2-5f61-99c7-62ef5ee2a97e', 'loop_bars', '{"bars":[1,4],"tempo":88,"hands":"both","song_id":"4f093151-48ce-5d52-b7d9-f42e02b6cfe4","say":"Hear where the bass moves, and say the name of its chord."}'::jsonb, 2),
  ('035917ff-5426-53c4-85b9-19c94cf5146f', '4a6052f6-9dc2-5f61-99c7-62ef5ee2a97e', 'follow_score', '{"hands":"both","song_id":"4f093151-48ce-5d52-b7d9-f42e02b6cfe4","say":"Play it through without slowing down where the chord changes."}'::jsonb, 3),
  ('43ac2986-c37e-5cce-b9e2-59aefeaff20f', '70d0dbf2-69e3-5e4d-b77c-1e70ab1dac9d', 'loop_bars', '{"bars":[1,4],"tempo":72,"hands":"left","song_id":"8203ec2c-b250-577b-87e0-2f936d5c8d56","say":"Play the leaps of the left hand without looking."}'::jsonb, 1),
  ('90e3465b-3610-5609-8e99-7ff05ae92059', '70d0dbf2-69e3-5e4d-b77c-1e70ab1dac9d', 'metronome', '{"tempo":80,"hands":"left","song_id":"8203ec2c-b250-577b-87e0-2f936d5c8d56","say":"Play the left hand through to the click."}'::jsonb, 2),
  ('b456c3f5-9c9c-5188-b475-0f685cd2fbf0', '70d0dbf2-69e3-5e4d-b77c-1e70ab1dac9d', 'follow_score', '{"hands":"left","study":{"kind":"sightReading","key":"Fmaj","metre":"4/4","hands":"left","level":2,"variant":5},"say":"Read a line for the left hand at first sight."}'::jsonb, 3),
  ('5c5cc1e6-90b0-5b5b-9544-5e632b866d58', '2056be83-fff8-54fe-858c-079ebc1a2226', 'loop_bars', '{"bars":[1,4],"tempo":76,"hands":"both","song_id":"8203ec2c-b250-577b-87e0-2f936d5c8d56","say":"Right hand singing, left hand quiet."}'::jsonb, 1),
  ('d4119448-0e51-581a-87cc-989b98239c03', '2056be83-fff8-54fe-858c-079ebc1a2226', 'loop_bars', '{"bars":[5,8],"tempo":76,"hands":"both","song_id":"8203ec2c-b250-577b-87e0-2f936d5c8d56","say":"Loop the middle part and hear that the second half is the first, one step lower."}'::jsonb, 2),
  ('8e46d50e-0afc-56e3-9711-b097b32b21ad', '2056be83-fff8-54fe-858c-079ebc1a2226', 'metronome', '{"tempo":88,"hands":"both","song_id":"8203ec2c-b250-577b-87e0-2f936d5c8d56","say":"Play the theme to the click."}'::jsonb, 3),
  ('159937bd-0256-567a-9d1c-6c28dca4ad09', 'ba8b23df-b825-5b76-9b1d-7b7ff2dc8364', 'metronome', '{"tempo":72,"hands":"right","study":{"kind":"rhythm","key":"Gmaj","metre":"4/4","hands":"right","level":3,"variant":1},"say":"Play dotted rhythms to the click: the short note is late, close to the next beat."}'::jsonb, 1),
  ('bb573baa-fb70-581c-9e57-c64a02db1224', 'ba8b23df-b825-5b76-9b1d-7b7ff2dc8364', 'loop_bars', '{"bars":[1,4],"tempo":84,"hands":"both","song_id":"cf556905-5dcf-5984-8d7e-1708a94095bc","say":"Loop the refrain; let the short notes lead on."}'::jsonb, 2),
  ('c387627a-28a1-5307-a64e-b4ffe47d05d8', 'ba8b23df-b825-5b76-9b1d-7b7ff2dc8364', 'follow_score', '{"hands":"both","song_id":"cf556905-5dcf-5984-8d7e-1708a94095bc","say":"Play it through at a tempo in which you could sing it."}'::jsonb, 3),
  ('ee9d4e1b-d45c-540a-8bea-b6edd7c31693', '4df96fe4-a4a2-5a32-81c8-325ba0d75151', 'follow_score', '{"hands":"right","study":{"kind":"pattern","key":"Gmaj","metre":"3/4","hands":"right","level":2,"variant":3},"say":"Join every note to the next one."}'::jsonb, 1),
  ('3d3fa905-91a9-57a4-8945-ee32508062e7', '4df96fe4-a4a2-5a32-81c8-325ba0d75151', 'loop_bars', '{"bars":[1,4],"tempo":72,"hands":"right","song_id":"106cea20-d3bd-5957-abb9-719fbb961e3c","say":"Play the first phrase in one breath, joined from beginning to end."}'::jsonb, 2),
  ('7d999fd4-4af3-5656-bd11-35b6c1734b5c', '4df96fe4-a4a2-5a32-81c8-325ba0d75151', 'follow_score', '{"hands":"right","song_id":"106cea20-d3bd-5957-abb9-719fbb961e3c","say":"Play the whole tune as you would sing it; breathe between phrases."}'::jsonb, 3),
  ('de77d640-45e5-5172-81e3-d85183a84a5d', '4b4031ea-df40-5e3b-a14b-505ae76790a8', 'loop_bars', '{"bars":[1,4],"tempo":72,"hands":"left","song_id":"106cea20-d3bd-5957-abb9-719fbb961e3c","say":"Play the accompaniment as softly as it will still sound."}'::jsonb, 1),
  ('54e0b3c2-db16-5369-8262-4c9e1e5dad03', '4b4031ea-df40-5e3b-a14b-505ae76790a8', 'loop_bars', '{"bars":[5,8],"tempo":72,"hands":"both","song_id":"106cea20-d3bd-5957-abb9-719fbb961e3c","say":"Loop this line with a clear difference between the hands."}'::jsonb, 2),
  ('e1e55de7-0870-58d9-8623-faf6ac611bf3', '4b4031ea-df40-5e3b-a14b-505ae76790a8', 'follow_score', '{"hands":"both","song_id":"106cea20-d3bd-5957-abb9-719fbb961e3c","say":"Play it through; only the tune may be heard from the next room."}'::jsonb, 3),
  ('f1e66c96-6fdc-5498-b730-c80403137225', '68fd6ed4-55b9-543b-bad9-f94beb966a51', 'follow_score', '{"hands":"both","study":{"kind":"pattern","key":"Cmaj","metre":"4/4","hands":"both","level":3,"variant":4},"say":"Play the pattern short and light, with a loose wrist."}'::jsonb, 1),
  ('faede3b8-46bf-535d-8852-74c580380328', '68fd6ed4-55b9-543b-bad9-f94beb966a51', 'loop_bars', '{"bars":[1,4],"tempo":92,"hands":"both","song_id":"f5afd925-fde3-5d2a-ad08-8b5632488d4d","say":"Loop the call; keep the rests silent."}'::jsonb, 2),
  ('a3856fc8-a596-564f-a27b-53a79cc32626', '68fd6ed4-55b9-543b-bad9-f94beb966a51', 'metronome', '{"tempo":104,"hands":"both","song_id":"f5afd925-fde3-5d2a-ad08-8b5632488d4d","say":"March to the click: short notes on the beat, not before it."}'::jsonb, 3),
  ('4ac54a7e-803d-5ccd-bcb0-a9144b66a814', 'daa836fd-4c79-53f7-b3bb-2edd55c67da4', 'follow_score', '{"hands":"both","study":{"kind":"scale","key":"Cmaj","metre":"3/4","hands":"both","level":2,"variant":0},"say":"Play the scale up growing and down fading, without changing the tempo."}'::jsonb, 1),
  ('9b837700-47f7-54a2-9e6c-f5bae5db4969', 'daa836fd-4c79-53f7-b3bb-2edd55c67da4', 'loop_bars', '{"bars":[1,4],"tempo":60,"hands":"both","song_id":"52070b71-65b6-5c4d-a51f-248527acf010","say":"Play these bars so softly that you have to listen for them."}'::jsonb, 2),
  ('47642355-8198-5a79-98da-612abd5a0912', 'daa836fd-4c79-53f7-b3bb-2edd55c67da4', 'loop_bars', '{"bars":[5,8],"tempo":60,"hands":"both","song_id":"52070b71-65b6-5c4d-a51f-248527acf010","say":"Now one step louder, with the same tempo."}'::jsonb, 3),
  ('94fdd04e-19f6-5f1c-b6e2-ca4cda5785fb', 'e290c8d7-6585-5b98-afe6-ecec0eddba53', 'metronome', '{"tempo":66,"hands":"right","study":{"kind":"rhythm","key":"Gmaj","metre":"6/8","hands":"right","level":3,"variant":2},"say":"Rock in two big beats, and feel three eighths in each of them."}'::jsonb, 1),
  ('038693ba-6d4e-5f27-b959-91d717c2b46c', 'e290c8d7-6585-5b98-afe6-ecec0eddba53', 'loop_bars', '{"bars":[9,12],"tempo":54,"hands":"both","song_id":"52070b71-65b6-5c4d-a51f-248527acf010","say":"Grow to the highest note and not a note longer."}'::jsonb, 2),
  ('00cd1d1d-d154-5ec2-bcdb-901d81783d55', 'e290c8d7-6585-5b98-afe6-ecec0eddba53', 'follow_score', '{"hands":"both","song_id":"52070b71-65b6-5c4d-a51f-248527acf010","say":"Play it through with one goal in each line."}'::jsonb, 3),
  ('ec68d170-61f6-5d82-a952-fc98b68fef41', 'c12cd37d-e1ba-5832-904b-3d8c3e515e59', 'follow_score', '{"hands":"right","study":{"kind":"scale","key":"Dmin","metre":"3/4","hands":"right","level":2,"variant":0},"say":"Play the minor scale and hear its raised seventh note pull upwards."}'::jsonb, 1),
  ('263a2661-ee08-56ed-8198-0dba74d6b7cf', 'c12cd37d-e1ba-5832-904b-3d8c3e515e59', 'loop_bars', '{"bars":[1,4],"tempo":88,"hands":"both","song_id":"eac06e1d-4f34-59d9-b5b5-674b0c05e6c6","say":"Decide which note of this line matters, and make it heard."}'::jsonb, 2),
  ('4b502bd3-b521-51f1-a216-7e66d2f3279c', 'c12cd37d-e1ba-5832-904b-3d8c3e515e59', 'follow_score', '{"hands":"both","song_id":"eac06e1d-4f34-59d9-b5b5-674b0c05e6c6","say":"Play it through as a story, with one voice."}'::jsonb, 3),
  ('e0aa1f0d-45c0-58c9-b3c7-50add7e00354', '9560eaa8-4409-56ea-848b-a28e0eb5f493', 'metronome', '{"tempo":72,"hands":"right","study":{"kind":"scale","key":"Gmaj","metre":"4/4","hands":"right","level":3,"variant":0},"say":"Play the scale to the click; nobody may hear the thumb."}'::jsonb, 1),
  ('66f30de6-7664-5176-947b-3c953e33b331', '9560eaa8-4409-56ea-848b-a28e0eb5f493', 'loop_bars', '{"bars":[1,4],"tempo":84,"hands":"right","song_id":"191d4579-aaa3-5b82-a915-47932ce9be15","say":"Loop the running eighths; keep them even across the bar line."}'::jsonb, 2),
  ('6a49af0d-5edd-5664-98d9-55672d2f64e4', '9560eaa8-4409-56ea-848b-a28e0eb5f493', 'loop_bars', '{"bars":[20,24],"tempo":76,"hands":"right","song_id":"191d4579-aaa3-5b82-a915-47932ce9be15","say":"Here the thumb passes under: slowly, with the printed fingers."}'::jsonb, 3),
  ('edad5ddd-7d73-5d1f-8c82-b5cabeefef2e', 'aa556927-f406-5a85-9a1a-26a55f0f048c', 'metronome', '{"tempo":72,"hands":"left","study":{"kind":"scale","key":"Gmaj","metre":"4/4","hands":"left","level":3,"variant":0},"say":"Play the scale in the left hand; fingers three and four cross over the thumb."}'::jsonb, 1),
  ('0db4cfb9-77b2-5027-a647-2984d2dcb392', 'aa556927-f406-5a85-9a1a-26a55f0f048c', 'loop_bars', '{"bars":[9,16],"tempo":88,"hands":"left","song_id":"191d4579-aaa3-5b82-a915-47932ce9be15","say":"Loop the bass of the second line and sing along."}'::jsonb, 2),
  ('af644214-51ae-5c68-897a-a6a815b849fe', 'aa556927-f406-5a85-9a1a-26a55f0f048c', 'metronome', '{"tempo":96,"hands":"left","song_id":"191d4579-aaa3-5b82-a915-47932ce9be15","say":"Play the bass through to the click."}'::jsonb, 3),
  ('8981df4a-9b20-52c3-b1db-d1ea9c526cb3', '7774d737-6fdf-5582-9c37-d8d39595f671', 'loop_bars', '{"bars":[1,8],"tempo":66,"hands":"both","song_id":"191d4579-aaa3-5b82-a915-47932ce9be15","say":"Loop the first phrase until three rounds are clean."}'::jsonb, 1),
  ('f96aa53e-7bc2-5457-b09a-1c1a207e4fe1', '7774d737-6fdf-5582-9c37-d8d39595f671', 'loop_bars', '{"bars":[17,24],"tempo":60,"hands":"both","song_id":"191d4579-aaa3-5b82-a915-47932ce9be15","say":"Loop the third phrase: the hands lie further apart."}'::jsonb, 2),
  ('17531738-3660-5759-ab08-795b2e301b6a', '7774d737-6fdf-5582-9c37-d8d39595f671', 'metronome', '{"tempo":72,"hands":"both","song_id":"191d4579-aaa3-5b82-a915-47932ce9be15","say":"Play the whole dance slowly to the click."}'::jsonb, 3),
  ('e62dee49-7dc7-5e1f-b542-e0b92c61b802', '1345df23-3568-52e6-863b-8be3a7b5b28a', 'loop_bars', '{"bars":[25,32],"tempo":92,"hands":"both","song_id":"191d4579-aaa3-5b82-a915-47932ce9be15","say":"Loop the end: two voices in the left hand, then home."}'::jsonb, 1),
  ('6d0d0872-50fb-5131-9d22-fdd2b254cab4', '1345df23-3568-52e6-863b-8be3a7b5b28a', 'metronome', '{"tempo":104,"hands":"both","song_id":"191d4579-aaa3-5b82-a915-47932ce9be15","say":"Dance to the click."}'::jsonb, 2),
  ('9e08b5bb-eee5-565e-9091-ba115879a480', '1345df23-3568-52e6-863b-8be3a7b5b28a', 'follow_score', '{"hands":"both","song_id":"191d4579-aaa3-5b82-a915-47932ce9be15","say":"Play it through with the louds and softs on the page."}'::jsonb, 3),
  ('187b2aad-4653-56d7-a380-629659146406', 'b43880e2-6db8-565d-b293-4960fb2f7c97', 'loop_bars', '{"bars":[1,4],"tempo":84,"hands":"left","song_id":"8b57bc2e-74ed-5c49-8bda-197a2be2521a","say":"Play the flowing eighths softly and evenly."}'::jsonb, 1),
  ('d5c2fdf8-8163-5c37-8381-29d29cb359be', 'b43880e2-6db8-565d-b293-4960fb2f7c97', 'loop_bars', '{"bars":[1,4],"tempo":76,"hands":"both","song_id":"8b57bc2e-74ed-5c49-8bda-197a2be2521a","say":"Add the tune, one step louder."}'::jsonb, 2),
  ('75947dd5-18aa-55f9-a974-0dd6ed3584a3', 'b43880e2-6db8-565d-b293-4960fb2f7c97', 'metronome', '{"tempo":88,"hands":"both","song_id":"8b57bc2e-74ed-5c49-8bda-197a2be2521a","say":"Play it to the click without letting the accompaniment grow."}'::jsonb, 3),
  ('0abc4701-f064-52ff-a2f9-6b5004452179', '9269acb6-e40f-58e0-943f-ecf1335e375a', 'metronome', '{"tempo":69,"hands":"right","study":{"kind":"rhythm","key":"Fmaj","metre":"3/4","hands":"right","level":4,"variant":3},"say":"Change between twos and threes while the click stays."}'::jsonb, 1),
  ('759b8754-da37-542a-94d8-ecbcd45af465', '9269acb6-e40f-58e0-943f-ecf1335e375a', 'loop_bars', '{"bars":[1,4],"tempo":72,"hands":"both","song_id":"426ab2c5-49b6-59a6-9705-6a0b3797f760","say":"Loop the beginning; the beat is the same in every bar."}'::jsonb, 2),
  ('47e220f7-12e4-5713-9e61-c4bae40b2f58', '9269acb6-e40f-58e0-943f-ecf1335e375a', 'metronome', '{"tempo":84,"hands":"both","song_id":"426ab2c5-49b6-59a6-9705-6a0b3797f760","say":"Play the minuet to the click."}'::jsonb, 3),
  ('68500c95-658e-5f97-9135-820c9a1620e8', 'a2aa4f78-3a06-5a07-ba7c-900051a0b1fc', 'follow_score', '{"hands":"right","study":{"kind":"arpeggio","key":"Cmaj","metre":"4/4","hands":"right","level":3,"variant":0},"say":"Play the chord of C up and down; the thumb waits under the hand."}'::jsonb, 1),
  ('a9b18f57-f3e6-5803-a8dd-9c3adf661012', 'a2aa4f78-3a06-5a07-ba7c-900051a0b1fc', 'loop_bars', '{"bars":[1,4],"tempo":54,"hands":"both","song_id":"3a6ea030-3bc3-52cd-9fb1-36affb0bd4d8","say":"Loop the first four chords; hear each one as a whole."}'::jsonb, 2),
  ('6ab0b1b3-8781-58a5-9b3b-c7b289e16ee5', 'a2aa4f78-3a06-5a07-ba7c-900051a0b1fc', 'loop_bars', '{"bars":[5,11],"tempo":54,"hands":"both","song_id":"3a6ea030-3bc3-52cd-9fb1-36affb0bd4d8","say":"Loop the way to G; prepare each shape before you need it."}'::jsonb, 3),
  ('a71b66a9-7a0d-51d1-9ed3-7cc486ce779a', '5da7b818-f8a8-5497-9504-9fc6d1b65337', 'metronome', '{"bars":[1,15],"tempo":60,"hands":"both","song_id":"3a6ea030-3bc3-52cd-9fb1-36affb0bd4d8","say":"Play the first half to the click; four notes on each beat."}'::jsonb, 1),
  ('57ccaf04-60c7-57d4-ba6e-88ab1fd66768', '5da7b818-f8a8-5497-9504-9fc6d1b65337', 'loop_bars', '{"bars":[20,23],"tempo":56,"hands":"both","song_id":"3a6ea030-3bc3-52cd-9fb1-36affb0bd4d8","say":"Loop the darkest chords; they are the hardest to read."}'::jsonb, 2),
  ('cee35651-29bb-5944-801a-30b35883f2ad', '5da7b818-f8a8-5497-9504-9fc6d1b65337', 'metronome', '{"tempo":66,"hands":"both","song_id":"3a6ea030-3bc3-52cd-9fb1-36affb0bd4d8","say":"Play all of it to the click."}'::jsonb, 3),
  ('33973020-8a41-57a6-8779-21d6867968c8', 'd84c5497-c581-556a-a936-49b69374260e', 'follow_score', '{"hands":"both","study":{"kind":"cadence","key":"Dmaj","metre":"3/4","hands":"both","level":3,"variant":1},"say":"Change the pedal on each chord, just after it sounds."}'::jsonb, 1),
  ('57c1c904-f4ef-5c01-8759-d81d5099e33a', 'd84c5497-c581-556a-a936-49b69374260e', 'loop_bars', '{"bars":[1,4],"tempo":60,"hands":"left","song_id":"19724743-06a3-5cb5-8bdb-5610f5436d6c","say":"Bass, then chord: let the pedal carry the bass while the hand leaps."}'::jsonb, 2),
  ('337ef3c2-3af7-532b-a91d-ff32236bb517', 'd84c5497-c581-556a-a936-49b69374260e', 'loop_bars', '{"bars":[5,12],"tempo":60,"hands":"left","song_id":"19724743-06a3-5cb5-8bdb-5610f5436d6c","say":"Go on in the same swing; the leaps are all alike."}'::jsonb, 3),
  ('793c5622-44f4-5503-a0a8-5341124e011d', '0a42b7ef-b6e4-55a5-8d1a-602f3d14866e', 'loop_bars', '{"bars":[5,12],"tempo":66,"hands":"right","song_id":"19724743-06a3-5cb5-8bdb-5610f5436d6c","say":"Play the melody in one breath."}'::jsonb, 1),
  ('668cec40-173d-5f2e-86ca-2e5883c84e58', '0a42b7ef-b6e4-55a5-8d1a-602f3d14866e', 'loop_bars', '{"bars":[5,12],"tempo":60,"hands":"both","song_id":"19724743-06a3-5cb5-8bdb-5610f5436d6c","say":"Put the hands together; the melody stays above."}'::jsonb, 2),
  ('c290b773-5789-5a90-9a06-5f4298b8b332', '0a42b7ef-b6e4-55a5-8d1a-602f3d14866e', 'follow_score', '{"hands":"both","song_id":"19724743-06a3-5cb5-8bdb-5610f5436d6c","say":"Play it through with pedal; listen to each change."}'::jsonb, 3),
  ('96b592d7-bd2c-5235-9eac-93d4451b409a', '7c2e8f73-37d1-53ae-9c12-db7ac85db0d3', 'follow_score', '{"hands":"left","study":{"kind":"chords","key":"Amin","metre":"6/8","hands":"left","level":4,"variant":1},"say":"Roll the chords of A minor evenly, three to a beat."}'::jsonb, 1),
  ('c84127ac-3128-50cb-896c-2a24ec40e199', '7c2e8f73-37d1-53ae-9c12-db7ac85db0d3', 'loop_bars', '{"bars":[1,4],"tempo":50,"hands":"both","song_id":"4a1cd3b2-2511-5c7c-883c-54f8cd1965a4","say":"Loop the first line; the left hand rocks."}'::jsonb, 2),
  ('357368fe-40d8-5b45-bdef-a2ee3958860e', '7c2e8f73-37d1-53ae-9c12-db7ac85db0d3', 'loop_bars', '{"bars":[5,8],"tempo":54,"hands":"both","song_id":"4a1cd3b2-2511-5c7c-883c-54f8cd1965a4","say":"Hear the raised note before the close."}'::jsonb, 3),
  ('2e4b4bdf-8033-5646-a850-21eb69842796', 'a0629b46-1fd0-5689-a779-5084bc268fad', 'metronome', '{"tempo":76,"hands":"both","study":{"kind":"scale","key":"Gmin","metre":"4/4","hands":"both","level":4,"variant":0},"say":"Play the scale of G minor, hands together, to the click."}'::jsonb, 1),
  ('4d6d488d-ea3b-5668-8081-8a4bab347f24', 'a0629b46-1fd0-5689-a779-5084bc268fad', 'loop_bars', '{"bars":[1,8],"tempo":88,"hands":"both","song_id":"7dc20f55-64b5-50d8-9c55-5b802d294ce6","say":"Loop the first phrase and let it rise and fall."}'::jsonb, 2),
  ('750fb0cd-e878-576a-a637-ec3c1adf1ce6', 'a0629b46-1fd0-5689-a779-5084bc268fad', 'follow_score', '{"hands":"both","song_id":"7dc20f55-64b5-50d8-9c55-5b802d294ce6","say":"Play it through; no two neighbouring bars are equally loud."}'::jsonb, 3),
  ('425ea42d-4624-560f-bc98-a5e838b44a65', '1ba15a4c-c771-5c3f-b5a5-06252a2db9be', 'follow_score', '{"hands":"both","study":{"kind":"pattern","key":"Dmaj","metre":"2/4","hands":"both","level":4,"variant":6},"say":"Play the pattern joined in one hand, and listen that the other does the same."}'::jsonb, 1),
  ('71cd73e6-9392-53a2-bdaa-0f4509fe6994', '1ba15a4c-c771-5c3f-b5a5-06252a2db9be', 'loop_bars', '{"bars":[1,4],"tempo":66,"hands":"both","song_id":"81d87fef-028a-5535-987e-ccad31861c25","say":"Loop the beginning: right hand joined, left hand short."}'::jsonb, 2),
  ('ee18c4b1-891d-5f90-9d51-8938241e8e49', '1ba15a4c-c771-5c3f-b5a5-06252a2db9be', 'metronome', '{"tempo":72,"hands":"both","song_id":"81d87fef-028a-5535-987e-ccad31861c25","say":"Play to the click; the drone never hurries."}'::jsonb, 3),
  ('b2b86fed-5483-501d-9086-9d65c8146db5', '4a95d85e-bf4a-5b82-9058-69f0957cfe53', 'metronome', '{"tempo":80,"hands":"both","study":{"kind":"rhythm","key":"Gmaj","metre":"2/4","hands":"both","level":4,"variant":5},"say":"Play the rhythm with both hands and count the rests aloud."}'::jsonb, 1),
  ('e0bb769f-d7bb-52cb-8af6-1e5f56c46fd3', '4a95d85e-bf4a-5b82-9058-69f0957cfe53', 'loop_bars', '{"bars":[1,4],"tempo":84,"hands":"both","song_id":"f2dda1bd-2c53-5ae1-9d0d-5687946aeb9d","say":"Loop the first four bars; chords together, rests empty."}'::jsonb, 2),
  ('b82a80de-8a56-5faf-89b6-9ea33017d950', '4a95d85e-bf4a-5b82-9058-69f0957cfe53', 'metronome', '{"tempo":96,"hands":"both","song_id":"f2dda1bd-2c53-5ae1-9d0d-5687946aeb9d","say":"March to the click."}'::jsonb, 3),
  ('6c49c142-0dd1-546e-b893-ba69ae44fdac', 'd88dde5c-c5c2-506a-b097-dec504d4d13b', 'follow_score', '{"hands":"both","study":{"kind":"arpeggio","key":"Amin","metre":"6/8","hands":"both","level":4,"variant":0},"say":"Play the broken chord of A minor, short and close to the keys."}'::jsonb, 1),
  ('49c83166-f881-5c38-bda3-102e98a97f1e', 'd88dde5c-c5c2-506a-b097-dec504d4d13b', 'loop_bars', '{"bars":[1,4],"tempo":72,"hands":"right","song_id":"850d87c4-a345-543d-9c79-bc1400ebebc0","say":"Loop the first ride in the right hand with fixed fingers."}'::jsonb, 2),
  ('9639eeaf-0bf8-5379-9103-bf598c3370ad', 'd88dde5c-c5c2-506a-b097-dec504d4d13b', 'loop_bars', '{"bars":[1,4],"tempo":66,"hands":"both","song_id":"850d87c4-a345-543d-9c79-bc1400ebebc0","say":"Both hands, slowly; the chords stay short."}'::jsonb, 3),
  ('77953118-fbc1-571f-bafb-8db1c0c96bd9', '61e8171f-d0ea-5890-b7c2-cb64382f5366', 'loop_bars', '{"bars":[9,12],"tempo":84,"hands":"left","song_id":"850d87c4-a345-543d-9c79-bc1400ebebc0","say":"Loop the tune in the left hand."}'::jsonb, 1),
  ('387e32d9-38dc-558d-be9d-9e15e28f2d21', '61e8171f-d0ea-5890-b7c2-cb64382f5366', 'loop_bars', '{"bars":[9,12],"tempo":80,"hands":"both","song_id":"850d87c4-a345-543d-9c79-bc1400ebebc0","say":"Both hands: the left one leads."}'::jsonb, 2),
  ('d9fcc0ed-000e-502b-9cda-a31df821de4b', '61e8171f-d0ea-5890-b7c2-cb64382f5366', 'metronome', '{"tempo":96,"hands":"both","song_id":"850d87c4-a345-543d-9c79-bc1400ebebc0","say":"Ride to the click; do not run away from it."}'::jsonb, 3),
  ('817f9062-6ab5-5884-890a-0184b76fb8c5', '86cd061b-d094-5b37-8862-4742e5c1ac4d', 'loop_bars', '{"bars":[1,4],"tempo":66,"hands":"left","song_id":"9a8a2255-dd7e-5342-bbed-de618df7efdc","say":"Hold the long notes to their end while the others move."}'::jsonb, 1),
  ('abe11068-506b-5e70-a71a-753779927bbf', '86cd061b-d094-5b37-8862-4742e5c1ac4d', 'loop_bars', '{"bars":[1,8],"tempo":66,"hands":"both","song_id":"9a8a2255-dd7e-5342-bbed-de618df7efdc","say":"Loop the first half; the upper voice sings."}'::jsonb, 2),
  ('a1ab1bf7-87f4-54f4-b716-e83e84f53c96', '86cd061b-d094-5b37-8862-4742e5c1ac4d', 'follow_score', '{"hands":"both","song_id":"9a8a2255-dd7e-5342-bbed-de618df7efdc","say":"Play it through quietly, all voices to their full length."}'::jsonb, 3),
  ('7770dcc0-f67a-56d0-90a1-42821b48a39b', '87ec0923-3449-57e0-a3bb-4b37c5df873f', 'follow_score', '{"hands":"left","study":{"kind":"chords","key":"Gmaj","metre":"4/4","hands":"left","level":5,"variant":2},"say":"Play the broken chords of G so evenly that they become a colour."}'::jsonb, 1),
  ('cb13c918-6c4d-5ebc-b201-26d7807bdf12', '87ec0923-3449-57e0-a3bb-4b37c5df873f', 'loop_bars', '{"bars":[1,8],"tempo":92,"hands":"both","song_id":"b377fabc-b103-59f9-9e37-35c704c5f615","say":"Loop question and answer; change the sound between them."}'::jsonb, 2),
  ('edb984ea-2ffe-5093-ad6e-342cad6d1c56', '87ec0923-3449-57e0-a3bb-4b37c5df873f', 'metronome', '{"tempo":108,"hands":"both","song_id":"b377fabc-b103-59f9-9e37-35c704c5f615","say":"Play to the click; keep the left hand in the background."}'::jsonb, 3),
  ('c1f33491-24fa-524e-9a1c-8e260a95f47d', 'a3f0dfce-b6e2-5d80-8a19-53814addb4e4', 'metronome', '{"tempo":84,"hands":"right","study":{"kind":"pattern","key":"Amin","metre":"2/4","hands":"right","level":5,"variant":7},"say":"Play the pattern to the click with a light hand."}'::jsonb, 1),
  ('1309e101-1290-5b3c-8d90-25c48bedf4ec', 'a3f0dfce-b6e2-5d80-8a19-53814addb4e4', 'loop_bars', '{"bars":[3,6],"tempo":92,"hands":"right","song_id":"1cbb56ec-4781-5316-953d-fa9b93e84100","say":"Loop the first runs; land softly."}'::jsonb, 2),
  ('24efd644-9ba0-5b3f-9e3d-7894419a6a58', 'a3f0dfce-b6e2-5d80-8a19-53814addb4e4', 'loop_bars', '{"bars":[7,10],"tempo":92,"hands":"right","song_id":"1cbb56ec-4781-5316-953d-fa9b93e84100","say":"Grow with the line, and keep the four notes equal."}'::jsonb, 3),
  ('4f4b3859-694e-573f-b84d-2c43e35ca3bc', '915190fc-ba81-50d7-8d62-bf9e74f96bfc', 'loop_bars', '{"bars":[11,14],"tempo":84,"hands":"left","song_id":"1cbb56ec-4781-5316-953d-fa9b93e84100","say":"Loop the runs of the left hand, one at a time."}'::jsonb, 1),
  ('d4de16a7-34ab-5bf5-a4a8-73a5340f4353', '915190fc-ba81-50d7-8d62-bf9e74f96bfc', 'loop_bars', '{"bars":[11,18],"tempo":84,"hands":"both","song_id":"1cbb56ec-4781-5316-953d-fa9b93e84100","say":"Both hands through the middle part."}'::jsonb, 2),
  ('c9e65589-3905-5aff-bda5-588218473646', '915190fc-ba81-50d7-8d62-bf9e74f96bfc', 'metronome', '{"tempo":120,"hands":"both","song_id":"1cbb56ec-4781-5316-953d-fa9b93e84100","say":"Play it to the click."}'::jsonb, 3),
  ('8330c38d-ddf1-5eba-a0f9-eabde804fc50', '29d3059f-de10-5b41-a8c6-6b4cf3e15e81', 'loop_bars', '{"bars":[1,4],"tempo":42,"hands":"both","song_id":"9bde3b07-f159-5969-81fe-291e99e126b9","say":"Loop the sweep from the left hand to the right, with pedal."}'::jsonb, 1),
  ('7f508e5c-d044-52da-8340-e14c4afa5c9d', '29d3059f-de10-5b41-a8c6-6b4cf3e15e81', 'loop_bars', '{"bars":[9,12],"tempo":42,"hands":"both","song_id":"9bde3b07-f159-5969-81fe-291e99e126b9","say":"Loop the middle; the left hand changes its chords."}'::jsonb, 2),
  ('819923e2-edcb-599e-866e-de36d5ad39cd', '29d3059f-de10-5b41-a8c6-6b4cf3e15e81', 'follow_score', '{"hands":"both","study":{"kind":"arpeggio","key":"Amin","metre":"3/8","hands":"both","level":5,"variant":0},"say":"Play the chord of A minor across both hands as one line."}'::jsonb, 3),
  ('edcd360b-09a8-5189-a8f2-0849cf365a61', '6a063f3c-5aad-526c-b532-f3314abdd112', 'loop_bars', '{"bars":[1,8],"tempo":54,"hands":"right","song_id":"9bde3b07-f159-5969-81fe-291e99e126b9","say":"Shape the theme in the right hand alone."}'::jsonb, 1),
  ('77e15fbe-9d23-5d7f-84f9-b802aee942f0', '6a063f3c-5aad-526c-b532-f3314abdd112', 'loop_bars', '{"bars":[13,17],"tempo":48,"hands":"both","song_id":"9bde3b07-f159-5969-81fe-291e99e126b9","say":"Loop the long wait before the theme returns; keep counting."}'::jsonb, 2),
  ('0e411fac-3a27-582f-846e-cdf6801ae1d7', '6a063f3c-5aad-526c-b532-f3314abdd112', 'follow_score', '{"hands":"both","song_id":"9bde3b07-f159-5969-81fe-291e99e126b9","say":"Play it through, soft, with one goal in each phrase."}'::jsonb, 3),
  ('dd78a593-264d-5bce-bfdf-e76b572ef81f', 'd272a730-1f5e-5e5c-b89a-8335fa879b2d', 'metronome', '{"tempo":88,"hands":"both","study":{"kind":"scale","key":"Cmaj","metre":"4/4","hands":"both","level":5,"variant":0},"say":"Play the scale of C over two octaves, hands together."}'::jsonb, 1),
  ('ac1124c9-f65d-5843-b054-ee7a9ad59187', 'd272a730-1f5e-5e5c-b89a-8335fa879b2d', 'loop_bars', '{"bars":[12,15],"tempo":72,"hands":"both","song_id":"0098b45c-bcd0-54af-846e-eb40d87b35bf","say":"Begin with the end."}'::jsonb, 2),
  ('175030a5-53a4-597c-80f6-a21d49723f77', 'd272a730-1f5e-5e5c-b89a-8335fa879b2d', 'loop_bars', '{"bars":[5,8],"tempo":72,"hands":"both","song_id":"0098b45c-bcd0-54af-846e-eb40d87b35bf","say":"Loop the runs; both hands know where they land."}'::jsonb, 3),
  ('22c6c825-79bb-56bc-9411-7e5a2052deba', 'aea96193-0862-52ad-b818-33063e9ed2ec', 'loop_bars', '{"bars":[1,4],"tempo":100,"hands":"both","song_id":"0098b45c-bcd0-54af-846e-eb40d87b35bf","say":"Loop the opening: forte, exact, with real rests."}'::jsonb, 1),
  ('e44487c1-5122-5414-8eda-d39b173227e8', 'aea96193-0862-52ad-b818-33063e9ed2ec', 'metronome', '{"tempo":108,"hands":"both","song_id":"0098b45c-bcd0-54af-846e-eb40d87b35bf","say":"Play the exposition to the click."}'::jsonb, 2),
  ('1e5e0d5c-c29b-5c4d-9fbe-70aaec80876f', 'aea96193-0862-52ad-b818-33063e9ed2ec', 'follow_score', '{"hands":"both","song_id":"0098b45c-bcd0-54af-846e-eb40d87b35bf","say":"Play it through with louds and softs as they stand."}'::jsonb, 3),
  ('91fce621-eaf9-511e-a559-4af847f94f00', '8e2f84b7-b503-5afb-9e7c-f781c328fa5c', 'loop_bars', '{"bars":[3,6],"tempo":92,"hands":"left","song_id":"94e75ce7-b9bc-5191-a4c5-3b8467cf8901","say":"Loop the tale of the left hand, as a whisper."}'::jsonb, 1),
  ('1500e55c-68f1-5c1b-8e20-7d0e3cdc51a9', '8e2f84b7-b503-5afb-9e7c-f781c328fa5c', 'loop_bars', '{"bars":[3,10],"tempo":84,"hands":"both","song_id":"94e75ce7-b9bc-5191-a4c5-3b8467cf8901","say":"Add the chords: short, soft, exactly on the beat."}'::jsonb, 2),
  ('fc169abc-797f-59ab-b818-1fc32ccaf3c5', '8e2f84b7-b503-5afb-9e7c-f781c328fa5c', 'metronome', '{"tempo":100,"hands":"both","song_id":"94e75ce7-b9bc-5191-a4c5-3b8467cf8901","say":"Tell it to the click."}'::jsonb, 3),
  ('33eb138c-4858-5f58-b047-8eee6acdc49c', '9d4182d7-9a4a-5a20-aca4-80e340086d1c', 'follow_score', '{"hands":"right","study":{"kind":"chords","key":"Emin","metre":"2/4","hands":"right","level":5,"variant":3},"say":"Play chords in which only the top note is loud."}'::jsonb, 1),
  ('dd4a51b5-278e-5807-8cc7-1e9afcef7b60', '9d4182d7-9a4a-5a20-aca4-80e340086d1c', 'loop_bars', '{"bars":[1,4],"tempo":76,"hands":"both","song_id":"e3bef563-c85a-55f9-81cd-c62b5662f45c","say":"Loop the first song: the right hand sings, the left one keeps to the surface."}'::jsonb, 2),
  ('57230ef0-fa20-5b55-ae7d-f72a5c7f80f9', '9d4182d7-9a4a-5a20-aca4-80e340086d1c', 'loop_bars', '{"bars":[15,20],"tempo":72,"hands":"both","song_id":"e3bef563-c85a-55f9-81cd-c62b5662f45c","say":"Loop the change of roles, and hear the left hand begin to sing."}'::jsonb, 3),
  ('d7f49cb9-e713-5cbb-8dda-7b6dc555d01d', '9d4182d7-9a4a-5a20-aca4-80e340086d1c', 'follow_score', '{"hands":"both","song_id":"e3bef563-c85a-55f9-81cd-c62b5662f45c","say":"Play it through; each song must be understood on its own."}'::jsonb, 4),
  ('cf841334-5365-5963-8960-2f823468c961', '0b1a8017-3517-5a68-8551-d3c1ad291338', 'follow_score', '{"hands":"left","study":{"kind":"cadence","key":"Emin","metre":"4/4","hands":"left","level":5,"variant":1},"say":"Play the cadence in E minor; move only the fingers that must."}'::jsonb, 1),
  ('901e0036-c725-5a84-9f25-5812abb3a326', '0b1a8017-3517-5a68-8551-d3c1ad291338', 'loop_bars', '{"bars":[1,4],"tempo":54,"hands":"left","song_id":"835db603-ed3d-52dc-9cbc-5496bf43960e","say":"Loop four bars and say which finger moves."}'::jsonb, 2),
  ('b5fb4523-06aa-5bf4-a79c-d8e506be3d68', '0b1a8017-3517-5a68-8551-d3c1ad291338', 'loop_bars', '{"bars":[5,12],"tempo":54,"hands":"left","song_id":"835db603-ed3d-52dc-9cbc-5496bf43960e","say":"Go on in the same touch, softly and evenly."}'::jsonb, 3),
  ('0c8fd59c-d071-5420-9173-ff8c2ded283f', 'd5f3516c-89d8-5950-afb4-fd591dba618f', 'loop_bars', '{"bars":[1,8],"tempo":58,"hands":"both","song_id":"835db603-ed3d-52dc-9cbc-5496bf43960e","say":"Loop the first sighs; the second note is always softer."}'::jsonb, 1),
  ('a2ed3b6c-3e45-5f3a-9b40-536627622409', 'd5f3516c-89d8-5950-afb4-fd591dba618f', 'loop_bars', '{"bars":[16,18],"tempo":50,"hands":"both","song_id":"835db603-ed3d-52dc-9cbc-5496bf43960e","say":"Loop the outburst, slowly at first."}'::jsonb, 2),
  ('13821bd4-8b49-5063-9e16-f20d97f4c14a', 'd5f3516c-89d8-5950-afb4-fd591dba618f', 'follow_score', '{"hands":"both","song_id":"835db603-ed3d-52dc-9cbc-5496bf43960e","say":"Play it through with a single climax."}'::jsonb, 3),
  ('d01c8c28-2504-55f3-82ac-f941b7983288', 'e4ebbda2-9f72-5943-b8b9-adc91157881f', 'loop_bars', '{"bars":[1,4],"tempo":66,"hands":"both","song_id":"42154648-661d-5214-99dd-65c0b0ecc96e","say":"Loop two breaths with the pedal."}'::jsonb, 1),
  ('268dc760-1bb8-557f-8874-f4b6402cffcb', 'e4ebbda2-9f72-5943-b8b9-adc91157881f', 'loop_bars', '{"bars":[10,13],"tempo":56,"hands":"both","song_id":"42154648-661d-5214-99dd-65c0b0ecc96e","say":"Loop the wide chords; prepare them in the air."}'::jsonb, 2),
  ('987e029d-4343-5184-8cc1-0c076ab9035f', 'e4ebbda2-9f72-5943-b8b9-adc91157881f', 'follow_score', '{"hands":"both","song_id":"42154648-661d-5214-99dd-65c0b0ecc96e","say":"Play it through as a single memory of a dance."}'::jsonb, 3),
  ('233feaa2-8720-59ba-93f8-57e4f46f0d13', 'be2c6b7c-9772-5215-a53d-bd437a6f9c40', 'metronome', '{"bars":[1,4],"tempo":60,"hands":"left","song_id":"df8f520f-f1cf-5aa6-83af-41edc52b3781","say":"Swing the bell to the click."}'::jsonb, 1),
  ('9d98911e-03a8-5cc7-a6de-695a4659c234', 'be2c6b7c-9772-5215-a53d-bd437a6f9c40', 'loop_bars', '{"bars":[1,4],"tempo":60,"hands":"both","song_id":"df8f520f-f1cf-5aa6-83af-41edc52b3781","say":"Let the melody speak over the steady bell."}'::jsonb, 2),
  ('9cfec6e4-4a54-5b72-8789-977cbab8f09b', 'be2c6b7c-9772-5215-a53d-bd437a6f9c40', 'follow_score', '{"hands":"both","song_id":"df8f520f-f1cf-5aa6-83af-41edc52b3781","say":"Play it through as if you asked something."}'::jsonb, 3),
  ('16fa35db-dd98-5146-8a62-2154968f6c1c', '150940d3-9d56-53fb-9160-df20a6338de9', 'loop_bars', '{"bars":[1,4],"tempo":40,"hands":"both","song_id":"c4a757ce-4be5-5e9c-b42b-be6501e9141d","say":"Loop the loud line with a free arm."}'::jsonb, 1),
  ('4f83fa29-92a9-5bb5-9779-f8168bcfc20e', '150940d3-9d56-53fb-9160-df20a6338de9', 'loop_bars', '{"bars":[5,8],"tempo":40,"hands":"both","song_id":"c4a757ce-4be5-5e9c-b42b-be6501e9141d","say":"Loop the soft line; the bass walks down by half steps."}'::jsonb, 2),
  ('a51f8330-256b-5512-bf77-017bb323828f', '150940d3-9d56-53fb-9160-df20a6338de9', 'follow_score', '{"hands":"both","song_id":"c4a757ce-4be5-5e9c-b42b-be6501e9141d","say":"Play it through; three steps of loudness must be clear."}'::jsonb, 3),
  ('91b0a821-7c03-5bee-96c2-bd3c31cb76fd', 'e65a9475-af5d-5f6e-85a7-cf2e98885fb8', 'metronome', '{"tempo":96,"hands":"both","study":{"kind":"scale","key":"Cmaj","metre":"4/4","hands":"both","level":6,"variant":0},"say":"Play the scale of C in semiquavers to the click."}'::jsonb, 1),
  ('2a8c3bda-7501-536e-bcb0-8e314004fd5a', 'e65a9475-af5d-5f6e-85a7-cf2e98885fb8', 'loop_bars', '{"bars":[1,4],"tempo":80,"hands":"both","song_id":"31649da9-7d1a-5f2f-a36b-f7a960c52744","say":"Loop the theme; the left hand stays light."}'::jsonb, 2),
  ('7090aeda-408b-5d49-a58c-5a7857026b8f', 'e65a9475-af5d-5f6e-85a7-cf2e98885fb8', 'loop_bars', '{"bars":[5,8],"tempo":72,"hands":"right","song_id":"31649da9-7d1a-5f2f-a36b-f7a960c52744","say":"Loop the scales of the right hand; the thumb is silent."}'::jsonb, 3),
  ('8075da64-40ce-5c8b-9aeb-21ffea8e5ec1', '37110c20-1177-59e7-8859-937403035d19', 'loop_bars', '{"bars":[1,4],"tempo":54,"hands":"right","song_id":"618ae03f-a583-54c2-b70b-f1a767c527e6","say":"Loop the right hand; name each entry of the motif."}'::jsonb, 1),
  ('cfa25482-8a3e-5ddd-8b20-f73785b2a791', '37110c20-1177-59e7-8859-937403035d19', 'loop_bars', '{"bars":[1,4],"tempo":54,"hands":"left","song_id":"618ae03f-a583-54c2-b70b-f1a767c527e6","say":"Loop the left hand until it is as clear as the right."}'::jsonb, 2),
  ('cd52ca1e-30f0-5264-9130-8a2e5716f758', '37110c20-1177-59e7-8859-937403035d19', 'loop_bars', '{"bars":[5,7],"tempo":48,"hands":"both","song_id":"618ae03f-a583-54c2-b70b-f1a767c527e6","say":"Put the voices together bar by bar."}'::jsonb, 3),
  ('861cd224-cafb-5c6c-81cd-5db9ce1f099a', '6c7a3ea3-5e42-5e16-bdc4-43ee1e7af6a7', 'loop_bars', '{"bars":[1,7],"tempo":66,"hands":"both","song_id":"618ae03f-a583-54c2-b70b-f1a767c527e6","say":"Loop the first part with two different touches."}'::jsonb, 1),
  ('6cee3be7-5d6d-558b-bdb6-351107dbe43d', '6c7a3ea3-5e42-5e16-bdc4-43ee1e7af6a7', 'metronome', '{"tempo":66,"hands":"both","song_id":"618ae03f-a583-54c2-b70b-f1a767c527e6","say":"Play it to the click; neither voice is the accompaniment."}'::jsonb, 2),
  ('8abf0df0-b150-5c43-826d-935547890c33', '6c7a3ea3-5e42-5e16-bdc4-43ee1e7af6a7', 'follow_score', '{"hands":"both","study":{"kind":"sightReading","key":"Gmaj","metre":"4/4","hands":"both","level":6,"variant":1},"say":"Read two independent voices at first sight."}'::jsonb, 3)
on conflict (id) do update set lesson_id = excluded.lesson_id, type = excluded.type, config = excluded.config, order_idx = excluded.order_idx;
