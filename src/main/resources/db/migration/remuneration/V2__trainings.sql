-- A fee is also proposed from the attendance of a training, as for a duty outside meetings.
alter table remuneration.voucher drop constraint voucher_origin_check;
alter table remuneration.voucher add constraint voucher_origin_check
    check (origin in ('MEETING', 'POST', 'CLAIM', 'CORRECTION', 'TRAINING'));

-- That the fee of a training has been proposed for somebody who came: once.
create table remuneration.trained (
    training uuid not null,
    person   uuid not null,
    voucher  uuid not null unique references remuneration.voucher,
    primary key (training, person)
);
create trigger trained_stays before update or delete on remuneration.trained
    for each row execute function refuse_change();
