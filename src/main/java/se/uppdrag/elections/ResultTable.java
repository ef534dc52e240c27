package se.uppdrag.elections;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.elections.MunicipalCount.Constituency;
import se.uppdrag.elections.Result.DrawnLot;
import se.uppdrag.elections.Result.Source;

/// The tables of schema `elections`. Rows are only ever added.
@Repository
class ResultTable {

    private record Row(
            UUID id,
            int year,
            LocalDate electionDay,
            String municipalityCode,
            String municipality,
            int seats,
            int validVotes,
            String source,
            boolean confirmed) {}

    private record VotesRow(
            String constituency,
            String party,
            String name,
            int votes,
            @Nullable Integer officialSeats) {}

    private record ConstituencyRow(String code, String name, int fixedSeats) {}

    private record LotRow(String lot, String winners, String drawnBy, LocalDate drawnOn) {}

    private final JdbcClient jdbc;
    private final ElectedTable elected;

    ResultTable(JdbcClient jdbc, ElectedTable elected) {
        this.jdbc = jdbc;
        this.elected = elected;
    }

    void insert(
            ResultId id, AuthorityResult read, Source source, @Nullable PersonId by, Instant now) {
        var count = read.count();
        jdbc.sql(
                        """
                        insert into elections.result (id, year, election_day, municipality_code,
                               municipality, seats, valid_votes, source, read_by, read_at)
                        values (:id, :year, :day, :code, :name, :seats, :valid, :source, :by, :now)
                        """)
                .param("id", id.value())
                .param("year", count.year())
                .param("day", read.electionDay())
                .param("code", count.code())
                .param("name", count.name())
                .param("seats", count.seats())
                .param("valid", count.validVotes())
                .param("source", source.name())
                .param("by", by == null ? null : by.value())
                .param("now", Timestamp.from(now))
                .update();
        insertVotes(id, "", count.votes(), read, read.officialSeats());
        insertConstituencies(id, read);
        elected.insert(id, read.elected());
    }

    private void insertConstituencies(ResultId id, AuthorityResult read) {
        int position = 0;
        for (var one : read.count().constituencies()) {
            jdbc.sql(
                            """
                            insert into elections.constituency
                                   (result, position, code, name, fixed_seats)
                            values (:id, :position, :code, :name, :fixedSeats)
                            """)
                    .param("id", id.value())
                    .param("position", ++position)
                    .param("code", one.code())
                    .param("name", one.name())
                    .param("fixedSeats", one.fixedSeats())
                    .update();
            insertVotes(id, one.code(), one.votes(), read, Map.of());
        }
    }

    private void insertVotes(
            ResultId id,
            String constituency,
            Map<String, Integer> votes,
            AuthorityResult read,
            Map<String, Integer> official) {
        int position = 0;
        for (var party : votes.entrySet()) {
            jdbc.sql(
                            """
                            insert into elections.party_votes
                                   (result, constituency, position, party, name, votes,
                                    official_seats)
                            values (:id, :constituency, :position, :party, :name, :votes,
                                    :official)
                            """)
                    .param("id", id.value())
                    .param("constituency", constituency)
                    .param("position", ++position)
                    .param("party", party.getKey())
                    .param("name", read.partyNames().getOrDefault(party.getKey(), party.getKey()))
                    .param("votes", party.getValue())
                    .param("official", official.get(party.getKey()))
                    .update();
        }
    }

    void confirm(ResultId id, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into elections.confirmation (result, confirmed_by, confirmed_at)
                        values (:id, :by, :now)
                            on conflict (result) do nothing
                        """)
                .param("id", id.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void insertLot(ResultId id, String lot, DrawnLot drawn, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into elections.lot_outcome (result, lot, winners, drawn_by, drawn_on,
                               recorded_by, recorded_at)
                        values (:id, :lot, :winners, :drawnBy, :drawnOn, :by, :now)
                        """)
                .param("id", id.value())
                .param("lot", lot)
                .param("winners", String.join("|", drawn.winners()))
                .param("drawnBy", drawn.drawnBy())
                .param("drawnOn", drawn.drawnOn())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Result> find(ResultId id) {
        return jdbc.sql(
                        """
                        select r.id, r.year, r.election_day, r.municipality_code, r.municipality,
                               r.seats, r.valid_votes, r.source, c.result is not null as confirmed
                          from elections.result r
                          left join elections.confirmation c on c.result = r.id
                         where r.id = :id
                        """)
                .param("id", id.value())
                .query(Row.class)
                .optional()
                .map(this::result);
    }

