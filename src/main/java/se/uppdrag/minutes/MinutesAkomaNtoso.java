package se.uppdrag.minutes;

import static se.uppdrag.web.AkomaXml.element;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.web.AkomaXml;
import se.uppdrag.web.AkomaXml.Alias;
import se.uppdrag.web.AkomaXml.Level;

/// Verified minutes as Akoma Ntoso 3.0 (OASIS LegalDocML): one `doc`, what it is identified by, and
/// its sections with the words that were signed, line by line. Nothing is added to them.
///
/// @param text as it may be shown to whoever asks
/// @param house the municipality's name
/// @param base our address in the world, without an ending slash
record MinutesAkomaNtoso(
        Meeting meeting,
        VerifiedTable.Published minutes,
        String text,
        List<VerifiedTable.SectionLine> sections,
        String house,
        String base) {

    String xml() {
        return AkomaXml.document(
                "doc",
                "protokoll",
                xml -> {
                    meta(xml);
                    body(xml);
                });
    }

    private void meta(XMLStreamWriter xml) throws XMLStreamException {
        var verified = SwedishTime.dateOf(minutes.verifiedAt());
        var work = "/akn/se/doc/protokoll" + meeting.address().replace("/sammantraden", "");
        var expression = work + "/swe@" + verified;
        xml.writeStartElement("meta");
        AkomaXml.identification(
                xml,
                new Level(
                        work,
                        meeting.onDate(),
                        "sammantrade",
                        "organ",
                        new Alias("url", base + meeting.address() + "/protokoll")),
                new Level(
                        expression,
                        verified,
                        "justerat",
                        "organ",
                        new Alias("sha256", minutes.sha256())),
                new Level(expression + "/main.xml", verified, "xml", "organ", null));
        AkomaXml.references(xml, house, meeting.organName());
        xml.writeEndElement();
    }

    /// The text of a section goes from its heading to the next; what stands before the first is the
    /// preface.
    private void body(XMLStreamWriter xml) throws XMLStreamException {
        var starts = sections.stream().mapToInt(this::start).toArray();
        int first = text.length();
        for (var start : starts) {
            first = start >= 0 ? Math.min(first, start) : first;
        }
        xml.writeStartElement("preface");
        lines(xml, text.substring(0, first));
        xml.writeEndElement();
        xml.writeStartElement("mainBody");
        if (sections.isEmpty()) {
            xml.writeEmptyElement("p");
        }
        for (int i = 0; i < starts.length; i++) {
            var section = sections.get(i);
            int from = Math.max(starts[i], 0);
            int to = i + 1 < starts.length && starts[i + 1] > from ? starts[i + 1] : text.length();
            xml.writeStartElement("section");
            xml.writeAttribute("eId", "par-" + section.number());
            element(xml, "num", "§ " + section.number());
            element(xml, "heading", section.title());
            xml.writeStartElement("content");
            lines(xml, starts[i] < 0 ? "" : afterHeading(text.substring(from, to)));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private int start(VerifiedTable.SectionLine section) {
        return text.indexOf("\n§ " + section.number() + " " + section.title() + "\n");
    }

    private static String afterHeading(String section) {
        return section.substring(section.indexOf('\n', 1));
    }

    private static void lines(XMLStreamWriter xml, String text) throws XMLStreamException {
        var any = false;
        for (var line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                element(xml, "p", line.strip());
                any = true;
            }
        }
        if (!any) {
            xml.writeEmptyElement("p");
        }
    }
}
