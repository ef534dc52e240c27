package se.uppdrag.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.SignedIn;
import se.uppdrag.register.Organ;

/// The door for those who answer requests for documents: what may be meant, and what is in it. Only
/// for the one who keeps the diarium it stands in; whether it may be handed out is hers to try.
@Service
@Transactional(readOnly = true)
public class HandingOut {

    /// A document that may be the one that is wanted.
    ///
    /// @param reference as it is written in the answer: `KS 2026.0188 2`
    public record Proposal(String reference, String subject, String href, boolean marked) {}

    /// @param marked whether a mark warns of it
    public record Content(
            String title, boolean marked, @Nullable String body, @Nullable UUID file) {}

    private static final int PROPOSED = 10;
    private static final int LETTERS = 4;
    private static final int WORDS = 12;

    private final Desk desk;
    private final SecrecyTable table;
    private final RegistryKeepers keepers;
    private final JdbcClient jdbc;

    HandingOut(Desk desk, SecrecyTable table, RegistryKeepers keepers, JdbcClient jdbc) {
        this.desk = desk;
        this.table = table;
        this.keepers = keepers;
        this.jdbc = jdbc;
    }

    /// The organs whose requests the person answers; none for most.
    public List<Organ> organs(SignedIn who) {
        return keepers.organs(who);
    }

    /// Those that have a diarium.
    public List<Organ> all() {
        return keepers.organs();
    }

    public List<SecrecyChoice> provisions() {
        return table.provisions().stream()
                .map(one -> new SecrecyChoice(one.id(), one.cited() + " OSL – " + one.what()))
                .toList();
    }

    public record SecrecyChoice(String id, String name) {}

    /// Found by the words of what is wanted, the most alike first.
    public List<Proposal> proposals(SignedIn who, String wanted) {
        var words =
                Arrays.stream(wanted.split("[^\\p{L}\\d]+"))
                        .filter(word -> word.length() >= LETTERS)
                        .distinct()
                        .limit(WORDS)
                        .map(word -> "%" + word + "%")
                        .toArray(String[]::new);
        var authorities = keepers.organs(who).stream().map(Organ::authority).distinct().toList();
        if (words.length == 0 || authorities.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        with near as (
                            (select document from registry.standing
                              where subject ilike any (:words) limit 300)
                            union
                            (select d.id from registry.matter m
                               join registry.document d on d.matter = m.id
                              where (m.dnr || ' ' || m.subject) ilike any (:words) limit 300))
                        select m.dnr || ' ' || d.number as reference, s.subject,
                               '/administration/diarium/' || m.slug || '/' || d.number as href,
                               s.secrecy = 'SECRET'
                               or s.public_counterparty is distinct from s.counterparty
                               or s.public_subject is distinct from s.subject as marked
                          from near n
                          join registry.standing s on s.document = n.document
                          join registry.document d on d.id = n.document
                          join registry.matter m on m.id = d.matter
                         where m.authority in (:authorities)
                         order by (select count(*) from unnest(:words) word
                                    where m.dnr || ' ' || m.subject || ' ' || s.subject
                                          ilike word) desc, d.at desc
                         limit :atMost
                        """)
                .param("words", words)
                .param("authorities", authorities)
                .param("atMost", PROPOSED)
                .query(Proposal.class)
                .list();
    }

    /// @param reference `KS 2026.0188 2`, or with a copy: `KS 2026.0188 2 kopia 1`
    public Optional<Content> content(SignedIn who, String reference) {
        var parts = reference.strip().replaceAll("\\s+", " ").split("(?i) kopia ");
        int last = parts[0].lastIndexOf(' ');
        if (last < 0 || !parts[0].substring(last + 1).matches("\\d{1,6}")) {
            return Optional.empty();
        }
        var copy = parts.length > 1 ? parts[1].strip() : "";
        int number = Integer.parseInt(parts[0].substring(last + 1));
        return desk.find(Desk.slug(parts[0].substring(0, last)))
                .filter(matter -> keepers.keeps(who, matter))
                .flatMap(matter -> table.find(matter.id(), number))
                .flatMap(document -> content(document, reference.strip(), copy));
    }

    private Optional<Content> content(Document document, String title, String copy) {
        if (copy.isEmpty()) {
            return Optional.of(
                    new Content(title, document.withholds(), document.body(), document.file()));
        }
        return table.copies(document.id()).stream()
                .filter(one -> copy.equals(Integer.toString(one.number())))
                .findFirst()
                .map(one -> new Content(title, false, one.body(), one.file()));
    }
}
