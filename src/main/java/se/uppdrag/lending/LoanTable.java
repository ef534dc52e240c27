package se.uppdrag.lending;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;

/// Table `lending.loan`.
@Repository
class LoanTable {

    private static final String SELECT =
            """
            select id, meeting, person, device, lent_by, lent_at, code, code_until, collected_at,
                   ended_at, ended
              from lending.loan
            """;

    private final JdbcClient jdbc;

    LoanTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One at a time for each meeting, until the transaction ends.
    void lock(MeetingId meeting) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:meeting, 11))")
                .param("meeting", meeting.value().toString())
                .query(rows -> {});
    }

    void insert(Loan loan) {
        jdbc.sql(
                        """
                        insert into lending.loan (id, meeting, person, device, lent_by, lent_at,
                                                  code, code_until)
                        values (:id, :meeting, :person, :device, :by, :at, :code, :until)
                        """)
                .param("id", loan.id())
                .param("meeting", loan.meeting().value())
                .param("person", loan.person().value())
                .param("device", loan.device())
                .param("by", loan.lentBy().value())
                .param("at", Timestamp.from(loan.lentAt()))
                .param("code", loan.code())
                .param("until", Timestamp.from(loan.codeUntil()))
                .update();
    }

    /// As it is now, if it is still as it was before.
    ///
    /// @return false where somebody else was first
    boolean update(Loan before, Loan after) {
        return jdbc.sql(
                                """
                                update lending.loan
                                   set code = :code, code_until = :until, collected_at = :collected,
                                       ended_at = :endedAt, ended = :ended
                                 where id = :id and code = :before
                                   and (collected_at is null) = :unused and ended is null
                                """)
                        .param("id", after.id())
                        .param("code", after.code())
                        .param("until", Timestamp.from(after.codeUntil()))
                        .param("collected", timestamp(after.collectedAt()))
                        .param("endedAt", timestamp(after.endedAt()))
                        .param("ended", after.ended() == null ? null : after.ended().name())
                        .param("before", before.code())
                        .param("unused", before.collectedAt() == null)
                        .update()
                == 1;
    }

    Optional<Loan> find(UUID id) {
        return jdbc.sql(SELECT + " where id = :id").param("id", id).query(Loan.class).optional();
    }

    /// The newest first.
    List<Loan> of(MeetingId meeting) {
        return jdbc.sql(SELECT + " where meeting = :meeting order by lent_at desc, id")
                .param("meeting", meeting.value())
                .query(Loan.class)
                .list();
    }

    List<Loan> of(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " where id in (:ids)").param("ids", ids).query(Loan.class).list();
    }

    /// Those whose newest code was good after the moment: what a code may be one of.
    List<Loan> codedAfter(Instant since) {
        return jdbc.sql(SELECT + " where code_until > :since")
                .param("since", Timestamp.from(since))
                .query(Loan.class)
                .list();
    }

    /// Not ended, of a person's.
    List<Loan> standingOf(PersonId person) {
        return jdbc.sql(SELECT + " where person = :person and ended is null order by lent_at")
                .param("person", person.value())
                .query(Loan.class)
                .list();
    }

    /// Those that something has been lent for.
    List<UUID> meetings() {
        return jdbc.sql("select distinct meeting from lending.loan").query(UUID.class).list();
    }

    /// Removes those of a meeting that no device is in by.
    void deleteOver(MeetingId meeting) {
        jdbc.sql(
                        """
                        delete from lending.loan
                         where meeting = :meeting and (ended is not null or collected_at is null)
                        """)
                .param("meeting", meeting.value())
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
