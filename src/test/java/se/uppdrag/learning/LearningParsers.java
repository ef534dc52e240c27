package se.uppdrag.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import se.uppdrag.hostile.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What reads packages of others, what they tell, and lessons.
public final class LearningParsers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String ACTOR =
            "{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://a.se\",\"name\":\"1\"}}";

    private static final String STATEMENT =
            """
            {"id":"0190b0a4-0000-7000-8000-000000000000","actor":%s,
             "verb":{"id":"http://adlnet.gov/expapi/verbs/completed"},
             "object":{"id":"https://example.se/kurs/1","objectType":"Activity"},
             "result":{"score":{"scaled":0.8,"raw":8,"min":0,"max":10},"success":true,
              "duration":"PT1H2M","extensions":{"https://a.se/x":{"a":[1,null]}}},
             "timestamp":"2026-03-05T10:00:00.000Z",
             "attachments":[{"usageType":"https://a.se/u","display":{"sv":"a"},
              "contentType":"text/plain","length":3,"sha2":"%s"}]}
            """
                    .formatted(ACTOR, "0".repeat(64));

    private static final String MIXED =
            "\r\n--b\r\nContent-Type: application/json\r\n\r\n{}\r\n--b\r\n"
                    + "Content-Type: text/plain\r\nContent-Transfer-Encoding: binary\r\n"
                    + "X-Experience-API-Hash: "
                    + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
                    + "\r\n\r\nabc\r\n--b--\r\n";

    private static final String LESSON =
            """
            rubrik: Jäv
            tid: 5

            ## Vad är jäv?
            - en punkt
            Texten går på.

            FRÅGOR
            ? Får du delta?
            + Nej
            - Ja
            """;

    private LearningParsers() {}

    public static List<Parser> all() {
        return List.of(
                Parser.of(
                        "kurspaket (SCORM, cmi5, Tin Can)",
                        packages(),
                        PackageReader::read,
                        PackageReader.Bad.class),
                Parser.of(
                        "xAPI-påstående (JSON)",
                        Parser.bytes(STATEMENT),
                        bytes -> Statement.read(JSON.readTree(bytes), JSON.readTree(ACTOR)),
                        BadStatement.class,
                        JacksonException.class),
                Parser.of(
                        "xAPI-bilagor (multipart)",
                        Parser.bytes(MIXED),
                        bytes ->
                                Attachment.read(
                                        MediaType.parseMediaType("multipart/mixed; boundary=b"),
                                        bytes),
                        BadStatement.class),
                Parser.ofText(
                        "medietyp",
                        List.of("multipart/mixed; boundary=\"b\"", "text/plain;charset=utf-8"),
                        MediaType::parseMediaType,
                        InvalidMediaTypeException.class),
                Parser.ofText("lektion", List.of(LESSON), LessonReader::read),
                Parser.ofText(
                        "lagrum i lektion",
                        List.of("KL 5:47", "OSL 21:3 a", "KL 5:45–47"),
                        Cited::of));
    }

    private static List<byte[]> packages() {
        try {
            return List.of(
                    PackageReaderTests.zip(PackageReaderTests.good()),
                    PackageReaderTests.zip(PackageReaderTests.cmi5(PackageReaderTests.CMI5)),
                    PackageReaderTests.zip(tinCan()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> tinCan() {
        var files = new LinkedHashMap<>(PackageReaderTests.good());
        files.remove("imsmanifest.xml");
        files.put("tincan.xml", PackageReaderTests.TIN_CAN.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
