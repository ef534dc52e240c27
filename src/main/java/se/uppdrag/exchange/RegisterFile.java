package se.uppdrag.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.Role;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Organ;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.PersonDetails.Sex;
import se.uppdrag.register.Post;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The whole register as one JSON document: persons, organizations and memberships with the names
/// Popolo gives them, and beside them what Popolo has no word for. Dates called `end_date` are the
/// last day, as Popolo has it.
public record RegisterFile(
        String format,
        LocalDate made,
        List<PersonLine> persons,
        List<OrganizationLine> organizations,
        List<MembershipLine> memberships,
        List<AppointmentLine> appointments,
        List<AffiliationLine> affiliations,
        List<OfficeLine> offices,
        List<RuleLine> rules,
        List<TitleLine> titles,
        List<SubstituteLine> substitutes,
        List<SeatsLine> seats) {

    /// A file written before there were titles, substitutes for each member, or decisions on the
    /// number of seats, has none.
    @SuppressWarnings("NullAway")
    public RegisterFile {
        titles = titles == null ? List.of() : titles;
        substitutes = substitutes == null ? List.of() : substitutes;
        seats = seats == null ? List.of() : seats;
    }

    static final String FORMAT = "uppdraget-register-1";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    /// @param birthDate the year alone: `1980`
    public record PersonLine(
            UUID id,
            String name,
            String givenName,
            String familyName,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String birthDate,
            @Nullable Sex gender,
            Protection protection,
            @Nullable LocalDate emailPublicFrom,
            @Nullable LocalDate phonePublicFrom) {}

    /// @param classification `party`, or the kind of organ
    public record OrganizationLine(
            String id,
            String name,
            String classification,
            @Nullable String parentId,
            @Nullable LocalDate foundingDate,
            @Nullable Integer seats,
            @Nullable String authority,
            @Nullable String decidedBy,
            @Nullable String colour,
            @Nullable String darkColour,
            @Nullable Integer bench,
            @Nullable LocalDate dissolutionDate,
            @Nullable String abolishedBy) {

        static final String PARTY = "party";

        boolean party() {
            return classification.equals(PARTY);
        }

        Organ.Kind kind() {
            return Organ.Kind.valueOf(classification);
        }
    }

    public record MembershipLine(
            UUID personId,
            String organizationId,
            @Nullable String onBehalfOfId,
            Post role,
            int position,
            LocalDate startDate,
            @Nullable LocalDate endDate,
            String decidedBy,
            @Nullable String ballotGroup,
            @Nullable Departure endedBecause,
            @Nullable String endedBy,
            @Nullable UUID replacesId,
            @Nullable String constituency) {}

    public record AppointmentLine(
            UUID personId,
            Appointment.Kind kind,
            @Nullable String organizationId,
            @Nullable String party,
            LocalDate startDate,
            @Nullable LocalDate endDate,
            String decidedBy) {}

    public record AffiliationLine(
            UUID personId, @Nullable String party, LocalDate startDate, String source) {}

    public record OfficeLine(
            UUID personId,
            Role role,
            @Nullable String organizationId,
            LocalDate startDate,
            @Nullable LocalDate endDate) {}

    public record RuleLine(
            String organizationId,
            String rule,
            String value,
            LocalDate startDate,
            String decidedBy) {}

    public record TitleLine(
            UUID personId,
            @Nullable String organizationId,
            String title,
            int percent,
            @Nullable LocalDate electedOn,
            LocalDate startDate,
            @Nullable LocalDate endDate,
            String decidedBy) {}

    /// Who is named to serve for a member, and as which in her order.
    public record SubstituteLine(
            UUID personId,
            UUID memberId,
            String organizationId,
            int position,
            LocalDate startDate,
            @Nullable LocalDate endDate,
            String decidedBy) {}

    /// How many an organ should have from a day on; until the first, what it was founded with.
    public record SeatsLine(
            String organizationId, int seats, LocalDate startDate, String decidedBy) {}

    static JsonMapper mapper() {
        return JSON;
    }

    String written() {
        return JSON.writeValueAsString(this);
    }

    static RegisterFile read(InputStream file) throws IOException, UnreadableSheet {
        RegisterFile read;
        try {
            read = JSON.readValue(file, RegisterFile.class);
        } catch (JacksonException notOurs) {
            var at = notOurs.getLocation();
            throw new UnreadableSheet(
                    at == null ? 0 : Math.max(0, at.getLineNr()),
                    "",
                    "Filen är inte ett register i det format som Uppdraget skriver: "
                            + notOurs.getOriginalMessage());
        }
        if (!FORMAT.equals(read.format())) {
            throw new UnreadableSheet(
                    "format är ”%s”; ”%s” väntades.".formatted(read.format(), FORMAT));
        }
        return read.checked();
    }

    /// Whatever is referred to must be in the file.
    @SuppressWarnings("NullAway") // A file may leave out what a record of ours never does.
    RegisterFile checked() throws UnreadableSheet {
        if (persons == null
                || organizations == null
                || memberships == null
                || appointments == null
                || affiliations == null
                || offices == null
                || rules == null) {
            throw new UnreadableSheet("Någon av listorna saknas i filen.");
        }
        Set<UUID> people = persons.stream().map(PersonLine::id).collect(Collectors.toSet());
        var organs = organizations.stream().map(OrganizationLine::id).collect(Collectors.toSet());
        int number = 0;
        for (var one : memberships) {
            number++;
            known(people.contains(one.personId()), "memberships", number, "person_id");
            known(organs.contains(one.organizationId()), "memberships", number, "organization_id");
            known(
                    one.onBehalfOfId() == null || organs.contains(one.onBehalfOfId()),
                    "memberships",
                    number,
                    "on_behalf_of_id");
        }
        number = 0;
        for (var one : appointments) {
            number++;
            known(people.contains(one.personId()), "appointments", number, "person_id");
        }
        number = 0;
        for (var one : titles) {
            number++;
            known(people.contains(one.personId()), "titles", number, "person_id");
            known(
                    one.organizationId() == null || organs.contains(one.organizationId()),
                    "titles",
                    number,
                    "organization_id");
        }
        number = 0;
        for (var one : substitutes) {
            number++;
            known(people.contains(one.personId()), "substitutes", number, "person_id");
            known(people.contains(one.memberId()), "substitutes", number, "member_id");
            known(organs.contains(one.organizationId()), "substitutes", number, "organization_id");
        }
        number = 0;
        for (var one : seats) {
            number++;
            known(organs.contains(one.organizationId()), "seats", number, "organization_id");
        }
        return this;
    }

    private static void known(boolean there, String list, int number, String field)
            throws UnreadableSheet {
        if (!there) {
            throw new UnreadableSheet(
                    0,
                    "%s nr %d, %s".formatted(list, number, field),
                    "Det som pekas ut finns inte i filen.");
        }
    }
}
