-- A proposal that came on paper or by mail, and was taken down by the registrar. There need be no
-- mailbox to confirm it from: the paper is what has come in.
alter table petitions.proposal add column on_paper boolean not null default false;
alter table petitions.proposal drop constraint proposal_email_check;
alter table petitions.proposal add check (on_paper or email <> '');
alter table petitions.proposal add check (not on_paper or confirmed_at is not null);

-- What the assembly answered those who called for a referendum (KL 5:36–37).
create table petitions.referendum_answer (
    list    uuid        primary key references petitions.signature_list,
    answer  text        not null check (answer in ('HELD', 'VOTED_DOWN', 'NOT_OURS')),
    on_date date        not null,
    -- The paragraph of the minutes.
    section text        not null check (section <> ''),
    present int         not null check (present >= 0),
    against int         not null check (against between 0 and present),
    by_name text        not null,
    at      timestamptz not null,
    check (answer <> 'VOTED_DOWN' or 3 * against >= 2 * present and present > 0)
);
create trigger referendum_answer_is_append_only
    before update or delete or truncate on petitions.referendum_answer
    for each statement execute function refuse_change();
