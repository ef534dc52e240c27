-- Material of an organ is for those who serve there; of trainings and everything else for all.
alter table learning.material add column organ text;
alter table learning.material add check (training is null or organ is null);

-- A folder in the municipality's archive that belongs to a training or to an organ.
create table learning.folder (
    id       uuid        primary key,
    remote   text        not null check (remote <> '' and length(remote) <= 300),
    training uuid        references learning.training,
    organ    text,
    added_at timestamptz not null,
    added_by uuid        not null,
    gone_at  timestamptz,
    check ((training is null) <> (organ is null))
);
create unique index on learning.folder (remote) where gone_at is null;

-- What of our own has been laid in such a folder, and its number there.
create table learning.exported (
    material uuid        not null references learning.material,
    folder   uuid        not null references learning.folder,
    remote   text        not null check (remote <> ''),
    at       timestamptz not null,
    by       uuid        not null,
    primary key (material, folder)
);

-- What was kept is read in another way from now on; the archive is asked again.
delete from learning.listing;
