package se.uppdrag.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import se.uppdrag.hostile.Parser;

/// What reads lists of who has been elected, and a whole register.
public final class ExchangeParsers {

    private static final String REGISTER =
            """
            {"format":"uppdraget-register-1","made":"2026-03-05",
             "persons":[{"id":"00000000-0000-0000-0000-000000000007","given_name":"Åsa",
              "family_name":"Ek"}],
             "organizations":[{"id":"kf","name":"Kommunfullmäktige"}],
             "memberships":[{"person_id":"00000000-0000-0000-0000-000000000007",
              "organization_id":"kf","start_date":"2022-10-15"}],
             "appointments":[],"affiliations":[],"offices":[],"rules":[],
             "titles":[],"substitutes":[],
             "seats":[{"organization_id":"kf","seats":51,"start_date":"2022-10-15"}]}
            """;

    private ExchangeParsers() {}

    public static List<Parser> all() {
        var lists = new ArrayList<>(Parser.bytes(CouncilListTests.PLAIN));
        lists.add(workbook());
        return List.of(
                Parser.of(
                        "vilka som valts (CSV, XLSX)",
                        lists,
                        CouncilListTests::read,
                        UnreadableSheet.class,
                        IOException.class),
                Parser.of(
                        "registerfil (JSON)",
                        Parser.bytes(REGISTER),
                        bytes -> {
                            try {
                                RegisterFile.read(new ByteArrayInputStream(bytes));
                            } catch (UnreadableSheet told) {
                                told.in("register.json");
                            }
                        },
                        IOException.class));
    }

    private static byte[] workbook() {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Prov", "1.0")) {
            var sheet = book.newWorksheet("Valda");
            var row = 0;
            for (var line : CouncilListTests.PLAIN.lines().toList()) {
                int column = 0;
                for (var cell : line.split(";")) {
                    sheet.value(row, column++, cell);
                }
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
