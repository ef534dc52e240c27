package se.uppdrag.elections;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import se.uppdrag.hostile.Parser;

/// What reads results and ballots.
public final class ElectionsParsers {

    private static final String RESULT =
            """
            <VAL VALTYP="Kommunfullmäktigval" RAPPORTERING="SLUTLIG" VALDAG="20260913">
             <PARTI FÖRKORTNING="S" BETECKNING="Socialdemokraterna"/>
             <PARTI FÖRKORTNING="M" BETECKNING="Moderaterna"/>
             <KOMMUN KOD="1489" NAMN="Alingsås" MANDAT_VALOMRÅDE="3" RÖSTER="300">
              <KRETS_KOMMUN KOD="1" NAMN="Norra" MANDAT_VALKRETS="3">
               <GILTIGA PARTI="S" RÖSTER="200"/></KRETS_KOMMUN>
              <GILTIGA PARTI="S" RÖSTER="200" MANDAT="2">
               <VALD KANDNR="1" NAMN="Åsa" ORDNING="1" GRUND="P"/><ERSÄTTARE KANDNR="2" NAMN="Bo"/>
              </GILTIGA>
              <GILTIGA PARTI="M" RÖSTER="100" MANDAT="1"/>
             </KOMMUN>
            </VAL>
            """;

    private static final String COUNTS =
            String.join(",", CountsFile.COLUMNS)
                    + "\n2022,1,Östersunda,kommun,,,3,,160,A,100\n"
                    + "2022,1,Östersunda,kommun,,,3,,160,\"Bygdepartiet, Åsa\",60\n";

    private static final String BALLOTS =
            """
            {"seats":3,"present":31,"ballots":[{"group":"A","names":["Åsa","Bo"],"count":17},\
            {"group":"B","names":["Eva"],"count":13}],"invalid":1}
            """;

    private ElectionsParsers() {}

    public static List<Parser> all() {
        return List.of(
                Parser.of(
                        "valresultat (XML)",
                        List.of(RESULT.getBytes(StandardCharsets.UTF_8), gzipped(RESULT)),
                        bytes -> AuthorityFile.read(new ByteArrayInputStream(bytes)),
                        UnreadableFile.class,
                        IOException.class),
                Parser.of(
                        "röster (CSV)",
                        Parser.bytes(COUNTS),
                        bytes ->
                                CountsFile.read(
                                        new BufferedReader(
                                                new InputStreamReader(
                                                        new ByteArrayInputStream(bytes),
                                                        StandardCharsets.UTF_8))),
                        UnreadableFile.class),
                Parser.of(
                        "valsedlar (JSON)",
                        Parser.bytes(BALLOTS),
                        bytes -> {
                            var file = BallotsFile.read(new ByteArrayInputStream(bytes));
                            if (file.election().present() < 1_000) {
                                file.election().elect(file.drawn());
                            }
                        },
                        UnreadableFile.class,
                        IOException.class),
                Parser.ofText(
                        "skrivna röster och listor",
                        List.of("S 200\nM: 100\n", "A 12: Åsa, Bo\nB 3: Eva", "A: Åsa, Bo"),
                        text -> {
                            VotesForm.read(text);
                            BallotLists.counted(text);
                            BallotLists.plain(text);
                        }));
    }

    private static byte[] gzipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
