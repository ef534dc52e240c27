package se.uppdrag.assignments;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.PersonDetails.Sex;
import se.uppdrag.web.EmailAddress;

/// What a person tells of herself, as it was typed.
record ContactForm(
        String email,
        String phone,
        boolean emailPublic,
        boolean phonePublic,
        String birthYear,
        String sex) {

    private static final int LONGEST = 120;

    static ContactForm read(Map<String, String> fields) {
        return new ContactForm(
                fields.getOrDefault("epost", "").strip(),
                fields.getOrDefault("telefon", "").strip(),
                fields.containsKey("visa-epost"),
                fields.containsKey("visa-telefon"),
                fields.getOrDefault("fodelsear", "").strip(),
                fields.getOrDefault("kon", ""));
    }

    static ContactForm of(Optional<PersonDetails> person) {
        return person.map(one ->
                        new ContactForm(
                                Objects.requireNonNullElse(one.email(), ""),
                                Objects.requireNonNullElse(one.phone(), ""),
                                one.emailPublicFrom() != null,
                                one.phonePublicFrom() != null,
                                one.birthYear() == null ? "" : one.birthYear().toString(),
                                one.sex() == null ? "" : one.sex().name()))
                .orElse(new ContactForm("", "", false, false, "", ""));
    }

    /// The key of what is wrong; empty when nothing is.
    String problem() {
        if (!email.isEmpty() && !EmailAddress.wellFormed(email)) {
            return "assignments.contact.email";
        }
        if (phone.length() > LONGEST || !phone.matches("[+0-9 ()/-]*")) {
            return "assignments.contact.phone";
        }
        return birthYear.isEmpty() || birthYear.matches("(19|20)\\d\\d")
                ? ""
                : "assignments.contact.year";
    }

    /// A consent has the day it was given; one that is taken back leaves nothing behind.
    PersonDetails changed(PersonDetails before, LocalDate today) {
        return new PersonDetails(
                before.id(),
                before.givenName(),
                before.familyName(),
                email.isEmpty() ? null : email,
                phone.isEmpty() ? null : phone,
                birthYear.isEmpty() ? null : Integer.valueOf(birthYear),
                sex.isEmpty() ? null : sex.equals("WOMAN") ? Sex.WOMAN : Sex.MAN,
                before.protection(),
                since(emailPublic, before.emailPublicFrom(), today),
                since(phonePublic, before.phonePublicFrom(), today));
    }

    private static @Nullable LocalDate since(
            boolean agreed, @Nullable LocalDate before, LocalDate today) {
        return !agreed ? null : before == null ? today : before;
    }
}
