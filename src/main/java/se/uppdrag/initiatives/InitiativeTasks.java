package se.uppdrag.initiatives;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Citation;
import se.uppdrag.web.Tasks;
import se.uppdrag.web.Texts;

/// What others wait for: a signature, a written answer, a place on a committee's agenda.
@Component
class InitiativeTasks implements Tasks {

    private static final String CO_SIGN = "/lamna-in/underteckna/";

    private final CoSigners coSigners;
    private final HandedIn handedIn;
    private final WrittenAnswers answers;
    private final CommitteeMatters committees;
    private final Gate gate;
    private final Texts texts;

    InitiativeTasks(
            CoSigners coSigners,
            HandedIn handedIn,
            WrittenAnswers answers,
            CommitteeMatters committees,
            Gate gate,
            Texts texts) {
        this.coSigners = coSigners;
        this.handedIn = handedIn;
        this.answers = answers;
        this.committees = committees;
        this.gate = gate;
        this.texts = texts;
    }

    /// Of a text to sign she is told when she is asked.
    @Override
    public boolean notifies(Task task) {
        return !task.href().startsWith(CO_SIGN);
    }

    @Override
    public List<Task> tasksFor(UUID person, LocalDate on) {
        var who = new PersonId(person);
        var drafts =
                coSigners.waiting(who).stream()
                        .map(one ->
                                task(
                                        "sign",
                                        one.draft().title(),
                                        one.writerName(),
                                        CO_SIGN + one.writer().value()));
        var wordings =
                handedIn.toSign(who).stream()
                        .map(one ->
                                task(
                                        "sign-again",
                                        one.title(),
                                        one.moverName(),
                                        InitiativePages.address(one)));
        var asked =
                answers.waiting(who).stream()
                        .map(one ->
                                task(
                                        "answer",
                                        one.title(),
                                        one.moverName(),
                                        InitiativePages.address(one)));
        return Stream.of(drafts, wordings, asked, agenda(person)).flatMap(one -> one).toList();
    }

    private Stream<Task> agenda(UUID person) {
        return committees.waiting().stream()
                .filter(one -> gate.open(new SignedIn(person, ""), Role.SECRETARY, one.organ()))
                .map(one ->
                        new Task(
                                "FileText",
                                texts.get("initiatives.task.raised", one.title()),
                                texts.get("initiatives.task.raised.why", one.name(), one.dnr()),
                                null,
                                Citation.kl(4, one.auditor() ? 21 : 20),
                                texts.get("initiatives.task.raised.verb"),
                                "/diarium/" + one.matterSlug()));
    }

    private Task task(String what, String title, String who, String href) {
        return new Task(
                "PencilWriting",
                texts.get("initiatives.task." + what, title),
                texts.get("initiatives.task." + what + ".why", who),
                null,
                null,
                texts.get("initiatives.task." + what + ".verb"),
                href);
    }
}
