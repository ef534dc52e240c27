package se.uppdrag.backup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.backup.Backups.State;
import se.uppdrag.backup.Backups.Work;
import se.uppdrag.backup.Copy.Trial;
import se.uppdrag.backup.pages.BackupsPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/sakerhetskopior`: what copies there are, how far the log has come, how the
/// trials went, and one more of either.
@Controller
class BackupController {

    private static final String HERE = "/administration/sakerhetskopior";
    private static final int MOST = 50;

    private final Backups backups;
    private final BackupSettings settings;
    private final Elsewhere elsewhere;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    BackupController(
            Backups backups,
            BackupSettings settings,
            Elsewhere elsewhere,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.backups = backups;
        this.settings = settings;
        this.elsewhere = elsewhere;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String list(SignedIn who, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        var all = backups.all();
        model.addAttribute(
                "page",
                new BackupsPage(
                        backups.state().name(),
                        settings.folder(),
                        settings.recipient().isBlank() ? settings.key().toString() : "",
                        settings.keep().toDays(),
                        doing(),
                        lead(all),
                        problem(all),
                        log(),
                        all.stream().limit(MOST).map(this::row).toList(),
                        backups.canTry(),
                        elsewhere()));
        return "backup/backups";
    }

    @PostMapping(HERE + "/kopia")
    String copy(SignedIn who, Command command) {
        return begin(who, command, Work.COPY);
    }

    @PostMapping(HERE + "/prov")
    String trial(SignedIn who, Command command) {
        return begin(who, command, Work.TRIAL);
    }

    /// The trail tells who asked; the work goes on when the answer has been given.
    private String begin(SignedIn who, Command command, Work work) {
        gate.require(who, Role.ADMINISTRATOR);
        if (trail.once(command, () -> Outcome.granted(HERE)) instanceof Granted<String>) {
            backups.soon(work);
        }
        return Answers.seeOther(HERE);
    }

    private BackupsPage.@Nullable Doing doing() {
        var now = backups.doing();
        return now == null
                ? null
                : new BackupsPage.Doing(
                        texts.get("backup.doing." + now.work(), Swedish.time(now.begun())),
                        backups.percent());
    }

    private String elsewhere() {
        var count = elsewhere.count();
        return count == 0 ? "" : texts.get("backup.elsewhere", count);
    }

    /// The one sentence a person comes for.
    private String lead(List<Copy> all) {
        if (backups.state() != State.KEPT) {
            return "";
        }
        return all.stream()
                .filter(Copy::triedWell)
                .findFirst()
                .map(copy -> texts.get("backup.lead.tried", Swedish.moment(copy.begun())))
                .orElse(texts.get("backup.lead.untried"));
    }

    private String problem(List<Copy> all) {
        var told = backups.problem();
        if (!told.isEmpty()) {
            return texts.get("backup.problem", told);
        }
        return !all.isEmpty() && backups.late() && backups.doing() == null
                ? texts.get("backup.late")
                : "";
    }

    private String log() {
        Instant last = backups.logWritten();
        return last == null
                ? texts.get("backup.log.none")
                : texts.get("backup.log", Swedish.moment(last), LogFollower.BEHIND.toSeconds());
    }

    private BackupsPage.Row row(Copy copy) {
        var trial = copy.trial();
        return new BackupsPage.Row(
                Swedish.moment(copy.begun()),
                copy.name(),
                size(copy.bytes()),
                seconds(Duration.between(copy.begun(), copy.ended()).toMillis()),
                texts.get("backup.verdict." + verdict(trial)),
                trial == null ? "neutral" : trial.well() ? "success" : "danger",
                trial == null ? texts.get("backup.untried") : told(trial));
    }

    private static String verdict(@Nullable Trial trial) {
        if (trial == null) {
            return "untried";
        }
        return trial.well() ? "well" : "failed";
    }

    private String told(Trial trial) {
        return trial.well()
                ? texts.get(
                        "backup.tried",
                        Swedish.moment(trial.at()),
                        seconds(trial.millis()),
                        trial.acts(),
                        trial.files())
                : texts.get(
                        "backup.failed",
                        Swedish.moment(trial.at()),
                        trial.problem().equals("EVIDENCE")
                                ? texts.get("backup.not-whole")
                                : trial.problem());
    }

    private static String size(long bytes) {
        return String.format(Swedish.LOCALE, "%.1f MB", bytes / 1_000_000.0);
    }

    private static String seconds(long millis) {
        return String.format(Swedish.LOCALE, "%.1f s", millis / 1000.0);
    }
}
