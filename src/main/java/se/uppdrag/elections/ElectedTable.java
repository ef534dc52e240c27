package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.elections.AuthorityResult.Candidate;
import se.uppdrag.elections.AuthorityResult.PartyElected;

/// Table `elections.elected`. Rows are only ever added.
@Repository
class ElectedTable {

    private record ElectedRow(
            String constituency, String party, boolean substitute, String name, String ground) {}

    private final JdbcClient jdbc;

    ElectedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(ResultId id, List<PartyElected> elected) {
        elected.forEach(one -> {
            insert(id, one, false, one.members());
            insert(id, one, true, one.substitutes());
        });
    }

    private void insert(
            ResultId id, PartyElected of, boolean substitute, List<Candidate> candidates) {
        int position = 0;
        for (var candidate : candidates) {
            jdbc.sql(
                            """
                            insert into elections.elected (result, constituency, party, substitute,
                                   position, name, ground)
                            values (:id, :constituency, :party, :substitute, :position, :name,
                                   :ground)
                            """)
                    .param("id", id.value())
                    .param("constituency", of.constituency())
                    .param("party", of.party())
                    .param("substitute", substitute)
                    .param("position", ++position)
                    .param("name", candidate.name())
                    .param("ground", candidate.ground())
                    .update();
        }
    }

    List<PartyElected> of(ResultId id) {
        var rows =
                jdbc.sql(
                                """
                                select constituency, party, substitute, name, ground
                                  from elections.elected
                                 where result = :id
                                 order by constituency, party, substitute, position
                                """)
                        .param("id", id.value())
                        .query(ElectedRow.class)
                        .list();
        record Of(String constituency, String party) {}
        var members = new LinkedHashMap<Of, List<Candidate>>();
        var substitutes = new LinkedHashMap<Of, List<Candidate>>();
        for (var row : rows) {
            var of = new Of(row.constituency(), row.party());
            var other = row.substitute() ? members : substitutes;
            other.computeIfAbsent(of, _ -> new ArrayList<>());
            (row.substitute() ? substitutes : members)
                    .computeIfAbsent(of, _ -> new ArrayList<>())
                    .add(new Candidate("", row.name(), row.ground()));
        }
        return members.entrySet().stream()
                .map(one ->
                        new PartyElected(
                                one.getKey().party(),
                                one.getKey().constituency(),
                                one.getValue(),
                                substitutes.getOrDefault(one.getKey(), List.of())))
                .toList();
    }
}
