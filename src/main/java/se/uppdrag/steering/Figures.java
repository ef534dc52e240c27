package se.uppdrag.steering;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.steering.FigureFile.Month;
import se.uppdrag.steering.FigureFile.Value;

/// The door to figures that come as files: read whole, shown, and taken in whole or not at all.
@Service
@Transactional
public class Figures {

    private final FigureTable table;
    private final GoalTable goals;
    private final Committees committees;
    private final Owners owners;
    private final Clock clock;

    Figures(FigureTable table, GoalTable goals, Committees committees, Owners owners, Clock clock) {
        this.table = table;
        this.goals = goals;
        this.committees = committees;
        this.owners = owners;
        this.clock = clock;
    }

    /// What the file says; nothing is stored.
    @Transactional(readOnly = true)
    FigureFile read(String text, FigureFile.Kind kind, SignedIn who) {
        var today = SwedishTime.dateOf(clock.instant());
        var organs = committees.withAssembly(today);
        var kept =
                organs.stream()
                        .map(Organ::slug)
                        .filter(slug -> owners.keeps(who, slug, today))
                        .toList();
        var all = goals.all();
        var indicators = goals.indicators();
        var known =
                new FigureFile.Known() {
                    @Override
                    public Optional<String> organ(String name) {
                        return organs.stream()
                                .filter(one ->
                                        one.slug().equalsIgnoreCase(name)
                                                || one.name().equalsIgnoreCase(name))
                                .map(Organ::slug)
                                .findFirst();
                    }

                    @Override
                    public boolean keeps(String organ) {
                        return kept.contains(organ);
                    }

                    @Override
                    public List<UUID> indicators(String organ, String name) {
                        return indicators.stream()
                                .filter(one -> one.name().equalsIgnoreCase(name))
                                .filter(one ->
                                        all.stream()
                                                .anyMatch(goal ->
                                                        goal.id().equals(one.goal())
                                                                && goal.organ().equals(organ)))
                                .map(Goal.Indicator::id)
                                .toList();
                    }
                };
        return FigureFile.read(CsvRows.of(text), kind, known, YearMonth.from(today));
    }

    /// Takes in what was shown, all of it.
    ///
    /// @param seen the mark of the text that was shown
    public Outcome<Integer> take(String text, FigureFile.Kind kind, String seen, SignedIn who) {
        if (!mark(text).equals(seen)) {
            return refused(SteeringRefusal.FILE_CHANGED_ON_THE_WAY);
        }
        var file = read(text, kind, who);
        if (!file.problems().isEmpty()) {
            return refused(SteeringRefusal.FILE_IS_NOT_TAKEN, "");
        }
        table.take(
                file,
                seen,
                who.person(),
                owners.name(who),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return granted(file.values().size() + file.months().size());
    }

    public static String mark(String text) {
        return HexFormat.of()
                .formatHex(
                        Files.sha256(
                                text.replaceAll("\r\n?", "\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Transactional(readOnly = true)
    public List<Value> values(UUID indicator) {
        return table.values(indicator);
    }

    @Transactional(readOnly = true)
    public List<Value> latest(int year) {
        return table.latest(year);
    }

    @Transactional(readOnly = true)
    public List<Month> months(int year) {
        return table.months(year);
    }
}
