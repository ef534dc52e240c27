-- SHA-512 of what a file holds, computed when it is asked for. Whoever asks for many keeps what was
-- answered: a content never changes, it is only emptied.
create view files.published_checksum as
select f.id, encode(sha512(c.bytes), 'hex') as sha512
  from files.file f
  join files.content c on c.sha256 = f.sha256
 where not exists (select from files.erased e where e.file = f.id);