    /// The one that counts for each year, newest first.
    List<ResultId> confirmed() {
        return jdbc.sql(
                        """
                        select distinct on (r.year) r.id
                          from elections.result r
                          join elections.confirmation c on c.result = r.id
                         order by r.year desc, c.confirmed_at desc
                        """)
                .query((row, _) -> new ResultId(row.getObject("id", UUID.class)))
                .list();
    }

    Optional<ResultId> confirmed(int year) {
        return jdbc.sql(
                        """
                        select r.id
                          from elections.result r
                          join elections.confirmation c on c.result = r.id
                         where r.year = :year
                         order by c.confirmed_at desc
                         limit 1
                        """)
                .param("year", year)
                .query((row, _) -> new ResultId(row.getObject("id", UUID.class)))
                .optional();
    }

    private Result result(Row row) {
        var id = new ResultId(row.id());
        var names = new LinkedHashMap<String, String>();
        var votes = new LinkedHashMap<String, Map<String, Integer>>();
        var official = new LinkedHashMap<String, Integer>();
        for (var one : votes(id)) {
            names.put(one.party(), one.name());
            if (one.officialSeats() != null) {
                official.put(one.party(), one.officialSeats());
            }
            votes.computeIfAbsent(one.constituency(), _ -> new LinkedHashMap<>())
                    .put(one.party(), one.votes());
        }
        var count = count(row, votes);
        var lots = drawn(id);
        var winners = new LinkedHashMap<String, List<String>>();
        lots.forEach((lot, drawn) -> winners.put(lot, drawn.winners()));
        return new Result(
                id,
                row.confirmed(),
                Source.valueOf(row.source()),
                new AuthorityResult(count, row.electionDay(), names, official, elected.of(id)),
                lots,
                Distribution.of(count, new LotOutcomes(winners)));
    }

    private List<VotesRow> votes(ResultId id) {
        return jdbc.sql(
                        """
                        select constituency, party, name, votes, official_seats
                          from elections.party_votes
                         where result = :id
                         order by constituency, position
                        """)
                .param("id", id.value())
                .query(VotesRow.class)
                .list();
    }

    private List<ConstituencyRow> constituencies(ResultId id) {
        return jdbc.sql(
                        """
                        select code, name, fixed_seats
                          from elections.constituency
                         where result = :id
                         order by position
                        """)
                .param("id", id.value())
                .query(ConstituencyRow.class)
                .list();
    }

    private MunicipalCount count(Row row, Map<String, Map<String, Integer>> votes) {
        return new MunicipalCount(
                row.year(),
                row.municipalityCode(),
                row.municipality(),
                row.seats(),
                row.validVotes(),
                votes.getOrDefault("", Map.of()),
                constituencies(new ResultId(row.id())).stream()
                        .map(one ->
                                new Constituency(
                                        one.code(),
                                        one.name(),
                                        one.fixedSeats(),
                                        votes.getOrDefault(one.code(), Map.of())))
                        .toList());
    }

    private Map<String, DrawnLot> drawn(ResultId id) {
        var lots = new LinkedHashMap<String, DrawnLot>();
        lots(id).forEach(one ->
                lots.put(
                        one.lot(),
                        new DrawnLot(
                                List.of(one.winners().split("\\|")),
                                one.drawnBy(),
                                one.drawnOn())));
        return lots;
    }

    private List<LotRow> lots(ResultId id) {
        return jdbc.sql(
                        """
                        select lot, winners, drawn_by, drawn_on
                          from elections.lot_outcome
                         where result = :id
                         order by recorded_at
                        """)
                .param("id", id.value())
                .query(LotRow.class)
                .list();
    }
}
