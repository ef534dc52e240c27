package se.uppdrag.evidence;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.evidence.pages.ExaminationPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.signing.Signatures;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// `/administration/handelsebok`: reads everything through while the program runs.
@Controller
class ExaminationController {

    private static final String HERE = "/administration/handelsebok";

    private final DataSource database;
    private final Checkpoints checkpoints;
    private final Signatures signatures;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;

    /// It reads all there is; once at a time is enough.
    private final Semaphore turn = new Semaphore(1);

    ExaminationController(
            DataSource database,
            Checkpoints checkpoints,
            Signatures signatures,
            Gate gate,
            Trail trail,
            Texts texts) {
        this.database = database;
        this.checkpoints = checkpoints;
        this.signatures = signatures;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE)
    String form(SignedIn who, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        return show("", "", null, model);
    }

    /// Changes nothing, so the answer is the page itself.
    @PostMapping(HERE)
    String examine(
            SignedIn who,
            @RequestParam(defaultValue = "") String kontrollpunkt,
            Model model,
            HttpServletResponse response)
            throws SQLException {
        gate.require(who, Role.ADMINISTRATOR);
        var kept = kontrollpunkt.replace("\r\n", "\n").strip();
        var witnessed =
                kept.isEmpty()
                        ? Optional.<Checkpoint>empty()
                        : Checkpoint.parse(kept).filter(one -> one.state().isPresent());
        if (!kept.isEmpty() && witnessed.isEmpty()) {
            response.setStatus(422);
            return show(kept, texts.get("evidence.admin.kept.wrong"), null, model);
        }
        turn.acquireUninterruptibly();
        try (var connection = reading()) {
            var examined =
                    new Examination(
                                    new DatabaseBook(connection),
                                    signatures.checkpointCertificate().getPublicKey(),
                                    witnessed.orElse(null))
                            .examine();
            connection.rollback();
            var words = new ExaminationWords(texts::get);
            return show(
                    kept,
                    "",
                    new ExaminationPage.Found(
                            words.verdict(examined),
                            examined.whole() ? "success" : "danger",
                            words.sentences(examined, witnessed.isPresent())),
                    model);
        } finally {
            turn.release();
        }
    }

    @PostMapping(HERE + "/kontrollpunkt")
    String make(SignedIn who, Command command, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        var outcome =
                trail.once(
                        command,
                        () -> {
                            checkpoints.now();
                            return Outcome.granted("/kontrollpunkter");
                        });
        return outcome instanceof Granted<String>(var next, _)
                ? Answers.seeOther(next)
                : Answers.seeOther(HERE);
    }

    @GetMapping(HERE + "/bok.jsonl")
    void export(SignedIn who, HttpServletResponse response) throws SQLException, IOException {
        gate.require(who, Role.ADMINISTRATOR);
        response.setContentType("application/x-ndjson;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"bok.jsonl\"");
        try (var connection = reading();
                var to =
                        new OutputStreamWriter(
                                response.getOutputStream(), StandardCharsets.UTF_8)) {
            ExportedBook.write(new DatabaseBook(connection), to);
            connection.rollback();
        }
    }

    /// Everything as of one moment, a few rows at a time. The pool puts the connection right again.
    private Connection reading() throws SQLException {
        var connection = database.getConnection();
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private String show(
            String kept, String problem, ExaminationPage.@Nullable Found found, Model model) {
        model.addAttribute("page", new ExaminationPage(kept, problem, found));
        return "evidence/examination";
    }
}
