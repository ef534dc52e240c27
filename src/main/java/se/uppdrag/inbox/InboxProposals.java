package se.uppdrag.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.initiatives.Kind;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.register.Standing;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registry;

/// Makes the proposals, anew each time somebody looks: a matter that was opened meanwhile by the
/// letter before is found by the next.
@Component
class InboxProposals {

    /// A letter shorter than this only says that the file is enclosed.
    private static final int COVERING_NOTE = 600;

    /// Whom it is to goes with the sort where something follows that it is about.
    private static final Pattern SORT =
            Pattern.compile(
                    "^(?:motion(?:en)?|interpellation(?:en)?|(?:enkel )?fråga)\\b"
                            + "(?:\\s+till\\s[^:]{1,80}?(?::|\\s[–-]|\\som\\b|\\sangående\\b)"
                            + "|(?!\\s+till\\b)\\s*(?:[:–-]|om\\b|angående\\b)?)\\s*",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// As mail programs write the head of a letter they forward.
    private static final Pattern FORWARDED =
            Pattern.compile(
                    "^[> \\t]*(?:subject|ämne|rubrik):[ \\t]*(.{1,200})$",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);

    private static final int FORWARDED_WITHIN = 20_000;
    private static final int FORWARDED_MOST = 20;

    private final Register register;
    private final Persons persons;
    private final Registry registry;
    private final LetterHandlingTable handlings;
    private final Clock clock;

    InboxProposals(
            Register register,
            Persons persons,
            Registry registry,
            LetterHandlingTable handlings,
            Clock clock) {
        this.register = register;
        this.persons = persons;
        this.registry = registry;
        this.handlings = handlings;
        this.clock = clock;
    }

    /// What is asked once for all the letters of a page.
    private record Known(
            Map<String, List<PersonDetails>> people,
            Map<String, String> matters,
            Organ assembly,
            Set<String> authorities) {}

    Map<LetterId, Proposal> of(List<Received> letters, Map<LetterId, List<Enclosed>> enclosed) {
        var known =
                new Known(
                        people(letters),
                        handlings.matters(
                                letters.stream()
                                        .flatMap(one -> one.read().refers().stream())
                                        .collect(Collectors.toSet())),
                        register.assembly(),
                        authorities());
        var proposals = new HashMap<LetterId, Proposal>();
        for (var letter : letters) {
            proposals.put(
                    letter.id(),
                    proposal(letter, enclosed.getOrDefault(letter.id(), List.of()), known));
        }
        return proposals;
    }

    private Set<String> authorities() {
        return register.organs(SwedishTime.dateOf(clock.instant())).stream()
                .map(Organ::authority)
                .collect(Collectors.toSet());
    }

    private Map<String, List<PersonDetails>> people(Collection<Received> letters) {
        if (letters.isEmpty()) {
            return Map.of();
        }
        var writers =
                letters.stream().map(one -> one.read().fromAddress()).collect(Collectors.toSet());
        return persons.reachedAt(writers).stream()
                .collect(
                        Collectors.groupingBy(one ->
                                Objects.requireNonNull(one.email())
                                        .strip()
                                        .toLowerCase(Locale.ROOT)));
    }

    private Proposal proposal(Received letter, List<Enclosed> enclosed, Known known) {
        var read = letter.read();
        var doubts = EnumSet.noneOf(Proposal.Doubt.class);
        var day = SwedishTime.dateOf(letter.arrivedAt());
        var organ = register.organ(letter.mailbox()).orElse(known.assembly());
        var subject = SubjectLine.read(read.subject(), organ.authority(), known.authorities());
        var matter = matter(subject, read, organ, known, doubts);
        var member = member(read.fromAddress(), known, day);
        var initiative = subject.initiative().filter(_ -> matter.isEmpty());
        if (initiative.isPresent() && member.isEmpty()) {
            doubts.add(Proposal.Doubt.NOT_FROM_A_MEMBER);
            initiative = Optional.empty();
        }
        if (read.checked().disowned()) {
            doubts.add(Proposal.Doubt.DISOWNED);
        } else if (initiative.isPresent() && !read.checked().answeredFor()) {
            doubts.add(Proposal.Doubt.NOT_VERIFIED);
        }
        return new Proposal(
                organ.slug(),
                matter,
                initiative.isPresent() ? named(subject.title()) : subject.title(),
                member.map(InboxProposals::sender).orElseGet(letter::senderName),
                member.map(Membership::person),
                initiative,
                written(read, enclosed),
                initiative
                        .filter(kind -> kind != Kind.MOTION)
                        .map(_ -> addressee(read, day))
                        .orElse(""),
                sensitive(read, enclosed, member.isPresent()),
                doubts);
    }

    private Optional<Matter> matter(
            SubjectLine subject,
            Received.Read read,
            Organ organ,
            Known known,
            Set<Proposal.Doubt> doubts) {
        var named = subject.matter().flatMap(registry::matter);
        if (named.isPresent()) {
            return named;
        }
        if (subject.matter().isPresent()) {
            doubts.add(Proposal.Doubt.NUMBER_IS_UNKNOWN);
        }
        return answered(read, known).or(() -> forwarded(read, organ, known));
    }

    /// What a forwarded letter was about, as its own subject says in the text.
    private Optional<Matter> forwarded(Received.Read read, Organ organ, Known known) {
        return FORWARDED
                .matcher(Lettering.cut(read.body(), FORWARDED_WITHIN))
                .results()
                .limit(FORWARDED_MOST)
                .flatMap(found ->
                        SubjectLine.read(found.group(1), organ.authority(), known.authorities())
                                .matter()
                                .stream())
                .flatMap(slug -> registry.matter(slug).stream())
                .findFirst();
    }

    private Optional<Matter> answered(Received.Read read, Known known) {
        return read.refers().stream()
                .map(mark -> slug(mark, known.matters()))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(registry::matter);
    }

    private static @Nullable String slug(String mark, Map<String, String> matters) {
        var letter = matters.get(mark);
        return letter != null
                ? letter
                : Bounce.ours(mark).map(receipt -> matters.get(receipt.toString())).orElse(null);
    }

    /// Somebody who serves in the assembly that day. An address that two have is nobody's.
    private Optional<Membership> member(String address, Known known, LocalDate day) {
        var people = known.people().getOrDefault(address.toLowerCase(Locale.ROOT), List.of());
        return people.size() == 1 ? serving(people.getFirst().id(), known, day) : Optional.empty();
    }

    private Optional<Membership> serving(PersonId person, Known known, LocalDate day) {
        return switch (register.standing(person, known.assembly().slug(), day)) {
            case Standing.Member(_, var membership) -> Optional.of(membership);
            case Standing.Alternate(_, var membership) -> Optional.of(membership);
            case Standing.None _ -> Optional.empty();
        };
    }

    private static String sender(Membership member) {
        return member.party() == null ? member.name() : member.name() + " (" + member.party() + ")";
    }

    /// `Motion: Cykelställ vid baden` is called `Cykelställ vid baden`.
    static String named(String title) {
        var found = SORT.matcher(title);
        var name = found.find() ? title.substring(found.end()).strip() : title;
        return name.isEmpty()
                ? title
                : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Written written(Received.Read read, List<Enclosed> enclosed) {
        var files =
                enclosed.stream()
                        .filter(one -> one.number() > 0 && !one.words().isBlank())
                        .toList();
        return Written.read(
                read.body().length() < COVERING_NOTE && files.size() == 1
                        ? files.getFirst().words()
                        : read.body());
    }

    /// The organ that is named, by the beginning of its name: `socialnämndens ordförande`.
    private String addressee(Received.Read read, LocalDate day) {
        var said = (read.subject() + "\n" + read.body()).toLowerCase(Locale.ROOT);
        return register.organs(day).stream()
                .filter(Organ::committee)
                .filter(organ -> said.contains(organ.name().toLowerCase(Locale.ROOT)))
                .map(Organ::slug)
                .findFirst()
                .orElse("");
    }

    private static Set<Sensitive> sensitive(
            Received.Read read, List<Enclosed> enclosed, boolean member) {
        var found = EnumSet.noneOf(Sensitive.class);
        if (!member && Sensitive.privateAddress(read.fromAddress().toLowerCase(Locale.ROOT))) {
            found.add(Sensitive.PRIVATE_ADDRESS);
        }
        if (Sensitive.identityNumber(read.subject() + " " + read.body())
                || enclosed.stream().anyMatch(one -> Sensitive.identityNumber(one.words()))) {
            found.add(Sensitive.IDENTITY_NUMBER);
        }
        if (enclosed.stream().anyMatch(one -> one.number() > 0 && one.words().isBlank())) {
            found.add(Sensitive.UNREAD_FILES);
        }
        return found;
    }
}
