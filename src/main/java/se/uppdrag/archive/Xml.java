package se.uppdrag.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// An XML file, written as it is told and never held whole. Characters that XML cannot hold become
/// a replacement sign.
final class Xml implements AutoCloseable {

    private final OutputStream stream;
    private final XMLStreamWriter writer;

    private Xml(OutputStream stream) throws XMLStreamException {
        this.stream = stream;
        this.writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(stream, "UTF-8");
        writer.writeStartDocument("UTF-8", "1.0");
    }

    static Xml to(Path file) throws IOException {
        var stream = Files.newOutputStream(file);
        try {
            return new Xml(stream);
        } catch (XMLStreamException e) {
            stream.close();
            throw new IOException(e);
        }
    }

    private interface Act {
        void act() throws XMLStreamException;
    }

    private Xml does(Act act) {
        try {
            act.act();
            return this;
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    /// @param attributes name and value by turns; one without a value is left out
    Xml open(String name, @Nullable String... attributes) {
        return does(() -> {
            writer.writeCharacters("\n");
            writer.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                var value = attributes[i + 1];
                if (value != null) {
                    writer.writeAttribute(String.valueOf(attributes[i]), readable(value));
                }
            }
        });
    }

    Xml text(String text) {
        return does(() -> writer.writeCharacters(readable(text)));
    }

    Xml end() {
        return does(writer::writeEndElement);
    }

    /// An element with a text and nothing else; none where there is no text.
    Xml leaf(String name, @Nullable String text, @Nullable String... attributes) {
        return text == null ? this : open(name, attributes).text(text).end();
    }

    /// An element with attributes only.
    Xml empty(String name, @Nullable String... attributes) {
        return open(name, attributes).end();
    }

    static String readable(String text) {
        if (text.codePoints().allMatch(Xml::allowed)) {
            return text;
        }
        var readable = new StringBuilder();
        text.codePoints().forEach(c -> readable.appendCodePoint(allowed(c) ? c : 0xfffd));
        return readable.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c >= ' ' && c < 0xd800
                || c >= 0xe000 && c < 0xfffe
                || c >= 0x10000;
    }

    @Override
    public void close() throws IOException {
        try (stream) {
            does(() -> {
                writer.writeEndDocument();
                writer.flush();
                writer.close();
            });
        }
    }
}
