package se.uppdrag.demo;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.demo.pages.AppendixPage;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.web.Paper;

/// The papers to the budget of the coming meeting: a text, an accessible PDF, a map that some
/// office program made, and a calculation that came late.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoBinder {

    private static final String HOUSE = "Alingsås kommun";

    private final DemoDesk desk;
    private final Register register;
    private final Registry registry;
    private final Meetings meetings;
    private final Files files;
    private final Paper paper;
    private final DemoClock clock;

    DemoBinder(
            DemoDesk desk,
            Register register,
            Registry registry,
            Meetings meetings,
            Files files,
            Paper paper,
            DemoClock clock) {
        this.desk = desk;
        this.register = register;
        this.registry = registry;
        this.meetings = meetings;
        this.files = files;
        this.paper = paper;
        this.clock = clock;
    }

    /// @return the matter the papers are registered in
    Matter fill(Meeting meeting, Matter budget) {
        return desk.once(() -> {
            var appendices =
                    registry.open(
                            register.assembly(),
                            Matter.Kind.MATTER,
                            "Underlag till budget 2027",
                            registration(
                                    "Samlad bedömning inför budget 2027",
                                    """
                                    Skatteunderlaget väntas öka med 4,1 procent under 2027. \
                                    Befolkningen växer, men antalet barn i förskolan minskar.
                                    Investeringarna uppgår till 312 miljoner kronor. Nära hälften \
                                    går till skolor och förskolor.
                                    Den största osäkerheten är räntan. En procentenhet högre ränta \
                                    kostar kommunen nio miljoner kronor om året.
                                    """,
                                    null));
            attach(meeting, budget, appendices, 1, "Samlad bedömning inför budget 2027");
            var plan = "Investeringsplan 2027–2029";
            registry.add(appendices.id(), registration(plan, null, stored(plan, plan(plan))));
            attach(meeting, budget, appendices, 2, plan);
            var map = "Karta över planerade investeringar";
            registry.add(appendices.id(), registration(map, null, stored(map, map())));
            attach(meeting, budget, appendices, 3, map);
            return appendices;
        });
    }

    /// Two days after the notice.
    void late(Meeting meeting, Matter appendices) {
        desk.at(DemoHistory.EVENING.minusDays(7), LocalTime.of(14, 15));
        desk.once(() -> {
            var subject = "Reviderad beräkning av skatteintäkter";
            registry.add(
                    appendices.id(),
                    registration(
                            subject,
                            """
                            Den nya prognosen över skatteunderlaget ger 3,2 miljoner kronor mer \
                            än budgetförslaget räknar med.
                            Förslaget till beslut ändras inte.
                            """,
                            null));
            var item = meetings.agenda(meeting.id()).get(2);
            meetings.attach(item.id(), subject, appendices.address() + "/4");
            return item;
        });
    }

    private void attach(
            Meeting meeting, Matter budget, Matter appendices, int number, String title) {
        meetings.agenda(meeting.id()).stream()
                .filter(item -> budget.id().value().equals(item.matter()))
                .forEach(item ->
                        meetings.attach(
                                item.id(),
                                title,
                                appendices.address() + "/" + number + (number == 1 ? "" : "/fil")));
    }

    private Registration registration(
            String subject, @Nullable String body, @Nullable FileId file) {
        return new Registration(
                Registration.Direction.DRAWN_UP, null, subject, clock.instant(), body, file);
    }

    private FileId stored(String name, byte[] bytes) {
        return files.store(name + ".pdf", "application/pdf", bytes);
    }

    private byte[] plan(String title) {
        return paper.pdf(
                "demo/appendix",
                Map.of(
                        "page",
                        new AppendixPage(
                                HOUSE,
                                title,
                                "Bilaga till budget 2027",
                                List.of(
                                        "Planen visar större investeringar i miljoner kronor.",
                                        "Utgifterna för Östlyckehallen beror på när bygglovet blir"
                                                + " klart. Förskolan i Ingared får sex"
                                                + " avdelningar."),
                                "Investeringar, miljoner kronor",
                                List.of("Investering", "2027", "2028", "2029"),
                                List.of(
                                        List.of("Idrottshall vid Östlyckeskolan", "24", "54", "0"),
                                        List.of("Förskola i Ingared", "12", "34", "0"),
                                        List.of("Gång- och cykelvägar", "18", "18", "20"),
                                        List.of(
                                                "Huvudledning till Sollebrunn",
                                                "41",
                                                "27",
                                                "8")))));
    }

    /// As many such files are: without structure, so that a screen reader finds loose words.
    private static byte[] map() {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
            try (var content = new PDPageContentStream(document, page)) {
                content.setStrokingColor(new Color(0x2f, 0x6f, 0x9f));
                content.setLineWidth(9);
                content.moveTo(70, 250);
                content.curveTo(220, 420, 340, 210, 530, 560);
                content.stroke();
                content.setStrokingColor(Color.DARK_GRAY);
                content.setLineWidth(2);
                content.moveTo(60, 640);
                content.lineTo(540, 330);
                content.stroke();
                label(content, font, 18, 70, 770, "Planerade investeringar 2027–2029");
                label(content, font, 11, 330, 470, "Idrottshall, Östlyckeskolan");
                label(content, font, 11, 110, 590, "Förskola, Ingared");
                label(content, font, 11, 250, 300, "Cykelväg längs Säveån");
                label(content, font, 9, 70, 60, "Kartan är en skiss utan skala.");
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void label(
            PDPageContentStream content, PDFont font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
