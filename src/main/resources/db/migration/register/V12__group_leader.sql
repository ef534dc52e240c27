-- A party's group leader is known, so that what goes to group leaders need not be typed.
do $$
declare
    one text;
begin
    for one in select conname from pg_constraint
                where conrelid = 'register.appointment'::regclass and contype = 'c'
                  and pg_get_constraintdef(oid) like '%POLITICAL_SECRETARY%' loop
        execute format('alter table register.appointment drop constraint %I', one);
    end loop;
end $$;
alter table register.appointment
    add constraint appointment_kind_check
        check (kind in ('STAFF_REPRESENTATIVE', 'STAFF_SUBSTITUTE', 'ATTENDANCE_RIGHT',
            'POLITICAL_SECRETARY', 'GROUP_LEADER', 'LAY_AUDITOR', 'DIRECTOR', 'HEAD')),
    add constraint appointment_organ_check
        check (organ is not null or kind in ('POLITICAL_SECRETARY', 'GROUP_LEADER', 'DIRECTOR')),
    add constraint appointment_party_check
        check ((party is not null) = (kind in ('POLITICAL_SECRETARY', 'GROUP_LEADER')));
