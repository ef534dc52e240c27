package se.uppdrag.remuneration;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Remark;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The door to the regulations: what is paid on any day, and by which decision.
@Service
@Transactional
public class RegulationsBook {

    private final RegulationsTable regulations;
    private final MonthTable months;
    private final Register register;
    private final Texts texts;
    private final Clock clock;

    RegulationsBook(
            RegulationsTable regulations,
            MonthTable months,
            Register register,
            Texts texts,
            Clock clock) {
        this.regulations = regulations;
        this.months = months;
        this.register = register;
        this.texts = texts;
        this.clock = clock;
    }

    /// Enters what the assembly has decided, as the version after all others.
    ///
    /// @param decided its number is given here
    public Outcome<Regulations> decide(Regulations decided, PersonId by) {
        if (decided.decision().isBlank()) {
            return refused(RemunerationRefusal.DECISION_IS_NOT_NAMED);
        }
        var posts = new HashSet<String>();
        for (var post : decided.annual()) {
            if (!posts.add(post.organ() + ":" + post.post())) {
                return refused(RemunerationRefusal.POST_HAS_TWO_FEES, what(post));
            }
        }
        var all = regulations.all();
        if (all.stream().anyMatch(one -> one.validFrom().equals(decided.validFrom()))) {
            return refused(
                    RemunerationRefusal.REGULATIONS_BEGIN_THAT_DAY, decided.validFrom().toString());
        }
        var closed = months.last().map(month -> month.plusMonths(1));
        if (closed.isPresent() && decided.validFrom().isBefore(closed.get())) {
            return refused(
                    RemunerationRefusal.REGULATIONS_REACH_A_CLOSED_MONTH, closed.get().toString());
        }
        var numbered = numbered(decided, all.size() + 1);
        regulations.insert(numbered, by, clock.instant());
        return granted(numbered, remarks(numbered));
    }

    private static Regulations numbered(Regulations one, int number) {
        return new Regulations(
                number,
                one.validFrom(),
                one.decision(),
                one.baseName(),
                one.base(),
                one.annual(),
                one.annualCovers(),
                one.meeting(),
                one.alternatesPaid(),
                one.lost(),
                one.travel(),
                one.childCare(),
                one.disabilityMost(),
                one.claimMonths(),
                one.rounding(),
                one.sections());
    }

    /// `ordförande i socialnämnden`
    @Transactional(readOnly = true)
    String what(Regulations.Annual post) {
        return texts.get(
                "remuneration.post.in",
                texts.get("remuneration.post." + post.post()),
                Swedish.inSentence(
                        register.organ(post.organ()).map(Organ::name).orElse(post.organ())));
    }

    /// Where the same post has different fees in organs of one kind (KL 4:16).
    @Transactional(readOnly = true)
    List<Remark> remarks(Regulations regulations) {
        var kinds =
                register.organs(regulations.validFrom()).stream()
                        .collect(Collectors.toMap(Organ::slug, organ -> organ.kind().name()));
        return regulations.unequal(kinds).stream()
                .map(one ->
                        new Remark(
                                Citation.kl(4, 16),
                                "remuneration.remark.unequal",
                                List.of(
                                        texts.get("remuneration.post." + one.post()),
                                        Integer.toString(one.organs().size()),
                                        one.least().toString(),
                                        one.most().toString())))
                .toList();
    }

    /// Every version, the first in force first.
    @Transactional(readOnly = true)
    public List<Regulations> all() {
        return regulations.all();
    }

    @Transactional(readOnly = true)
    public Optional<Regulations> on(LocalDate day) {
        return regulations.all().stream()
                .filter(one -> !one.validFrom().isAfter(day))
                .reduce((_, later) -> later);
    }

    /// Each version with the days it is in force.
    @Transactional(readOnly = true)
    List<FeeRules.Span> spans() {
        var all = regulations.all();
        var spans = new ArrayList<FeeRules.Span>();
        for (int i = 0; i < all.size(); i++) {
            spans.add(
                    new FeeRules.Span(
                            all.get(i),
                            new Period(
                                    all.get(i).validFrom(),
                                    i + 1 < all.size() ? all.get(i + 1).validFrom() : null)));
        }
        return spans;
    }
}
