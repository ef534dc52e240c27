-- What kind of file it is and how large, which whoever fetches it is told anyway. Not its name: that
-- is written by whoever sent it.
create or replace view files.published_file as
select id, sha256, media_type, size from files.file;
