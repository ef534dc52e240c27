package se.uppdrag.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/// The schemas of the lists in a package.
final class Schemas {

    private Schemas() {}

    /// METS 1.12 with the E-ARK additions, as the validator carries it.
    static Schema mets() throws SAXException {
        return of("/schemas2/mets1_12.xsd");
    }

    /// What of CITS ERMS 2.1 we write, told in our own words and no wider than it.
    static Schema erms() throws SAXException {
        return of("/archive/erms-as-we-write-it.xsd");
    }

    /// What of PREMIS 3.0 we write, in the standard's order and no wider.
    static Schema premis() throws SAXException {
        return of("/archive/premis-as-we-write-it.xsd");
    }

    private static Schema of(String name) throws SAXException {
        var factory = SchemaFactory.newDefaultInstance();
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file,jar:file");
        return factory.newSchema(Objects.requireNonNull(Schemas.class.getResource(name)));
    }

    static List<String> faults(Schema schema, byte[] xml) {
        try {
            schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(xml)));
            return List.of();
        } catch (SAXException fault) {
            return List.of(String.valueOf(fault.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
