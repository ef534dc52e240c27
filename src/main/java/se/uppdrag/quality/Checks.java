package se.uppdrag.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import se.uppdrag.access.PersonId;
import se.uppdrag.assignments.Vacancies;
import se.uppdrag.law.NationalNumber;
import se.uppdrag.quality.Finding.Check;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;

/// Looks through the register as it is on a day. Pure.
final class Checks {

    private static final int FEWEST_SUBSTITUTES = 2;
    private static final String FILE = "/administration/personer/";

    private final List<Organ> organs;
    private final List<Membership> ever;
    private final Won won;
    private final LocalDate on;
    private final List<Finding> found = new ArrayList<>();

    private Checks(List<Organ> organs, List<Membership> ever, Won won, LocalDate on) {
        this.won = won;
        this.organs = organs;
        this.ever = ever;
        this.on = on;
    }

    /// @param organs those that exist on the day
    /// @param ever every post ever held
    /// @param won what the election in force gave
    static List<Finding> of(List<Organ> organs, List<Membership> ever, Won won, LocalDate on) {
        var checks = new Checks(organs, ever, won, on);
        organs.forEach(checks::organ);
        checks.people();
        return checks.found.stream().sorted(Comparator.comparing(Finding::check)).toList();
    }

    private void organ(Organ organ) {
        var own = ever.stream().filter(one -> one.organ().equals(organ.slug())).toList();
        var now = own.stream().filter(one -> one.on(on)).toList();
        var members = now.stream().filter(one -> one.post().member()).toList();
        var substitutes = now.stream().filter(one -> !one.post().member()).toList();
        var page = "/organ/" + organ.slug();
        if (members.isEmpty()) {
            if (!own.isEmpty()) {
                add(Check.TERM_IS_OVER, elect(organ), organ.name());
            }
            return;
        }
        size(organ, members, substitutes);
        if (members.stream().noneMatch(one -> one.post() == Post.CHAIR)) {
            add(Check.NO_CHAIR, "/administration/presidium?organ=" + organ.slug(), organ.name());
        }
        int empty = Vacancies.in(organ, own, on).size();
        if (empty > 0) {
            add(Check.VACANCY, "/administration/vakanser", organ.name(), Integer.toString(empty));
        }
        if (organ.assembly()) {
            substitutesOfParties(members, substitutes, page);
            found.addAll(won.against(members, empty));
            if (members.size() * 2 < organ.seats()) {
                add(
                        Check.FEWER_THAN_HALF,
                        page,
                        Integer.toString(members.size()),
                        Integer.toString(organ.seats()));
            }
        }
        order(organ, substitutes, page);
    }

    private void size(Organ organ, List<Membership> members, List<Membership> substitutes) {
        var lawful =
                organ.kind() == Organ.Kind.EXECUTIVE
                        ? members.size() >= NationalNumber.EXECUTIVE_FEWEST_MEMBERS.at(on)
                                && substitutes.size()
                                        >= NationalNumber.EXECUTIVE_FEWEST_ALTERNATES.at(on)
                        : !organ.audit() || members.size() >= NationalNumber.AUDITORS_FEWEST.at(on);
        if (!lawful) {
            add(
                    Check.BELOW_LEGAL_SIZE,
                    elect(organ),
                    organ.name(),
                    Integer.toString(members.size()),
                    Integer.toString(substitutes.size()));
        }
        if (members.size() > organ.seats()) {
            add(
                    Check.MORE_THAN_SEATS,
                    "/organ/" + organ.slug(),
                    organ.name(),
                    Integer.toString(members.size()),
                    Integer.toString(organ.seats()));
        }
    }

