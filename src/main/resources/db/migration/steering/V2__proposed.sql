-- Words in minutes that looked like a commission and are none.
create table steering.passed_over (
    meeting uuid        not null,
    section int         not null,
    at      timestamptz not null,
    by      uuid        not null,
    primary key (meeting, section)
);
create trigger passed_over_stays before update or delete on steering.passed_over
    for each row execute function refuse_change();
