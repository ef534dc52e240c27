package se.uppdrag.binder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.Council;
import se.uppdrag.PageChecks;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Desk;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Secrets;
import se.uppdrag.registry.Twin;

/// A committee of two parties, a meeting it has been called to, and papers of every sort.
@TestComponent
class BinderStage {

    static final LocalDate DAY = LocalDate.of(2025, 3, 12);

    final Council council;
    private final Register register;
    private final Registry registry;
    private final Desk desk;
    private final Secrets secrets;
    private final Meetings meetings;
    private final Files files;
    private final TransactionTemplate transaction;

    final PersonId anna = PageChecks.somebody();
    final PersonId bertil = PageChecks.somebody();
    final PersonId cecilia = PageChecks.somebody();
    final PersonId alternate = PageChecks.somebody();
    private @Nullable Meeting meeting;
    private @Nullable Matter matter;

    BinderStage(
            Council council,
            Register register,
            Registry registry,
            Desk desk,
            Secrets secrets,
            Meetings meetings,
            Files files,
            TransactionTemplate transaction) {
        this.council = council;
        this.register = register;
        this.registry = registry;
        this.desk = desk;
        this.secrets = secrets;
        this.meetings = meetings;
        this.files = files;
        this.transaction = transaction;
    }

    /// Once for each database.
    void gather() {
        council.gather();
        council.clock.set("2025-02-10", "09.00");
        if (meeting != null) {
            return;
        }
        register.found(
                new Organ("nm", "Nämnden", Organ.Kind.COMMITTEE, "NM", 5, null),
                Council.START,
                "fullmäktige");
        register.found(new Party("S", "Socialdemokraterna", "#c8102e", "#ff5c6f", 1));
        register.found(new Party("M", "Moderaterna", "#1b5fa6", "#6bb0f5", 2));
        sits(anna, "Anna Al", Post.CHAIR, "S", 1);
        sits(bertil, "Bertil Björk", Post.MEMBER, "S", 2);
        sits(cecilia, "Cilla Ceder", Post.MEMBER, "M", 3);
        sits(alternate, "Dag Dal", Post.ALTERNATE, "M", 4);
        register.employ(council.secretary, Role.SECRETARY, "nm", Council.START);
        meeting = transaction.execute(_ -> called());
    }

    private void sits(PersonId id, String name, Post post, String party, int seat) {
        register.enter(new Person(id, name.split(" ")[0], name.split(" ")[1], null));
        register.appoint(
                new Membership(id, name, "nm", post, party, seat, Council.START, null, "KF § 1"));
    }

    Meeting meeting() {
        return Objects.requireNonNull(meeting);
    }

    Matter matter() {
        return Objects.requireNonNull(matter);
    }

    private Meeting called() {
        var organ = register.organ("nm").orElseThrow();
        var opened =
                registry.open(
                        organ,
                        Matter.Kind.MATTER,
                        "Upphandling av skolskjuts",
                        text("Tjänsteskrivelse", "Nämnden föreslås upphandla skolskjuts."));
        matter = opened;
        registry.add(opened.id(), file("Kartbilaga", pdf("Karta med busshållplatsen vid torget.")));
        registry.add(
                opened.id(),
                text("Yttrande från vårdnadshavare", "Här står en hemlig uppgift om ett barn."));
        secrets.mark(
                desk.find(opened.slug()).orElseThrow(),
                3,
                "23:1",
                "",
                new Twin(null, "Yttrande"),
                new Clerk(council.secretary.value(), "Nils Ask"));
        var planned = meetings.plan(organ, DAY, LocalTime.of(13, 0), "Stadshuset", false);
        var item =
                Council.granted(
                        meetings.addItem(
                                planned,
                                "",
                                AgendaItem.Kind.ORDINARY,
                                Optional.of(opened.slug()),
                                "Skolskjuts upphandlas."));
        meetings.attach(item.id(), "Kartbilaga", opened.address() + "/2/fil");
        meetings.attach(item.id(), "Yttrande från vårdnadshavare", opened.address() + "/3");
        meetings.attach(item.id(), "Policy", "/styrande-dokument/policy");
        Council.granted(meetings.publish(planned));
        return meetings.meeting(planned.id()).orElseThrow();
    }

    /// A meeting that nobody has been called to, by its binder's address.
    String planned(LocalDate day) {
        var organ = register.organ("nm").orElseThrow();
        return Binder.address(meetings.plan(organ, day, LocalTime.of(13, 0), "Stadshuset", false));
    }

    /// One more paper on the item.
    void attach(String title, byte[] pdf) {
        int number = registry.add(matter().id(), file(title, pdf));
        var item =
                meetings.agenda(meeting().id()).stream()
                        .filter(one -> one.matter() != null)
                        .findFirst()
                        .orElseThrow();
        meetings.attach(item.id(), title, matter().address() + "/" + number + "/fil");
    }

    String address() {
        return Binder.address(meeting());
    }

    se.uppdrag.binder.Desk desk(PersonId who, @Nullable String party) {
        return new se.uppdrag.binder.Desk(new SignedIn(who.value(), "Någon"), meeting(), party);
    }

    private Registration text(String subject, String body) {
        return new Registration(
                Registration.Direction.DRAWN_UP,
                null,
                subject,
                council.clock.instant(),
                body,
                null);
    }

    private Registration file(String subject, byte[] pdf) {
        FileId id = files.store(subject + ".pdf", "application/pdf", pdf);
        return new Registration(
                Registration.Direction.DRAWN_UP, null, subject, council.clock.instant(), null, id);
    }

    /// Such a PDF as an office program makes that knows of no accessibility.
    static byte[] pdf(String... pages) {
        try (var document = new PDDocument()) {
            for (var text : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 14);
                    content.newLineAtOffset(60, 700);
                    content.showText(text);
                    content.endText();
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
