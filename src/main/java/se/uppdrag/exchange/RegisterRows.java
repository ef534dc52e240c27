package se.uppdrag.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppdrag.exchange.RegisterFile.MembershipLine;
import se.uppdrag.exchange.RegisterFile.PersonLine;
import se.uppdrag.register.Departure;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.Post;
import se.uppdrag.web.CsvField;

/// The table that [RegisterCsv] writes, read back: persons and the posts they have held. Pure.
record RegisterRows(List<PersonLine> persons, List<MembershipLine> memberships) {

    RegisterRows {
        persons = List.copyOf(persons);
        memberships = List.copyOf(memberships);
    }

    /// @param organs addresses of the organs there are
    /// @param parties codes of the parties there are
    static RegisterRows read(InputStream file, Set<String> organs, Set<String> parties)
            throws IOException, UnreadableSheet {
        var gathered = new Gathering(organs, parties);
        CsvText.each(Sheet.bytes(file), gathered::take);
        return gathered.rows();
    }

    /// One row at a time: a register has no highest number of rows, but of bytes.
    private static final class Gathering {

        private final Set<String> organs;
        private final Set<String> parties;
        private final LinkedHashMap<UUID, PersonLine> persons = new LinkedHashMap<>();
        private final List<MembershipLine> memberships = new ArrayList<>();
        private List<String> heading = List.of();

        Gathering(Set<String> organs, Set<String> parties) {
            this.organs = organs;
            this.parties = parties;
        }

        void take(Sheet.Row row) throws UnreadableSheet {
            if (heading.isEmpty()) {
                heading = row.fields();
                for (var column : RegisterCsv.HEADING) {
                    if (!heading.contains(column) && !column.equals(RegisterCsv.CONSTITUENCY)) {
                        throw new UnreadableSheet(1, column, "Kolumnen saknas.");
                    }
                }
                return;
            }
            var cells = new Cells(row, heading);
            var person = cells.person();
            persons.putIfAbsent(person.id(), person);
            memberships.add(cells.membership(organs, parties));
        }

        RegisterRows rows() throws UnreadableSheet {
            if (heading.isEmpty()) {
                throw new UnreadableSheet("Filen är tom. En rad med kolumnnamn väntades först.");
            }
            return new RegisterRows(List.copyOf(persons.values()), memberships);
        }
    }

    private record Cells(Sheet.Row row, List<String> heading) {

        /// What stands in the column; nothing where it is empty. The apostrophe that keeps a
        /// spreadsheet from taking text for a formula is taken away again.
        private @Nullable String text(String column) {
            int at = heading.indexOf(column);
            var text = at < row.fields().size() ? row.fields().get(at) : "";
            var plain = CsvField.plain(text);
            return plain.isEmpty() ? null : plain;
        }

        private <T> @Nullable T value(String column, Function<String, T> reader, String expected)
                throws UnreadableSheet {
            var text = text(column);
            try {
                return text == null ? null : reader.apply(text);
            } catch (RuntimeException unreadable) {
                throw new UnreadableSheet(row.line(), column, expected);
            }
        }

        private <T> T needed(String column, Function<String, T> reader, String expected)
                throws UnreadableSheet {
            var value = value(column, reader, expected);
            if (value == null) {
                throw new UnreadableSheet(row.line(), column, expected);
            }
            return value;
        }

        private @Nullable LocalDate day(String column) throws UnreadableSheet {
            return value(column, LocalDate::parse, "Ett datum väntades, som 2026-10-15.");
        }

        PersonLine person() throws UnreadableSheet {
            var given = needed("fornamn", Function.identity(), "Förnamnet saknas.");
            var family = needed("efternamn", Function.identity(), "Efternamnet saknas.");
            return new PersonLine(
                    needed("person_id", UUID::fromString, "Personens id väntades."),
                    given + " " + family,
                    given,
                    family,
                    text("e_post"),
                    text("telefon"),
                    null,
                    null,
                    Protection.NONE,
                    null,
                    null);
        }

        MembershipLine membership(Set<String> organs, Set<String> parties) throws UnreadableSheet {
            var organ = needed("organ_id", Function.identity(), "Organet saknas.");
            if (!organs.contains(organ)) {
                throw new UnreadableSheet(
                        row.line(),
                        "organ_id",
                        "Det finns inget organ med adressen " + organ + ".");
            }
            var party = text("parti");
            if (party != null && !parties.contains(party)) {
                throw new UnreadableSheet(
                        row.line(), "parti", "Det finns inget parti som heter " + party + ".");
            }
            return new MembershipLine(
                    needed("person_id", UUID::fromString, "Personens id väntades."),
                    organ,
                    party,
                    needed("uppdrag", Post::valueOf, "Ett uppdrag väntades, som MEMBER."),
                    needed("nummer", Integer::valueOf, "Ett nummer väntades."),
                    needed("fran", LocalDate::parse, "Ett datum väntades, som 2026-10-15."),
                    day("till_och_med"),
                    needed("beslut", Function.identity(), "Beslutet saknas."),
                    text("gruppbeteckning"),
                    value("orsak", Departure::valueOf, "En orsak väntades, som RESIGNED."),
                    text("upphorde_genom"),
                    value("i_stallet_for", UUID::fromString, "Personens id väntades."),
                    text(RegisterCsv.CONSTITUENCY));
        }
    }
}
