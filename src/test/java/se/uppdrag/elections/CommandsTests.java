package se.uppdrag.elections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("./uppdrag mandat and ./uppdrag val")
class CommandsTests {

    static final String HEADER =
            "year,kommun_kod,kommun,level,krets_kod,krets,seats_kommun,fixed_seats_krets,valid_votes,party,votes\n";

    @TempDir Path folder;

    interface Command {
        int run(List<String> arguments, PrintStream out, PrintStream err);
    }

    record Run(int status, String out, String err) {}

    static Run run(Command command, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        // As where the terminal knows no Swedish letters.
        int status =
                command.run(
                        List.of(arguments),
                        new PrintStream(out, true, StandardCharsets.US_ASCII),
                        new PrintStream(err, true, StandardCharsets.US_ASCII));
        return new Run(
                status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Run seats(String rows) throws IOException {
        return run(SeatsCommand::run, file("val.csv", rows));
    }

    Run elect(String json) throws IOException {
        return run(ProportionalCommand::run, file("val.json", json));
    }

    String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void seats_are_written_as_csv_with_every_party() throws Exception {
        assertThat(
                        seats(
                                HEADER
                                        + "2018,1489,Alingsås,kommun,,,3,,101,S,60\n"
                                        + "2018,1489,Alingsås,kommun,,,3,,101,M,40\n"
                                        + "2018,1489,Alingsås,kommun,,,3,,101,ÖVR,1\n"))
                .isEqualTo(
                        new Run(
                                0,
                                """
                                year,kommun_kod,level,krets_kod,party,seats,seats_of_which_utjamning,lot
                                2018,1489,kommun,,S,2,0,
                                2018,1489,kommun,,M,1,0,
                                2018,1489,kommun,,ÖVR,0,0,
                                """,
                                ""));
    }

    @Test
    void a_lot_is_named_in_the_rows_of_those_it_stands_between_and_told() throws Exception {
        var run =
                seats(
                        HEADER
                                + "2018,1,Prov,kommun,,,2,,250,S,150\n"
                                + "2018,1,Prov,kommun,,,2,,250,M,50\n"
                                + "2018,1,Prov,kommun,,,2,,250,C,50\n");
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("1,kommun,,S,2,0,\n");

        var tied =
                seats(
                        HEADER
                                + "2018,1,Prov,kommun,,,2,,220,S,120\n"
                                + "2018,1,Prov,kommun,,,2,,220,M,50\n"
                                + "2018,1,Prov,kommun,,,2,,220,C,50\n");
        assertThat(tied.out())
                .contains(",S,1,0,\n")
                .contains(",M,0,0,M|C\n")
                .contains(",C,0,0,M|C\n");
        assertThat(tied.err()).contains("mandat 2 avgörs mellan M, C (jämförelsetal 125/3)");
    }

    @Test
    void the_whole_of_a_real_file_is_counted() {
        var run = run(SeatsCommand::run, Real.file(RealElectionsTests.FILE).toString());
        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).hasSizeGreaterThan(18_000);
        assertThat(run.err()).contains("Boxholm 2010").contains("Stockholm 2006 saknar");
    }

    @Test
    void bad_input_is_told_with_file_line_and_what_was_expected_and_nothing_is_written()
            throws Exception {
        var row = "2018,1,Prov,kommun,,,3,,100,S,60\n";
        assertRefused(seats(HEADER + row + row.replace(",60", ",sextio")), "rad 3", "heltal");
        assertRefused(seats(HEADER + row + "2018,1,Prov\n"), "rad 3", "11 fält");
        assertRefused(seats(HEADER + row + row), "rad 3", "två gånger");
        assertRefused(seats(HEADER + row.replace("kommun,,", "län,,")), "rad 2", "krets");
        assertRefused(seats(HEADER + row.replace(",60", ",101")), "rad 2", "valid_votes");
        assertRefused(seats(HEADER + row.replace(",60", ",-1")), "rad 2", "heltal");
        assertRefused(seats("a,b\n" + row), "rad 1", "year");
        assertRefused(seats(""), "rad 1", "tom");
        assertRefused(seats(HEADER), "inga rader");
        assertRefused(run(SeatsCommand::run, "saknas.csv"), "finns inte");
        assertRefused(run(SeatsCommand::run), "FIL.csv");
    }

    @Test
    void a_file_that_is_not_text_is_told() throws Exception {
        var file = folder.resolve("bild.csv");
        Files.write(file, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, 0});
        assertRefused(run(SeatsCommand::run, file.toString()), "UTF-8");
        assertRefused(run(ProportionalCommand::run, file.toString()), "JSON");
    }

    private static void assertRefused(Run run, String... told) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(told);
    }

    static final String W15 =
            """
            {"seats":7,"present":31,"ballots":[
             {"group":"A","names":["a","b","c","d"],"count":17},
             {"group":"B","names":["e"],"count":5},
             {"group":"C","names":["f"],"count":5},
             {"group":"G","names":["g"],"count":4}],
             "invalid":0%s}
            """;

    @Test
    void w15_as_json_with_fractions_as_exact_strings_and_the_lot_named() throws Exception {
        var run = elect(W15.formatted(""));
        assertThat(run.status()).isZero();
        var json = run.out().replaceAll("\\s", "");
        assertThat(json)
                .startsWith(
                        "{\"quota\":4,\"seats\":7,\"present\":31,\"valid\":31,\"invalid\":0,\"elected\":[{\"order\":1,\"person\":\"a\",\"group\":\"A\",\"comparison\":\"17\"},{\"order\":2,\"person\":\"b\",\"group\":\"A\",\"comparison\":\"17/2\"}")
                .contains("\"lots\":[{\"at\":4,\"among\":[\"B\",\"C\"],\"comparison\":\"5\",");
    }

    @Test
    void w15_a_drawn_lot_is_followed() throws Exception {
        var json = elect(W15.formatted(",\"lot\":[\"C\",\"B\"]")).out().replaceAll("\\s", "");
        assertThat(json).contains("{\"order\":4,\"person\":\"f\",\"group\":\"C\"");
    }

    @Test
    void bad_ballots_are_told_with_their_line() throws Exception {
        assertRefused(elect(W15.formatted("").replace("17}", "-17}")), "rad 2", "count");
        assertRefused(elect(W15.formatted("").replace("17}", "18}")), "31 är närvarande");
        assertRefused(elect(W15.formatted("").replace("\"G\"", "\"\"")), "rad 5", "group är tom");
        assertRefused(elect(W15.formatted("").replace("\"a\",\"b\"", "\"a\",\"a\"")), "rad 2");
        assertRefused(elect(W15.formatted("").substring(0, 90)), "hel JSON");
        assertRefused(elect("[]"), "rad 1", "objekt");
        assertRefused(elect("{}"), "seats saknas");
        assertRefused(elect("<xml/>"), "hel JSON");
    }
}
