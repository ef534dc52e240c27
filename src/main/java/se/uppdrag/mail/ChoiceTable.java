package se.uppdrag.mail;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;
import se.uppdrag.mail.Kind.Choice;

/// Tables `mail.choice` and `mail.hour`: what each person has said she wants.
@Repository
class ChoiceTable {

    /// When the working day begins.
    static final int USUAL_HOUR = 7;

    private record Row(String kind, Kind.Way letters, boolean push) {}

    private final JdbcClient jdbc;

    ChoiceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every kind, as she has chosen or as it begins.
    Map<Kind, Choice> of(PersonId person) {
        var all = new EnumMap<Kind, Choice>(Kind.class);
        for (var kind : Kind.values()) {
            all.put(kind, kind.first());
        }
        jdbc.sql("select kind, letters, push from mail.choice where person = :person")
                .param("person", person.value())
                .query(Row.class)
                .list()
                .forEach(row ->
                        all.put(Kind.valueOf(row.kind()), new Choice(row.letters(), row.push())));
        return all;
    }

    Choice of(PersonId person, Kind kind) {
        return jdbc.sql(
                        """
                        select kind, letters, push from mail.choice
                         where person = :person and kind = :kind
                        """)
                .param("person", person.value())
                .param("kind", kind.name())
                .query(Row.class)
                .optional()
                .map(row -> new Choice(row.letters(), row.push()))
                .orElse(kind.first());
    }

    int hour(PersonId person) {
        return jdbc.sql("select hour from mail.hour where person = :person")
                .param("person", person.value())
                .query(Integer.class)
                .optional()
                .orElse(USUAL_HOUR);
    }

    void put(PersonId person, Map<Kind, Choice> choices, int hour) {
        choices.forEach((kind, choice) ->
                jdbc.sql(
                                """
                                insert into mail.choice (person, kind, letters, push)
                                values (:person, :kind, :letters, :push)
                                    on conflict (person, kind) do update
                                   set letters = excluded.letters, push = excluded.push
                                """)
                        .param("person", person.value())
                        .param("kind", kind.name())
                        .param("letters", choice.letters().name())
                        .param("push", choice.push())
                        .update());
        jdbc.sql(
                        """
                        insert into mail.hour (person, hour) values (:person, :hour)
                            on conflict (person) do update set hour = excluded.hour
                        """)
                .param("person", person.value())
                .param("hour", hour)
                .update();
    }
}
