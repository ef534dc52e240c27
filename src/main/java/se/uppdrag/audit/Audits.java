package se.uppdrag.audit;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.audit.Published.Finding;
import se.uppdrag.audit.Published.Report;
import se.uppdrag.audit.Sheet.Kind;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registration.Direction;
import se.uppdrag.registry.Registry;

/// The door to the workspace. Each act takes the open key of the one who acts: without it there is
/// nothing to read and nowhere to write.
@Service
@Transactional
public class Audits {

    private final Cabinet cabinet;
    private final AuditKeys keys;
    private final Auditors auditors;
    private final Inquiries inquiries;
    private final PublishedTable published;
    private final Registry registry;
    private final Clock clock;

    Audits(
            Cabinet cabinet,
            AuditKeys keys,
            Auditors auditors,
            Inquiries inquiries,
            PublishedTable published,
            Registry registry,
            Clock clock) {
        this.cabinet = cabinet;
        this.keys = keys;
        this.auditors = auditors;
        this.inquiries = inquiries;
        this.published = published;
        this.registry = registry;
        this.clock = clock;
    }

    /// The room; nothing for an expert, who has reviews alone.
    @Transactional(readOnly = true)
    Optional<Room> room(AuditRing.Open by) {
        return cabinet.room()
                .filter(room -> cabinet.readable(room, by, auditors.today()))
                .map(room -> Room.of(cabinet.read(room, by)));
    }

    /// The reviews she may read, with what the plan says of each. An expert's key opens no room, so
    /// the plan of a review is the first sheet of its own folder too.
    @Transactional(readOnly = true)
    List<Review> reviews(AuditRing.Open by) {
        var room = cabinet.room().orElseThrow();
        return cabinet.folders(by.key(), auditors.today()).stream()
                .filter(folder -> !folder.equals(room))
                .flatMap(folder -> review(by, folder).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<Review> review(AuditRing.Open by, UUID folder) {
        if (!cabinet.readable(folder, by, auditors.today())) {
            return Optional.empty();
        }
        var sheets = cabinet.read(folder, by);
        return sheets.stream()
                .findFirst()
                .filter(first -> first.kind() == Kind.REVIEW)
                .map(first -> Review.of(Review.Plan.of(first), sheets.subList(1, sheets.size())));
    }

    public void addRisk(AuditRing.Open by, Room.Risk risk) {
        cabinet.write(room(), by, Kind.RISK, risk.fields());
    }

    /// @param plan with an id nobody has used
    public UUID plan(AuditRing.Open by, Review.Plan plan) {
        cabinet.add(plan.id(), false, keys.readers());
        cabinet.write(plan.id(), by, Kind.REVIEW, plan.fields());
        cabinet.write(room(), by, Kind.REVIEW, plan.fields());
        return plan.id();
    }

    public void note(AuditRing.Open by, UUID review, String text) {
        cabinet.write(review, by, Kind.NOTE, Map.of("text", text));
    }

    public void find(
            AuditRing.Open by, UUID review, String organ, String text, Review.Grade grade) {
        cabinet.write(
                review,
                by,
                Kind.FINDING,
                Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "organ",
                        organ,
                        "text",
                        text,
                        "grad",
                        grade.name()));
    }

    /// An auditor who is disqualified says so herself and takes no part (KL 12:14–17).
    public void recuse(AuditRing.Open by, UUID review, String reason) {
        cabinet.write(
                review, by, Kind.RECUSED, Map.of("person", by.person().toString(), "skal", reason));
    }

    /// The report as it is to read, in place of what was written before.
    public void draft(AuditRing.Open by, UUID review, String text) {
        cabinet.write(review, by, Kind.DRAFT, Map.of("text", text));
    }

    private UUID room() {
        return cabinet.room().orElseThrow();
    }

    /// Asks an organ something. The question is public from now on; the review remembers it.
    public Outcome<UUID> ask(
            AuditRing.Open by,
            UUID review,
            Organ organ,
            String from,
            String subject,
            String text,
            LocalDate answerBy) {
        var inquiry = inquiries.ask(organ, from, subject, text, answerBy);
        cabinet.write(review, by, Kind.QUESTION, Map.of("id", inquiry.id().toString()));
        return granted(inquiry.id());
    }

    Outcome<String> engage(AuditRing.Open by, UUID review, UUID expert, LocalDate until) {
        return keys.admitExpert(by, review, expert, until)
                .map(name -> {
                    cabinet.write(
                            review,
                            by,
                            Kind.EXPERT,
                            Map.of("namn", name, "till", until.toString()));
                    return name;
                });
    }

    /// The report as it is written becomes public, with the findings, and goes to the assembly.
    ///
    /// @param from the auditors, as the registry is to have them
    public Outcome<String> publish(AuditRing.Open by, UUID folder, String from) {
        var review = review(by, folder).orElseThrow();
        if (!review.report().isEmpty()) {
            return refused(AuditRefusal.REVIEW_IS_REPORTED);
        }
        if (review.draft().isBlank()) {
            return refused(AuditRefusal.NOTHING_TO_PUBLISH);
        }
        var now = clock.instant();
        var plan = review.plan();
        var matter =
                registry.open(
                        auditors.assembly(),
                        Matter.Kind.MATTER,
                        plan.title(),
                        new Registration(
                                        Direction.RECEIVED,
                                        from,
                                        plan.title(),
                                        now,
                                        review.draft(),
                                        null)
                                .atOnce());
        var slug = slug(plan);
        var findings = new ArrayList<Finding>();
        for (var one : review.findings()) {
            findings.add(
                    new Finding(
                            UUID.randomUUID(),
                            slug,
                            findings.size() + 1,
                            one.organ(),
                            one.grade(),
                            one.text()));
        }
        published.insert(
                new Report(
                        slug,
                        plan.year(),
                        plan.kind(),
                        plan.title(),
                        plan.organs(),
                        review.draft(),
                        now,
                        matter.slug()),
                findings);
        cabinet.write(folder, by, Kind.PUBLISHED, Map.of("slug", slug));
        return granted(slug);
    }

    /// `2026-granskning-av-upphandling`; with a number where there is one of that name.
    private String slug(Review.Plan plan) {
        var plain =
                Normalizer.normalize(plan.title().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        var slug = plan.year() + "-" + plain;
        int number = 2;
        var free = slug;
        while (published.report(free).isPresent()) {
            free = slug + "-" + number++;
        }
        return free;
    }
}
