package se.uppdrag.elections;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import se.uppdrag.elections.AuthorityResult.Candidate;
import se.uppdrag.elections.AuthorityResult.PartyElected;
import se.uppdrag.elections.MunicipalCount.Constituency;

/// The Election Authority's own file of a final result (`slutresultat_1489K.xml`), plain or
/// compressed. Nothing outside the file is ever fetched, and a document type is never read.
final class AuthorityFile {

    private static final int LARGEST = 64 * 1024 * 1024;
    private static final int GZIP_FIRST = 0x1f;
    private static final String WANTED =
            "Valmyndighetens slutresultat för kommunfullmäktigvalet väntades, till exempel slutresultat_1489K.xml.";

    private final XMLStreamReader xml;

    /// The names of the elements we are inside of, the innermost first.
    private final Deque<String> inside = new ArrayDeque<>();

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> votes = new LinkedHashMap<>();
    private final Map<String, Integer> seats = new LinkedHashMap<>();
    private final List<Constituency> constituencies = new ArrayList<>();
    private final List<PartyElected> elected = new ArrayList<>();
    private @Nullable LocalDate day;
    private String code = "";
    private String name = "";
    private int seatsInAll;
    private int validVotes;

    // What is being read.
    private String constituency = "";
    private String constituencyName = "";
    private int constituencySeats;
    private Map<String, Integer> constituencyVotes = new LinkedHashMap<>();
    private String party = "";
    private final TreeMap<Integer, Candidate> members = new TreeMap<>();
    private final Map<String, Candidate> substitutes = new LinkedHashMap<>();

    private AuthorityFile(XMLStreamReader xml) {
        this.xml = xml;
    }

    static AuthorityResult read(InputStream file) throws IOException, UnreadableFile {
        try {
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            return new AuthorityFile(factory.createXMLStreamReader(unpacked(file))).result();
        } catch (XMLStreamException broken) {
            throw new UnreadableFile(
                    Math.max(
                            0,
                            broken.getLocation() == null
                                    ? 0
                                    : broken.getLocation().getLineNumber()),
                    "Filen är inte hel XML: den är avkortad, skadad eller av annat slag. "
                            + WANTED);
        } catch (ZipException | java.io.EOFException broken) {
            throw new UnreadableFile(0, "Den packade filen är avkortad eller skadad. " + WANTED);
        }
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        var stream = new BufferedInputStream(file);
        stream.mark(1);
        int first = stream.read();
        stream.reset();
        return new Bounded(first == GZIP_FIRST ? new GZIPInputStream(stream) : stream);
    }

    /// A small packed file must not fill the memory.
    private static final class Bounded extends InputStream {

        private final InputStream stream;
        private long left = LARGEST;