    private void substitutesOfParties(
            List<Membership> members, List<Membership> substitutes, String page) {
        var parties = new TreeMap<String, Integer>();
        members.stream()
                .map(Membership::party)
                .filter(Objects::nonNull)
                .forEach(party -> parties.put(party, 0));
        substitutes.stream()
                .map(Membership::party)
                .filter(Objects::nonNull)
                .forEach(party -> parties.merge(party, 1, Integer::sum));
        parties.forEach((party, count) -> {
            int seats = (int) members.stream().filter(one -> party.equals(one.party())).count();
            var share = NationalNumber.SUBSTITUTES_SHARE.on(on);
            int most =
                    Math.max(
                            FEWEST_SUBSTITUTES,
                            Math.ceilDiv(seats * share.numerator(), share.denominator()));
            if (count > most) {
                add(
                        Check.TOO_MANY_SUBSTITUTES,
                        page,
                        party,
                        Integer.toString(count),
                        Integer.toString(seats),
                        Integer.toString(most));
            }
            if (count < FEWEST_SUBSTITUTES) {
                add(Check.TOO_FEW_SUBSTITUTES, page, party, Integer.toString(count));
            }
        });
    }

    /// In the assembly each party has an order of its own.
    private void order(Organ organ, List<Membership> substitutes, String page) {
        var seen = new HashSet<String>();
        for (var one : substitutes) {
            var place = (organ.assembly() ? one.party() : "") + " " + one.position();
            if (!seen.add(place)) {
                add(
                        Check.SAME_ORDER,
                        page,
                        organ.name(),
                        one.name(),
                        Integer.toString(one.position()));
            }
        }
    }

    private void people() {
        var names = new HashMap<String, HashSet<PersonId>>();
        for (var entry : byPerson().entrySet()) {
            var posts = entry.getValue();
            names.computeIfAbsent(posts.getFirst().name(), _ -> new HashSet<>())
                    .add(entry.getKey());
            person(entry.getKey(), posts);
        }
        names.forEach((name, ids) -> {
            if (ids.size() > 1) {
                add(Check.SAME_NAME, "/administration/personer?q=" + name.replace(' ', '+'), name);
            }
        });
    }

    private Map<PersonId, List<Membership>> byPerson() {
        var people = new LinkedHashMap<PersonId, List<Membership>>();
        ever.stream()
                .filter(one -> one.toDate() == null || one.toDate().isAfter(on))
                .forEach(one ->
                        people.computeIfAbsent(one.person(), _ -> new ArrayList<>()).add(one));
        return people;
    }

    private void person(PersonId id, List<Membership> posts) {
        var file = FILE + id.value();
        for (var one : posts) {
            if (one.decidedBy().isBlank()) {
                add(Check.NO_DECISION, file, one.name(), name(one.organ()));
            }
            if (one.party() == null && !company(one.organ())) {
                add(Check.NO_PARTY, file, one.name(), name(one.organ()));
            }
        }
        for (int i = 0; i < posts.size(); i++) {
            for (var other : posts.subList(i + 1, posts.size())) {
                pair(posts.get(i), other, file);
            }
        }
    }

    private void pair(Membership one, Membership other, String file) {
        if (!one.overlaps(other.fromDate(), other.toDate())) {
            return;
        }
        if (one.organ().equals(other.organ())) {
            add(Check.OVERLAPPING_POSTS, file, one.name(), name(one.organ()));
        } else if (audit(one.organ()) != audit(other.organ())) {
            add(
                    Check.AUDITOR_SITS_ELSEWHERE,
                    file,
                    one.name(),
                    name(audit(one.organ()) ? other.organ() : one.organ()));
        }
    }

    private boolean audit(String slug) {
        return organs.stream().anyMatch(one -> one.slug().equals(slug) && one.audit());
    }

    private boolean company(String slug) {
        return organs.stream()
                .anyMatch(one -> one.slug().equals(slug) && one.kind() == Organ.Kind.COMPANY);
    }

    private String name(String slug) {
        return organs.stream()
                .filter(one -> one.slug().equals(slug))
                .map(Organ::name)
                .findFirst()
                .orElse(slug);
    }

    private static String elect(Organ organ) {
        return organ.assembly()
                ? "/administration/platser"
                : "/administration/val-till-organ?organ=" + organ.slug();
    }

    private void add(Check check, String href, String... arguments) {
        found.add(Finding.of(check, href, arguments));
    }
}
