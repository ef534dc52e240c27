package se.uppdrag.backup;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;
import se.uppdrag.web.Vitals;

/// When the last copy was taken, and when one was last restored for trial.
@Component
class BackupVitals implements Vitals {

    private final Backups backups;
    private final Texts texts;

    BackupVitals(Backups backups, Texts texts) {
        this.backups = backups;
        this.texts = texts;
    }

    @Override
    public Now now() {
        return switch (backups.state()) {
            case OFF -> here(State.WATCH, texts.get("backup.off"), Map.of());
            case OWN_SERVER -> here(State.OFF, texts.get("backup.own-server"), Map.of());
            case KEPT -> kept();
        };
    }

    private Now kept() {
        var all = backups.all();
        var figures = new HashMap<String, Double>();
        var told = new StringBuilder();
        if (all.isEmpty()) {
            told.append(texts.get("backup.none"));
        } else {
            var ended = all.getFirst().ended();
            told.append(texts.get("backup.vitals.last", Swedish.moment(ended)));
            figures.put("backup_last_seconds", (double) ended.getEpochSecond());
        }
        for (var copy : all) {
            var trial = copy.trial();
            if (trial != null) {
                told.append(' ')
                        .append(
                                texts.get(
                                        trial.well()
                                                ? "backup.vitals.tried"
                                                : "backup.vitals.failed",
                                        Swedish.moment(trial.at())));
                figures.put("backup_trial_seconds", (double) trial.at().getEpochSecond());
                figures.put("backup_trial_failed", trial.well() ? 0.0 : 1.0);
                break;
            }
        }
        var log = backups.logWritten();
        if (log != null) {
            figures.put("backup_log_seconds", (double) log.getEpochSecond());
        }
        var trouble = backups.late() || !backups.problem().isEmpty();
        figures.put("backup_trouble", trouble ? 1.0 : 0.0);
        var wrong = trouble || figures.getOrDefault("backup_trial_failed", 0.0) > 0;
        return here(wrong ? State.WRONG : State.WELL, told.toString(), figures);
    }

    private Now here(State state, String told, Map<String, Double> figures) {
        return new Now(
                texts.get("backup.heading"),
                state,
                told,
                "/administration/sakerhetskopior",
                figures);
    }
}
