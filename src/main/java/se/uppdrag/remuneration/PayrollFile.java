package se.uppdrag.remuneration;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Money;
import se.uppdrag.web.CsvField;
import se.uppdrag.web.Texts;

/// What the payroll gets of a closed month, as CSV and as XML. Both say the same.
///
/// @param house the municipality
/// @param closedAt when the month was closed
record PayrollFile(
        String house, YearMonth month, Instant closedAt, List<Voucher> vouchers, Texts texts) {

    static final String NAMESPACE = "urn:uppdraget:loneunderlag:1";

    Map<PersonId, List<Voucher>> byPerson() {
        var by = new LinkedHashMap<PersonId, List<Voucher>>();
        vouchers.stream()
                .sorted((one, other) -> one.onDate().compareTo(other.onDate()))
                .forEach(one ->
                        by.merge(
                                one.person(),
                                List.of(one),
                                (before, more) -> {
                                    var all = new ArrayList<>(before);
                                    all.addAll(more);
                                    return all;
                                }));
        return by;
    }

    Money total() {
        return vouchers.stream().map(Voucher::total).reduce(Money.ZERO, Money::plus);
    }

    /// With a mark at the start that tells a Swedish spreadsheet how it is written.
    byte[] csv() {
        var text = new StringBuilder("\ufeff");
        row(
                text,
                List.of(
                        "manad",
                        "person",
                        "namn",
                        "underlag",
                        "datum",
                        "organ",
                        "loneart",
                        "benamning",
                        "antal",
                        "enhet",
                        "belopp",
                        "lagrum",
                        "rattar"));
        byPerson().values().forEach(own -> own.forEach(one -> rows(text, one)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void rows(StringBuilder text, Voucher one) {
        for (var line : one.lines()) {
            row(
                    text,
                    List.of(
                            month.toString(),
                            one.person().value().toString(),
                            one.name(),
                            one.id().value().toString(),
                            one.onDate().toString(),
                            one.organ(),
                            line.kind().name(),
                            texts.get("remuneration.kind." + line.kind()),
                            Integer.toString(line.quantity()),
                            line.unit().name(),
                            line.sum().decimal().replace('.', ','),
                            one.section(),
                            corrects(one.corrects())));
        }
    }

    private static String corrects(@Nullable UUID voucher) {
        return voucher == null ? "" : voucher.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append(String.join(";", cells.stream().map(CsvField::of).toList())).append("\r\n");
    }

    byte[] xml() {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("loneunderlag");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeAttribute("kommun", house);
            xml.writeAttribute("manad", month.toString());
            xml.writeAttribute("avslutad", closedAt.toString());
            xml.writeAttribute("belopp", total().decimal());
            for (var own : byPerson().values()) {
                person(xml, own);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            return text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The payroll file could not be written", e);
        }
    }

    private static void person(XMLStreamWriter xml, List<Voucher> own) throws XMLStreamException {
        xml.writeStartElement("person");
        xml.writeAttribute("id", own.getFirst().person().value().toString());
        xml.writeAttribute("namn", own.getFirst().name());
        xml.writeAttribute(
                "belopp",
                own.stream().map(Voucher::total).reduce(Money.ZERO, Money::plus).decimal());
        for (var one : own) {
            xml.writeStartElement("underlag");
            xml.writeAttribute("id", one.id().value().toString());
            xml.writeAttribute("datum", one.onDate().toString());
            xml.writeAttribute("organ", one.organ());
            xml.writeAttribute("ursprung", one.origin().name());
            if (one.corrects() != null) {
                xml.writeAttribute("rattar", one.corrects().toString());
            }
            for (var line : one.lines()) {
                xml.writeEmptyElement("rad");
                xml.writeAttribute("loneart", line.kind().name());
                xml.writeAttribute("antal", Integer.toString(line.quantity()));
                xml.writeAttribute("enhet", line.unit().name());
                xml.writeAttribute("belopp", line.sum().decimal());
            }
            text(xml, "orsak", one.why());
            text(xml, "lagrum", one.section());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String name, String text)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
