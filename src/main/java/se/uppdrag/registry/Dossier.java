package se.uppdrag.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A whole matter with everything in it (`akt`), as it leaves for the archive and comes from it.
/// Holds what is secret too: it is for the one who keeps the diarium.
///
/// @param facts what is registered of the matter
/// @param parties those it concerns, also those it no longer does; none in a package from before
///   they went with it
/// @param marks of what it is really about; none in a package from before they were kept
/// @param way the way it has gone, in order
/// @param changes everything that has been done to it, with what stood there before
public record Dossier(
        UUID id,
        Facts facts,
        @Nullable List<MatterParty> parties,
        @Nullable List<Marked> marks,
        List<Paper> papers,
        List<Way> way,
        List<Done> changes,
        List<Referral> referrals,
        List<Link> links) {

    /// @param subject what is shown of it
    /// @param secretSubject what it is really about, where that is something else
    public record Facts(
            String authority,
            int year,
            int number,
            String dnr,
            String slug,
            Matter.Kind kind,
            boolean secret,
            String subject,
            @Nullable String secretSubject,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String closedBy,
            @Nullable String responsibleName,
            @Nullable String planClass) {}

    /// A document, with the copies in which what must not be read is gone.
    ///
    /// @param registered what was registered, where it has been corrected since
    /// @param disposed by which decision its content is gone; nothing while it is there
    public record Paper(
            int number,
            Registration.Direction direction,
            LocalDate onDate,
            Instant at,
            @Nullable String counterparty,
            String subject,
            Registered registered,
            @Nullable String publicCounterparty,
            @Nullable String publicSubject,
            boolean marked,
            Document.Gate gate,
            @Nullable LocalDate correctedOn,
            @Nullable String body,
            @Nullable Content file,
            @Nullable String disposed,
            List<Marked> marks,
            List<Passage> passages,
            List<Copied> copies) {

        /// Whether anything of it is kept from the public.
        public boolean withheld() {
            return marked
                    || !Objects.equals(counterparty, publicCounterparty)
                    || !subject.equals(publicSubject);
        }
    }

    public record Registered(@Nullable String counterparty, String subject) {}

    /// A file, by where it is.
    ///
    /// @param file in this program; another's is another
    /// @param path where it lies in what was packed; empty where it is not packed
    public record Content(UUID file, String name, String mediaType, long size, String path) {

        public Content at(String place) {
            return new Content(file, name, mediaType, size, place);
        }
    }

    /// @param field `COUNTERPARTY` or `SUBJECT`; none for the document as a whole
    /// @param act `SET`, `RENEWED` or `LIFTED`
    /// @param provision of OSL, `21:1`; none where the mark was lifted
    /// @param what the provision is about
    public record Marked(
            @Nullable String field,
            String act,
            @Nullable String provision,
            String what,
            LocalDate onDate,
            String authority,
            String note,
            String byName,
            Instant at) {}

    /// What was confirmed when it was let through the gate, or held.
    public record Passage(boolean opened, String note, String byName, Instant at) {}

    /// @param shown when it was put in the public diarium; nothing where it never was
    public record Copied(
            int number,
            @Nullable String body,
            @Nullable Content file,
            int places,
            String byName,
            Instant at,
            @Nullable Instant shown) {}

    public record Way(LocalDate onDate, String kind, String detail, @Nullable String link) {}

    public record Done(
            @Nullable Integer document,
            String what,
            String was,
            String becomes,
            String reason,
            String byName,
            Instant at) {}

    public record Referral(
            String recipient,
            LocalDate sentOn,
            LocalDate answerBy,
            @Nullable String how,
            @Nullable LocalDate endedOn) {}

    /// Where it came from or went.
    ///
    /// @param here whether this is the end it went from
    public record Link(String kind, boolean here, String dnr, String slug, LocalDate onDate) {}

    /// How many of its documents still have their content.
    public int whole() {
        return (int) papers.stream().filter(one -> one.disposed() == null).count();
    }

    /// Whether any of it warns of secrecy.
    public boolean secrecy() {
        return facts.secret()
                || facts.secretSubject() != null
                || papers.stream().anyMatch(Paper::withheld);
    }
}
