-- These two repeat the primary keys of their tables and cost time with every row.
drop index notes_session_id_idx;
drop index user_achievements_user_id_idx;

-- Without it, deleting one achievement reads the awards of everybody.
create index user_achievements_achievement_id_idx on user_achievements (achievement_id);
