create schema rehearsal;

-- A try of the hall's network before a meeting: so many rounds, at times that follow from the start.
create table rehearsal.run (
    id         uuid        primary key,
    meeting    uuid        not null,
    started_at timestamptz not null,
    started_by uuid        not null,
    -- Members the program plays itself, so that as many answer at once as in a real vote.
    simulated  int         not null check (simulated >= 0)
);
create index on rehearsal.run (meeting, started_at desc);

-- What one device answered in one round. Written as a vote is: on disk before it is acknowledged.
create table rehearsal.answer (
    run     uuid not null references rehearsal.run,
    round   int  not null check (round > 0),
    device  uuid not null,
    -- Nobody where the program plays the member.
    person  uuid,
    -- From the press to the acknowledgement, as the device saw it; told with its next answer.
    took_ms int  check (took_ms >= 0),
    primary key (run, round, device)
);