        Bounded(InputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            int read = stream.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = stream.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new ZipException("larger than any result");
            }
        }
    }

    private AuthorityResult result() throws XMLStreamException, UnreadableFile {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (inside.isEmpty() && !xml.getLocalName().equals("VAL")) {
                        throw wrong(
                                "Filen börjar med ”%s”. %s".formatted(xml.getLocalName(), WANTED));
                    }
                    start(xml.getLocalName());
                    inside.push(xml.getLocalName());
                }
                case XMLStreamConstants.END_ELEMENT -> end(inside.pop());
                default -> {
                    // Text, comments and the like carry nothing.
                }
            }
        }
        return checked();
    }

    private void start(String element) throws UnreadableFile {
        // The districts repeat what the constituency sums up.
        if (inside.contains("VALDISTRIKT") || inside.contains("ONSDAGSDISTRIKT")) {
            return;
        }
        switch (element) {
            case "VAL" -> election();
            case "PARTI" -> names.put(text("FÖRKORTNING"), text("BETECKNING"));
            case "KOMMUN" -> {
                if (!code.isEmpty()) {
                    throw wrong("Filen har flera kommuner. " + WANTED);
                }
                code = text("KOD");
                name = text("NAMN");
                seatsInAll = number("MANDAT_VALOMRÅDE");
                validVotes = number("RÖSTER");
            }
            case "KRETS_KOMMUN" -> {
                constituency = text("KOD");
                constituencyName = text("NAMN");
                constituencySeats = number("MANDAT_VALKRETS");
                constituencyVotes = new LinkedHashMap<>();
            }
            case "GILTIGA" -> votes(text("PARTI"));
            case "HANDSKRIVNA" -> votes("HANDSKRIVNA");
            case "VALD" -> member();
            case "ERSÄTTARE" -> {
                if (!optional("KANDNR").isEmpty()) {
                    substitutes.putIfAbsent(text("KANDNR"), candidate());
                }
            }
            default -> {
                // Shares, changes, ballots and personal votes are not needed for who sits.
            }
        }
    }

    private void election() throws UnreadableFile {
        if (!text("VALTYP").equals("Kommunfullmäktigval")) {
            throw wrong("Filen gäller %s. %s".formatted(text("VALTYP"), WANTED));
        }
        if (!text("RAPPORTERING").startsWith("SLUTLIG")) {
            throw wrong("Filen är inte slutlig (%s). %s".formatted(text("RAPPORTERING"), WANTED));
        }
        try {
            day = LocalDate.parse(text("VALDAG"), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException notADay) {
            throw wrong("VALDAG är ”%s”; ÅÅÅÅMMDD väntades.".formatted(text("VALDAG")));
        }
    }

    private void votes(String of) throws UnreadableFile {
        party = of;
        if (constituency.isEmpty()) {
            votes.put(of, number("RÖSTER"));
            seats.put(of, optional("MANDAT").isEmpty() ? 0 : number("MANDAT"));
        } else {
            constituencyVotes.put(of, number("RÖSTER"));
        }
    }

    /// Several lists of a party may each tell a part of its members; the order runs over them all.
    private void member() throws UnreadableFile {
        if (!optional("KANDNR").isEmpty()) {
            members.put(number("ORDNING"), candidate());
        }
    }

    private Candidate candidate() throws UnreadableFile {
        return new Candidate(text("KANDNR"), text("NAMN"), optional("GRUND"));
    }

    private void end(String element) {
        if (element.equals("KRETS_KOMMUN")) {
            constituencies.add(
                    new Constituency(
                            constituency, constituencyName, constituencySeats, constituencyVotes));
            constituency = "";
        } else if (element.equals("GILTIGA") && !(members.isEmpty() && substitutes.isEmpty())) {
            elected.add(
                    new PartyElected(
                            party,
                            constituency,
                            List.copyOf(members.values()),
                            List.copyOf(substitutes.values())));
            members.clear();
            substitutes.clear();
        }
    }

    private AuthorityResult checked() throws UnreadableFile {
        if (day == null || code.isEmpty() || votes.isEmpty()) {
            throw new UnreadableFile(0, "Filen har ingen kommun med röster. " + WANTED);
        }
        int handedOut = seats.values().stream().mapToInt(Integer::intValue).sum();
        if (handedOut != seatsInAll) {
            throw new UnreadableFile(
                    0,
                    "Partiernas mandat är %d men kommunen har %d. Filen är ofullständig."
                            .formatted(handedOut, seatsInAll));
        }
        int counted = votes.values().stream().mapToInt(Integer::intValue).sum();
        if (counted != validVotes) {
            throw new UnreadableFile(
                    0,
                    "Partiernas röster är %d men kommunen har %d. Filen är ofullständig."
                            .formatted(counted, validVotes));
        }
        return new AuthorityResult(
                new MunicipalCount(
                        day.getYear(), code, name, seatsInAll, validVotes, votes, constituencies),
                day,
                names,
                seats,
                elected);
    }

    private String optional(String attribute) {
        var value = xml.getAttributeValue(null, attribute);
        return value == null ? "" : value.strip();
    }

    private String text(String attribute) throws UnreadableFile {
        var value = optional(attribute);
        if (value.isEmpty()) {
            throw wrong("%s saknas i %s. %s".formatted(attribute, xml.getLocalName(), WANTED));
        }
        return value;
    }

    private int number(String attribute) throws UnreadableFile {
        var value = text(attribute);
        try {
            int number = Integer.parseInt(value);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, together with negative numbers.
        }
        throw wrong("%s är ”%s”; ett heltal väntades.".formatted(attribute, value));
    }

    private UnreadableFile wrong(String expected) {
        return new UnreadableFile(xml.getLocation().getLineNumber(), expected);
    }
}
