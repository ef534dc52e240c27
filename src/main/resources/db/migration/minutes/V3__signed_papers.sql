-- The PDF as it was sent to be signed (no signature yet), and as it was after each signature. Those
-- who signed before there were signatures in the PDF have none here; what they signed by a confirmed
-- sign-in stands as it did.
create table minutes.signed_paper (
    meeting    uuid not null,
    version    int  not null,
    signatures int  not null check (signatures >= 0),
    pdf        uuid not null,
    primary key (meeting, version, signatures),
    foreign key (meeting, version) references minutes.version
);
create trigger signed_paper_is_append_only before update or delete or truncate
    on minutes.signed_paper for each statement execute function refuse_change();
