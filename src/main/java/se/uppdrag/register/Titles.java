package se.uppdrag.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;

/// The door to titles: who serves full time or a substantial part of it, and what she is called.
@Service
@Transactional
public class Titles {

    private final TitleTable titles;
    private final MembershipTable memberships;

    Titles(TitleTable titles, MembershipTable memberships) {
        this.titles = titles;
        this.memberships = memberships;
    }

    /// The assembly has chosen somebody to serve full time or a substantial part of it (KL 4:2).
    public Outcome<Title> give(Title title) {
        if (title.title().isBlank()) {
            return Outcome.refused(RegisterRefusal.FULL_TIMER_HAS_NO_TITLE, title.name());
        }
        if (title.decidedBy().isBlank()) {
            return Outcome.refused(RegisterRefusal.NO_DECISION_IS_NAMED);
        }
        var organ = title.organ();
        if (organ != null && memberships.of(title.person(), organ, title.fromDate()).isEmpty()) {
            return Outcome.refused(
                    RegisterRefusal.POST_IS_NOT_HELD_THEN, title.fromDate().toString());
        }
        if (titles.of(title.person()).stream().anyMatch(title::overlaps)) {
            return Outcome.refused(RegisterRefusal.TITLE_IS_HELD_ALREADY, title.name());
        }
        titles.insert(title);
        return Outcome.granted(title);
    }

    /// As another register had it.
    public void enter(Title title) {
        titles.insert(title);
    }

    /// @param to the first day she serves so no more
    public Outcome<Title> end(Title title, LocalDate to) {
        if (!title.fromDate().isBefore(to)
                || title.toDate() != null && to.isAfter(title.toDate())) {
            return Outcome.refused(RegisterRefusal.POST_IS_NOT_HELD_THEN, to.toString());
        }
        titles.end(title.person(), title.fromDate(), to);
        return Outcome.granted(title);
    }

    /// The newest first.
    @Transactional(readOnly = true)
    public List<Title> of(PersonId person) {
        return titles.of(person);
    }

    @Transactional(readOnly = true)
    public boolean fullTime(PersonId person, LocalDate on) {
        return titles.of(person).stream().anyMatch(one -> one.on(on));
    }

    @Transactional(readOnly = true)
    public Map<PersonId, Title> on(LocalDate day) {
        return titles.ever().stream()
                .filter(one -> one.on(day))
                .collect(Collectors.toMap(Title::person, one -> one, (_, later) -> later));
    }

    /// Every title there has been, in the order they began.
    @Transactional(readOnly = true)
    public List<Title> ever() {
        return titles.ever();
    }
}
