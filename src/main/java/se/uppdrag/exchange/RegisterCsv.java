package se.uppdrag.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppdrag.exchange.RegisterFile.MembershipLine;
import se.uppdrag.exchange.RegisterFile.OrganizationLine;
import se.uppdrag.exchange.RegisterFile.PersonLine;
import se.uppdrag.web.CsvField;

/// The register as a table for a spreadsheet: one row for each post that was ever held.
final class RegisterCsv {

    /// Not in files from before it was kept.
    static final String CONSTITUENCY = "valkrets";

    static final List<String> HEADING =
            List.of(
                    "person_id",
                    "namn",
                    "parti",
                    "organ_id",
                    "organ",
                    "uppdrag",
                    "nummer",
                    "fran",
                    "till_och_med",
                    "beslut",
                    "gruppbeteckning",
                    "upphorde_genom",
                    "e_post",
                    "telefon",
                    "fornamn",
                    "efternamn",
                    "orsak",
                    "i_stallet_for",
                    CONSTITUENCY);

    private RegisterCsv() {}

    /// With a byte order mark and semicolons, as spreadsheets here expect it.
    static String of(RegisterFile file) {
        Map<UUID, PersonLine> people =
                file.persons().stream()
                        .collect(Collectors.toMap(PersonLine::id, Function.identity()));
        Map<String, String> organs =
                file.organizations().stream()
                        .collect(
                                Collectors.toMap(
                                        OrganizationLine::id, OrganizationLine::name, (a, _) -> a));
        return file.memberships().stream()
                .map(one -> row(one, people.get(one.personId()), organs))
                .collect(
                        Collectors.joining(
                                "\r\n", "\uFEFF" + String.join(";", HEADING) + "\r\n", "\r\n"));
    }

    private static String row(
            MembershipLine one, @Nullable PersonLine person, Map<String, String> organs) {
        return String.join(
                ";",
                one.personId().toString(),
                CsvField.of(person == null ? null : person.name()),
                CsvField.of(one.onBehalfOfId()),
                CsvField.of(one.organizationId()),
                CsvField.of(organs.get(one.organizationId())),
                one.role().name(),
                Integer.toString(one.position()),
                one.startDate().toString(),
                one.endDate() == null ? "" : one.endDate().toString(),
                CsvField.of(one.decidedBy()),
                CsvField.of(one.ballotGroup()),
                CsvField.of(one.endedBy()),
                CsvField.of(person == null ? null : person.email()),
                CsvField.of(person == null ? null : person.phone()),
                CsvField.of(person == null ? null : person.givenName()),
                CsvField.of(person == null ? null : person.familyName()),
                one.endedBecause() == null ? "" : one.endedBecause().name(),
                one.replacesId() == null ? "" : one.replacesId().toString(),
                CsvField.of(one.constituency()));
    }
}
