-- The PDF is set from what was signed when somebody first asks for it, and is the same ever after.
create table minutes.paper (
    meeting uuid primary key references minutes.verified,
    pdf     uuid not null
);
create trigger paper_is_append_only before update or delete or truncate
    on minutes.paper for each statement execute function refuse_change();

insert into minutes.paper (meeting, pdf) select meeting, pdf from minutes.verified;

drop view minutes.published_minutes;
alter table minutes.verified drop column pdf;
create view minutes.published_minutes as
select v.meeting, v.version, v.text, v.html, encode(v.sha256, 'hex') as sha256,
       d.at as verified_at, d.notice
  from minutes.verified d
  join minutes.version v on v.meeting = d.meeting and v.version = d.version;
