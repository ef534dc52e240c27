-- A letter that is larger than is held in memory, as it came, piece by piece (TF 2:9). Its `file` is
-- its head alone, and `whole` is false; where there are no pieces the rest is on the mail server.
create table inbox.piece (
    letter uuid  not null references inbox.letter,
    seq    int   not null check (seq > 0),
    bytes  bytea not null check (octet_length(bytes) > 0),
    primary key (letter, seq)
);
-- What is coded for the post is not made smaller by trying.
alter table inbox.piece alter column bytes set storage external;
create trigger piece_is_append_only before update or delete or truncate on inbox.piece
    for each statement execute function refuse_change();
