package se.uppdrag.statutes;

import static se.uppdrag.web.AkomaXml.element;

import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import se.uppdrag.statutes.StatuteText.Block;
import se.uppdrag.statutes.StatuteText.Placed;
import se.uppdrag.statutes.StatuteText.Unit;
import se.uppdrag.web.AkomaXml;
import se.uppdrag.web.PlainLetters;

/// A version as Akoma Ntoso 3.0 (OASIS LegalDocML): one `act`, with what it is identified by, how
/// long it is in force, and its text as chapters, sections and points.
///
/// @param house the municipality's name
/// @param organ the name of the organ that decided it
/// @param base the address the statute has in the world, without an ending slash
record AkomaNtoso(
        Statute statute, StatuteVersion version, String house, String organ, String base) {

    String xml() {
        return AkomaXml.document(
                "act",
                statute.kind().word(),
                xml -> {
                    new AkomaMeta(statute, version, house, organ, base).write(xml);
                    preface(xml);
                    body(xml);
                });
    }

    private void preface(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("preface");
        xml.writeStartElement("p");
        element(xml, "docTitle", statute.title());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void body(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("body");
        var open = 0;
        var inChapter = false;
        var all = version.tree().placed();
        for (int i = 0; i < all.size(); i++) {
            var placed = all.get(i);
            var next = i + 1 < all.size() ? all.get(i + 1).unit() : null;
            switch (placed.unit()) {
                case Unit.Chapter(var number, var title, var blocks) -> {
                    open = close(xml, open);
                    start(xml, "chapter", placed);
                    element(xml, "num", number + " kap.");
                    element(xml, "heading", title);
                    open = 1;
                    inChapter = true;
                    intro(xml, placed, blocks);
                    holdOpen(
                            xml,
                            blocks,
                            next instanceof Unit.Provision || next instanceof Unit.Heading);
                }
                case Unit.Heading(var title, var blocks) -> {
                    open = closeTo(xml, open, inChapter ? 1 : 0);
                    start(xml, "hcontainer", placed);
                    xml.writeAttribute("name", "rubrik");
                    element(xml, "heading", title);
                    open++;
                    intro(xml, placed, blocks);
                    holdOpen(xml, blocks, next instanceof Unit.Provision);
                }
                case Unit.Provision(var number, var blocks) -> {
                    start(xml, "section", placed);
                    element(xml, "num", number + " §");
                    content(xml, placed, blocks);
                    xml.writeEndElement();
                }
                case Unit.Preamble(var blocks) -> intro(xml, placed, blocks);
            }
        }
        close(xml, open);
        xml.writeEndElement();
    }

    /// What has nothing in it must still say so.
    private static void holdOpen(XMLStreamWriter xml, List<Block> blocks, boolean followed)
            throws XMLStreamException {
        if (blocks.isEmpty() && !followed) {
            xml.writeStartElement("content");
            xml.writeEmptyElement("p");
            xml.writeEndElement();
        }
    }

    private static int close(XMLStreamWriter xml, int open) throws XMLStreamException {
        return closeTo(xml, open, 0);
    }

    private static int closeTo(XMLStreamWriter xml, int open, int wanted)
            throws XMLStreamException {
        for (int i = open; i > wanted; i--) {
            xml.writeEndElement();
        }
        return Math.min(open, wanted);
    }

    private static void start(XMLStreamWriter xml, String name, Placed placed)
            throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("eId", id(placed.id()));
    }

    /// `2-kap-3-§` as `2-kap-3-par`.
    private static String id(String id) {
        return PlainLetters.of(id.toLowerCase(Locale.ROOT)).replace("§", "par");
    }

    /// Text that has no sign of its own; a container of its own, so that it may hold paragraphs.
    private static void intro(XMLStreamWriter xml, Placed placed, List<Block> blocks)
            throws XMLStreamException {
        if (!blocks.isEmpty()) {
            xml.writeStartElement("hcontainer");
            xml.writeAttribute("name", "text");
            xml.writeAttribute("eId", id(placed.id()) + "-text");
            content(xml, placed, blocks);
            xml.writeEndElement();
        }
    }

    private static void content(XMLStreamWriter xml, Placed placed, List<Block> blocks)
            throws XMLStreamException {
        xml.writeStartElement("content");
        if (blocks.isEmpty()) {
            element(xml, "p", placed.key());
        }
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph(var text) -> element(xml, "p", text);
                case Block.Listing(var items) -> {
                    xml.writeStartElement("ul");
                    for (var item : items) {
                        xml.writeStartElement("li");
                        element(
                                xml,
                                "p",
                                item.ordered() ? item.marker() + " " + item.text() : item.text());
                        xml.writeEndElement();
                    }
                    xml.writeEndElement();
                }
                case Block.Table table -> table(xml, table);
            }
        }
        xml.writeEndElement();
    }

    private static void table(XMLStreamWriter xml, Block.Table table) throws XMLStreamException {
        xml.writeStartElement("table");
        element(xml, "caption", table.caption());
        row(xml, "th", table.header());
        for (var row : table.rows()) {
            row(xml, "td", row);
        }
        xml.writeEndElement();
    }

    private static void row(XMLStreamWriter xml, String cell, List<String> cells)
            throws XMLStreamException {
        xml.writeStartElement("tr");
        for (var text : cells) {
            xml.writeStartElement(cell);
            element(xml, "p", text);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
