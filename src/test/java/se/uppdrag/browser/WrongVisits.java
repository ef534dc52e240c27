package se.uppdrag.browser;

import static se.uppdrag.browser.Visit.GUIDELINE;
import static se.uppdrag.browser.Visit.MONTH;
import static se.uppdrag.browser.Visit.STATUTE_EDIT;
import static se.uppdrag.browser.Visit.TONIGHT;

import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;

/// Forms that are sent wrong.
@TestComponent
final class WrongVisits {

    private final OfficeVisits office;
    private final MatterVisits matters;

    WrongVisits(OfficeVisits office, MatterVisits matters) {
        this.office = office;
        this.matters = matters;
    }

    Stream<Visit> mistakes() {
        return Stream.of(
                Visit.of("/lanad-enhet", Who.CITIZEN).refused("/lanad-enhet", "kod", "ABCD EFGH"),
                Visit.of("/logga-in", Who.CITIZEN)
                        .sending("/logga-in", "namn", "ingen", "losenord", "fel")
                        .answering(HttpStatus.UNPROCESSABLE_CONTENT),
                Visit.of("/demo", Who.CITIZEN).refused("/demo/klocka", "till", "2001-01-01T10:00"),
                Visit.of("/administration/forfattningar", Who.SECRETARY)
                        .refused("/administration/forfattningar", "titel", "", "granskas", ""),
                Visit.of(STATUTE_EDIT, "/administration/forfattningar" + GUIDELINE, Who.SECRETARY)
                        .refused("/administration/forfattningar" + GUIDELINE + "/docx"),
                Visit.of(STATUTE_EDIT + "/utkast/{id}", matters.draft(), Who.SECRETARY)
                        .refused(
                                matters.draft() + "/besluta",
                                "fran",
                                "2027-01-01",
                                "paragraf",
                                "x"),
                Visit.of("/administration/forfattningar-index", Who.SECRETARY)
                        .refused("/administration/forfattningar-index", "namn", "?"),
                Visit.of("/trygghet/rapportera", Who.MEMBER)
                        .refused("/trygghet/rapportera", "vad", ""),
                Visit.of("/trygghet/kvitto", Who.MEMBER).refused("/trygghet/kvitto", "kod", "12"),
                Visit.of("/trygghet/natverk", Who.SAFETY)
                        .refused("/trygghet/natverk/moten", "dag", "snart", "tid", "sen"),
                Visit.of("/trygghet/skydd", Who.SAFETY)
                        .refused("/trygghet/skydd/uppdrag", "sort", "", "dag", ""),
                Visit.of("/trygghet/nyckel", Who.SAFETY)
                        .refused("/trygghet/nyckel/byt", "losenmening", "kort"),
                Visit.of("/revision/arbetsrum/2026", Who.AUDITOR)
                        .refused("/revision/arbetsrum/2026/granskning", "titel", "", "syfte", ""),
                Visit.of("/revision/arbetsrum/berattelse/2026", Who.AUDITOR)
                        .refused("/revision/arbetsrum/berattelse/2026/overlamna"),
                Visit.of("/revision/arbetsrum/nyckel", Who.AUDITOR)
                        .refused("/revision/arbetsrum/nyckel/byt", "losenmening", "kort"),
                Visit.of("/revision/ansvarsfrihet/2024", Who.SECRETARY)
                        .refused("/revision/ansvarsfrihet/2024/beslut", "paragraf", ""),
                Visit.of("/administration/trygghet", Who.ADMINISTRATOR)
                        .refused("/administration/trygghet/hjalp", "kontakt", ""),
                Visit.of("/tillganglighetsredogorelse", Who.CITIZEN)
                        .refused(
                                "/tillganglighetsredogorelse",
                                "rapport",
                                "",
                                "epost",
                                "inte-epost"),
                Visit.of("/lamna-in", Who.MEMBER)
                        .refused(
                                "/lamna-in/utkast",
                                "rubrik",
                                "",
                                "text",
                                "",
                                "forslag",
                                "",
                                "steg",
                                "granska"),
                Visit.of("/lamna-in", Who.ALTERNATE)
                        .sending("/lamna-in/utkast", OfficeVisits.motion("granska"))
                        .refused("/lamna-in"),
                Visit.of("/mina-uppgifter", Who.MEMBER).refused("/mina-uppgifter", "epost", "fel"),
                Visit.of("/sammantraden", Who.SECRETARY)
                        .refused(
                                "/sammantraden",
                                "organ",
                                "kf",
                                "datum",
                                "",
                                "tid",
                                "",
                                "plats",
                                ""),
                Visit.of(TONIGHT + "/planera", Who.SECRETARY)
                        .refused(TONIGHT + "/planera/arende", "rubrik", "", "arende", ""),
                Visit.of(TONIGHT + "/planera", Who.SECRETARY)
                        .refused(
                                TONIGHT + "/planera/arende",
                                "rubrik",
                                "Ett ärende",
                                "arende",
                                "ks-2026-9999"),
                Visit.of(TONIGHT + "/planera", Who.SECRETARY)
                        .refused(TONIGHT + "/planera/handling", "nummer", "3", "namn", ""),
                Visit.of("/diarium/registrera", Who.REGISTRAR)
                        .refused("/diarium/registrera", "motpart", "", "mening", "", "arende", ""),
                Visit.of("/inkommande-post", Who.REGISTRAR).refused("/inkommande-post/filer"),
                Visit.of("/inkommande-post/{id}", office.motionByMail(), Who.REGISTRAR)
                        .refused(office.motionByMail() + "/lamna-in", "rubrik", "", "text", ""),
                Visit.of("/administration/val", Who.ADMINISTRATOR)
                        .refused(
                                "/administration/val/roster",
                                "valdag",
                                "igår",
                                "mandat",
                                "x",
                                "giltiga",
                                "",
                                "roster",
                                "S"),
                Visit.of("/administration/val", Who.ADMINISTRATOR)
                        .refused("/administration/val/fil"),
                Visit.of("/administration/val/{id}/lott", "/administration/val", Who.ADMINISTRATOR)
                        .sending(
                                "/administration/val/roster",
                                "valdag",
                                "2014-09-14",
                                "mandat",
                                "21",
                                "giltiga",
                                "2000",
                                "roster",
                                "A 1000\nB 1000")
                        .refused("/lott", "dragen-av", "", "dragen-den", "igår"),
                Visit.of("/administration/platser", Who.ADMINISTRATOR)
                        .refused("/administration/platser", "beslut", ""),
                Visit.of("/administration/konton", Who.ADMINISTRATOR)
                        .refused("/administration/konton/inbjudningar"),
                Visit.of("/mitt-losenord", Who.MEMBER)
                        .refused("/mitt-losenord", "nuvarande", "fel", "losenord", "kort"),
                Visit.of("/administration/presidium", Who.SECRETARY)
                        .refused("/administration/presidium", "fran", "snart", "beslut", ""),
                Visit.of("/administration/regler", Who.SECRETARY)
                        .refused("/administration/regler", "varde", "2", "beslut", ""),
                Visit.of("/administration/val-till-organ", Who.SECRETARY)
                        .refused(
                                "/administration/val-till-organ",
                                "fran",
                                "2027-01-01",
                                "beslut",
                                "",
                                "ledamoter",
                                "Alva Berg (S)",
                                "ersattare",
                                "",
                                "steg",
                                "granska"),
                Visit.of("/administration/register/lansstyrelsen", Who.ADMINISTRATOR)
                        .refused("/administration/register/lansstyrelsen"),
                Visit.of("/administration/register/filer", Who.ADMINISTRATOR)
                        .refused("/administration/register/filer"),
                Visit.of("/mitt-uppdrag", Who.MEMBER)
                        .refused("/mitt-uppdrag/uppgifter", "fodelsear", "åttio"),
                OfficeVisits.claim("LOST_EARNINGS")
                        .refused("/mina-ersattningar/ny", "mote", "", "timmar", "", "belopp", "x"),
                OfficeVisits.claim("DUTY")
                        .refused(
                                "/mina-ersattningar/ny",
                                "datum",
                                "2026-11-20",
                                "fran",
                                "14.00",
                                "till",
                                "13.00",
                                "vad",
                                ""),
                Visit.of(
                                "/mina-ersattningar/intyg",
                                "/mina-ersattningar/intyg?fran=snart",
                                Who.MEMBER)
                        .answering(HttpStatus.UNPROCESSABLE_CONTENT),
                Visit.of("/administration/arvoden", Who.ADMINISTRATOR)
                        .refused("/administration/arvoden", "beslut", "", "bas", "mycket"),
                Visit.of("/styrning/siffror", Who.SECRETARY).refused("/styrning/siffror"),
                Visit.of("/styrning/barn-och-ungdomsnamnden", Who.SECRETARY)
                        .refused(
                                "/styrning/barn-och-ungdomsnamnden/mal",
                                "rubrik",
                                "",
                                "fran-ar",
                                "x"),
                Visit.of("/styrning/uppsikt", Who.SECRETARY)
                        .refused("/styrning/uppsikt/bolag", "text", "", "beslutad", "snart"),
                Visit.of("/partistod/redovisning", Who.MEMBER).refused("/partistod/redovisning"),
                Visit.of("/administration/partistod", Who.ADMINISTRATOR)
                        .refused("/administration/partistod/utbetalning", "kf-beslut", ""),
                Visit.of("/arbetsmiljo/brev/nytt?till=barn-och-ungdomsforvaltningen", Who.SECRETARY)
                        .refused("/arbetsmiljo/brev/nytt", "befogenheter", ""),
                Visit.of("/arbetsmiljo/socialnamnden/enheter", Who.SECRETARY)
                        .refused("/arbetsmiljo/socialnamnden/enheter/anstalld", "titel", ""),
                Visit.of("/delegation/beslut/nytt?namnd=socialnamnden", Who.SECRETARY)
                        .refused("/delegation/beslut/nytt", "vad", "", "dag", ""),
                Visit.of("/delegation/beslut/fil?namnd=socialnamnden", Who.SECRETARY)
                        .refused("/delegation/beslut/fil", "rader", "igår;1"),
                Visit.of("/administration/delegation/socialnamnden", Who.SECRETARY)
                        .refused(
                                "/administration/delegation/socialnamnden/ordning",
                                "rader",
                                "1;;Allt;;grupp av anställda;Alla;5 EUR;;;;"),
                Visit.of("/administration/partistod", Who.ADMINISTRATOR)
                        .refused(
                                "/administration/partistod/regler",
                                "fran",
                                "snart",
                                "grundstod",
                                "mycket"),
                Visit.of("/ersattningar/{id}", office.voucher(), Who.ADMINISTRATOR)
                        .refused(office.voucher() + "/avsla", "skal", ""),
                Visit.of(MONTH, "/administration/ersattningar/2027-01", Who.ADMINISTRATOR)
                        .refused("/administration/ersattningar/2027-01/avsluta"),
                Visit.of("/administration/tillganglighet", Who.ADMINISTRATOR)
                        .refused("/administration/tillganglighet/brist", "vad", ""),
                Visit.of("/administration/tillganglighet", Who.ADMINISTRATOR)
                        .refused("/administration/tillganglighet/bedomning", "datum", "igår"),
                Visit.of(OfficeVisits.topic(), Who.ADMINISTRATOR)
                        .refused(OfficeVisits.topic(), "rubrik", "", "text", "", "lankar", "fel"),
                Visit.of(OfficeVisits.topic(), Who.ADMINISTRATOR)
                        .sending(
                                OfficeVisits.topic(),
                                "version",
                                "0",
                                "rubrik",
                                "Arbetsgivarrollen",
                                "text",
                                "En annan text.")
                        .answering(HttpStatus.CONFLICT));
    }
}
