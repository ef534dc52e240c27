-- A picture of a memorandum, as new pixels. The texts say where it stands and what it shows, by its
-- number, which is its own in every version.
create table drafting.picture (
    memorandum uuid not null references drafting.memorandum,
    number     int  not null check (number between 1 and 9999),
    -- The version it came with.
    version    int  not null,
    file       uuid not null,
    -- On the page, in pixels of a 96th of an inch; 0 where nobody has said.
    width      int  not null check (width between 0 and 2000),
    height     int  not null check (height between 0 and 2000),
    primary key (memorandum, number)
);
create trigger picture_is_append_only before update or truncate on drafting.picture
    for each statement execute function refuse_change();
create trigger picture_goes_when_discarded before delete on drafting.picture
    for each row execute function drafting.only_of_discarded();
create trigger picture_comes_before_the_end before insert on drafting.picture
    for each row execute function drafting.only_while_it_is_written();

-- Of what kind pictures are that did not come with the file's text.
alter table drafting.source add column left_out text[] not null default '{}';
