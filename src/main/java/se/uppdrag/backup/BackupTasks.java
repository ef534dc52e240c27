package se.uppdrag.backup;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// Tells the administrator that last night's copy was not taken.
@Component
class BackupTasks implements Tasks {

    private final Backups backups;
    private final Gate gate;
    private final Texts texts;

    BackupTasks(Backups backups, Gate gate, Texts texts) {
        this.backups = backups;
        this.gate = gate;
        this.texts = texts;
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        if (!gate.open(new SignedIn(person, ""), Role.ADMINISTRATOR)) {
            return List.of();
        }
        var missing = backups.doing() == null && (backups.late() || !backups.problem().isEmpty());
        return missing
                ? List.of(
                        new Task(
                                "ExclamationmarkTriangle",
                                texts.get("backup.task"),
                                texts.get("backup.task.why"),
                                null,
                                null,
                                texts.get("backup.task.verb"),
                                "/administration/sakerhetskopior"))
                : List.of();
    }
}
